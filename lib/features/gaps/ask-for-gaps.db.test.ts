import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { gapRows, missingRecords } from '../../test/gaps';
import { auditedOperations, inPractice, makeWorld, testNow } from '../../test/world';
import { discardLetter } from '../letters/discard-letter';
import { readLetter } from '../letters/queries';
import { voidLetter } from '../letters/void-letter';
import { askForGaps } from './ask-for-gaps';
import { findGaps } from './find-gaps';
import { listGaps } from './queries';
import { receiveGap } from './receive-gap';

describe('gap.ask', () => {
  it('drafts one letter that names each gap and since when, without the words of the page', async () => {
    const world = await makeWorld();
    const { packet } = await missingRecords(world);
    const caseId = packet.caseId as never;
    await findGaps(world.as('assistant'), { caseId });
    const { gaps } = await listGaps(world.as('assistant'), { caseId });
    const answer = await askForGaps(world.as('assistant'), { caseId, kind: 'records_request', gaps: gaps.map(({ id, version }) => ({ id: id as never, version })) });
    const letter = await inPractice(world.practiceId, (tx) => tx.letter.findFirstOrThrow({ where: { practiceId: world.practiceId, id: answer.letterId } }));
    expect(letter).toMatchObject({ state: 'DRAFT', kind: 'records_request', caseId, number: answer.letterNumber });
    for (const line of ['Records of Dr. Imelda Vance, from January 21, 2025 to the present', 'Result of MRI, lumbar spine, ordered on January 21, 2025', 'Therapy records of 2016, from January 1, 2016 to the present']) expect(letter.body).toContain(line);
    expect(letter.body).not.toContain('six visits');
    expect((await gapRows(world, caseId)).every((row) => row.startsWith('asked '))).toBe(true);
    expect((await listGaps(world.as('assistant'), { caseId })).gaps[0]).toMatchObject({ letterId: answer.letterId, letterState: 'DRAFT' });
    expect(await auditedOperations(world.practiceId)).toContain('gap.ask');
  });

  it('is open again when the draft is discarded or the letter turns out void; what came meanwhile stays settled', async () => {
    const world = await makeWorld();
    const { packet } = await missingRecords(world);
    const caseId = packet.caseId as never;
    await findGaps(world.as('assistant'), { caseId });
    const ask = async (key: string) => askForGaps(world.as('assistant', { idempotencyKey: key }), { caseId, kind: 'information_request', gaps: (await listGaps(world.as('assistant'), { caseId })).gaps.filter(({ state }) => state === 'open').map(({ id, version }) => ({ id: id as never, version })) });
    const states = async () => (await listGaps(world.as('assistant'), { caseId })).gaps.map(({ state, letterId }) => `${state} ${letterId === null ? 'no letter' : 'letter'}`);
    const drafted = await ask('first');
    const count = (await states()).length;
    expect(await states()).toEqual(Array.from({ length: count }, () => 'asked letter'));
    await discardLetter(world.as('assistant'), { letterId: drafted.letterId as never, version: 1 });
    expect(await states()).toEqual(Array.from({ length: count }, () => 'open no letter'));

    const { letterId } = await ask('second');
    const [first] = (await listGaps(world.as('assistant'), { caseId })).gaps;
    await receiveGap(world.as('assistant'), { gapId: first?.id as never, version: first?.version ?? 0 });
    const { document } = await readLetter(world.as('assistant'), { letterId: letterId as never });
    await inPractice(world.practiceId, (tx) => tx.letter.updateMany({ where: { practiceId: world.practiceId, id: letterId }, data: { state: 'SENT', servedOn: testNow, document: JSON.parse(JSON.stringify(document)) } }));
    await voidLetter(world.as('owner'), { letterId: letterId as never, version: 1, reason: 'Went to the wrong office' });
    expect((await states()).sort()).toEqual([...Array.from({ length: count - 1 }, () => 'open no letter'), 'received no letter']);
  });

  it('forbidden role, practice next door, another case, stale version: nothing is drafted', async () => {
    const world = await makeWorld();
    const { packet, gap } = await missingRecords(world);
    const input = { caseId: packet.caseId as never, kind: 'information_request' as const, gaps: [{ id: gap.id as never, version: 1 }] };
    await expectForbidden(askForGaps, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(askForGaps, input);
    const other = await missingRecords(world);
    await expect(askForGaps(world.as('owner'), { ...input, caseId: other.packet.caseId as never })).rejects.toThrow(NotFound);
    await expect(askForGaps(world.as('owner'), { ...input, gaps: [{ id: gap.id as never, version: 8 }] })).rejects.toMatchObject({ current: { version: 1 } });
    expect(await inPractice(world.practiceId, (tx) => tx.letter.count({ where: { practiceId: world.practiceId } }))).toBe(0);
  });
});
