import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { statementsOf } from '../../test/query-count';
import { begunReport, docOf, reportRow, sectionOf, signPastOperations } from '../../test/reports';
import { auditedOperations, inPractice, makeWorld, testNow, type World } from '../../test/world';
import { saveSection } from './save-section';

const later = (seconds: number) => new Date(testNow.getTime() + seconds * 1_000);
const historyOf = async (world: World, reportId: string, sectionId: string) => (await reportRow(world, reportId)).sections.find(({ id }) => id === sectionId)?.revisions.map(({ number, how, text, byId }) => ({ number, how, text, byId })) ?? [];

async function causation(world: World) {
  const report = await begunReport(world);
  return { ...report, sectionId: sectionOf(report, 'causation') };
}

describe('report.save_section', () => {
  it('keeps the words, their plain text and who wrote them; the audit holds no word of them', async () => {
    const world = await makeWorld();
    const { reportId, sectionId } = await causation(world);
    const saved = await saveSection(world.as('assistant', { now: later(1) }), { sectionId, version: 1, content: docOf('The injury caused it.', 'How and why.'), title: 'Causation of injury' });
    expect(saved).toEqual({ sectionId, version: 2, editedAt: later(1).toISOString() });
    const row = (await reportRow(world, reportId)).sections.find(({ id }) => id === sectionId);
    expect(row).toMatchObject({ title: 'Causation of injury', text: 'The injury caused it.\nHow and why.', version: 2, editedById: world.users.assistant });
    expect(await auditedOperations(world.practiceId)).toContain('report.save_section');
    expect(JSON.stringify(await inPractice(world.practiceId, (tx) => tx.auditEvent.findMany({ where: { practiceId: world.practiceId } })))).not.toContain('injury caused');
  });

  it('asks the database nine times, whatever the length of the report', async () => {
    const world = await makeWorld();
    const { sectionId } = await causation(world);
    const statements = await statementsOf(() => saveSection(world.as('assistant', { now: later(1) }), { sectionId, version: 1, content: docOf('One') }));
    expect(statements.length).toBeLessThanOrEqual(9);
  });

  it('is one line of history while one person writes on, and another when somebody else came between or two minutes passed', async () => {
    const world = await makeWorld();
    const { reportId, sectionId } = await causation(world);
    const save = (role: 'assistant' | 'physician', seconds: number, version: number, text: string) => saveSection(world.as(role, { now: later(seconds) }), { sectionId, version, content: docOf(text) });
    await save('assistant', 10, 1, 'a');
    await save('assistant', 20, 2, 'ab');
    await save('assistant', 30, 3, 'abc');
    await save('physician', 40, 4, 'abcd');
    await save('assistant', 50, 5, 'abcde');
    await save('assistant', 200, 6, 'abcdef');
    expect(await historyOf(world, reportId, sectionId)).toEqual([
      { number: 1, how: 'begun', text: expect.stringMatching(/^\[Injury: whether/) as string, byId: world.users.assistant },
      { number: 4, how: 'written', text: 'abc', byId: world.users.assistant },
      { number: 5, how: 'written', text: 'abcd', byId: world.users.physician },
      { number: 6, how: 'written', text: 'abcde', byId: world.users.assistant },
      { number: 7, how: 'written', text: 'abcdef', byId: world.users.assistant },
    ]);
  });

  it('takes a repeat of the same save as the same, and refuses other words over an old version with what is stored', async () => {
    const world = await makeWorld();
    const { reportId, sectionId } = await causation(world);
    const input = { sectionId, version: 1, content: docOf('First') };
    const first = await saveSection(world.as('assistant', { now: later(1) }), input);
    expect(await saveSection(world.as('assistant', { now: later(9) }), input)).toEqual(first);
    const refused = await saveSection(world.as('physician', { now: later(9) }), { ...input, content: docOf('Other') }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Conflict);
    expect((refused as Conflict).current).toMatchObject({ id: sectionId, version: 2, content: docOf('First'), editedByName: 'Test assistant' });
    expect(await historyOf(world, reportId, sectionId)).toHaveLength(2);
    const merged = await saveSection(world.as('physician', { now: later(12) }), { sectionId, version: 2, content: docOf('First', 'Other'), how: 'merged' });
    expect(merged.version).toBe(3);
    expect((await historyOf(world, reportId, sectionId)).at(-1)).toMatchObject({ number: 3, how: 'merged' });
  });

  it('loses no word of two who write at once, 50 rounds', async () => {
    const world = await makeWorld();
    const { reportId, sectionId } = await causation(world);
    const kept: string[] = [];
    for (let round = 0; round < 50; round += 1) {
      const before = (await reportRow(world, reportId)).sections.find(({ id }) => id === sectionId);
      const words = (['assistant', 'physician'] as const).map((role) => ({ role, text: `${role} ${round}` }));
      const answers = await Promise.allSettled(words.map(({ role, text }) => saveSection(world.as(role, { now: later(round) }), { sectionId, version: before?.version ?? 0, content: docOf(...kept, text) })));
      const won = answers.findIndex(({ status }) => status === 'fulfilled');
      const lost = answers[1 - won];
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      // Whoever was slower is told what stands now, and puts the words together.
      expect(lost?.status === 'rejected' && (lost.reason as Conflict).current).toMatchObject({ content: docOf(...kept, words[won]?.text ?? '') });
      kept.push(words[won]?.text ?? '', words[1 - won]?.text ?? '');
      await saveSection(world.as(words[1 - won]?.role ?? 'owner', { now: later(round) }), { sectionId, version: (before?.version ?? 0) + 1, content: docOf(...kept), how: 'merged' });
    }
    expect((await reportRow(world, reportId)).sections.find(({ id }) => id === sectionId)).toMatchObject({ text: kept.join('\n'), version: 101 });
    expect(kept).toHaveLength(100);
  }, 60_000);

  it.each([
    ['an unknown node', { type: 'doc', content: [{ type: 'iframe' }] }],
    ['no document', { type: 'paragraph' }],
    ['nothing in it', { type: 'doc', content: [] }],
    ['another field', { type: 'doc', content: [{ type: 'paragraph', onload: 'x' }] }],
    ['a heading that the paper does not know', { type: 'doc', content: [{ type: 'heading', attrs: { level: 1 } }] }],
    ['a character that cannot be stored', docOf('\u0000')],
    ['half a character', docOf('\ud800')],
  ])('refuses %s', async (_label, content) => {
    const world = await makeWorld();
    const { sectionId, reportId } = await causation(world);
    await expect(saveSection(world.as('assistant'), { sectionId, version: 1, content })).rejects.toMatchObject({ name: 'ZodError' });
    expect(await historyOf(world, reportId, sectionId)).toHaveLength(1);
  });

  it('writes nothing in what is signed or discarded, and in review only as a physician or the owner', async () => {
    const world = await makeWorld();
    const { sectionId, reportId } = await causation(world);
    const input = { sectionId, version: 1, content: docOf('Late') };
    const to = (state: 'REVIEW' | 'DISCARDED' | 'DRAFTING') => inPractice(world.practiceId, (tx) => tx.report.update({ where: { practiceId_id: { practiceId: world.practiceId, id: reportId } }, data: { state } }));
    await to('REVIEW');
    await expect(saveSection(world.as('assistant'), input)).rejects.toThrow('The physician is reading this report');
    await saveSection(world.as('physician', { now: later(1) }), input);
    await to('DISCARDED');
    await expect(saveSection(world.as('owner'), { ...input, version: 2, content: docOf('x') })).rejects.toMatchObject({ rule: 'report.discarded' });
    await to('DRAFTING');
    await signPastOperations(world, reportId);
    await expect(saveSection(world.as('owner'), { ...input, version: 2, content: docOf('x') })).rejects.toMatchObject({ rule: 'report.signed' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { sectionId, reportId } = await causation(world);
    const input = { sectionId, version: 1, content: docOf('x') };
    await expectForbidden(saveSection, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(saveSection, input);
    await expect(saveSection(world.as('owner'), { ...input, version: 8 })).rejects.toBeInstanceOf(Conflict);
    expect(await historyOf(world, reportId, sectionId)).toHaveLength(1);
  });
});
