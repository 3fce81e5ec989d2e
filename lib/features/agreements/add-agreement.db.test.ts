import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { addAgreement } from './add-agreement';
import { listAgreements } from './queries';

const input = { name: 'Sierra Pacific 2026', examCents: 210_000, hourlyCents: 45_000, perPageCents: 150, includedPages: 200, noShowCents: 70_000 };

describe('writing down a fee agreement', () => {
  it('is listed in the practice with its payer, and not next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const added = await addAgreement(world.as('biller'), { ...input, payerId: world.payerId });
    expect(added).toMatchObject({ ...input, payerName: 'Sierra Pacific Mutual', lateCancelCents: null, reportDays: 30, active: true, version: 1 });
    expect((await listAgreements(world.as('viewer'), {})).agreements.map(({ name }) => name)).toEqual(['Sierra Pacific 2026', 'Standard IME']);
    expect((await listAgreements(other.as('owner'), {})).agreements.map(({ name }) => name)).toEqual(['Standard IME']);
    expect(await auditedOperations(world.practiceId)).toEqual(['agreement.add']);
  });

  it('keeps the step of time, the days of late cancellation, its days and its note, and says the terms in words', async () => {
    const world = await makeWorld();
    const added = await addAgreement(world.as('owner'), { ...input, hourlyIncrementMinutes: 6, lateCancelCents: 50_000, lateCancelDays: 5, startsOn: '2026-01-01', expiresOn: '2026-12-31', note: 'By phone, Dana' });
    expect(added).toMatchObject({ hourlyIncrementMinutes: 6, lateCancelDays: 5, startsOn: '2026-01-01', expiresOn: '2026-12-31', note: 'By phone, Dana', problem: null });
    expect(added.terms).toContain('Work billed by time is $450.00 an hour, to the nearest 6 minutes.');
    expect(added.terms).toContain('These terms hold for work accepted from January 1, 2026 through December 31, 2026.');
    const late = world.as('owner', { now: new Date('2027-01-01T20:00:00Z') });
    expect((await listAgreements(late, {})).agreements.find(({ id }) => id === added.id)?.problem).toMatch(/ended on December 31, 2026/);
  });

  it('keeps the terms of time, travel, rush and paper, and says them in words', async () => {
    const world = await makeWorld();
    const terms = { includedMinutes: 90, minimumMinutes: 120, perInchCents: 30_000, rushCents: 50_000, rushDays: 14, travelHourlyCents: 20_000, perMileCents: 67 };
    const added = await addAgreement(world.as('owner'), { ...input, ...terms });
    expect(added).toMatchObject(terms);
    expect(added.terms).toEqual(expect.arrayContaining(['Paper records are $300.00 for each inch.', 'Travel is $200.00 an hour and $0.67 a mile.', 'An examination asked for within 14 days is a rush and $500.00 more.', 'Work billed by time is charged for at least 2 hours.']));
  });

  it('adds one where the same request comes twice, and two where two are meant', async () => {
    const world = await makeWorld();
    const once = world.as('owner', { idempotencyKey: 'one-agreement' });
    expect(await addAgreement(once, input)).toEqual(await addAgreement(once, input));
    expect((await listAgreements(world.as('owner'), {})).agreements).toHaveLength(2);
    await addAgreement(world.as('owner', { idempotencyKey: 'another' }), input);
    expect((await listAgreements(world.as('owner'), {})).agreements).toHaveLength(3);
  });

  it('lists those of one payer', async () => {
    const world = await makeWorld();
    const { id } = await addAgreement(world.as('owner'), { ...input, payerId: world.payerId });
    expect((await listAgreements(world.as('owner'), { payerId: world.payerId })).agreements.map((one) => one.id)).toEqual([id]);
  });

  it.each([
    ['a step that does not divide the hour', { hourlyIncrementMinutes: 7 }, 'Choose a step that divides the hour'],
    ['a rate whose step is no whole number of cents', { hourlyCents: 45_005, hourlyIncrementMinutes: 6 }, 'a step of time must come to whole cents'],
    ['a fee for travel whose step is no whole number of cents', { travelHourlyCents: 20_005, hourlyIncrementMinutes: 6 }, 'a step of time must come to whole cents'],
    ['days of a rush without its fee', { rushDays: 10 }, 'Say what a rush costs'],
    ['a last day before the first', { startsOn: '2026-02-01', expiresOn: '2026-01-31' }, 'The last day lies before the first'],
  ])('refuses %s', async (_label, changed, message) => {
    const world = await makeWorld();
    await expect(addAgreement(world.as('owner'), { ...input, ...changed })).rejects.toThrow(message);
  });

  it('refuses a payer that was merged into another', async () => {
    const world = await makeWorld();
    const merged = await inPractice(world.practiceId, (tx) => tx.contact.create({ data: { practiceId: world.practiceId, name: 'Old', searchName: 'old', mergedIntoId: world.payerId } }));
    await expect(addAgreement(world.as('owner'), { ...input, payerId: merged.id })).rejects.toMatchObject({ rule: 'agreement.payer' });
  });

  it('is for owners and billers', async () => onlyFor(addAgreement, await makeWorld(), input, ['owner', 'biller']));

  it('refuses a payer of the practice next door and money that is no whole number of cents', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const ofNextDoor = await addAgreement(world.as('owner'), { ...input, payerId: other.payerId }).catch((error: unknown) => error);
    expect(ofNextDoor).toMatchObject({ rule: 'agreement.payer' });
    await expect(addAgreement(world.as('owner'), { ...input, payerId: randomUUID() })).rejects.toEqual(ofNextDoor);
    await expect(addAgreement(world.as('owner'), { ...input, examCents: 10.5 })).rejects.toThrow('Whole cents');
    await expect(addAgreement(world.as('owner'), { ...input, examCents: -1 })).rejects.toThrow('Not below zero');
  });
});
