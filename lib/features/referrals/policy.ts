import { agreementProblem, type AgreementPeriod } from '../../domain/agreement/problem';
import type { CalendarDate } from '../../domain/calendar';
import { lackingIn, type Lack } from '../../domain/referral/lacking';
import { RuleBroken } from '../../domain/rule-broken';
import type { ConflictDecision } from '../conflicts/schema';
import type { CaseKind } from '../cases/schema';

interface LackRow {
  readonly kind: CaseKind;
  readonly represented: boolean | null;
  readonly physicianId: string | null;
  readonly payerId: string | null;
  readonly agreementId: string | null;
  readonly requesterRole: string | null;
  readonly bornOn: Date | null;
  readonly claimantStreet: string;
  readonly claimantCity: string;
  readonly employer: string;
  readonly panelNumber: string;
  readonly panelSpecialty: string;
  readonly panelIssuedOn: Date | null;
  readonly appointmentAskedOn: Date | null;
  readonly injuries: readonly { readonly claimNumber: string; readonly employer: string }[];
  readonly parties: readonly { readonly role: string; readonly contact?: unknown }[];
  readonly payer: { readonly roles: readonly string[] } | null;
  readonly _count: { readonly issues: number };
  /** A claimant who is known brings what is known of them. */
  readonly claimant: { readonly bornOn: Date | null; readonly street: string; readonly city: string } | null;
}

/** What a stored referral still lacks. */
export function lackingOf(row: LackRow): Lack[] {
  const roles = [...row.parties.map(({ role }) => role), ...(row.requesterRole ? [row.requesterRole] : []), ...(row.payer?.roles ?? [])];
  return lackingIn({
    kind: row.kind,
    represented: row.represented,
    hasPhysician: row.physicianId !== null,
    hasPayer: row.payerId !== null,
    hasAgreement: row.agreementId !== null,
    hasBirth: (row.bornOn ?? row.claimant?.bornOn ?? null) !== null,
    hasAddress: (row.claimantStreet !== '' && row.claimantCity !== '') || Boolean(row.claimant?.street && row.claimant.city),
    employer: row.employer || (row.injuries.find(({ employer }) => employer !== '')?.employer ?? '') || (row.parties.some(({ role }) => role === 'employer') ? 'named' : ''),
    panelNumber: row.panelNumber,
    panelSpecialty: row.panelSpecialty,
    panelIssued: row.panelIssuedOn !== null,
    appointmentAsked: row.appointmentAskedOn !== null,
    claimNumbers: row.injuries.map(({ claimNumber }) => claimNumber),
    injuryCount: row.injuries.length,
    questionCount: row._count.issues,
    roles,
  });
}

export interface Obstacle {
  readonly rule: string;
  readonly says: string;
}

/** What keeps a referral from being accepted on a day, each with what to do. */
export function obstaclesOf(facts: {
  readonly kind: CaseKind;
  readonly represented: boolean | null;
  readonly lacking: readonly Lack[];
  readonly physician: { readonly active: boolean } | null;
  readonly agreement: AgreementPeriod | null;
  /** Whether something is found that no decision has seen. */
  readonly conflictUndecided: boolean;
  readonly decisions: readonly ConflictDecision[];
  readonly askedOn: CalendarDate;
  readonly today: CalendarDate;
}): Obstacle[] {
  const { kind, agreement, decisions } = facts;
  const expired = agreement && agreementProblem(agreement, facts.today) !== null ? agreementProblem(agreement, facts.askedOn) : null;
  return [
    ...facts.lacking.filter(({ neededFor }) => neededFor === 'accept').map(({ field, needs, why }) => ({ rule: `referral.needs_${field}`, says: `${needs} is missing. ${why}` })),
    ...(kind === 'AME' && facts.represented === false ? [{ rule: 'referral.ame_unrepresented', says: 'An agreed evaluator needs a represented worker. Change the kind, or say that the worker is represented. 8 CCR 1' }] : []),
    ...(facts.physician && !facts.physician.active ? [{ rule: 'referral.physician_inactive', says: 'This physician takes no new cases. Choose another.' }] : []),
    ...(expired === null ? [] : [{ rule: 'agreement.not_in_force', says: expired }]),
    ...(decisions[0]?.outcome === 'disqualified' ? [{ rule: 'referral.disqualified', says: 'The physician was found disqualified. Decline it, or choose another physician and decide anew.' }] : []),
    ...(facts.conflictUndecided ? [{ rule: 'referral.conflict_undecided', says: decisions.length > 0 ? 'Something new was found since the conflict of interest was decided. Look at it and decide again.' : 'A possible conflict of interest was found. Look at it and decide.' }] : []),
  ];
}

/** @throws RuleBroken with the first obstacle */
export function demandAcceptable(obstacles: readonly Obstacle[]): void {
  const [first] = obstacles;
  if (first) throw new RuleBroken(first.rule, first.says, { obstacles });
}

/** Where a page ended: the day of its last row, and its id. */
export function writeReferralCursor(receivedOn: string, id: string): string {
  return Buffer.from(`${receivedOn} ${id}`).toString('base64url');
}

/** @throws RuleBroken `list.cursor` for a cursor that this list did not give */
export function readReferralCursor(cursor: string): { readonly receivedOn: string; readonly id: string } {
  const match = /^(\d{4}-\d\d-\d\d) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  const [, receivedOn, id] = match ?? [];
  if (!receivedOn || !id) throw new RuleBroken('list.cursor', 'This page does not exist any more. Start again from the first one.');
  return { receivedOn, id };
}
