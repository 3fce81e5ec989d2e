import { randomUUID } from 'node:crypto';
import type { PracticeId } from '../core/context';
import { toDateColumn } from '../core/dates';
import type { CaseKind, EvaluationKind, EvaluationState } from '../db/generated/client';
import type { CalendarDate } from '../domain/calendar';
import { refreshCase } from '../features/cases/steps';
import { draftInvoice } from '../features/invoices/draft-invoice';
import { issueInvoice } from '../features/invoices/issue-invoice';
import { inPractice, type World } from './world';

interface Work {
  readonly kind?: CaseKind;
  readonly evaluationKind?: EvaluationKind;
  readonly state?: EvaluationState;
  readonly examinedOn?: string;
  readonly servedOn?: string | null;
  readonly packets?: readonly { declaredPages: number | null; countedPages: number }[];
  readonly interpreter?: boolean;
  readonly payerId?: string;
  readonly physicianId?: string;
  readonly number?: number;
}

const day = (text: string) => toDateColumn(text as CalendarDate);
let lastNumber = 1_000;

/** A case whose evaluation can be billed: by default a panel QME exam of February 2, 2026, its report served on February 20. */
export async function billable(world: World, work: Work = {}): Promise<{ caseId: string; evaluationId: string }> {
  const { practiceId } = world;
  const { kind = 'QME', evaluationKind = 'COMPREHENSIVE', state = 'REPORT_SERVED', examinedOn = '2026-02-02', servedOn = '2026-02-20', packets = [], interpreter = false } = work;
  const [claimantId, caseId, evaluationId, physicianId] = [randomUUID(), randomUUID(), randomUUID(), work.physicianId ?? world.physicianId];
  const held = state === 'REPORT_SERVED' || state === 'EXAMINED';
  lastNumber += 1;
  await inPractice(practiceId, async (tx) => {
    await tx.claimant.create({ data: { practiceId, id: claimantId, name: 'Joaquín Salcedo', searchName: 'joaquin salcedo' } });
    await tx.case.create({
      data: {
        practiceId, id: caseId, number: work.number ?? lastNumber, kind, stage: 'SERVED', claimantId, payerId: work.payerId ?? world.payerId, physicianId, locationId: world.locationId, claimNumber: 'SPM-5102-77120', requestedOn: day('2026-01-05'), searchText: 'joaquin salcedo',
        agreementId: kind === 'QME' || kind === 'AME' ? null : world.agreementId,
      },
    });
    await tx.evaluation.create({
      data: {
        practiceId, id: evaluationId, caseId, physicianId, locationId: world.locationId, kind: evaluationKind, state, requestedOn: day('2026-01-05'), scheduledOn: day(examinedOn), examinedOn: held ? day(examinedOn) : null, endedOn: day(examinedOn),
        reportServedOn: state === 'REPORT_SERVED' && servedOn !== null ? day(servedOn) : null, interpreterUsed: interpreter, expectedFeeCents: 201_500, feeCode: 'ML201-95',
      },
    });
    for (const packet of packets) await tx.packet.create({ data: { practiceId, caseId, evaluationId, senderName: 'Sierra Pacific Mutual', receivedOn: day('2026-01-20'), ...packet } });
    await refreshCase(tx, practiceId as PracticeId, caseId);
  });
  return { caseId, evaluationId };
}

/** A draft of such an evaluation. */
export async function drafted(world: World, work: Work = {}) {
  const { evaluationId } = await billable(world, work);
  return draftInvoice(world.as('biller'), { evaluationId });
}

/** An issued invoice of such an evaluation; by default $2,015.00. */
export async function issued(world: World, work: Work = {}, now?: Date) {
  const { id, version } = await drafted(world, work);
  return issueInvoice(world.as('biller', now ? { now } : {}), { invoiceId: id, version });
}
