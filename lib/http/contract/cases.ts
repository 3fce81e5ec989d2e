import { amendCase } from '../../features/cases/amend-case';
import { closeCase } from '../../features/cases/close-case';
import { logCase } from '../../features/cases/log-case';
import { listCases, readCase, readHistory, searchCases } from '../../features/cases/queries';
import { reopenCase } from '../../features/cases/reopen-case';
import { findClaimants, findDuplicates } from '../../features/claimants/queries';
import { meetClock } from '../../features/clocks/meet-clock';
import { listClocks } from '../../features/clocks/queries';
import { reopenClock } from '../../features/clocks/reopen-clock';
import { cancelEvaluation } from '../../features/evaluations/cancel-evaluation';
import { markExamined } from '../../features/evaluations/mark-examined';
import { markMissed } from '../../features/evaluations/mark-missed';
import { notifyEvaluation } from '../../features/evaluations/notify-evaluation';
import { rescheduleEvaluation } from '../../features/evaluations/reschedule-evaluation';
import { scheduleEvaluation } from '../../features/evaluations/schedule-evaluation';
import { serveReport } from '../../features/evaluations/serve-report';
import { readToday } from '../../features/today/queries';
import { listViews } from '../../features/views/queries';
import { removeView } from '../../features/views/remove-view';
import { saveView } from '../../features/views/save-view';
import { at, type ContractRow } from './row';

/** Cases, evaluations, clocks, the day. */
export const casesContract: readonly ContractRow[] = [
  ...at('/cases/{caseId}/close', { POST: closeCase }),
  ...at('/cases/{caseId}/evaluations', { POST: scheduleEvaluation }),
  ...at('/cases/{caseId}/history', { GET: readHistory }),
  ...at('/cases/{caseId}/reopen', { POST: reopenCase }),
  ...at('/cases/{caseId}', { PATCH: amendCase, GET: readCase }),
  ...at('/cases/duplicates', { GET: findDuplicates }),
  ...at('/cases', { POST: logCase, GET: listCases }),
  ...at('/claimants', { GET: findClaimants }),
  ...at('/clocks/{clockId}/meet', { POST: meetClock }),
  ...at('/clocks/{clockId}/reopen', { POST: reopenClock }),
  ...at('/clocks', { GET: listClocks }),
  ...at('/evaluations/{evaluationId}/cancel', { POST: cancelEvaluation }),
  ...at('/evaluations/{evaluationId}/examined', { POST: markExamined }),
  ...at('/evaluations/{evaluationId}/missed', { POST: markMissed }),
  ...at('/evaluations/{evaluationId}/notify', { POST: notifyEvaluation }),
  ...at('/evaluations/{evaluationId}/reschedule', { POST: rescheduleEvaluation }),
  ...at('/evaluations/{evaluationId}/serve', { POST: serveReport }),
  ...at('/search', { GET: searchCases }),
  ...at('/today', { GET: readToday }),
  ...at('/views/{viewId}', { DELETE: removeView }),
  ...at('/views', { POST: saveView, GET: listViews }),
];
