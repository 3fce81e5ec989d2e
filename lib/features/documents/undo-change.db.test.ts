import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import type { PracticeCtx } from '../../core/context';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { indexOf, readPacket } from '../../test/documents';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { acceptDocuments } from './accept-documents';
import { amendDocument } from './amend-document';
import { decidePages } from './decide-pages';
import { mergeDocument } from './merge-document';
import { moveDocument } from './move-document';
import { movePages } from './move-pages';
import { listDocuments, listPages } from './queries';
import { redoChange } from './redo-change';
import type { IndexChanged } from './schema';
import { splitDocument } from './split-document';
import { undoChange } from './undo-change';

/** All that a change could touch, as it stands; versions only ever grow. */
async function everything(world: World, packetId: string): Promise<string> {
  const { documents } = await listDocuments(world.as('owner'), { packetId });
  const { marks, repeats, turned } = await listPages(world.as('owner'), { packetId });
  const packet = await inPractice(world.practiceId, (tx) => tx.packet.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id: packetId } } }));
  const excerpts = await inPractice(world.practiceId, (tx) => tx.excerpt.findMany({ where: { practiceId: world.practiceId, packetId }, orderBy: { pageNumber: 'asc' } }));
  return JSON.stringify([documents.map(({ version: _, ...rest }) => rest), marks, repeats, turned, packet.blankPages, packet.duplicatePages, excerpts.map(({ documentId }) => documentId)]);
}

type Made = Awaited<ReturnType<typeof readPacket>>;
const changes: readonly (readonly [string, (ctx: PracticeCtx, made: Made) => Promise<IndexChanged>])[] = [
  ['accept one', (ctx, { packetId, documentIds }) => acceptDocuments(ctx, { packetId, documents: [{ id: documentIds[1]!, version: 1 }] })],
  ['accept many', (ctx, { packetId }) => acceptDocuments(ctx, { packetId, atLeastConfidence: 60 })],
  ['split', (ctx, { documentIds }) => splitDocument(ctx, { documentId: documentIds[0]!, version: 1, atPage: 2 })],
  ['merge', (ctx, { documentIds }) => mergeDocument(ctx, { documentId: documentIds[1]!, version: 1, intoId: documentIds[0]! })],
  ['move down', (ctx, { documentIds }) => moveDocument(ctx, { documentId: documentIds[0]!, version: 1, position: 3 })],
  ['move up', (ctx, { documentIds }) => moveDocument(ctx, { documentId: documentIds[2]!, version: 1, position: 1 })],
  ['retype', (ctx, { documentIds }) => amendDocument(ctx, { documentId: documentIds[2]!, version: 1, type: 'attorney_letter' })],
  ['amend', (ctx, { documentIds }) => amendDocument(ctx, { documentId: documentIds[2]!, version: 1, title: 'Other', serviceOn: '2024-01-02' })],
  ['empty a document', (ctx, { packetId, documentIds }) => movePages(ctx, { packetId, pages: [1, 2, 3], to: documentIds[2]! })],
  ['pages to a new one', (ctx, { packetId }) => movePages(ctx, { packetId, pages: [3, 4], to: 'new' })],
  ['blank', (ctx, { packetId }) => decidePages(ctx, { packetId, pages: [1, 5], blank: true })],
  ['a whole document blank', (ctx, { packetId }) => decidePages(ctx, { packetId, pages: [4, 5, 6], blank: true })],
  ['not blank', (ctx, { packetId }) => decidePages(ctx, { packetId, pages: [10], blank: false })],
  ['no duplicate', (ctx, { packetId }) => decidePages(ctx, { packetId, pages: [6], duplicate: false })],
  ['duplicate', (ctx, { packetId }) => decidePages(ctx, { packetId, pages: [8], duplicate: true, duplicateOf: 2 })],
  ['turn', (ctx, { packetId }) => decidePages(ctx, { packetId, pages: [2, 3], turned: 270 })],
];

describe('index.undo and index.redo', () => {
  it.each(changes)('%s: back to what was, and forth again, with packet and excerpts', async (_label, change) => {
    const world = await makeWorld();
    const made = await readPacket(world);
    const { packetId, caseId, documentIds } = made;
    await inPractice(world.practiceId, (tx) => tx.excerpt.createMany({ data: [[2, 0], [4, 1], [5, 1]].map(([pageNumber = 0, at = 0]) => ({ practiceId: world.practiceId, caseId, packetId, documentId: documentIds[at]!, pageNumber, text: 'x', tags: [] })) }));
    const ctx = world.as('reviewer');
    const before = await everything(world, packetId);
    const done = await change(ctx, made);
    const after = await everything(world, packetId);
    expect(after).not.toBe(before);
    const { changeId } = done.steps.undo!;
    const undone = await undoChange(ctx, { packetId, changeId });
    expect(await everything(world, packetId)).toBe(before);
    expect(undone.steps).toMatchObject({ undo: null, redo: { changeId } });
    const again = await redoChange(ctx, { packetId, changeId });
    expect(await everything(world, packetId)).toBe(after);
    expect(again.steps).toMatchObject({ undo: { changeId }, redo: null });
    await undoChange(ctx, { packetId, changeId });
    expect(await everything(world, packetId)).toBe(before);
    expect(await auditedOperations(world.practiceId)).toEqual(expect.arrayContaining(['index.undo', 'index.redo']));
  });

  it('goes back in order, all the way, and forth again', async () => {
    const world = await makeWorld();
    const { packetId, documentIds } = await readPacket(world);
    const ctx = world.as('reviewer');
    const states = [await everything(world, packetId)];
    const ids: string[] = [];
    const first = await splitDocument(ctx, { documentId: documentIds[2]!, version: 1, atPage: 8 });
    ids.push(first.steps.undo!.changeId);
    states.push(await everything(world, packetId));
    const made = first.documents.find(({ version }) => version === 1)!;
    ids.push((await moveDocument(ctx, { documentId: made.id, version: 1, position: 1 })).steps.undo!.changeId);
    states.push(await everything(world, packetId));
    ids.push((await mergeDocument(ctx, { documentId: documentIds[0]!, version: 1, intoId: made.id })).steps.undo!.changeId);
    states.push(await everything(world, packetId));
    ids.push((await decidePages(ctx, { packetId, pages: [1, 2, 3], blank: true })).steps.undo!.changeId);
    for (const at of [3, 2, 1, 0]) {
      await undoChange(ctx, { packetId, changeId: ids[at]! });
      expect(await everything(world, packetId), `step ${at}`).toBe(states[at]);
    }
    for (const at of [0, 1, 2]) {
      await redoChange(ctx, { packetId, changeId: ids[at]! });
      expect(await everything(world, packetId), `step ${at} again`).toBe(states[at + 1]);
    }
    await undoChange(ctx, { packetId, changeId: ids[2]! });
    const { steps } = await acceptDocuments(ctx, { packetId, documents: [{ id: documentIds[1]!, version: 1 }] });
    expect(steps.redo, 'a new change leaves nothing to redo').toBeNull();
    await expect(redoChange(ctx, { packetId, changeId: ids[2]! })).rejects.toBeInstanceOf(Conflict);
  });

  it('refuses politely when somebody changed on top, and leaves each their own', async () => {
    const world = await makeWorld();
    const { packetId, documentIds } = await readPacket(world);
    const mine = await acceptDocuments(world.as('reviewer'), { packetId, documents: [{ id: documentIds[0]!, version: 1 }] });
    const theirs = await acceptDocuments(world.as('assistant'), { packetId, documents: [{ id: documentIds[1]!, version: 1 }] });
    const before = await indexOf(world, packetId);
    await expect(undoChange(world.as('reviewer'), { packetId, changeId: mine.steps.undo!.changeId })).rejects.toThrow('Test assistant changed this index after you');
    await expect(undoChange(world.as('reviewer'), { packetId, changeId: theirs.steps.undo!.changeId })).rejects.toMatchObject({ rule: 'index.undo_not_yours' });
    expect(await indexOf(world, packetId)).toEqual(before);
    await undoChange(world.as('assistant'), { packetId, changeId: theirs.steps.undo!.changeId });
    await undoChange(world.as('reviewer'), { packetId, changeId: mine.steps.undo!.changeId });
    await expect(redoChange(world.as('assistant'), { packetId, changeId: mine.steps.undo!.changeId })).rejects.toMatchObject({ rule: 'index.redo_not_yours' });
  });

  it('refuses what a new reading wrote over', async () => {
    const world = await makeWorld();
    const { packetId, documentIds } = await readPacket(world);
    const { steps } = await amendDocument(world.as('reviewer'), { documentId: documentIds[0]!, version: 1, title: 'Mine' });
    await inPractice(world.practiceId, (tx) => tx.recordDocument.updateMany({ where: { practiceId: world.practiceId, packetId }, data: { title: 'Read again' } }));
    await expect(undoChange(world.as('reviewer'), { packetId, changeId: steps.undo!.changeId })).rejects.toBeInstanceOf(Conflict);
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { packetId, documentIds } = await readPacket(world);
    const { steps } = await acceptDocuments(world.as('owner'), { packetId, documents: [{ id: documentIds[0]!, version: 1 }] });
    const input = { packetId, changeId: steps.undo!.changeId };
    for (const verb of [undoChange, redoChange]) {
      await expectForbidden(verb as never, world, input, ['biller', 'viewer']);
      await expectUnknownNextDoor(verb as never, input);
    }
    expect((await indexOf(world, packetId))[0]).toBe('1 progress_note 1-3 accepted');
  });
});
