import { listBilledTime } from '../../features/bill-drafts/queries';
import { addContractRate } from '../../features/contract-rates/add-contract-rate';
import { amendContractRate } from '../../features/contract-rates/amend-contract-rate';
import { listContractRates, listDiscounts } from '../../features/contract-rates/queries';
import { noteBillFacts } from '../../features/evaluations/note-bill-facts';
import { draftSeveral } from '../../features/invoices/draft-several';
import { draftTime } from '../../features/invoices/draft-time';
import { listReady } from '../../features/ready-bills/queries';
import { amendTimeEntry } from '../../features/time-entries/amend-time-entry';
import { listTimeEntries, readTimer } from '../../features/time-entries/queries';
import { recordTimeEntry } from '../../features/time-entries/record-time-entry';
import { removeTimeEntry } from '../../features/time-entries/remove-time-entry';
import { startTimeEntry } from '../../features/time-entries/start-time-entry';
import { stopTimeEntry } from '../../features/time-entries/stop-time-entry';
import { at, type ContractRow } from './row';

/** Ready to bill, time by the clock, private bills, contracts with payers. */
export const privateContract: readonly ContractRow[] = [
  ...at('/cases/{caseId}/time', { GET: listTimeEntries, POST: recordTimeEntry }),
  ...at('/cases/{caseId}/time-invoices', { POST: draftTime }),
  ...at('/cases/{caseId}/timer', { POST: startTimeEntry }),
  ...at('/contract-rates', { GET: listContractRates, POST: addContractRate }),
  ...at('/contract-rates/discounts', { GET: listDiscounts }),
  ...at('/contract-rates/{contractRateId}', { PATCH: amendContractRate }),
  ...at('/evaluations/{evaluationId}/bill-facts', { POST: noteBillFacts }),
  ...at('/invoices/ready', { GET: listReady }),
  ...at('/invoices/several', { POST: draftSeveral }),
  ...at('/invoices/{invoiceId}/time', { GET: listBilledTime }),
  ...at('/time-entries/{timeEntryId}', { PATCH: amendTimeEntry }),
  ...at('/time-entries/{timeEntryId}/removal', { POST: removeTimeEntry }),
  ...at('/time-entries/{timeEntryId}/stop', { POST: stopTimeEntry }),
  ...at('/timer', { GET: readTimer }),
];
