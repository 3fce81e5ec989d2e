import { readCheck, readComposed } from '../../features/report-checks/queries';
import { at, type ContractRow } from './row';

/** The check before signing, and the sections written from what happened. */
export const reportChecksContract: readonly ContractRow[] = [...at('/reports/{reportId}/check', { GET: readCheck }), ...at('/reports/{reportId}/composed', { GET: readComposed })];
