import type { PersonCtx, PracticeCtx, PracticeId } from '../../core/context';
import { toDateColumn } from '../../core/dates';
import { newId } from '../../core/new-id';
import type { Tx } from '../../core/operation';
import { seal } from '../../core/secrets';
import { addMonths } from '../../domain/calendar';
import { MET_BY_NOTICE } from '../../domain/evaluation/clock-stops';
import { advance } from '../../domain/evaluation/lifecycle';
import { comparable } from '../../domain/search-text';
import { syntheticCase, syntheticDays, type SyntheticCase } from '../../domain/training/synthetic-case';
import { moveClocks, stopClocks } from '../clocks/steps';
import { clockFactsOf, concludeEvaluation, evaluationForChange, saveEvaluation, subjectOf } from '../evaluations/steps';
import { openCase } from '../intake/steps';
import { settlePacket } from '../packets/steps';

interface Home {
  readonly name: string;
  readonly timeZone: string;
  readonly holidayCalendar: 'gov' | 'dwc' | 'judicial';
}

/** The person's own context in their training practice: they write, sign and serve there whatever they are at home. */
export function trainingCtx(ctx: PersonCtx, practiceId: PracticeId): PracticeCtx {
  return { ...ctx, practiceId, isTraining: true, actor: { ...ctx.actor, role: 'owner' } };
}

/** The person's training practice of a practice, null where they have none. The transaction must be that person's. */
export async function trainingOf(tx: Tx, userId: string, practiceId: PracticeId): Promise<string | null> {
  const found = await tx.membership.findFirst({ where: { userId, removedAt: null, practice: { trainingOfId: practiceId } }, select: { practiceId: true } });
  return found?.practiceId ?? null;
}

/** Founds a training practice that was entered: an invented office, whose only person is its owner and its physician. */
export async function foundTraining(tx: Tx, ctx: PracticeCtx, homeId: PracticeId, home: Home, person: { readonly id: string; readonly name: string }): Promise<void> {
  const { practiceId, now, today } = ctx;
  const { name, timeZone, holidayCalendar } = home;
  await tx.practice.create({
    data: {
      id: practiceId, name: `${name}, practice mode`, timeZone, holidayCalendar, trainingOfId: homeId, createdAt: now,
      street: '100 Example Plaza', city: 'Sacramento', state: 'CA', postalCode: '95814', phone: '(916) 555-0110', fax: '(916) 555-0111', email: 'office@training.example', county: 'Sacramento',
    },
  });
  await tx.membership.create({ data: { practiceId, userId: person.id, role: 'owner', createdAt: now } });
  const tax = await tx.taxIdentity.create({ data: { practiceId, legalName: 'Training Evaluations (not real)', tinSealed: seal('00-0000000'), tinLastFour: '0000', remitTo: '100 Example Plaza, Sacramento, CA 95814' } });
  const ends = toDateColumn(addMonths(today, 36));
  await tx.physician.create({
    data: { practiceId, name: person.name, credentials: 'MD', specialtyCode: 'MOS', npi: '1234567893', licenceNumber: 'A00000', qmeNumber: '000000', licenceExpiresOn: ends, qmeTermEndsOn: ends, taxIdentityId: tax.id, userId: person.id },
  });
  await tx.location.create({ data: { practiceId, name: 'Sacramento', street: '100 Example Plaza', city: 'Sacramento', postalCode: '95814', phone: '(916) 555-0110' } });
}

const office = [
  { role: 'claims_administrator', name: 'Example Mutual Claims', street: '200 Sample Street', email: 'claims@training.example', phone: '(916) 555-0120' },
  { role: 'applicant_attorney', name: 'Placeholder & Placeholder, for the worker', street: '300 Sample Street', email: 'worker@training.example', phone: '(916) 555-0130' },
  { role: 'defense_attorney', name: 'Specimen Law Group, for the employer', street: '400 Sample Street', email: 'employer@training.example', phone: '(916) 555-0140' },
] as const;

/** The contacts of the synthetic cases, made once. Answers their ids by role. */
async function meetOffice(tx: Tx, { practiceId }: PracticeCtx): Promise<ReadonlyMap<string, string>> {
  const met = new Map<string, string>();
  for (const { role, name, ...reach } of office) {
    const known = await tx.contact.findFirst({ where: { practiceId, name, mergedIntoId: null }, select: { id: true } });
    met.set(role, known?.id ?? (await tx.contact.create({ data: { practiceId, name, searchName: comparable(name), roles: [role], ...reach, city: 'Sacramento', state: 'CA', postalCode: '95814' } })).id);
  }
  return met;
}

/**
 * Puts a fresh synthetic case into a training practice: parties with addresses, an exam that was notified and held, records on paper with
 * their declaration and excerpts of them, and the questions that the report must answer. Answers the case.
 */
export async function seedCase(tx: Tx, ctx: PracticeCtx): Promise<{ readonly caseId: string; readonly caseNumber: number }> {
  const { practiceId, today } = ctx;
  const given = syntheticCase(await tx.case.count({ where: { practiceId } }));
  const days = syntheticDays(today);
  const contacts = await meetOffice(tx, ctx);
  const idOf = (role: string) => contacts.get(role) ?? '';
  const physician = await tx.physician.findFirstOrThrow({ where: { practiceId, ...(ctx.actor.kind === 'user' ? { userId: ctx.actor.userId } : {}) }, select: { id: true } });
  const location = await tx.location.findFirst({ where: { practiceId, active: true }, select: { id: true } });
  const { id: caseId, number, evaluationId } = await openCase(tx, ctx, {
    kind: 'QME', claimant: given.claimant, payer: { id: idOf('claims_administrator') }, physicianId: physician.id, locationId: location?.id ?? null, agreementId: null,
    injuries: [{ injuredOn: days.injuredOn, throughOn: null, ...given.injury }], panelNumber: given.panelNumber, interpreterLanguage: '', pagesExpected: given.pages,
    requestedOn: days.requestedOn, examOn: days.examOn, represented: true, questions: given.questions,
    parties: [{ contactId: idOf('applicant_attorney'), role: 'applicant_attorney' }, { contactId: idOf('defense_attorney'), role: 'defense_attorney' }],
  });
  await holdExam(tx, ctx, evaluationId, given);
  await sendRecords(tx, ctx, { caseId, evaluationId }, given);
  await concludeEvaluation(tx, ctx, evaluationId);
  return { caseId, caseNumber: number };
}

async function holdExam(tx: Tx, ctx: PracticeCtx, evaluationId: string, { faceToFaceMinutes }: SyntheticCase): Promise<void> {
  const { examOn, notifiedOn } = syntheticDays(ctx.today);
  const booked = await evaluationForChange(tx, ctx, evaluationId, null);
  await saveEvaluation(tx, ctx, booked, { notifiedOn: toDateColumn(notifiedOn) });
  await stopClocks(tx, ctx.practiceId, subjectOf(booked), MET_BY_NOTICE, notifiedOn);
  const row = await evaluationForChange(tx, ctx, evaluationId, null);
  const on = toDateColumn(examOn);
  await saveEvaluation(tx, ctx, row, { state: advance(row.state, 'mark_examined', row.kind), examinedOn: on, endedOn: on, faceToFaceMinutes });
  await moveClocks(tx, ctx.practiceId, subjectOf(row), 'mark_examined', clockFactsOf(row, { examinedOn: examOn }), examOn);
}

async function sendRecords(tx: Tx, ctx: PracticeCtx, of: { readonly caseId: string; readonly evaluationId: string }, { pages, excerpts }: SyntheticCase): Promise<void> {
  const { practiceId, now, today } = ctx;
  const { recordsOn, declaredOn, injuredOn } = syntheticDays(today);
  const userId = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
  const packet = await tx.packet.create({
    data: {
      ...of, practiceId, senderName: office[0].name, receivedOn: toDateColumn(recordsOn), servedOnOtherOn: toDateColumn(declaredOn), declarationSignedOn: toDateColumn(declaredOn),
      declaredPages: pages, countedPages: pages, logicalPages: pages, createdAt: now, createdById: userId,
    },
  });
  await settlePacket(tx, ctx, packet.id);
  const injury = toDateColumn(injuredOn).getTime();
  const made = excerpts.map((one) => ({ ...one, id: newId() }));
  await tx.excerpt.createMany({
    data: made.map(({ page, daysAfterInjury, confirmed, tags, ...words }) => ({
      ...words, practiceId, caseId: of.caseId, packetId: packet.id, pageNumber: page, happenedOn: new Date(injury + daysAfterInjury * 86_400_000), tags: [...tags], createdById: userId, createdAt: now,
      ...(confirmed ? { state: 'CONFIRMED' as const, decidedById: userId, decidedAt: now } : {}),
    })),
  });
  await tx.excerptStep.createMany({ data: made.flatMap(({ id, confirmed }) => (confirmed ? ['proposed', 'confirmed'] : ['proposed']).map((did) => ({ practiceId, excerptId: id, userId, did, at: now }))) });
}
