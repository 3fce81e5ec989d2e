import { readBrief } from '../../features/briefs/queries';
import { readCallList } from '../../features/call-lists/queries';
import { listCommunications } from '../../features/communications/queries';
import { recordCommunication } from '../../features/communications/record-communication';
import { takeBackCommunication } from '../../features/communications/take-back-communication';
import { reopenEvaluation } from '../../features/evaluations/reopen-evaluation';
import { noteExam } from '../../features/exams/note-exam';
import { readExam } from '../../features/exams/queries';
import { recordTime } from '../../features/exams/record-time';
import { previewMissed } from '../../features/missed/queries';
import { at, type ContractRow } from './row';

/** The day of the exam: calls, brief, face-to-face time, what did not take place. */
export const examDayContract: readonly ContractRow[] = [
  ...at('/call-list', { GET: readCallList }),
  ...at('/cases/{caseId}/communications', { GET: listCommunications, POST: recordCommunication }),
  ...at('/communications/{communicationId}', { DELETE: takeBackCommunication }),
  ...at('/evaluations/{evaluationId}/brief', { GET: readBrief }),
  ...at('/evaluations/{evaluationId}/exam', { GET: readExam }),
  ...at('/evaluations/{evaluationId}/missed-preview', { GET: previewMissed }),
  ...at('/evaluations/{evaluationId}/notes', { POST: noteExam }),
  ...at('/evaluations/{evaluationId}/reopen', { POST: reopenEvaluation }),
  ...at('/evaluations/{evaluationId}/time', { POST: recordTime }),
];
