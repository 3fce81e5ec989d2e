import { type ContractRow } from './row';

export const examDayContract: readonly ContractRow[] = [];
