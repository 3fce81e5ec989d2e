import { fromDateColumn, toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import { command, type Tx } from '../../core/operation';
import type { PracticeCtx, PracticeId } from '../../core/context';
import { clocksFor } from '../../domain/evaluation/clocks';
import { beginsWithRequest } from '../../domain/evaluation/lifecycle';
import { REPORT_RULES_ELSEWHERE } from '../../domain/jurisdiction/clocks';
import { RuleBroken } from '../../domain/rule-broken';
import { comparable } from '../../domain/search-text';
import type { z } from 'zod';
import { demandAgreementInForce } from '../agreements/steps';
import { moveClocks, startClocks, stopClocks } from '../clocks/steps';
import { contactsInUse } from '../contacts/steps';
import { findEvaluations } from '../evaluations/queries';
import { clockFactsOf, mustBePlausible, refreshExpectation, subjectOf } from '../evaluations/steps';
import { demandPanelsAllow, settlePanels } from '../panels/steps';
import { writeInjuries, writeQuestions, type OpenedInjury } from '../intake/steps';
import { caseDetail, caseInjuries } from './queries';
import { AmendCase, CaseDetail } from './schema';
import { refreshCase } from './steps';

type Input = z.output<typeof AmendCase>;
type Stored = NonNullable<Awaited<ReturnType<typeof findStored>>>;

/** Changes the facts of a case. Evaluations that are still ahead follow; their clocks and fees are counted anew. */
export const amendCase = command({
  name: 'case.amend',
  input: AmendCase,
  output: CaseDetail,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const before = await findStored(tx, practiceId, input.caseId);
    if (!before) throw new NotFound();
    if (before.version !== input.version) throw await changedMeanwhile(tx, ctx, input.caseId);
    if (before.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
    mustBePlausible(input.requestedOn, ctx.today);
    const days = [input.injuredOn, input.injuredThroughOn, ...(input.furtherInjuries ?? []).flatMap(({ injuredOn, throughOn }) => [injuredOn, throughOn])];
    if (days.some((on) => on && on > ctx.today)) throw new RuleBroken('case.injury_in_future', 'The injury cannot lie in the future.');
    if (input.claimant.bornOn !== null && input.claimant.bornOn > ctx.today) throw new RuleBroken('case.birth_in_future', 'The date of birth cannot lie in the future.');
    if (input.kind !== before.kind && (before.invoices.length > 0 || before.evaluations.some(({ state }) => state !== 'REQUESTED' && state !== 'SCHEDULED'))) {
      throw new RuleBroken('case.kind_fixed', 'The kind decides the fee and the clocks: it cannot change once an exam is over or a bill is written.');
    }
    await mustBeKnown(tx, practiceId, input);
    await demandPanelsAllow(tx, practiceId, input);
    if (input.agreementId !== before.agreementId) await demandAgreementInForce(tx, ctx, input.agreementId, input.requestedOn);
    const contacts = await contactsInUse(tx, practiceId, [input.payerId, ...input.parties.map(({ contactId }) => contactId)]);
    const standsFor = (id: string) => contacts.get(id) ?? id;

    const { caseId, version, claimant, parties, requestedOn, injuredOn, injuredThroughOn: _through, furtherInjuries: _further, questions, jurisdiction: said, ...facts } = input;
    const jurisdiction = input.kind === 'QME' || input.kind === 'AME' ? 'CA_WC' : (said ?? before.jurisdiction);
    const columns = { ...facts, jurisdiction, payerId: standsFor(input.payerId), requestedOn: toDateColumn(requestedOn), injuredOn: toOptionalDateColumn(injuredOn) };
    const { count } = await tx.case.updateMany({ where: { practiceId, id: caseId, version }, data: { ...columns, version: { increment: 1 } } });
    if (count === 0) throw await changedMeanwhile(tx, ctx, caseId);
    const { bornOn, ...person } = claimant;
    await tx.claimant.update({
      where: { practiceId_id: { practiceId, id: before.claimantId } },
      data: { ...person, searchName: comparable(person.name), bornOn: toOptionalDateColumn(bornOn), version: { increment: 1 } },
    });
    await tx.caseParty.deleteMany({ where: { practiceId, caseId } });
    await tx.caseParty.createMany({ data: parties.map(({ contactId, role }) => ({ role, contactId: standsFor(contactId), practiceId, caseId })), skipDuplicates: true });
    const injuries = injuriesOf(before, input);
    await writeInjuries(tx, practiceId, { caseId }, injuries);
    if (questions) await writeQuestions(tx, practiceId, { caseId }, questions);
    await carryOver(tx, ctx, before, input, jurisdiction);
    // Whether somebody represents the worker decides who strikes, and until when.
    await settlePanels(tx, practiceId, caseId, ctx.today);

    const related = input.claimant.name === before.claimant.name ? [{ id: caseId }] : await tx.case.findMany({ where: { practiceId, claimantId: before.claimantId }, select: { id: true } });
    for (const { id } of related) await refreshCase(tx, practiceId, id);
    audit({ subject: ['case', caseId], summary: `Changed the facts of case ${before.number}`, data: { changed: [...changedFields(before, columns, person), ...changedLists(before, injuries, questions)] } });
    return caseDetail(tx, ctx, caseId);
  },
});

function findStored(tx: Tx, practiceId: PracticeId, caseId: string) {
  return tx.case.findUnique({ where: { practiceId_id: { practiceId, id: caseId } }, include: { claimant: true, injuries: { orderBy: { position: 'asc' } }, issues: { orderBy: { position: 'asc' } }, evaluations: { select: { id: true, state: true } }, invoices: { where: { state: { not: 'VOID' } }, select: { id: true } } } });
}

/** The main injury as its fields say, then the further ones; what was left out stays. */
function injuriesOf(before: Stored, input: Input): OpenedInjury[] {
  const [first, ...others] = caseInjuries(before);
  const { injuredOn, claimNumber, adjNumber, bodyParts } = input;
  const main = { injuredOn, throughOn: input.injuredThroughOn === undefined ? (injuredOn === null ? null : (first?.throughOn ?? null)) : input.injuredThroughOn, claimNumber, adjNumber, bodyParts, employer: first?.employer ?? '' };
  const further = input.furtherInjuries ?? others;
  const isKnown = claimNumber !== '' || adjNumber !== '' || bodyParts !== '' || injuredOn !== null;
  return isKnown || further.length > 0 ? [main, ...further] : [];
}

/** The conflict, with the case as it is stored now and who stored it when. */
async function changedMeanwhile(tx: Tx, ctx: PracticeCtx, caseId: string): Promise<Conflict> {
  const last = await tx.auditEvent.findFirst({ where: { practiceId: ctx.practiceId, subjectId: caseId }, orderBy: { seq: 'desc' }, select: { actorName: true, at: true } });
  const current = { ...(await caseDetail(tx, ctx, caseId)), changedBy: last?.actorName ?? null, changedAt: last?.at.toISOString() ?? null };
  return new Conflict('Someone changed this case while you were working on it.', current);
}

/** What the input points at beside contacts is the practice's own. @throws NotFound */
async function mustBeKnown(tx: Tx, practiceId: PracticeId, input: Input): Promise<void> {
  const key = (id: string) => ({ where: { practiceId_id: { practiceId, id } }, select: { id: true } }) as const;
  const known = [
    await tx.physician.findUnique(key(input.physicianId)),
    !input.locationId || (await tx.location.findUnique(key(input.locationId))),
    !input.agreementId || (await tx.feeAgreement.findUnique(key(input.agreementId))),
  ];
  if (known.some((found) => !found)) throw new NotFound();
}

/** What the case says for evaluations that are ahead: those that had the case's old value take the new one. */
async function carryOver(tx: Tx, ctx: PracticeCtx, before: Stored, input: Input, jurisdiction: string): Promise<void> {
  const { practiceId } = ctx;
  const subjects = await findEvaluations(tx, { practiceId, caseId: input.caseId });
  for (const row of subjects) {
    if (row.state === 'REQUESTED' || row.state === 'SCHEDULED') {
      const follow = <T,>(own: T, old: T, now: T): T => (own === old ? now : own);
      const requestedOn = follow(fromDateColumn(row.requestedOn), fromDateColumn(before.requestedOn), input.requestedOn);
      await tx.evaluation.update({
        where: { practiceId_id: { practiceId, id: row.id } },
        data: {
          physicianId: follow(row.physicianId, before.physicianId, input.physicianId),
          locationId: follow(row.locationId, before.locationId, input.locationId),
          primaryFocus: input.primaryFocus !== before.primaryFocus && row.primaryFocus.replace(/^ask_/, '') === before.primaryFocus ? input.primaryFocus : row.primaryFocus,
          interpreterLanguage: follow(row.interpreterLanguage, before.interpreterLanguage, input.interpreterLanguage),
          requestedOn: toDateColumn(requestedOn),
        },
      });
      await recount(tx, ctx, row.id, before.kind !== input.kind || before.jurisdiction !== jurisdiction);
    } else if (row.state === 'EXAMINED' && before.jurisdiction !== jurisdiction) {
      await recountReport(tx, ctx, row.id);
    }
    await refreshExpectation(tx, practiceId, row.id);
  }
}

/** Counts the clocks of an evaluation that is ahead anew; of another kind of case, other clocks. */
async function recount(tx: Tx, ctx: PracticeCtx, evaluationId: string, anew: boolean): Promise<void> {
  const [row] = await findEvaluations(tx, { practiceId: ctx.practiceId, id: evaluationId });
  if (!row) throw new NotFound();
  if (anew) await tx.clock.updateMany({ where: { practiceId: ctx.practiceId, evaluationId, state: 'OPEN' }, data: { state: 'STOPPED', endedOn: toDateColumn(ctx.today), endedNote: 'Other rules apply to the case now', carriesFee: false } });
  const facts = clockFactsOf(row, row.notifiedOn ? { bookedOn: null } : {});
  await moveClocks(tx, ctx.practiceId, subjectOf(row), beginsWithRequest(row.kind) ? 'request' : 'schedule', facts, ctx.today);
}

/** Under other rules the report of a private exam is due on another day. */
async function recountReport(tx: Tx, ctx: PracticeCtx, evaluationId: string): Promise<void> {
  const [row] = await findEvaluations(tx, { practiceId: ctx.practiceId, id: evaluationId });
  if (!row) throw new NotFound();
  const starts = clocksFor('mark_examined', clockFactsOf(row));
  const gone = REPORT_RULES_ELSEWHERE.filter((rule) => !starts.some((start) => start.rule === rule));
  await stopClocks(tx, ctx.practiceId, subjectOf(row), gone.map((rule) => ({ rule, outcome: 'dropped' })), ctx.today);
  await startClocks(tx, ctx.practiceId, subjectOf(row), starts);
}

function changedLists(before: Stored, injuries: readonly OpenedInjury[], questions: Input['questions']): string[] {
  const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  return [
    ...(differ(caseInjuries(before), injuries) ? ['injuries'] : []),
    ...(questions && differ(before.issues.map(({ text, askedBy }) => ({ text, askedBy })), questions) ? ['questions'] : []),
  ];
}

function changedFields(before: Stored, columns: Record<string, unknown>, person: Record<string, unknown>): string[] {
  const differs = (old: object, now: Record<string, unknown>) => Object.keys(now).filter((key) => JSON.stringify((old as Record<string, unknown>)[key]) !== JSON.stringify(now[key]));
  return [...differs(before, columns), ...differs(before.claimant, person).map((key) => `claimant.${key}`)];
}
