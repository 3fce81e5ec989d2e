import { letterKindOf, type LetterKind } from '../letter/kinds';
import { deliveryMethods, type DeliveryMethod } from './methods';
import { isMedicalLegal, type Party, type ServiceFacts } from './party';

/** A way to reach somebody: whether it can be taken, and if not, why. */
export interface Way {
  readonly method: DeliveryMethod;
  readonly ready: boolean;
  readonly why: string;
}

export interface Ways {
  readonly email: string;
  readonly ways: readonly Way[];
  /** The one that the office would take: the e-mail that was agreed on, else mail, else fax. */
  readonly method: DeliveryMethod;
}

const NEVER_UNREPRESENTED = 'An unrepresented worker is never served by e-mail. 8 CCR 36.7';
const NOT_AGREED = 'No written agreement of theirs to e-mail service is recorded.';
const MAILED_OR_FAXED = 'This notice is postmarked or faxed. 8 CCR 34(a)';

/** How a letter of a kind may reach somebody. Knows no clock: an agreement that has ended is not in the facts. */
export function waysTo(kind: LetterKind, facts: Pick<ServiceFacts, 'caseKind' | 'represented' | 'electronic' | 'parties'>, party: Party): Ways {
  const agreed = agreedEmail(facts, party);
  const unrepresentedWorker = party.role === 'claimant' && facts.represented !== true;
  const onlyMailedOrFaxed = facts.caseKind === 'QME' && letterKindOf(kind).meets === 'appointment.notice';
  const obstacles: Record<DeliveryMethod, string> = {
    mail: party.address.trim() === '' ? 'No mailing address is known.' : '',
    fax: party.fax.trim() === '' ? 'No fax number is known.' : '',
    personal: onlyMailedOrFaxed ? MAILED_OR_FAXED : '',
    email: unrepresentedWorker ? NEVER_UNREPRESENTED : onlyMailedOrFaxed ? MAILED_OR_FAXED : agreed === null ? `${NOT_AGREED}${isMedicalLegal(facts.caseKind) ? ' 8 CCR 36.7' : ''}` : '',
  };
  const ways = deliveryMethods.map((method): Way => ({ method, ready: obstacles[method] === '', why: obstacles[method] }));
  const method = (['email', 'mail', 'fax'] as const).find((one) => obstacles[one] === '') ?? 'mail';
  return { email: agreed ?? party.email, ways, method };
}

/** The address that the party agreed to be served at. Where two share a role, the agreement is that of whose address it is. */
function agreedEmail({ electronic, parties }: Pick<ServiceFacts, 'electronic' | 'parties'>, party: Party): string | null {
  const agreements = electronic.filter(({ role }) => role === party.role);
  const own = agreements.find(({ email }) => email.toLowerCase() === party.email.toLowerCase());
  const alone = parties.filter(({ role }) => role === party.role).length <= 1;
  return (own ?? (alone ? agreements[0] : undefined))?.email ?? null;
}
