import { type ContractRow } from './row';

export const schedulingContract: readonly ContractRow[] = [];
