import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld } from '../../test/world';
import { amendPractice } from './amend-practice';
import { readPractice } from './queries';

const changes = { version: 1, name: 'Alder West', timeZone: 'America/Denver', holidayCalendar: 'gov' as const, monthlyGoalCents: 100_00, invoiceTermsDays: 45, secondFactorRequired: true };
const letterhead = { street: '1200 K Street', city: 'Sacramento', state: 'CA', postalCode: '95814', phone: '(916) 555-0140', fax: '', email: 'office@alder.example', county: 'Sacramento' };

describe('changing the practice', () => {
  it('keeps what was changed, and says so', async () => {
    const world = await makeWorld();
    expect(await amendPractice(world.as('owner'), { ...changes, ...letterhead })).toMatchObject({ ...changes, ...letterhead, id: world.practiceId, version: 2 });
    expect(await readPractice(world.as('viewer'), {})).toMatchObject({ name: 'Alder West', timeZone: 'America/Denver' });
    expect(await auditedOperations(world.practiceId)).toEqual(['practice.amend']);
  });

  it('leaves the letterhead alone where it is not given', async () => {
    const world = await makeWorld();
    await amendPractice(world.as('owner'), { ...changes, ...letterhead });
    expect(await amendPractice(world.as('owner'), { ...changes, version: 2, name: 'Alder East' })).toMatchObject({ ...letterhead, name: 'Alder East' });
    await expect(amendPractice(world.as('owner'), { ...changes, version: 3, email: 'two@a.example, b@b.example' })).rejects.toThrow();
    await expect(amendPractice(world.as('owner'), { ...changes, version: 3, street: 'One\nTwo' })).rejects.toThrow(/invisible/);
  });

  it('is for owners, and never reaches the practice next door', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await onlyFor(amendPractice, world, changes, ['owner']);
    await amendPractice(world.as('owner'), changes);
    expect(await readPractice(other.as('owner'), {})).toMatchObject({ name: 'Alder Evaluations', version: 1 });
  });

  it('tells a stale change what is stored now', async () => {
    const world = await makeWorld();
    await amendPractice(world.as('owner'), changes);
    const stale = await amendPractice(world.as('owner'), { ...changes, name: 'Alder East' }).catch((error: unknown) => error);
    expect(stale).toBeInstanceOf(Conflict);
    expect((stale as Conflict).current).toMatchObject({ name: 'Alder West', version: 2 });
  });
});
