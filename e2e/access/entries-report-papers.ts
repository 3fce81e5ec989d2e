import type { Entries, Entry } from './entry';
import { makeDraftReport, makeHandoff } from './make-report-papers';

const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Probe' }] }] };
const today = new Date().toISOString().slice(0, 10);
const ofDraft = { ask: ({ draftReportId: reportId }) => ({ params: { reportId } }), names: ['draftReportId'] } as const satisfies Entry;

export const reportPapersEntries: Entries = {
  'GET /reports/{reportId}/pdf': ofDraft,
  'GET /reports/{reportId}/docx': ofDraft,
  'POST /reports/{reportId}/sign': {
    ask: ({ draftReportId: reportId }) => ({ params: { reportId }, body: { version: 1, signedOn: today, county: 'Probe', code: '000000' } }),
    names: ['draftReportId'],
    succeedsElsewhere: 'it takes a report that lacks nothing and a second factor: sign-report.db.test.ts and the journey of a signature',
  },
  'GET /reports/{reportId}/seal': { ask: ({ signedReportId: reportId }) => ({ params: { reportId } }), names: ['signedReportId'] },
  'GET /report-seals/{sha256}': { ask: () => ({ params: { sha256: 'ab'.repeat(32) } }), names: [] },
  'PUT /reports/{reportId}/import-preview': {
    ask: ({ draftReportId: reportId }) => ({ params: { reportId }, bytes: 'no Word file' }),
    names: ['draftReportId'],
    succeedsElsewhere: 'it takes a Word file: lib/integrations/docx/read/read-report.test.ts and the journey of a signature',
  },
  'POST /reports/{reportId}/import': {
    ask: ({ draftReportId: reportId, draftSectionId: sectionId }) => ({ params: { reportId }, body: { parts: [{ sectionId, version: 1, content: doc }] } }),
    names: ['draftReportId', 'draftSectionId'],
    fresh: (world) => makeDraftReport(world),
  },
  'POST /reports/{reportId}/import/undo': {
    ask: ({ draftReportId: reportId, draftSectionId: sectionId }) => ({ params: { reportId }, body: { sections: [{ sectionId, version: 1 }], added: [] } }),
    names: ['draftReportId', 'draftSectionId'],
    succeedsElsewhere: 'it takes an import before it: undo-import.db.test.ts',
  },
  'GET /reports/{reportId}/handoffs': ofDraft,
  'POST /reports/{reportId}/handoffs': { ask: ({ draftReportId: reportId }) => ({ params: { reportId }, body: { name: 'Probe' } }), names: ['draftReportId'], fresh: (world) => makeDraftReport(world) },
  'PUT /report-handoffs/{handoffId}/returned': { ask: ({ handoffId }) => ({ params: { handoffId }, bytes: 'no Word file' }), names: ['handoffId'], succeedsElsewhere: 'it takes a Word file: return-handoff.db.test.ts' },
  'GET /report-handoffs/{handoffId}/preview': { ask: ({ handoffId }) => ({ params: { handoffId } }), names: ['handoffId'], succeedsElsewhere: 'it takes the bytes of a Word file in the store: return-handoff.db.test.ts' },
  'GET /report-handoffs/{handoffId}/files/{which}': { ask: ({ handoffId }) => ({ params: { handoffId, which: 'sent' } }), names: ['handoffId'], succeedsElsewhere: 'it takes the bytes of a file in the store: send-handoff.db.test.ts' },
  'POST /report-handoffs/{handoffId}/take-back': {
    ask: ({ handoffId, draftSectionId: sectionId }) => ({ params: { handoffId }, body: { version: 1, parts: [{ sectionId, version: 1, content: doc }] } }),
    names: ['handoffId'],
    fresh: (world) => makeHandoff(world),
    succeedsElsewhere: 'something must have come back: take-back-handoff.db.test.ts',
  },
  'POST /report-handoffs/{handoffId}/cancel': { ask: ({ handoffId }) => ({ params: { handoffId }, body: { version: 1 } }), names: ['handoffId'], fresh: (world) => makeHandoff(world) },
};
