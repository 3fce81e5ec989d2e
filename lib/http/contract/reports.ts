import { saveSection } from '../../features/report-sections/save-section';
import { beginReport } from '../../features/reports/begin-report';
import { listReports, readReport } from '../../features/reports/queries';
import { at, type ContractRow } from './row';

/** Reports as they are written: sections, questions, comments, contributors. */
export const reportsContract: readonly ContractRow[] = [
  ...at('/reports', { GET: listReports, POST: beginReport }),
  ...at('/reports/{reportId}', { GET: readReport }),
  ...at('/report-sections/{sectionId}', { PATCH: saveSection }),
];
