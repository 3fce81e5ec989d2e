import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { hasMark, isDuplicate } from '../../domain/records/page-marks';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { indexOf, readPacket } from '../../test/documents';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { decidePages } from './decide-pages';

const packetRow = (world: World, id: string) => inPractice(world.practiceId, (tx) => tx.packet.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id } } }));

describe('page.decide', () => {
  it('a page that is blank leaves its document, and the packet’s count follows', async () => {
    const world = await makeWorld();
    const { packetId } = await readPacket(world);
    const { pages, documents } = await decidePages(world.as('reviewer'), { packetId, pages: [2], blank: true });
    expect(documents).toMatchObject([{ pages: [[1, 1], [3, 3]] }]);
    expect(hasMark(pages[0]!.marks, 'blank') && hasMark(pages[0]!.marks, 'decided')).toBe(true);
    expect(await packetRow(world, packetId)).toMatchObject({ blankPages: 2, duplicatePages: 1 });
    expect(await auditedOperations(world.practiceId)).toContain('page.decide');
  });

  it('a page that is not blank joins the document before it; what was said can be taken back', async () => {
    const world = await makeWorld();
    const { packetId } = await readPacket(world);
    await decidePages(world.as('reviewer'), { packetId, pages: [10], blank: false });
    expect((await indexOf(world, packetId))[2]).toBe('3 deposition_transcript 7-10 proposed');
    expect(await packetRow(world, packetId)).toMatchObject({ blankPages: 0 });
    await decidePages(world.as('reviewer'), { packetId, pages: [10], blank: null });
    expect((await indexOf(world, packetId))[2], 'the reading counts again').toBe('3 deposition_transcript 7-9 proposed');
  });

  it('says that a page is no duplicate, or that it is one of which the reading did not know', async () => {
    const world = await makeWorld();
    const { packetId } = await readPacket(world);
    const no = await decidePages(world.as('physician'), { packetId, pages: [6], duplicate: false });
    expect([isDuplicate(no.pages[0]!.marks), no.pages[0]!.repeats]).toEqual([false, 3]);
    expect(await packetRow(world, packetId)).toMatchObject({ duplicatePages: 0 });
    const yes = await decidePages(world.as('physician'), { packetId, pages: [9], duplicate: true, duplicateOf: 8 });
    expect([isDuplicate(yes.pages[0]!.marks), yes.pages[0]!.repeats]).toEqual([true, 8]);
    expect(await packetRow(world, packetId)).toMatchObject({ duplicatePages: 1 });
  });

  it('turns a page without touching a count', async () => {
    const world = await makeWorld();
    const { packetId } = await readPacket(world);
    const answer = await decidePages(world.as('reviewer'), { packetId, pages: [4], turned: 90 });
    expect(answer).toMatchObject({ documents: [], pages: [{ number: 4, turned: 90 }], steps: { undo: { did: 'turn_page' } } });
  });

  it.each([
    ['nothing said', { pages: [1] }, 'page.nothing_said'],
    ['a duplicate of nothing', { pages: [9], duplicate: true }, 'page.repeats_what'],
    ['a duplicate of a later page', { pages: [2], duplicate: true, duplicateOf: 8 }, 'page.repeats_what'],
    ['a duplicate of itself', { pages: [2], duplicate: true, duplicateOf: 2 }, 'page.repeats_what'],
  ])('refuses %s', async (_label, given, rule) => {
    const world = await makeWorld();
    const { packetId } = await readPacket(world);
    await expect(decidePages(world.as('owner'), { packetId, ...given })).rejects.toMatchObject({ rule });
  });

  it('refuses to change counts that are billed, yet turns pages', async () => {
    const world = await makeWorld();
    const { packetId, caseId, evaluationId } = await readPacket(world);
    await inPractice(world.practiceId, (tx) => tx.invoice.create({ data: { practiceId: world.practiceId, caseId, evaluationId, payerId: world.payerId, serviceOn: new Date('2026-02-01'), totalCents: 1, scheduleVersion: 'x', state: 'ISSUED', number: '2026-00001', issuedOn: new Date('2026-02-01'), payableOn: new Date('2026-03-01') } }));
    await expect(decidePages(world.as('owner'), { packetId, pages: [2], blank: true })).rejects.toMatchObject({ rule: 'packet.billed' });
    await decidePages(world.as('owner'), { packetId, pages: [2], turned: 180 });
  });

  it('forbidden role, practice next door, a page that is not there', async () => {
    const world = await makeWorld();
    const { packetId } = await readPacket(world);
    const input = { packetId, pages: [2], blank: true };
    await expectForbidden(decidePages as never, world, input, ['biller', 'viewer']);
    await expectUnknownNextDoor(decidePages as never, input);
    await expect(decidePages(world.as('owner'), { ...input, pages: [2, 11] })).rejects.toBeInstanceOf(NotFound);
    expect(await packetRow(world, packetId)).toMatchObject({ blankPages: 1 });
  });
});
