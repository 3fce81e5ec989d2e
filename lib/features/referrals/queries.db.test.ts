import { describe, expect, it } from 'vitest';
import { expectForbidden, loggedExam } from '../../test/cases';
import { statementsOf } from '../../test/query-count';
import { aContact, aReferral, aTie, wholeIme } from '../../test/referrals';
import { inPractice, makeWorld, type World } from '../../test/world';
import { acceptReferral } from './accept-referral';
import { declineReferral } from './decline-referral';
import { listReferrals, readReferral } from './queries';
import { receiveReferral } from './receive-referral';
import type { ListReferrals } from './schema';
import { requestInformation } from './request-information';
import type { z } from 'zod';

/** So many bare referrals, past the operations: a few came on each day. */
async function many(world: World, count: number): Promise<void> {
  const { practiceId } = world;
  const rows = Array.from({ length: count }, (_, at) => ({ practiceId, number: 1000 + at, kind: 'QME' as const, channel: 'fax', receivedOn: new Date(`2026-01-${String(1 + (at % 28)).padStart(2, '0')}`), claimantName: `Person ${at}`, searchName: `person ${at}` }));
  await inPractice(practiceId, async (tx) => {
    await tx.referral.createMany({ data: rows });
    const made = await tx.referral.findMany({ where: { practiceId }, select: { id: true } });
    await tx.injury.createMany({ data: made.map(({ id }) => ({ practiceId, referralId: id, position: 1, claimNumber: `P-${id.slice(-4)}` })) });
  });
}

const names = async (world: World, filter: z.input<typeof ListReferrals>) => (await listReferrals(world.as('reviewer'), filter)).referrals.map(({ claimantName }) => claimantName);

describe('referral.list', () => {
  it('shows what is not decided first, with what each lacks and what was decided about conflicts; counts every stage', async () => {
    const world = await makeWorld();
    const whole = await aReferral(world, { claimantName: 'Whole' });
    await aReferral(world, { claimantName: 'Bare', represented: null, receivedOn: '2026-02-20', panelNumber: '' });
    const asked = await aReferral(world, { claimantName: 'Asked', receivedOn: '2026-02-21', panelNumber: '' });
    await requestInformation(world.as('owner'), { referralId: asked.id, version: 1, asked: 'x' });
    const declined = await aReferral(world, { claimantName: 'Declined', panelNumber: '' });
    await declineReferral(world.as('owner'), { referralId: declined.id, version: 1, reason: 'x' });
    const list = await listReferrals(world.as('biller'), {});
    expect(list.counts).toEqual({ RECEIVED: 2, INFO_REQUESTED: 1, ACCEPTED: 0, DECLINED: 1 });
    expect(list.referrals.map(({ claimantName, state, lacking }) => [claimantName, state, lacking.map(({ field }) => field)])).toEqual([
      ['Whole', 'RECEIVED', ['parties']],
      ['Asked', 'INFO_REQUESTED', ['panelNumber', 'parties']],
      ['Bare', 'RECEIVED', ['represented', 'panelNumber']],
    ]);
    await acceptReferral(world.as('owner'), { referralId: whole.id, version: 1 });
    expect((await listReferrals(world.as('owner'), { stage: 'ACCEPTED' })).referrals).toMatchObject([{ claimantName: 'Whole', conflict: 'clear', lacking: [], claimNumber: 'GBI-229140' }]);
    expect(await names(world, { stage: 'DECLINED' })).toEqual(['Declined']);
    expect(await names(world, { stage: 'all' })).toHaveLength(4);
  });

  it.each([
    ['a name in whatever spelling', 'ORTÍZ gustavo'], ['a claim number without its hyphens', 'gbi229141'], ['an ADJ number', 'ADJ18840218'], ['the panel number', '7731906'], ['its own number', 'R-1'], ['who asked', 'hart'], ['where it came from', 'website'],
  ])('finds by %s', async (_label, q) => {
    const world = await makeWorld();
    await aReferral(world, { requesterId: await aContact(world, 'Delgado Hart LLP'), source: 'Website' });
    await aReferral(world, { claimantName: 'Hannah Kowalczyk', injuries: [{ claimNumber: 'K-1' }], panelNumber: '7731907' });
    expect(await names(world, { q })).toEqual(['Gustavo Reyes-Ortiz']);
  });

  it('filters by kind', async () => {
    const world = await makeWorld();
    await aReferral(world);
    await receiveReferral(world.as('owner'), wholeIme(world, { claimantName: 'Ime' }));
    expect(await names(world, { kind: ['IME'] })).toEqual(['Ime']);
    expect(await names(world, { kind: 'QME' })).toEqual(['Gustavo Reyes-Ortiz']);
  });

  it('pages through every referral once, newest first, and refuses a cursor it did not give', async () => {
    const world = await makeWorld();
    await many(world, 120);
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page: Awaited<ReturnType<typeof listReferrals>> = await listReferrals(world.as('owner'), cursor ? { cursor } : {});
      seen.push(...page.referrals.map(({ id, receivedOn }) => `${receivedOn} ${id}`));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(120);
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
    await expect(listReferrals(world.as('owner'), { cursor: 'abc' })).rejects.toMatchObject({ rule: 'list.cursor' });
  });

  it.each([10, 60])('asks the same 10 statements at most for %i referrals', async (count) => {
    const world = await makeWorld();
    await many(world, count);
    expect((await statementsOf(() => listReferrals(world.as('owner'), { q: 'person' }))).length).toBeLessThanOrEqual(10);
  });

  it('forbidden role, practice next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await aReferral(world);
    await expectForbidden(listReferrals, world, {}, ['viewer']);
    expect(await listReferrals(other.as('owner'), {})).toMatchObject({ referrals: [], counts: { RECEIVED: 0 } });
  });
});

describe('referral.read', () => {
  it('shows all of it, what may be the same, and keeps who opened it', async () => {
    const world = await makeWorld();
    const known = await loggedExam(world, { claimant: { name: 'Gustavo Reyes Ortiz', bornOn: '1979-08-14' }, claimNumber: 'GBI 229140' });
    const { id } = await aReferral(world);
    const detail = await readReferral(world.as('reviewer'), { referralId: id });
    expect(detail.duplicates.matches).toMatchObject([{ matched: ['claim_number', 'name', 'born_on'], case: { id: known.caseId } }]);
    expect(detail.obstacles).toMatchObject([{ rule: 'referral.conflict_undecided' }]);
    expect(detail.events.map(({ operation }) => operation)).toEqual(['referral.receive']);
    expect(await inPractice(world.practiceId, (tx) => tx.accessEvent.findMany({ where: { practiceId: world.practiceId, operation: 'referral.read' } }))).toMatchObject([{ subjectKind: 'referral', subjectId: id }]);
  });

  it('shows terms in dollars only to roles that see money', async () => {
    const world = await makeWorld();
    const { id } = await receiveReferral(world.as('owner'), wholeIme(world));
    expect((await readReferral(world.as('assistant'), { referralId: id })).agreementTerms?.join()).toContain('$1,800.00');
    expect(JSON.stringify(await readReferral(world.as('reviewer'), { referralId: id }))).not.toMatch(/1,800|Cents/);
  });

  it('matches one person by date of birth where the name is only similar', async () => {
    const world = await makeWorld();
    await loggedExam(world, { claimant: { name: 'G. Ortiz', bornOn: '1979-08-14' }, claimNumber: 'X-1' });
    await loggedExam(world, { claimant: { name: 'G. Ortiz', bornOn: '1990-01-01' }, claimNumber: 'X-2' });
    const { duplicates } = await aReferral(world);
    expect(duplicates.matches).toMatchObject([{ name: 'G. Ortiz', bornOn: '1979-08-14', matched: ['name', 'born_on'], why: 'Name similar, same date of birth' }]);
  });

  it.each([1, 8])('asks the same statements for %i parties, injuries and earlier cases', async (count) => {
    const world = await makeWorld();
    await aTie(world, 'Somebody');
    const contacts = await Promise.all(Array.from({ length: count }, (_, at) => aContact(world, `Firm ${at} Attorneys`)));
    for (let at = 0; at < count; at += 1) await loggedExam(world, { kind: 'IME', panelNumber: '', payer: { name: `Firm ${at} Attorneys` }, claimNumber: `S-${at}` });
    const { id } = await aReferral(world, { parties: contacts.map((contactId) => ({ contactId, role: 'other' as const })), injuries: contacts.map((_, at) => ({ claimNumber: `I-${at}` })) });
    expect((await statementsOf(() => readReferral(world.as('owner'), { referralId: id }))).length).toBeLessThanOrEqual(46);
  });

  it('forbidden role, practice next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const { id } = await aReferral(world);
    await expectForbidden(readReferral, world, { referralId: id }, ['viewer']);
    await expect(readReferral(other.as('owner'), { referralId: id })).rejects.toThrow('not yours to see');
  });
});
