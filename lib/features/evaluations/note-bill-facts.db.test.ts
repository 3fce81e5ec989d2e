import { describe, expect, it } from 'vitest';
import { drafted } from '../../test/billable';
import { evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { addAgreement } from '../agreements/add-agreement';
import { issueInvoice } from '../invoices/issue-invoice';
import { noteBillFacts } from './note-bill-facts';

describe('what a bill rests on', () => {
  it('asks for the focus that a specialty suggests, and prices the answer', async () => {
    const world = await makeWorld();
    await inPractice(world.practiceId, (tx) => tx.physician.updateMany({ where: { practiceId: world.practiceId }, data: { specialtyCode: 'MPD' } }));
    const { evaluationId } = await loggedExam(world);
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ primaryFocus: 'ask_psychiatry', expectedFeeCents: 403_000 });
    const input = { evaluationId: evaluationId as never, version: 1, primaryFocus: 'none' as const, interpreterReason: 'Speaks Hmong only; 40 minutes longer' };
    await expectForbidden(noteBillFacts, world, input, ['reviewer', 'viewer']);
    await expectUnknownNextDoor(noteBillFacts, input);
    await expectStale(noteBillFacts, world, input);
    expect((await noteBillFacts(world.as('assistant'), input)).evaluation).toMatchObject({ primaryFocus: 'none', interpreterReason: 'Speaks Hmong only; 40 minutes longer', feeCode: 'ML201-95', version: 2, money: { expectedCents: 201_500 } });
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('evaluation.note_bill_facts');
  });

  it('prices rush, travel and paper by the agreement', async () => {
    const world = await makeWorld();
    const agreement = await addAgreement(world.as('owner'), { name: 'With travel', examCents: 180_000, hourlyCents: 48_000, travelHourlyCents: 24_000, perMileCents: 70, perInchCents: 30_000, rushCents: 50_000 });
    const { evaluationId } = await loggedExam(world, { kind: 'IME', panelNumber: '', agreementId: agreement.id as never, pagesExpected: 0 } as never);
    const { evaluation } = await noteBillFacts(world.as('biller'), { evaluationId: evaluationId as never, version: 1, rush: true, travelMinutes: 90, travelMiles: 100, recordInches: 250 });
    expect(evaluation.money?.quote?.lines.map(({ code, amountCents }) => [code, amountCents])).toEqual([['EXAM', 180_000], ['INCHES', 75_000], ['TRAVEL', 36_000], ['MILES', 7_000], ['RUSH', 50_000]]);
  });

  it('stands still once it is billed', async () => {
    const world = await makeWorld();
    const draft = await drafted(world);
    const { evaluationId } = await inPractice(world.practiceId, (tx) => tx.invoice.findFirstOrThrow({ where: { practiceId: world.practiceId, id: draft.id } }));
    await issueInvoice(world.as('biller'), { invoiceId: draft.id as never, version: draft.version });
    await expect(noteBillFacts(world.as('owner'), { evaluationId: evaluationId as never, version: 1 })).rejects.toMatchObject({ rule: 'evaluation.billed' });
  });
});
