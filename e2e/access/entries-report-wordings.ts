import { docOfText } from '../../lib/domain/report/doc';
import type { Entries } from './entry';
import { makeReportWordings } from './make-report-wordings';

const content = docOfText('Probe');
const wording = () => ({ name: `Probe ${crypto.randomUUID()}`, specialty: '', sections: [{ key: 'introduction', title: 'Introduction', note: '', content }] });
const phrase = () => ({ name: `Probe ${crypto.randomUUID()}`, specialty: '', sectionKeys: ['examination'], content });

export const reportWordingsEntries: Entries = {
  'GET /report-templates': { ask: () => ({}), names: [] },
  'POST /report-templates': { ask: () => ({ body: { kind: 'comprehensive', ...wording() } }), names: [] },
  'GET /report-templates/preview': { ask: ({ caseId }) => ({ query: { caseId } }), names: ['caseId'] },
  'GET /report-templates/{reportTemplateId}': { ask: ({ reportTemplateId }) => ({ params: { reportTemplateId } }), names: ['reportTemplateId'] },
  'PATCH /report-templates/{reportTemplateId}': { ask: ({ reportTemplateId }) => ({ params: { reportTemplateId }, body: { version: 1, ...wording() } }), names: ['reportTemplateId'], fresh: (world) => makeReportWordings(world) },
  'POST /report-templates/{reportTemplateId}/retire': { ask: ({ reportTemplateId }) => ({ params: { reportTemplateId }, body: { version: 1, active: false } }), names: ['reportTemplateId'], fresh: (world) => makeReportWordings(world) },

  'GET /icd10': { ask: () => ({}), names: [] },
  'GET /icd10/find': { ask: () => ({ query: { q: 'knee' } }), names: [] },
  'POST /icd10': { ask: () => ({ body: { listId: crypto.randomUUID(), name: 'icd10cm-order-2020.txt', year: 2020, number: 1, parts: 2, codes: 'M25.561\tPain in right knee' } }), names: [] },
  'POST /icd10/{listId}/use': { ask: ({ codeListId }) => ({ params: { listId: codeListId }, body: { active: false } }), names: ['codeListId'], fresh: (world) => makeReportWordings(world) },

  'GET /house-phrases': { ask: () => ({}), names: [] },
  'GET /house-phrases/find': { ask: () => ({ query: { q: '' } }), names: [] },
  'POST /house-phrases': { ask: () => ({ body: phrase() }), names: [] },
  'GET /house-phrases/{housePhraseId}': { ask: ({ housePhraseId }) => ({ params: { housePhraseId } }), names: ['housePhraseId'] },
  'PATCH /house-phrases/{housePhraseId}': { ask: ({ housePhraseId }) => ({ params: { housePhraseId }, body: { version: 1, ...phrase() } }), names: ['housePhraseId'], fresh: (world) => makeReportWordings(world) },
  'POST /house-phrases/{housePhraseId}/remove': { ask: ({ housePhraseId }) => ({ params: { housePhraseId }, body: { version: 1 } }), names: ['housePhraseId'], fresh: (world) => makeReportWordings(world) },
  'POST /house-phrases/{housePhraseId}/restore': { ask: ({ removedPhraseId }) => ({ params: { housePhraseId: removedPhraseId }, body: { version: 1 } }), names: ['removedPhraseId'], fresh: (world) => makeReportWordings(world) },
};
