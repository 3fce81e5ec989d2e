import { acceptLate } from '../../features/extensions/accept-late';
import { decideExtension } from '../../features/extensions/decide-extension';
import { draftExtension } from '../../features/extensions/draft-extension';
import { readExtensions } from '../../features/extensions/queries';
import { recordLateNotice } from '../../features/extensions/record-late-notice';
import { withdrawExtension } from '../../features/extensions/withdraw-extension';
import { agreeMoreTime } from '../../features/supplemental-requests/agree-more-time';
import { amendRequest } from '../../features/supplemental-requests/amend-request';
import { declineRequest } from '../../features/supplemental-requests/decline-request';
import { logRequest } from '../../features/supplemental-requests/log-request';
import { listRequests } from '../../features/supplemental-requests/queries';
import { reopenRequest } from '../../features/supplemental-requests/reopen-request';
import { takeUpRequest } from '../../features/supplemental-requests/take-up-request';
import { at, type ContractRow } from './row';

/** More time for a report: Form 112, what was decided, and who accepts a late one; and what the parties ask after a report. */
export const extensionsContract: readonly ContractRow[] = [
  ...at('/evaluations/{evaluationId}/extensions', { GET: readExtensions, POST: draftExtension }),
  ...at('/evaluations/{evaluationId}/late-notices', { POST: recordLateNotice }),
  ...at('/extensions/{extensionId}/decide', { POST: decideExtension }),
  ...at('/extensions/{extensionId}/accept', { POST: acceptLate }),
  ...at('/extensions/{extensionId}/withdraw', { POST: withdrawExtension }),
  ...at('/cases/{caseId}/supplemental-requests', { GET: listRequests, POST: logRequest }),
  ...at('/supplemental-requests/{requestId}', { PATCH: amendRequest }),
  ...at('/supplemental-requests/{requestId}/take-up', { POST: takeUpRequest }),
  ...at('/supplemental-requests/{requestId}/more-time', { POST: agreeMoreTime }),
  ...at('/supplemental-requests/{requestId}/decline', { POST: declineRequest }),
  ...at('/supplemental-requests/{requestId}/reopen', { POST: reopenRequest }),
];
