import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { indexOf, readPacket } from '../../test/documents';
import { makeReadPacket } from '../../test/records';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { splitDocument } from './split-document';
import { undoChange } from './undo-change';

describe('document.split', () => {
  it('makes two of one; the second keeps the type, and excerpts of its pages go along', async () => {
    const world = await makeWorld();
    const { packetId, documentIds, caseId } = await readPacket(world);
    await inPractice(world.practiceId, (tx) => tx.excerpt.create({ data: { practiceId: world.practiceId, caseId, packetId, documentId: documentIds[0]!, pageNumber: 3, text: 'Off work', tags: [] } }));
    const { documents, pages } = await splitDocument(world.as('reviewer'), { documentId: documentIds[0]!, version: 1, atPage: 2 });
    expect(documents).toMatchObject([
      { id: documentIds[0], position: 1, pages: [[1, 1]], title: 'Office visit', version: 2 },
      { position: 2, pages: [[2, 3]], type: 'progress_note', title: 'Progress note', serviceOn: null, provider: '', confidence: null, state: 'proposed' },
    ]);
    expect(pages.map(({ number }) => number)).toEqual([2, 3]);
    expect(await indexOf(world, packetId)).toEqual(['1 progress_note 1 proposed', '2 progress_note 2-3 proposed', '3 imaging_report 4-6 proposed', '4 deposition_transcript 7-9 proposed']);
    const [excerpt] = await inPractice(world.practiceId, (tx) => tx.excerpt.findMany({ where: { practiceId: world.practiceId } }));
    expect(excerpt?.documentId).toBe(documents[1]?.id);
    expect(await auditedOperations(world.practiceId)).toContain('document.split');
  });

  it('suggests title, date, provider and facility of the second from its own pages, with the words they came from; undo takes them back', async () => {
    const world = await makeWorld();
    const note = (on: string, doctor: string) => `HARBOR REHABILITATION GROUP\n1200 Marina Way, Oakland, CA 94607\nPROGRESS NOTE\nPatient: Reyes, Gustavo\nDate of Service: ${on}\nProvider: ${doctor}\nSubjective: low back pain.\nElectronically signed by ${doctor} on ${on}`;
    const made = await makeReadPacket(world, {
      ...(await loggedExam(world)),
      pages: [note('01/21/2025', 'Leila Haddad, M.D.'), 'Plan: return in two weeks.\nPage 2 of 2', note('02/11/2025', 'Owen Bristow, D.O.'), 'Plan: refer to pain management.\nPage 2 of 2'].map((text) => ({ text })),
      documents: [{ pages: [1, 4], type: 'progress_note', title: 'Progress note', serviceOn: '2025-01-21', provider: 'Leila Haddad, M.D.' }],
    });
    const input = { documentId: made.documentIds[0]! as never, version: 1, atPage: 3 };
    const { documents, steps } = await splitDocument(world.as('reviewer'), input);
    expect(documents[0]).toMatchObject({ serviceOn: '2025-01-21', provider: 'Leila Haddad, M.D.', pages: [[1, 2]] });
    expect(documents[1]).toMatchObject({ pages: [[3, 4]], type: 'progress_note', serviceOn: '2025-02-11', state: 'proposed', confidence: null });
    expect(documents[1]?.provider).toContain('Bristow');
    expect(documents[1]?.facility.toLowerCase()).toContain('harbor rehabilitation');
    expect(documents[1]?.title).not.toBe('');
    expect(documents[1]?.suggested.serviceOn).toMatchObject({ value: '2025-02-11', page: 3, words: expect.stringContaining('02/11/2025') });
    const undone = await undoChange(world.as('reviewer'), { packetId: made.packetId as never, changeId: steps.undo!.changeId as never });
    expect(undone.documents).toMatchObject([{ id: made.documentIds[0], pages: [[1, 4]], provider: 'Leila Haddad, M.D.' }]);
  });

  it.each([1, 4, 10])('refuses page %d, which is not inside', async (atPage) => {
    const world = await makeWorld();
    const { packetId, documentIds } = await readPacket(world);
    await expect(splitDocument(world.as('owner'), { documentId: documentIds[0]!, version: 1, atPage })).rejects.toMatchObject({ rule: 'document.split_outside' });
    expect(await indexOf(world, packetId)).toHaveLength(3);
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { documentIds } = await readPacket(world);
    const input = { documentId: documentIds[0]!, version: 1, atPage: 2 } as never as { documentId: never; version: number; atPage: number };
    await expectForbidden(splitDocument, world, input, ['biller', 'viewer']);
    await expectUnknownNextDoor(splitDocument, input);
    await expectStale(splitDocument, world, input);
  });
});
