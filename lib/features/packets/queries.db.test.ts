import { describe, expect, it } from 'vitest';
import { loggedExam } from '../../test/cases';
import { makeWorld, type World } from '../../test/world';
import { draftLetter } from '../letters/draft-letter';
import { amendPacket } from './amend-packet';
import { readPacket } from './queries';
import { receivePacket } from './receive-packet';

const came = { senderName: 'Sierra Pacific Mutual', receivedOn: '2026-03-01', declaredPages: null as number | null, declarationSignedOn: null as string | null, countedPages: 360 };

async function received(world: World) {
  const { evaluationId } = await loggedExam(world, { claimNumber: 'GBI-1' });
  const [one, two] = [await receivePacket(world.as('owner'), { ...came, evaluationId }), await receivePacket(world.as('owner'), { ...came, evaluationId })];
  const [first, second] = [one.evaluation.packets[0]?.id ?? '', two.evaluation.packets.find(({ id }) => id !== one.evaluation.packets[0]?.id)?.id ?? ''];
  let key = 0;
  const write = (packetId: string, declaredPages: number | null = null) =>
    draftLetter(world.as('assistant', { idempotencyKey: `deficiency-${(key += 1)}` }), { kind: 'deficiency', evaluationId: evaluationId as never, facts: { packet: { id: packetId, senderName: came.senderName, receivedOn: came.receivedOn, countedPages: came.countedPages, declaredPages } } });
  const letterOf = async (packetId: string) => (await readPacket(world.as('assistant'), { packetId: packetId as never })).deficiencyLetterId;
  return { evaluationId, first, second, write, letterOf };
}

describe('the deficiency letter of a packet', () => {
  it('is that of this packet, also where the same sender sent two on one day', async () => {
    const world = await makeWorld();
    const { first, second, write, letterOf } = await received(world);
    const { id } = await write(first);
    expect([await letterOf(first), await letterOf(second)]).toEqual([id, null]);
  });

  it('is another one after a declaration that does not stand either: the first said what lacked then', async () => {
    const world = await makeWorld();
    const { first, write, letterOf } = await received(world);
    const { id } = await write(first);
    const changed = { packetId: first as never, version: 1, senderName: came.senderName, receivedOn: came.receivedOn, declaredPages: 350, declarationSignedOn: '2026-03-01' };
    await amendPacket(world.as('assistant'), changed);
    expect(await letterOf(first)).toBe(null);
    const second = await write(first, 350);
    expect(await letterOf(first)).toBe(second.id);
    await amendPacket(world.as('assistant'), { ...changed, version: 2, senderName: 'Sierra Pacific, as it is spelled' });
    expect(await letterOf(first), 'a corrected name changes nothing').toBe(second.id);
    expect(second.id).not.toBe(id);
  });
});

describe('the exchange of records before a panel QME', () => {
  it('compares service on the other side with the day the records came and with the exam, for a panel QME alone', async () => {
    const world = await makeWorld();
    const panel = await loggedExam(world, { examOn: '2026-03-30' });
    const agreed = await loggedExam(world, { kind: 'AME', panelNumber: '', claimNumber: 'GBI-2', examOn: '2026-03-30' });
    const read = async (kind: 'QME' | 'AME', servedOnOtherOn: string | null) => {
      const { evaluation } = await receivePacket(world.as('owner'), { ...came, evaluationId: (kind === 'QME' ? panel : agreed).evaluationId, senderName: `Served ${servedOnOtherOn}`, servedOnOtherOn });
      const packet = evaluation.packets.find(({ senderName }) => senderName === `Served ${servedOnOtherOn}`);
      return (await readPacket(world.as('owner'), { packetId: packet?.id as never })).exchange;
    };
    expect(await read('QME', '2026-02-20')).toMatchObject({ earliestOn: '2026-03-12', tooEarly: true, tooLate: false });
    expect(await read('QME', '2026-02-01')).toMatchObject({ tooEarly: false, tooLate: false });
    expect(await read('QME', null)).toMatchObject({ servedOn: null, tooEarly: false });
    expect(await read('AME', '2026-02-20')).toBe(null);
  });
});
