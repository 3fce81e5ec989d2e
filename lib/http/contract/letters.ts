import { type ContractRow } from './row';

export const lettersContract: readonly ContractRow[] = [];
