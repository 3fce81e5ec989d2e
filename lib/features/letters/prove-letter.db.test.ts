import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { drafted, sent } from '../../test/letters';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { proveLetter } from './prove-letter';

describe('letter.prove', () => {
  it('keeps the tracking number of each, and changes nothing that was sent', async () => {
    const world = await makeWorld();
    const { letter } = await sent(world);
    const [first] = letter.recipients;
    const proven = await proveLetter(world.as('assistant'), { letterId: letter.id, version: letter.version, recipientId: first?.id ?? '', proof: '9405 5000 0000 0000 0000 00' });
    expect(proven.recipients[0]).toMatchObject({ proof: '9405 5000 0000 0000 0000 00', sentOn: '2026-03-02' });
    expect(proven).toMatchObject({ document: letter.document, version: letter.version + 1 });
    expect(await auditedOperations(world.practiceId)).toContain('letter.prove');
  });

  it('takes another day only where the e-mail failed', async () => {
    const world = await makeWorld();
    const { letter } = await sent(world);
    const [first] = letter.recipients;
    const proof = { letterId: letter.id, version: letter.version, recipientId: first?.id ?? '', proof: 'Mailed', sentOn: '2026-03-02' };
    await expect(proveLetter(world.as('assistant'), proof)).rejects.toMatchObject({ rule: 'letter.day_is_served' });
    await inPractice(world.practiceId, (tx) => tx.outboxMail.create({ data: { practiceId: world.practiceId, letterId: letter.id, recipientId: first?.id ?? '', to: 'x@x.example', subject: 'x', body: 'x', state: 'FAILED', messageId: '<x@x>' } }));
    await expect(proveLetter(world.as('assistant'), { ...proof, sentOn: '2026-03-03' })).rejects.toMatchObject({ rule: 'letter.in_future' });
    expect((await proveLetter(world.as('assistant', { now: new Date('2026-03-04T18:00:00Z') }), { ...proof, sentOn: '2026-03-04' })).recipients[0]).toMatchObject({ sentOn: '2026-03-04', mail: { state: 'FAILED' } });
  });

  it('refuses a draft and a recipient of another letter', async () => {
    const world = await makeWorld();
    const { letter } = await drafted(world);
    await expect(proveLetter(world.as('owner'), { letterId: letter.id, version: 1, recipientId: letter.recipients[0]?.id ?? '', proof: 'x' })).rejects.toMatchObject({ rule: 'letter.not_sent' });
    const other = await makeWorld();
    const { letter: away } = await sent(other);
    await expect(proveLetter(other.as('owner'), { letterId: away.id, version: away.version, recipientId: randomUUID(), proof: 'x' })).rejects.toThrow(/nothing here/);
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { letter } = await sent(world);
    const proof = { letterId: letter.id, version: letter.version, recipientId: letter.recipients[0]?.id ?? '', proof: 'x' };
    await expectForbidden(proveLetter, world, proof, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(proveLetter, proof);
    await expectStale(proveLetter, world, proof);
  });
});
