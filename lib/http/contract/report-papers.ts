import { cancelHandoff } from '../../features/report-handoffs/cancel-handoff';
import { listHandoffs, readHandoffFile } from '../../features/report-handoffs/queries';
import { returnHandoff } from '../../features/report-handoffs/return-handoff';
import { AskHandoff, PrepareReturn } from '../../features/report-handoffs/schema';
import { sendHandoff } from '../../features/report-handoffs/send-handoff';
import { takeBackHandoff } from '../../features/report-handoffs/take-back-handoff';
import { importReport } from '../../features/report-imports/import-report';
import { previewImport } from '../../features/report-imports/queries';
import { ImportPreview } from '../../features/report-imports/schema';
import { undoImport } from '../../features/report-imports/undo-import';
import { findSeal, printReport, readSeal } from '../../features/report-papers/queries';
import { AskSignature } from '../../features/report-papers/schema';
import { signReport } from '../../features/report-papers/sign-report';
import { at, takingBytes, type ContractRow } from './row';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Reports as paper: PDF and Word, what comes back typed, the signature and what proves it. */
export const reportPapersContract: readonly ContractRow[] = [
  ...at('/reports/{reportId}/pdf', { GET: printReport }, 'application/pdf'),
  ...at('/reports/{reportId}/docx', { GET: printReport }, docx),
  ...at('/reports/{reportId}/sign', { POST: { operation: { ...signReport.operation, input: AskSignature } } }),
  ...at('/reports/{reportId}/seal', { GET: readSeal }),
  ...at('/report-seals/{sha256}', { GET: findSeal }),
  ...takingBytes('/reports/{reportId}/import-preview', { operation: { ...previewImport.operation, output: ImportPreview } }),
  ...at('/reports/{reportId}/import', { POST: importReport }),
  ...at('/reports/{reportId}/import/undo', { POST: undoImport }),
  ...at('/reports/{reportId}/handoffs', { GET: listHandoffs, POST: { operation: { ...sendHandoff.operation, input: AskHandoff } } }),
  ...takingBytes('/report-handoffs/{handoffId}/returned', { operation: { ...returnHandoff.operation, input: PrepareReturn } }),
  ...at('/report-handoffs/{handoffId}/preview', { GET: { operation: { ...readHandoffFile.operation, input: PrepareReturn, output: ImportPreview } } }),
  ...at('/report-handoffs/{handoffId}/files/{which}', { GET: readHandoffFile }, docx),
  ...at('/report-handoffs/{handoffId}/take-back', { POST: takeBackHandoff }),
  ...at('/report-handoffs/{handoffId}/cancel', { POST: cancelHandoff }),
];
