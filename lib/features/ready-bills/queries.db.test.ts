import { expect, it } from 'vitest';
import { billable } from '../../test/billable';
import { inPractice, makeWorld } from '../../test/world';
import { listReady } from './queries';

it('more work waits for its bill than is shown and than is priced at once: the count and the value are of all', async () => {
  const world = await makeWorld();
  const { practiceId } = world;
  const { evaluationId } = await billable(world);
  await inPractice(practiceId, (tx) => tx.$executeRaw`
    insert into "Evaluation" select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid()))).* from "Evaluation" e, generate_series(1, 520) where e."practiceId" = ${practiceId}::uuid and e.id = ${evaluationId}::uuid`);
  const ready = await listReady(world.as('biller'), {});
  expect(ready.rows).toHaveLength(200);
  expect(ready).toMatchObject({ count: 521, valueCents: 521 * 201_500 });
});
