import type { PracticeCtx, PracticeId } from '../../core/context';
import { toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import { examKindOn, firstEvaluationKind, focusOfSpecialty } from '../../domain/evaluation/expectation';
import { advance, beginsWithRequest } from '../../domain/evaluation/lifecycle';
import { RuleBroken } from '../../domain/rule-broken';
import { comparable } from '../../domain/search-text';
import { demandAgreementInForce } from '../agreements/steps';
import type { CaseKind, LoggedCase } from '../cases/schema';
import { refreshCase } from '../cases/steps';
import { moveClocks } from '../clocks/steps';
import { contactInUse, contactNamed, contactsInUse } from '../contacts/steps';
import { findEvaluations, findPastExams, focusToBegin, historyOf, storedFocus } from '../evaluations/queries';
import { clockFactsOf, mustBePlausible, refreshExpectation, subjectOf } from '../evaluations/steps';
import { bookTime } from '../moves/steps';
import { keepWaivers, settleWindow, type Given } from '../waivers/steps';

/** One injury of a case; the first one's claim, ADJ number and date also stand on the case itself. */
export interface OpenedInjury {
  readonly injuredOn: CalendarDate | null;
  /** The last day of a cumulative trauma. */
  readonly throughOn: CalendarDate | null;
  readonly claimNumber: string;
  readonly adjNumber: string;
  readonly bodyParts: string;
  readonly employer: string;
}

export interface NewClaimant {
  readonly name: string;
  readonly bornOn: CalendarDate | null;
  readonly phone?: string;
  readonly street?: string;
  readonly city?: string;
  readonly state?: string;
  readonly postalCode?: string;
}

/** What a case begins with. */
export interface OpenCase {
  readonly kind: CaseKind;
  readonly claimant: { readonly id: string } | NewClaimant;
  /** A contact, or a name that was typed. */
  readonly payer: { readonly id: string } | { readonly name: string };
  readonly physicianId: string;
  readonly locationId: string | null;
  readonly agreementId: string | null;
  readonly injuries: readonly OpenedInjury[];
  readonly panelNumber: string;
  readonly interpreterLanguage: string;
  readonly pagesExpected: number;
  /** The day on which the appointment was asked for; the 90 days run from it (8 CCR 31.3(e)). Left out, the exam's day or today. */
  readonly requestedOn?: CalendarDate | undefined;
  readonly examOn?: CalendarDate | null;
  readonly startMinute?: number | null;
  /** Consents in writing that come with the date of the exam. */
  readonly waivers?: readonly Given[];
  readonly employer?: string;
  readonly represented?: boolean;
  readonly jurisdiction?: string;
  readonly questions?: readonly { readonly text: string; readonly askedBy: ContactRole | null }[];
  readonly parties?: readonly { readonly contactId: string; readonly role: ContactRole }[];
}

type ContactRole = NonNullable<Parameters<Tx['caseParty']['create']>[0]['data']['role']>;

/**
 * Opens a case with its claimant, payer, injuries, questions, parties and first evaluation: its clocks start and its fee
 * is expected. Without `examOn` the evaluation is REQUESTED. The verb that calls it leaves the audit event.
 * @throws NotFound for ids that are not the practice's; RuleBroken `evaluation.date_out_of_range`, `agreement.not_in_force`, and as `bookTime`
 */
export async function openCase(tx: Tx, ctx: PracticeCtx, input: OpenCase): Promise<LoggedCase> {
  const { practiceId } = ctx;
  const examOn = input.examOn ?? null;
  const asked = input.requestedOn ?? (examOn !== null && examOn < ctx.today ? examOn : ctx.today);
  for (const day of [asked, examOn]) if (day) mustBePlausible(day, ctx.today);
  const physician = await tx.physician.findUnique({ where: { practiceId_id: { practiceId, id: input.physicianId } } });
  if (!physician) throw new NotFound();
  if (input.locationId && !(await tx.location.findUnique({ where: { practiceId_id: { practiceId, id: input.locationId } } }))) throw new NotFound();
  await demandAgreementInForce(tx, ctx, input.agreementId, asked);
  const claimantId = await claimantOf(tx, practiceId, input.claimant, input.interpreterLanguage);
  const payerId = await payerOf(tx, practiceId, input.payer, input.kind);

  const main = mainInjuryColumns(input.injuries);
  const exams = await findPastExams(tx, practiceId, [claimantId]);
  const history = historyOf(exams, { evaluationId: null, physicianId: physician.id, caseId: null, ...main });
  const kind = firstEvaluationKind(input.kind, examOn, history);
  const event = beginsWithRequest(kind) || examOn === null ? 'request' : 'schedule';
  const primaryFocus = storedFocus(focusOfSpecialty(physician.specialtyCode));
  const number = await nextNumber(tx, practiceId, 'case');
  const shared = { practiceId, physicianId: physician.id, locationId: input.locationId, interpreterLanguage: input.interpreterLanguage, primaryFocus, requestedOn: toDateColumn(asked), createdAt: ctx.now };
  const { id: caseId } = await tx.case.create({
    data: {
      ...shared,
      number,
      kind: input.kind,
      stage: 'ACCEPTED',
      claimantId,
      payerId,
      agreementId: input.agreementId,
      ...main,
      employer: input.injuries[0]?.employer || (input.employer ?? ''),
      panelNumber: input.panelNumber,
      searchText: '',
      createdById: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
      ...(input.represented === undefined ? {} : { represented: input.represented }),
      jurisdiction: input.jurisdiction ?? (input.kind === 'QME' || input.kind === 'AME' ? 'CA_WC' : 'NONE'),
    },
  });
  await writeInjuries(tx, practiceId, { caseId }, input.injuries);
  await writeQuestions(tx, practiceId, { caseId }, input.questions ?? []);
  await addParties(tx, practiceId, caseId, input.parties ?? []);
  const { startMinute = null, waivers = [] } = input;
  const booked =
    event === 'schedule' && examOn !== null
      ? await bookTime(tx, ctx, {
          ...firstExam,
          caseId,
          claimantId,
          caseKind: input.kind,
          panelLocationId: input.locationId,
          kind,
          requestedOn: asked,
          consents: waivers,
          to: { on: examOn, startMinute, minutes: null, physicianId: physician.id, locationId: input.locationId },
          interpreter: { language: input.interpreterLanguage, arranged: false, confirmed: false },
          history,
        })
      : null;
  const appointment = booked ? { bookedOn: toDateColumn(asked < ctx.today ? asked : ctx.today), scheduledOn: toOptionalDateColumn(examOn), startMinute, seat: booked.seat, minutes: booked.minutes } : {};
  const evaluationId = await beginEvaluation(tx, ctx, { ...shared, primaryFocus: focusToBegin(primaryFocus, physician.specialtyCode), ...appointment, caseId, kind, state: advance(null, event, kind), pagesExpected: input.pagesExpected });
  await keepWaivers(tx, ctx, evaluationId, waivers);
  const [evaluation] = waivers.length === 0 ? [] : await findEvaluations(tx, { practiceId, id: evaluationId });
  if (evaluation) await settleWindow(tx, practiceId, subjectOf(evaluation), clockFactsOf(evaluation), ctx.today);
  const logged = await tx.case.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: caseId } } });
  return { id: caseId, number, stage: logged.stage, claimantId, payerId, evaluationId, expectedFeeCents: logged.expectedFeeCents };
}

const firstExam = { evaluationId: null, caseClosed: false, state: 'REQUESTED', from: null, askedBy: 'evaluator', goodCause: '', cancelledByUsOn: null, notifiedOn: null, isFirstExam: true } as const;

/** What is asked for on a case that is there already. */
export interface AskedWork {
  readonly caseId: string;
  readonly kind: 'EXAM' | 'SUPPLEMENTAL' | 'RECORD_REVIEW';
  readonly requestedOn: CalendarDate;
  readonly pagesExpected: number;
}

/**
 * Adds what is asked for to a case, not booked yet: a re-examination is comprehensive or a follow-up by the physician's own
 * history (8 CCR 9793). The verb that calls it leaves the audit event. @throws NotFound; RuleBroken `case.closed`
 */
export async function requestEvaluation(tx: Tx, ctx: PracticeCtx, work: AskedWork): Promise<string> {
  const { practiceId } = ctx;
  const found = await tx.case.findUnique({ where: { practiceId_id: { practiceId, id: work.caseId } }, include: { physician: { select: { specialtyCode: true } } } });
  if (!found) throw new NotFound();
  if (found.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
  mustBePlausible(work.requestedOn, ctx.today);
  const exams = await findPastExams(tx, practiceId, [found.claimantId]);
  const history = historyOf(exams, { evaluationId: null, physicianId: found.physicianId, caseId: found.id, claimNumber: found.claimNumber, injuredOn: found.injuredOn });
  const kind = work.kind === 'EXAM' ? examKindOn(history, work.requestedOn) : work.kind;
  const { physicianId, locationId, interpreterLanguage, primaryFocus } = found;
  return beginEvaluation(tx, ctx, { practiceId, physicianId, locationId, interpreterLanguage, primaryFocus: focusToBegin(primaryFocus, found.physician.specialtyCode), requestedOn: toDateColumn(work.requestedOn), createdAt: ctx.now, caseId: found.id, kind, state: advance(null, 'request', kind), pagesExpected: work.pagesExpected });
}

type EvaluationColumns = Extract<Parameters<Tx['evaluation']['create']>[0]['data'], { caseId: string }>;

/** Writes an evaluation, starts its clocks, expects its fee, and lets its case follow. */
async function beginEvaluation(tx: Tx, ctx: PracticeCtx, data: EvaluationColumns): Promise<string> {
  const { practiceId } = ctx;
  const { id } = await tx.evaluation.create({ data });
  const [evaluation] = await findEvaluations(tx, { practiceId, id });
  if (!evaluation) throw new NotFound();
  // An exam that is asked for but not booked yet runs into the appointment window all the same.
  await moveClocks(tx, practiceId, subjectOf(evaluation), beginsWithRequest(evaluation.kind) ? 'request' : 'schedule', clockFactsOf(evaluation), ctx.today);
  await refreshExpectation(tx, practiceId, id);
  await refreshCase(tx, practiceId, data.caseId);
  return id;
}

/** Adds parties to a case; one who was merged meanwhile comes as the survivor, one who is there already once. @throws NotFound */
export async function addParties(tx: Tx, practiceId: PracticeId, caseId: string, parties: NonNullable<OpenCase['parties']>): Promise<void> {
  const inUse = await contactsInUse(tx, practiceId, parties.map(({ contactId }) => contactId));
  await tx.caseParty.createMany({ data: parties.map(({ contactId, role }) => ({ role, contactId: inUse.get(contactId) ?? contactId, practiceId, caseId })), skipDuplicates: true });
}

type Owner = { readonly caseId: string } | { readonly referralId: string };

/**
 * Writes the injuries of a case or a referral in the order given, in place of those that are there. A case's own claim
 * number, ADJ number, date and body parts are those of its first injury.
 */
export async function writeInjuries(tx: Tx, practiceId: PracticeId, owner: Owner, injuries: readonly OpenedInjury[]): Promise<void> {
  await tx.injury.deleteMany({ where: { practiceId, ...owner } });
  await tx.injury.createMany({ data: injuries.map((injury, at) => ({ ...injury, practiceId, ...owner, position: at + 1, injuredOn: toOptionalDateColumn(injury.injuredOn), throughOn: toOptionalDateColumn(injury.throughOn) })) });
  if ('caseId' in owner) await tx.case.update({ where: { practiceId_id: { practiceId, id: owner.caseId } }, data: mainInjuryColumns(injuries), select: { id: true } });
}

/** What the first injury says, as a case's columns. */
export function mainInjuryColumns([main]: readonly OpenedInjury[]) {
  return { claimNumber: main?.claimNumber ?? '', adjNumber: main?.adjNumber ?? '', bodyParts: main?.bodyParts ?? '', injuredOn: toOptionalDateColumn(main?.injuredOn ?? null) };
}

/** Writes the numbered questions of a case or a referral in the order given, in place of those that are there (8 CCR 35.5(c)(1)). */
export async function writeQuestions(tx: Tx, practiceId: PracticeId, owner: Owner, questions: NonNullable<OpenCase['questions']>): Promise<void> {
  await tx.issueAsked.deleteMany({ where: { practiceId, ...owner } });
  await tx.issueAsked.createMany({ data: questions.map((question, at) => ({ ...question, practiceId, ...owner, position: at + 1 })) });
}

async function claimantOf(tx: Tx, practiceId: PracticeId, claimant: OpenCase['claimant'], language: string): Promise<string> {
  if ('id' in claimant) {
    const known = await tx.claimant.findUnique({ where: { practiceId_id: { practiceId, id: claimant.id } }, select: { id: true } });
    if (!known) throw new NotFound();
    return known.id;
  }
  const { name, bornOn, ...whereabouts } = claimant;
  const made = await tx.claimant.create({ data: { ...whereabouts, practiceId, name, searchName: comparable(name), bornOn: toOptionalDateColumn(bornOn), language } });
  return made.id;
}

/** A payer that was typed: the contact of that name when there is one, whatever its capitals and accents. */
async function payerOf(tx: Tx, practiceId: PracticeId, payer: OpenCase['payer'], kind: CaseKind): Promise<string> {
  if ('id' in payer) return contactInUse(tx, practiceId, payer.id);
  const same = await contactNamed(tx, practiceId, payer.name);
  if (same !== null) return same;
  const made = await tx.contact.create({ data: { practiceId, name: payer.name, searchName: comparable(payer.name), roles: kind === 'QME' || kind === 'AME' ? ['claims_administrator'] : ['other'] } });
  return made.id;
}

/** The practice's next number of a series; the row is locked until the command commits, so no number is left out. */
export async function nextNumber(tx: Tx, practiceId: PracticeId, series: 'case' | 'referral' | 'letter' | 'report'): Promise<number> {
  const [row] = await tx.$queryRaw<{ lastNumber: number }[]>`insert into "NumberSeries" ("practiceId", series, "lastNumber") values (${practiceId}::uuid, ${series}, 1)
    on conflict ("practiceId", series) do update set "lastNumber" = "NumberSeries"."lastNumber" + 1 returning "lastNumber"`;
  if (!row) throw new Error(`The series of ${series} numbers gave none`);
  return row.lastNumber;
}
