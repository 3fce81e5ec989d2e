import { toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { command, type Tx } from '../../core/operation';
import type { PracticeCtx, PracticeId } from '../../core/context';
import { firstEvaluationKind, focusOfSpecialty } from '../../domain/evaluation/expectation';
import { advance, beginsWithRequest } from '../../domain/evaluation/lifecycle';
import { comparable } from '../../domain/search-text';
import type { z } from 'zod';
import { moveClocks } from '../clocks/steps';
import { findEvaluations, findPastExams, historyOf, storedFocus } from '../evaluations/queries';
import { clockFactsOf, mustBePlausible, refreshExpectation, subjectOf } from '../evaluations/steps';
import { LogCase, LoggedCase } from './schema';
import { refreshCase } from './steps';

type Input = z.output<typeof LogCase>;

/** Logs a case with its claimant, payer and first evaluation; its clocks start and its fee is expected from here on. */
export const logCase = command({
  name: 'case.log',
  input: LogCase,
  output: LoggedCase,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const asked = input.requestedOn ?? (input.examOn !== null && input.examOn < ctx.today ? input.examOn : ctx.today);
    for (const day of [asked, input.examOn]) if (day) mustBePlausible(day, ctx.today);
    const physician = await tx.physician.findUnique({ where: { practiceId_id: { practiceId, id: input.physicianId } } });
    if (!physician) throw new NotFound();
    if (input.locationId && !(await tx.location.findUnique({ where: { practiceId_id: { practiceId, id: input.locationId } } }))) throw new NotFound();
    if (input.agreementId && !(await tx.feeAgreement.findUnique({ where: { practiceId_id: { practiceId, id: input.agreementId } } }))) throw new NotFound();
    const claimantId = await claimantOf(tx, practiceId, input.claimant, input.interpreterLanguage);
    const payerId = await payerOf(tx, practiceId, input.payer, input.kind);

    const exams = await findPastExams(tx, practiceId, [claimantId]);
    const history = historyOf(exams, { evaluationId: null, physicianId: physician.id, caseId: null, claimNumber: input.claimNumber, injuredOn: null });
    const kind = firstEvaluationKind(input.kind, input.examOn, history);
    const event = beginsWithRequest(kind) || input.examOn === null ? 'request' : 'schedule';
    const primaryFocus = storedFocus(focusOfSpecialty(physician.specialtyCode));
    const number = await nextNumber(tx, practiceId);
    const shared = { practiceId, physicianId: physician.id, locationId: input.locationId, interpreterLanguage: input.interpreterLanguage, primaryFocus, requestedOn: toDateColumn(asked), createdAt: ctx.now };
    const { id: caseId } = await tx.case.create({
      data: { ...shared, number, kind: input.kind, stage: 'ACCEPTED', claimantId, payerId, agreementId: input.agreementId, claimNumber: input.claimNumber, panelNumber: input.panelNumber, searchText: '', createdById: userIdOf(ctx) },
    });
    const scheduled = event === 'schedule';
    const { id: evaluationId } = await tx.evaluation.create({
      data: { ...shared, caseId, kind, state: advance(null, event, kind), bookedOn: scheduled ? toDateColumn(asked < ctx.today ? asked : ctx.today) : null, scheduledOn: scheduled ? toOptionalDateColumn(input.examOn) : null, pagesExpected: input.pagesExpected },
    });
    const [evaluation] = await findEvaluations(tx, { practiceId, id: evaluationId });
    if (!evaluation) throw new NotFound();
    // An exam that is asked for but not booked yet runs into the appointment window all the same.
    await moveClocks(tx, practiceId, subjectOf(evaluation), beginsWithRequest(kind) ? 'request' : 'schedule', clockFactsOf(evaluation), ctx.today);
    await refreshExpectation(tx, practiceId, evaluationId);
    await refreshCase(tx, practiceId, caseId);
    const logged = await tx.case.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: caseId } } });
    audit({ subject: ['case', caseId], summary: `Logged case ${number}, ${input.kind}`, data: { number, kind: input.kind, evaluationId, expectedFeeCents: logged.expectedFeeCents } });
    return { id: caseId, number, stage: logged.stage, claimantId, payerId, evaluationId, expectedFeeCents: logged.expectedFeeCents };
  },
});

async function claimantOf(tx: Tx, practiceId: PracticeId, claimant: Input['claimant'], language: string): Promise<string> {
  if ('id' in claimant) {
    const known = await tx.claimant.findUnique({ where: { practiceId_id: { practiceId, id: claimant.id } }, select: { id: true } });
    if (!known) throw new NotFound();
    return known.id;
  }
  const { name, bornOn } = claimant;
  const made = await tx.claimant.create({ data: { practiceId, name, searchName: comparable(name), bornOn: toOptionalDateColumn(bornOn), language } });
  return made.id;
}

/** A payer that was typed: the contact of that name when there is one, whatever its capitals and accents. */
async function payerOf(tx: Tx, practiceId: PracticeId, payer: Input['payer'], kind: Input['kind']): Promise<string> {
  if ('id' in payer) {
    const known = await tx.contact.findUnique({ where: { practiceId_id: { practiceId, id: payer.id } }, select: { id: true } });
    if (!known) throw new NotFound();
    return known.id;
  }
  const searchName = comparable(payer.name);
  const same = searchName === '' ? null : await tx.contact.findFirst({ where: { practiceId, searchName }, orderBy: { createdAt: 'asc' }, select: { id: true } });
  if (same) return same.id;
  const made = await tx.contact.create({ data: { practiceId, name: payer.name, searchName, roles: kind === 'QME' || kind === 'AME' ? ['claims_administrator'] : ['other'] } });
  return made.id;
}

/** The practice's next case number; the row is locked until the command commits, so no number is left out. */
async function nextNumber(tx: Tx, practiceId: PracticeId): Promise<number> {
  const [series] = await tx.$queryRaw<{ lastNumber: number }[]>`insert into "NumberSeries" ("practiceId", series, "lastNumber") values (${practiceId}::uuid, 'case', 1)
    on conflict ("practiceId", series) do update set "lastNumber" = "NumberSeries"."lastNumber" + 1 returning "lastNumber"`;
  if (!series) throw new Error('The series of case numbers gave none');
  return series.lastNumber;
}

function userIdOf({ actor }: PracticeCtx): string | null {
  return actor.kind === 'user' ? actor.userId : null;
}
