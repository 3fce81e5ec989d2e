import { describe, expect, it } from 'vitest';
import { billable } from '../../test/billable';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { listReady } from '../ready-bills/queries';
import { draftInvoice } from './draft-invoice';
import { draftSeveral } from './draft-several';

const ask = (world: World, evaluationId: string) => inPractice(world.practiceId, (tx) => tx.evaluation.updateMany({ where: { practiceId: world.practiceId, id: evaluationId }, data: { primaryFocus: 'ask_psychiatry' } }));

describe('drafting several bills at once', () => {
  it('drafts what nothing stands against and says of each other what does', async () => {
    const world = await makeWorld();
    const [a, b, asked] = [await billable(world), await billable(world, { packets: [{ declaredPages: null, countedPages: 900 }] }), await billable(world)];
    await ask(world, asked.evaluationId);
    const ready = await listReady(world.as('biller'), {});
    expect(ready).toMatchObject({ count: 3, valueCents: 604_500 });
    expect(ready.rows.find(({ evaluationId }) => evaluationId === asked.evaluationId)?.asks).toEqual({ focus: 'PSYCH', worthCents: 201_500 });
    expect(ready.rows.find(({ evaluationId }) => evaluationId === b.evaluationId)?.checks.map(({ rule }) => rule)).toContain('fee.pages_undeclared');
    const input = { evaluationIds: [a, b, asked].map(({ evaluationId }) => evaluationId as never) };
    await expectForbidden(draftSeveral, world, input, ['reviewer', 'viewer']);
    await expectUnknownNextDoor(draftSeveral, input);
    const answer = await draftSeveral(world.as('biller', { idempotencyKey: 'several' }), input);
    expect(answer.drafted.map(({ totalCents }) => totalCents)).toEqual([201_500, 201_500]);
    expect(answer.refused).toMatchObject([{ evaluationId: asked.evaluationId, rule: 'invoice.focus_unknown' }]);
    expect(await draftSeveral(world.as('biller', { idempotencyKey: 'several' }), input)).toEqual(answer);
    expect((await auditedOperations(world.practiceId)).filter((name) => name === 'invoice.draft_several')).toHaveLength(2);
    expect((await draftSeveral(world.as('biller'), input)).refused.map(({ rule }) => rule).sort()).toEqual(['invoice.draft_exists', 'invoice.draft_exists', 'invoice.focus_unknown']);
    expect((await listReady(world.as('viewer'), {})).rows).toMatchObject([{ claimantName: null }]);
  });

  it('the answer to the focus is kept and priced', async () => {
    const world = await makeWorld();
    const { evaluationId } = await billable(world);
    await ask(world, evaluationId);
    await expect(draftInvoice(world.as('biller'), { evaluationId: evaluationId as never })).rejects.toMatchObject({ rule: 'invoice.focus_unknown', message: expect.stringContaining('$2,015.00') });
    expect(await draftInvoice(world.as('biller'), { evaluationId: evaluationId as never, primaryFocus: 'psychiatry' })).toMatchObject({ totalCents: 403_000 });
    const row = await inPractice(world.practiceId, (tx) => tx.evaluation.findFirstOrThrow({ where: { practiceId: world.practiceId, id: evaluationId } }));
    expect(row).toMatchObject({ primaryFocus: 'psychiatry', expectedFeeCents: 403_000, feeCode: 'ML201-95-96' });
  });
});
