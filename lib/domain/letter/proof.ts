import type { CalendarDate } from '../calendar';
import type { DeliveryMethod } from '../service/methods';
import { dateWithoutWeekday } from '../wording';
import type { Addressee } from './addressee';

/** Who swears that a letter was served, and when. */
export interface Service {
  readonly on: CalendarDate;
  readonly byName: string;
  readonly county: string;
  readonly address: string;
  readonly state: string;
  readonly city: string;
  /** Where the rule on e-mail service binds: '8 CCR 36.7'. */
  readonly emailSection: string | null;
}

/** The proof of service as it is printed: what is sworn, and whom it reached, how and where. */
export interface ProofOfService {
  readonly title: string;
  readonly statements: readonly string[];
  readonly rows: readonly { readonly name: string; readonly lines: readonly string[]; readonly by: string; readonly on: string }[];
  readonly signature: readonly string[];
}

const how: Record<DeliveryMethod, string> = {
  mail: 'By mail: I put a true copy in a sealed envelope, with first-class postage fully paid, addressed as shown, and placed it for collection and mailing at my business address on that day. I know how our office collects mail: it is given to the United States Postal Service on the same day in the ordinary course of business.',
  fax: 'By fax: I sent a true copy to the number shown; the machine reported no error.',
  personal: 'By hand: I gave a true copy to the person shown, or left it at the address shown with somebody in charge.',
  email: 'By e-mail: I sent a true copy to the address shown, at which that party agreed in writing to be served. I know how our office serves by e-mail: it is sent on the same day in the ordinary course of business. The original stays with the evaluator.',
};

const stateNames: Record<string, string> = { CA: 'California', NY: 'New York', WA: 'Washington', TX: 'Texas', FL: 'Florida', OR: 'Oregon', NV: 'Nevada', CO: 'Colorado', IL: 'Illinois', AZ: 'Arizona' };

/** How a letter went to somebody, with the number or address where that says it. */
export function byWords({ method, fax, email }: Pick<Addressee, 'method' | 'fax' | 'email'>): string {
  if (method === 'fax') return `By fax to ${fax}`;
  if (method === 'email') return `By e-mail to ${email}`;
  return method === 'mail' ? 'By mail' : 'By hand';
}

/** The declaration of whoever served a letter. `title` is the document's exact title, as 36.7(d) asks. */
export function proofOf(title: string, addressees: readonly Addressee[], service: Service): ProofOfService {
  const state = stateNames[service.state] ?? service.state;
  const on = dateWithoutWeekday(service.on);
  const methods = (['mail', 'fax', 'personal', 'email'] as const).filter((method) => addressees.some((one) => one.method === method));
  return {
    title: 'Proof of service',
    statements: [
      `I am over the age of 18 and not a party to this matter. I am employed in the county of ${service.county}, ${state}. My business address is ${service.address}.`,
      `On ${on} I served the document titled “${title}” on those named below, each in the way shown beside the name.`,
      ...methods.map((method) => (method === 'email' && service.emailSection ? how.email.replace('to be served.', `to be served (${service.emailSection}).`) : how[method])),
      `I declare under penalty of perjury under the laws of the State of ${state} that the foregoing is true and correct. Executed on ${on}${service.city ? ` at ${service.city}, ${state}` : ''}.`,
    ],
    rows: addressees.map((one) => ({ name: one.name, lines: one.method === 'mail' || one.method === 'personal' ? linesOf(one.address) : [], by: byWords(one), on })),
    signature: [service.byName],
  };
}

/** The lines of an address. */
export function linesOf(block: string): string[] {
  return block.split('\n').map((line) => line.trim()).filter(Boolean);
}
