import { type ContractRow } from './row';

export const referralsContract: readonly ContractRow[] = [];
