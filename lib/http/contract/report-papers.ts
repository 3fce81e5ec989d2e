import { findSeal, printReport, readSeal } from '../../features/report-papers/queries';
import { AskSignature } from '../../features/report-papers/schema';
import { signReport } from '../../features/report-papers/sign-report';
import { at, type ContractRow } from './row';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Reports as paper: PDF and Word, the signature and what proves it. */
export const reportPapersContract: readonly ContractRow[] = [
  ...at('/reports/{reportId}/pdf', { GET: printReport }, 'application/pdf'),
  ...at('/reports/{reportId}/docx', { GET: printReport }, docx),
  ...at('/reports/{reportId}/sign', { POST: { operation: { ...signReport.operation, input: AskSignature } } }),
  ...at('/reports/{reportId}/seal', { GET: readSeal }),
  ...at('/report-seals/{sha256}', { GET: findSeal }),
];
