import { decideEor } from '../../features/eor-decisions/decide-eor';
import { correctEor } from '../../features/eor-postings/correct-eor';
import { postEor } from '../../features/eor-postings/post-eor';
import { recordEor } from '../../features/eor-postings/record-eor';
import { voidEor } from '../../features/eor-postings/void-eor';
import { seeEorPage } from '../../features/eor-scans/queries';
import { takeScan } from '../../features/eor-scans/take-scan';
import { matchEor } from '../../features/eors/match-eor';
import { listEors, readEorsToday } from '../../features/eor-lists/queries';
import { findEorInvoices, readEor } from '../../features/eors/queries';
import { reclassEor } from '../../features/eors/reclass-eor';
import { reviseEor } from '../../features/eors/revise-eor';
import { at, takingBytes, type ContractRow } from './row';

/** Explanations of review. */
export const eorsContract: readonly ContractRow[] = [
  ...at('/eors/today', { GET: readEorsToday }),
  ...at('/eors/invoices', { GET: findEorInvoices }),
  ...takingBytes('/eors/scans/{name}', takeScan),
  ...at('/eors/{eorId}/pages/{page}', { GET: seeEorPage }, 'image/webp'),
  ...at('/eors/{eorId}/match', { POST: matchEor }),
  ...at('/eors/{eorId}/post', { POST: postEor }),
  ...at('/eors/{eorId}/decide', { POST: decideEor }),
  ...at('/eors/{eorId}/class', { POST: reclassEor }),
  ...at('/eors/{eorId}/correct', { POST: correctEor }),
  ...at('/eors/{eorId}/void', { POST: voidEor }),
  ...at('/eors/{eorId}', { GET: readEor, PATCH: reviseEor }),
  ...at('/eors', { GET: listEors, POST: recordEor }),
];
