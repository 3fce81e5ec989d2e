import type { Entries } from './entry';
import { makeSignedReport } from './make-report-services';

export const reportServicesEntries: Entries = {
  'GET /reports/{reportId}/service': { ask: ({ signedReportId }) => ({ params: { reportId: signedReportId } }), names: ['signedReportId'] },
  'POST /reports/{reportId}/service': { ask: ({ signedReportId }) => ({ params: { reportId: signedReportId }, body: {} }), names: ['signedReportId'], fresh: (world) => makeSignedReport(world) },
  'GET /letters/{letterId}/packet': { ask: ({ servingLetterId }) => ({ params: { letterId: servingLetterId } }), names: ['servingLetterId'], succeedsElsewhere: 'it binds the bytes of a signed PDF in the store: the journey of a service (B9)' },
  'GET /served-papers/{token}': { ask: ({ servedToken }) => ({ params: { token: servedToken } }), names: [] },
  'POST /served-papers/{token}': { ask: ({ servedToken }) => ({ params: { token: servedToken }, body: { part: 'page' } }), names: [] },
  'GET /served-papers/{token}/{part}': { ask: ({ servedToken }) => ({ params: { token: servedToken, part: 'letter' } }), names: [] },
};
