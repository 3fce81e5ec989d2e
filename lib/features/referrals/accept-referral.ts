import type { PracticeCtx } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { command, type Tx } from '../../core/operation';
import { dateInZone } from '../../domain/calendar';
import { RuleBroken } from '../../domain/rule-broken';
import { compact } from '../../domain/search-text';
import type { z } from 'zod';
import { caseInjuries } from '../cases/queries';
import { refreshCase } from '../cases/steps';
import { keepDecision, startDisclosure } from '../conflicts/steps';
import { addParties, openCase, requestEvaluation, writeInjuries, writeQuestions } from '../intake/steps';
import { draftLetter } from '../letters/steps';
import { recordPanelOn } from '../panels/steps';
import { demandAcceptable } from './policy';
import { weighReferral, type ReferralRecord } from './queries';
import { AcceptReferral, ReferralAccepted } from './schema';
import { decidedBy, referralForChange, saveReferral } from './steps';

type Into = NonNullable<z.output<typeof AcceptReferral>['into']>;
type Opened = { readonly caseId: string; readonly number: number; readonly claimantId: string; readonly evaluationId: string };

/** What a case that is there already brings. */
const broughtByCase = new Set(['referral.needs_physicianId', 'referral.needs_payerId', 'referral.needs_agreementId', 'referral.needs_represented', 'agreement.not_in_force', 'referral.physician_inactive']);

/** Accepts a referral: it becomes a case with its claimant, injuries, questions, parties and panel, or work on a case that is there. Of two who accept at once one wins. */
export const acceptReferral = command({
  name: 'referral.accept',
  input: AcceptReferral,
  output: ReferralAccepted,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { row } = await referralForChange(tx, ctx, input, 'accept');
    const { obstacles, conflicts } = await weighReferral(tx, ctx, row);
    demandAcceptable(input.into ? obstacles.filter(({ rule }) => !broughtByCase.has(rule)) : obstacles);
    if (conflicts.decisions.length === 0) await keepDecision(tx, ctx, { referralId: row.id }, { outcome: 'clear', matches: [], reason: '' });

    const opened = input.into ? await joinCase(tx, ctx, row, input.into) : await newCase(tx, ctx, row);
    const { caseId, claimantId, evaluationId } = opened;
    await saveReferral(tx, ctx, row, { state: 'ACCEPTED', caseId, claimantId, ...decidedBy(ctx) });
    // What was written before there was a case belongs to it from now on: sending it stops the case's clocks.
    await tx.letter.updateMany({ where: { practiceId: ctx.practiceId, referralId: row.id, caseId: null }, data: { caseId } });
    const [decision] = conflicts.decisions;
    if (decision?.outcome === 'disclosed' && !(await isDisclosed(tx, ctx, row.id))) await startDisclosure(tx, ctx.practiceId, caseId, dateInZone(Date.parse(decision.decidedAt), ctx.timeZone));
    const panelId = await recordPanel(tx, ctx, row, caseId);
    const letterId = row.agreementId ? (await draftLetter(tx, ctx, { kind: 'referral_acceptance', caseId, referralId: row.id })).id : null;
    audit({ subject: ['referral', row.id], summary: `Accepted referral R-${row.number} ${input.into ? 'into' : 'as'} case ${opened.number}`, data: { caseId, evaluationId, letterId, panelId } });
    audit({ subject: ['case', caseId], summary: input.into ? `Took referral R-${row.number} into this case` : `Opened case ${opened.number} from referral R-${row.number}`, data: { referralId: row.id, evaluationId } });
    if (panelId) audit({ subject: ['panel', panelId], summary: `Recorded panel ${row.panelNumber}`, data: { caseId, referralId: row.id } });
    return { referralId: row.id, caseId, caseNumber: opened.number, evaluationId, letterId, panelId };
  },
});

const askedOn = (row: ReferralRecord) => fromOptionalDateColumn(row.appointmentAskedOn) ?? fromDateColumn(row.receivedOn);
const injuriesOf = (row: ReferralRecord) => row.injuries.map(({ injuredOn, throughOn, claimNumber, adjNumber, bodyParts, employer }) => ({ injuredOn: fromOptionalDateColumn(injuredOn), throughOn: fromOptionalDateColumn(throughOn), claimNumber, adjNumber, bodyParts, employer }));
const questionsOf = (row: ReferralRecord) => row.issues.map(({ text, askedBy }) => ({ text, askedBy }));

/** Who is named, and who asked where that is another than the payer. */
function partiesOf(row: ReferralRecord) {
  const asking = row.requesterId && row.requesterRole && row.requesterId !== row.payerId ? [{ contactId: row.requesterId, role: row.requesterRole }] : [];
  return [...row.parties.map(({ contactId, role }) => ({ contactId, role })), ...asking];
}

async function newCase(tx: Tx, ctx: PracticeCtx, row: ReferralRecord): Promise<Opened> {
  const { physicianId, payerId } = row;
  if (!physicianId || !payerId) throw new NotFound();
  const told = { bornOn: fromOptionalDateColumn(row.bornOn), phone: row.claimantPhone, street: row.claimantStreet, city: row.claimantCity, state: row.claimantState, postalCode: row.claimantPostalCode };
  if (row.claimantId) await completeClaimant(tx, ctx, row.claimantId, row);
  const { id: caseId, number, claimantId, evaluationId } = await openCase(tx, ctx, {
    kind: row.kind,
    claimant: row.claimantId ? { id: row.claimantId } : { name: row.claimantName, ...told },
    payer: { id: payerId },
    physicianId,
    locationId: row.locationId,
    agreementId: row.agreementId,
    injuries: injuriesOf(row),
    panelNumber: row.panelNumber,
    interpreterLanguage: row.interpreterLanguage,
    pagesExpected: row.pagesExpected,
    requestedOn: askedOn(row),
    employer: row.employer,
    jurisdiction: row.jurisdiction,
    ...(row.represented === null ? {} : { represented: row.represented }),
    questions: questionsOf(row),
    parties: partiesOf(row),
  });
  return { caseId, number, claimantId, evaluationId };
}

/** Fills in what was not known of a claimant; what is known stays. */
async function completeClaimant(tx: Tx, { practiceId }: PracticeCtx, id: string, row: ReferralRecord): Promise<void> {
  const known = await tx.claimant.findUnique({ where: { practiceId_id: { practiceId, id } } });
  if (!known) throw new NotFound();
  const address = known.street === '' && known.city === '' ? { street: row.claimantStreet, city: row.claimantCity, state: row.claimantState, postalCode: row.claimantPostalCode } : {};
  await tx.claimant.update({
    where: { practiceId_id: { practiceId, id } },
    data: { ...address, bornOn: known.bornOn ?? row.bornOn, phone: known.phone || row.claimantPhone, language: known.language || row.interpreterLanguage, version: { increment: 1 } },
  });
}

/** Work that is asked for on a case of the same claimant: what the referral adds comes after what is there. */
async function joinCase(tx: Tx, ctx: PracticeCtx, row: ReferralRecord, into: Into): Promise<Opened> {
  const { practiceId } = ctx;
  const found = await tx.case.findUnique({ where: { practiceId_id: { practiceId, id: into.caseId } }, include: { injuries: { orderBy: { position: 'asc' } }, issues: { orderBy: { position: 'asc' } } } });
  if (!found) throw new NotFound();
  if (row.claimantId !== null && row.claimantId !== found.claimantId) throw new RuleBroken('referral.other_claimant', 'That case is another claimant’s. Choose a case of this claimant.');
  if (found.kind !== row.kind) throw new RuleBroken('referral.other_kind', 'That case is of another kind. Change the referral’s kind, or open a new case.');
  const evaluationId = await requestEvaluation(tx, ctx, { caseId: found.id, kind: into.kind, requestedOn: askedOn(row), pagesExpected: row.pagesExpected });
  const there = caseInjuries(found);
  const isThere = (injury: (typeof there)[number]) => there.some((one) => (injury.claimNumber !== '' ? compact(one.claimNumber) === compact(injury.claimNumber) : one.injuredOn === injury.injuredOn && one.bodyParts === injury.bodyParts));
  const fresh = injuriesOf(row).filter((injury) => !isThere(injury));
  await writeInjuries(tx, practiceId, { caseId: found.id }, [...there, ...fresh]);
  await writeQuestions(tx, practiceId, { caseId: found.id }, [...found.issues.map(({ text, askedBy }) => ({ text, askedBy })), ...questionsOf(row)]);
  await addParties(tx, practiceId, found.id, partiesOf(row).filter(({ contactId }) => contactId !== found.payerId));
  await tx.case.update({ where: { practiceId_id: { practiceId, id: found.id } }, data: { version: { increment: 1 } } });
  await refreshCase(tx, practiceId, found.id);
  return { caseId: found.id, number: found.number, claimantId: found.claimantId, evaluationId };
}

/** The panel, once its number, specialty and day are known and it is not recorded on this case already. */
async function recordPanel(tx: Tx, ctx: PracticeCtx, row: ReferralRecord, caseId: string): Promise<string | null> {
  const issuedOn = fromOptionalDateColumn(row.panelIssuedOn);
  if (row.kind !== 'QME' || row.panelNumber === '' || row.panelSpecialty === '' || issuedOn === null) return null;
  const known = await tx.panel.findFirst({ where: { practiceId: ctx.practiceId, caseId, number: row.panelNumber }, select: { id: true } });
  if (known) return null;
  const { id } = await recordPanelOn(tx, ctx, caseId, { number: row.panelNumber, specialtyCode: row.panelSpecialty, issuedOn, members: row.physicianId ? [{ physicianId: row.physicianId }] : [] });
  return id;
}

async function isDisclosed(tx: Tx, { practiceId }: PracticeCtx, referralId: string): Promise<boolean> {
  return (await tx.letter.count({ where: { practiceId, referralId, kind: 'conflict_disclosure', state: 'SENT' } })) > 0;
}
