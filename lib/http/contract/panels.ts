import { type ContractRow } from './row';

export const panelsContract: readonly ContractRow[] = [];
