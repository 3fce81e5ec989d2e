import { describe, expect, it } from 'vitest';
import { makeReadPacket } from '../../test/records';
import { begunReport, docOf, sectionOf } from '../../test/reports';
import { inPractice, makeWorld } from '../../test/world';
import { askQuestion } from '../report-questions/ask-question';
import { saveSection } from '../report-sections/save-section';
import { saveFindings } from '../reports/save-findings';
import { stateReport } from '../reports/state-report';
import { factsOfReport } from './queries';

describe('the facts of a report', () => {
  it('hold what the case, the ledger, the exam and the report say, and nothing else', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const report = await begunReport(world, { interpreterLanguage: 'Spanish' });
    const { reportId, caseId, evaluationId } = report;
    const { packetId } = await makeReadPacket(world, { caseId, evaluationId, pages: [{ text: 'Seen for the left knee.' }, { text: 'Second page' }], documents: [{ type: 'progress_note', title: 'Visit', pages: [1, 2] }] });
    await saveSection(world.as('assistant'), { sectionId: sectionOf(report, 'causation'), version: 1, content: docOf('It did.') });
    await saveFindings(world.as('physician'), { reportId, version: 1, findings: { diagnoses: [{ id: 'd1', label: 'Sprain', side: 'left' }] } });
    await stateReport(world.as('physician'), { reportId, version: 1, statements: { noBias: true } });
    await askQuestion(world.as('assistant'), { reportId, text: 'Is it industrial?' });
    const facts = await inPractice(practiceId, (tx) => factsOfReport(tx, world.as('physician'), reportId));
    expect(facts).toMatchObject({
      report: { id: reportId, kind: 'comprehensive', specialty: 'musculoskeletal', isAmendment: false, dueOn: '2026-04-01' },
      case: { kind: 'QME', represented: true, claimantName: 'Gustavo Reyes-Ortiz', claimNumbers: ['GBI-229140'], panelNumber: '7731906' },
      evaluation: { kind: 'COMPREHENSIVE', examinedOn: '2026-03-02', remote: false, faceToFaceMinutes: 45, minimum: { minutes: 20, section: '8 CCR 49.2' }, interpreter: { language: 'Spanish', used: false } },
      physician: { name: 'Elena Marsh', credentials: 'MD' },
      findings: { diagnoses: [{ label: 'Sprain', side: 'left' }] }, statements: { noBias: true, trueAndCorrect: false },
      questions: [{ text: 'Is it industrial?', sectionId: null }],
      packets: [{ id: packetId, held: false, documents: [{ title: 'Visit', type: 'progress_note', pages: [1, 2] }] }],
      excerpts: { confirmed: 0, proposed: 0 },
      contributors: [{ name: 'Test assistant', did: ['drafted'] }],
      today: '2026-03-02',
    });
    expect(facts.pages).toMatchObject({ verified: null, verificationText: expect.stringContaining('Elena Marsh') });
    expect(facts.sections.find(({ key }) => key === 'causation')).toMatchObject({ text: 'It did.', doc: docOf('It did.') });
  });

  it('have no pages without records, and no clock where none runs', async () => {
    const world = await makeWorld();
    const { reportId, evaluationId } = await begunReport(world);
    await inPractice(world.practiceId, (tx) => tx.clock.updateMany({ where: { practiceId: world.practiceId, evaluationId }, data: { state: 'STOPPED' } }));
    expect(await inPractice(world.practiceId, (tx) => factsOfReport(tx, world.as('owner'), reportId))).toMatchObject({ pages: null, packets: [], report: { dueOn: null } });
  });

  it('are not to be had next door', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    const other = await makeWorld({ name: 'Next door' });
    await expect(inPractice(other.practiceId, (tx) => factsOfReport(tx, other.as('owner'), reportId))).rejects.toThrow('nothing here');
  });
});
