import type { Entries, Entry } from './entry';

const ofReport: Entry = { ask: ({ writtenReportId: reportId }) => ({ params: { reportId } }), names: ['writtenReportId'] };

/** The check before signing and the composed sections: read alone. */
export const reportChecksEntries: Entries = { 'GET /reports/{reportId}/check': ofReport, 'GET /reports/{reportId}/composed': ofReport };
