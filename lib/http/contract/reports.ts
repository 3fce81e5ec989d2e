import { addComment } from '../../features/report-comments/add-comment';
import { amendComment } from '../../features/report-comments/amend-comment';
import { listComments } from '../../features/report-comments/queries';
import { removeComment } from '../../features/report-comments/remove-comment';
import { resolveComment } from '../../features/report-comments/resolve-comment';
import { amendContributor } from '../../features/report-contributors/amend-contributor';
import { nameContributor } from '../../features/report-contributors/name-contributor';
import { listContributors } from '../../features/report-contributors/queries';
import { removeContributor } from '../../features/report-contributors/remove-contributor';
import { amendQuestion } from '../../features/report-questions/amend-question';
import { answerQuestion } from '../../features/report-questions/answer-question';
import { askQuestion } from '../../features/report-questions/ask-question';
import { moveQuestion } from '../../features/report-questions/move-question';
import { removeQuestion } from '../../features/report-questions/remove-question';
import { addSection } from '../../features/report-sections/add-section';
import { moveSection } from '../../features/report-sections/move-section';
import { listRevisions, readRevision } from '../../features/report-sections/queries';
import { removeSection } from '../../features/report-sections/remove-section';
import { restoreRevision } from '../../features/report-sections/restore-revision';
import { saveSection } from '../../features/report-sections/save-section';
import { amendReport } from '../../features/reports/amend-report';
import { askReview } from '../../features/reports/ask-review';
import { beginReport } from '../../features/reports/begin-report';
import { discardReport } from '../../features/reports/discard-report';
import { listReports, readReport } from '../../features/reports/queries';
import { returnReport } from '../../features/reports/return-report';
import { saveFindings } from '../../features/reports/save-findings';
import { stateReport } from '../../features/reports/state-report';
import { at, type ContractRow } from './row';

/** Reports as they are written: sections, questions, comments, contributors. */
export const reportsContract: readonly ContractRow[] = [
  ...at('/report-comments/{commentId}', { PATCH: amendComment }),
  ...at('/report-comments/{commentId}/remove', { POST: removeComment }),
  ...at('/report-comments/{commentId}/resolve', { POST: resolveComment }),
  ...at('/report-contributors/{contributorId}', { PATCH: amendContributor }),
  ...at('/report-contributors/{contributorId}/remove', { POST: removeContributor }),
  ...at('/report-questions/{questionId}', { PATCH: amendQuestion }),
  ...at('/report-questions/{questionId}/answer', { POST: answerQuestion }),
  ...at('/report-questions/{questionId}/move', { POST: moveQuestion }),
  ...at('/report-questions/{questionId}/remove', { POST: removeQuestion }),
  ...at('/report-sections/{sectionId}', { PATCH: saveSection }),
  ...at('/report-sections/{sectionId}/move', { POST: moveSection }),
  ...at('/report-sections/{sectionId}/remove', { POST: removeSection }),
  ...at('/report-sections/{sectionId}/restore', { POST: restoreRevision }),
  ...at('/report-sections/{sectionId}/revisions', { GET: listRevisions }),
  ...at('/report-sections/{sectionId}/revisions/{number}', { GET: readRevision }),
  ...at('/reports', { GET: listReports, POST: beginReport }),
  ...at('/reports/{reportId}', { GET: readReport }),
  ...at('/reports/{reportId}/amend', { POST: amendReport }),
  ...at('/reports/{reportId}/ask-review', { POST: askReview }),
  ...at('/reports/{reportId}/comments', { GET: listComments, POST: addComment }),
  ...at('/reports/{reportId}/contributors', { GET: listContributors, POST: nameContributor }),
  ...at('/reports/{reportId}/discard', { POST: discardReport }),
  ...at('/reports/{reportId}/findings', { POST: saveFindings }),
  ...at('/reports/{reportId}/questions', { POST: askQuestion }),
  ...at('/reports/{reportId}/return', { POST: returnReport }),
  ...at('/reports/{reportId}/sections', { POST: addSection }),
  ...at('/reports/{reportId}/statements', { POST: stateReport }),
];
