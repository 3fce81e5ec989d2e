import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, makeWorld } from '../../test/world';
import { amendPractice } from './amend-practice';
import { readPractice } from './queries';

const changes = { version: 1, name: 'Alder West', timeZone: 'America/Denver', holidayCalendar: 'gov' as const, monthlyGoalCents: 100_00, invoiceTermsDays: 45, secondFactorRequired: true };

describe('changing the practice', () => {
  it('keeps what was changed, and says so', async () => {
    const world = await makeWorld();
    expect(await amendPractice(world.as('owner'), changes)).toEqual({ ...changes, id: world.practiceId, version: 2 });
    expect(await readPractice(world.as('viewer'), {})).toMatchObject({ name: 'Alder West', timeZone: 'America/Denver' });
    expect(await auditedOperations(world.practiceId)).toEqual(['practice.amend']);
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
