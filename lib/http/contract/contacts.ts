import { type ContractRow } from './row';

export const contactsContract: readonly ContractRow[] = [];
