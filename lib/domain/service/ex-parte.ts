import type { CaseKind } from '../evaluation/lifecycle';
import { RuleBroken } from '../rule-broken';
import { comparable } from '../search-text';
import { sideLabels, sideOfRole, type Side } from './methods';
import { isMedicalLegal, type Party } from './party';

/** Somebody whom an outgoing message reaches. */
export interface Reached extends Pick<Party, 'role' | 'contactId' | 'name' | 'address' | 'email' | 'fax'> {
  /** The side for which the rules name them; it counts only with `required`, for a copy may be given to anybody. */
  readonly side?: Side | null;
  readonly required?: boolean;
}

export interface ExParte {
  readonly rule: 'letter.ex_parte';
  readonly reached: Side;
  readonly message: string;
  readonly section: string;
}

/**
 * The side that somebody belongs to. Their role says so; but one who is entered as nobody's side and is a party of the
 * case by contact, name or address stands on that party's side, whatever they are called. One who must have it in the place of a party
 * and is nobody's else, as the provider who gets a psychiatric report instead of the worker (8 CCR 36.5), stands for that party.
 */
export function sideOf(reached: Reached, parties: readonly Reached[]): Side | null {
  const own = reached.role === 'client' ? 'defense' : sideOfRole[reached.role];
  if (own !== null) return own;
  const party = parties.find((one) => sideOfRole[one.role] !== null && isTheSame(reached, one));
  if (party) return sideOfRole[party.role];
  return reached.required === true ? (reached.side ?? null) : null;
}

/**
 * Whether an outgoing message on a QME or AME case reaches the parties of one side only (LC 4062.3(e) to (g)), and what is to be done
 * about it. Those who are no parties do not matter. Exceptions for trivial administrative contacts are not relied on.
 */
export function exParte(caseKind: CaseKind, reached: readonly Reached[], parties: readonly Reached[]): ExParte | null {
  if (!isMedicalLegal(caseKind)) return null;
  const sides = new Set(reached.flatMap((one) => sideOf(one, parties) ?? []));
  const [only] = sides;
  if (sides.size !== 1 || only === undefined) return null;
  const other: Side = only === 'applicant' ? 'defense' : 'applicant';
  const inForce = caseKind === 'AME' ? 'LC 4062.3(f), (g)' : 'LC 4062.3(e), (g)';
  const message = `This would reach the ${sideLabels[only].toLowerCase()} only. What goes to one side goes to the ${sideLabels[other].toLowerCase()} at the same time, in writing. ${inForce}`;
  return { rule: 'letter.ex_parte', reached: only, message, section: inForce };
}

/** @throws RuleBroken `letter.ex_parte` where the message would be one */
export function refuseExParte(caseKind: CaseKind, reached: readonly Reached[], parties: readonly Reached[]): void {
  const found = exParte(caseKind, reached, parties);
  if (found) throw new RuleBroken(found.rule, found.message, { reached: found.reached, section: found.section });
}

function isTheSame(one: Reached, other: Reached): boolean {
  if (one.contactId !== null && one.contactId === other.contactId) return true;
  const same = (a: string, b: string) => a.trim() !== '' && comparable(a) === comparable(b);
  const digits = (text: string) => text.replace(/\D/g, '');
  return same(one.name, other.name) || same(one.email, other.email) || (digits(one.fax).length >= 7 && digits(one.fax) === digits(other.fax)) || same(one.address, other.address);
}
