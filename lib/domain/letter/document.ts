import { dateWithoutWeekday } from '../wording';
import type { Addressee } from './addressee';
import { blocksOf, type LetterBlock } from './blocks';
import { byWords, linesOf, proofOf, type ProofOfService, type Service } from './proof';
import type { LetterSubject } from './values';

/** A letter as it is printed: words only, already formatted; the same words in each format. Renderers know no product. */
export interface LetterDocument {
  readonly letterhead: { readonly name: string; readonly lines: readonly string[] };
  readonly dateInWords: string;
  readonly isDraft: boolean;
  readonly isVoid: boolean;
  /** Written in practice mode: each page says so. */
  readonly isTraining?: boolean | undefined;
  readonly to: readonly (readonly string[])[];
  readonly by: readonly string[];
  readonly re: readonly (readonly [label: string, value: string])[];
  readonly subject: string;
  readonly blocks: readonly LetterBlock[];
  readonly closing: readonly string[];
  readonly copies: readonly string[];
  readonly proof: ProofOfService | null;
  /** One for each who gets it on paper: the address for an envelope, or the numbers of a fax. */
  readonly covers: readonly { readonly to: readonly string[]; readonly by: string }[];
  /** The day the file says it was made on, so that the same letter is the same bytes. */
  readonly madeOn: string;
}

interface Written {
  readonly subject: string;
  readonly body: string;
  readonly addressees: readonly Addressee[];
  /** Null while it is a draft. */
  readonly service: Service | null;
}

/** The letter as it is printed. Whoever is left out with a reason is not among the addressees. */
export function documentOf({ practice, physician, claimant, case: matter, date }: LetterSubject, { subject, body, addressees, service }: Written): LetterDocument {
  const on = service?.on ?? date;
  const first = matter?.injuries[0];
  const injured = [first?.injuredOn, first?.throughOn].flatMap((day) => (day ? [dateWithoutWeekday(day)] : [])).join(' through ');
  const re: [string, string][] = matter
    ? [['Claimant', claimant?.name ?? ''], ['Claim number', matter.claimNumber], ['ADJ number', matter.adjNumber], ['Panel number', matter.panelNumber], ['Date of injury', injured], ['Employer', matter.employer]]
    : [];
  const due = addressees.filter(({ required }) => required);
  // A letter with nobody due, such as one whose only reader was added by hand, is addressed to whoever gets it.
  const to = due.length > 0 ? due : addressees;
  const copies = addressees.filter((one) => !to.includes(one));
  return {
    letterhead: { name: practice.name, lines: [linesOf(practice.address).join(', '), [practice.phone && `Phone ${practice.phone}`, practice.fax && `Fax ${practice.fax}`, practice.email].filter(Boolean).join('   ')].filter(Boolean) },
    dateInWords: dateWithoutWeekday(on),
    isDraft: service === null,
    isVoid: false,
    ...(practice.isTraining ? { isTraining: true } : {}),
    to: to.map((one) => [one.name, ...linesOf(one.address)]),
    by: to.map(byWords),
    re: re.filter(([, value]) => value !== ''),
    subject,
    blocks: blocksOf(body),
    closing: [...(physician ? [[physician.name, physician.credentials].filter(Boolean).join(', '), physician.specialty] : []), practice.name].filter(Boolean),
    copies: copies.map((one) => `${one.name}, ${byWords(one).replace('By', 'by')}`),
    proof: service && proofOf(subject, addressees, service),
    covers: addressees.filter(({ method }) => method !== 'email').map((one) => ({ to: [one.name, ...linesOf(one.address)], by: byWords(one) })),
    madeOn: on,
  };
}
