import { describe, expect, it } from 'vitest';
import { jobContext } from '../../core/session';
import { loggedExam } from '../../test/cases';
import { makeReadPacket } from '../../test/records';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, inPractice, makeWorld, testNow, type World } from '../../test/world';
import { countWords } from './count-words';
import { listUncounted } from './queries';

const job = (world: World) => jobContext('count-words', { id: world.practiceId, timeZone: world.timeZone }, testNow);
const wordsOf = (world: World) => inPractice(world.practiceId, async (tx) => Object.fromEntries((await tx.recordWord.findMany({ where: { practiceId: world.practiceId } })).map(({ word, pages }) => [word, pages])));
const setText = (world: World, id: string, text: string) => inPractice(world.practiceId, (tx) => tx.recordPage.update({ where: { practiceId_id: { practiceId: world.practiceId, id } }, data: { text } }));

describe('countWords', () => {
  it('counts each word once a page, follows pages that change, and forgets words that are gone', async () => {
    const [world, nextDoor] = [await makeWorld(), await makeWorld()];
    const { pageIds: [first = '', second = ''] } = await makeReadPacket(world, { ...(await loggedExam(world)), pages: [{ text: 'Meniscus, meniscus and the Ménière test' }, { text: 'A rneniscus of the knee' }, { text: '' }] });
    expect(await listUncounted(job(world), {})).toEqual({ waiting: true });
    expect(await countWords(job(world), {})).toEqual({ pageCount: 2, waiting: false });
    expect(await wordsOf(world)).toEqual({ meniscus: 1, meniere: 1, test: 1, rneniscus: 1, knee: 1 });
    await setText(world, second, 'The meniscus of the knee');
    await setText(world, first, '');
    await countWords(job(world), {});
    expect(await wordsOf(world)).toEqual({ meniscus: 1, knee: 1 });
    expect(await listUncounted(job(world), {})).toEqual({ waiting: false });
    expect((await auditedOperations(world.practiceId)).filter((name) => name === 'record_word.count')).toHaveLength(2);
    expect(await wordsOf(nextDoor)).toEqual({});
  });

  it('counts every page once when two workers come at the same time', async () => {
    const world = await makeWorld();
    await makeReadPacket(world, { ...(await loggedExam(world)), pages: Array.from({ length: 40 }, (_, at) => ({ text: `lumbar strain number${at}` })) });
    await Promise.all([countWords(job(world), {}), countWords(job(world), {}), countWords(job(world), {})]);
    const words = await wordsOf(world);
    expect([words.lumbar, words.strain, words.number7]).toEqual([40, 40, 1]);
  });

  it('is forbidden to everybody but its job and the owner', async () => {
    const world = await makeWorld();
    await onlyFor(countWords, world, {}, ['owner']);
    await onlyFor(listUncounted, world, {}, ['owner']);
    await expect(countWords(jobContext('tidy-up', { id: world.practiceId, timeZone: world.timeZone }, testNow), {})).rejects.toThrow();
  });
});
