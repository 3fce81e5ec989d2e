import type { CalendarDate } from '../../calendar';
import type { LetterBlock } from '../../letter/blocks';
import { blocksOf } from '../../letter/blocks';
import type { LetterDocument } from '../../letter/document';
import { linesOf } from '../../letter/proof';
import { dateWithoutWeekday, dollars, quantity } from '../../wording';
import { appealKindOf, appealMethodLabels, type AppealKind, type AppealMethod } from './kinds';

/** One disputed item as the paper lists it. */
export interface PaperGround {
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number | null;
  readonly billedCents: number;
  readonly allowedCents: number | null;
  readonly paidCents: number;
  readonly disputedCents: number;
  readonly reason: string;
}

export interface PaperFacts {
  readonly kind: AppealKind;
  readonly date: CalendarDate;
  readonly practice: { readonly name: string; readonly address: string; readonly phone: string; readonly fax: string; readonly email: string; readonly isTraining: boolean };
  readonly provider: { readonly name: string; readonly credentials: string; readonly npi: string; readonly taxName: string; readonly tinLastFour: string };
  readonly payer: { readonly name: string; readonly address: string };
  readonly claimant: string;
  readonly claimNumber: string;
  readonly adjNumber: string;
  readonly panelNumber: string;
  readonly injuredOn: CalendarDate | null;
  readonly employer: string;
  readonly bill: { readonly number: string; readonly payerReference: string; readonly issuedOn: CalendarDate; readonly serviceOn: CalendarDate; readonly receivedOn: CalendarDate | null; readonly totalCents: number; readonly paidCents: number };
  readonly eor: { readonly servedOn: CalendarDate | null; readonly reference: string } | null;
  readonly grounds: readonly PaperGround[];
  readonly disputedCents: number;
  readonly body: string;
  readonly evidence: readonly string[];
  readonly feeCents: number;
  /** What went before: the second review of an independent review, the objection of a petition. */
  readonly after: { readonly sentOn: CalendarDate | null; readonly answeredOn: CalendarDate | null; readonly answer: string } | null;
  /** Of a petition on a late bill. */
  readonly charges: { readonly penaltyCents: number; readonly interestCents: number; readonly through: CalendarDate } | null;
  /** Null while it is a draft. */
  readonly sent: { readonly on: CalendarDate; readonly method: AppealMethod; readonly proof: string; readonly byName: string } | null;
}

const day = (on: CalendarDate | null): string => (on ? dateWithoutWeekday(on) : '');
const fact = (label: string, value: string): [string, string][] => (value === '' ? [] : [[label, value]]);
const heading = (text: string): LetterBlock => ({ kind: 'heading', text });
const paragraph = (...lines: string[]): LetterBlock => ({ kind: 'paragraph', lines });
const rows = (...pairs: [string, string][]): LetterBlock[] => (pairs.length === 0 ? [] : [{ kind: 'facts', rows: pairs }]);
const list = (items: readonly string[]): LetterBlock[] => (items.length === 0 ? [] : [{ kind: 'list', items: [...items] }]);

const subjects = {
  SECOND_REVIEW: 'Request for second review of a medical-legal bill',
  IBR: 'Request for independent bill review',
  OBJECTION: 'Objection to the explanation of review',
  PETITION: 'Petition for reimbursement of medical-legal expenses',
} as const satisfies Record<AppealKind, string>;

/** The paper of an appeal as it is printed: what the official form asks for, under a layout of our own, and named as that. */
export function appealPaper(facts: PaperFacts): LetterDocument {
  const { kind, practice, payer, provider, sent } = facts;
  const on = sent?.on ?? facts.date;
  const isPayer = kind === 'SECOND_REVIEW' || kind === 'OBJECTION';
  const to = isPayer ? [payer.name, ...linesOf(payer.address)] : kind === 'IBR' ? ['Division of Workers’ Compensation', 'Administrative Director, Independent Bill Review'] : ['Workers’ Compensation Appeals Board', facts.adjNumber].filter(Boolean);
  const by = sent ? appealMethodLabels[sent.method] : '';
  return {
    letterhead: { name: practice.name, lines: [linesOf(practice.address).join(', '), [practice.phone && `Phone ${practice.phone}`, practice.fax && `Fax ${practice.fax}`, practice.email].filter(Boolean).join('   ')].filter(Boolean) },
    dateInWords: dateWithoutWeekday(on),
    isDraft: sent === null,
    isVoid: false,
    ...(practice.isTraining ? { isTraining: true } : {}),
    to: [to],
    by: [by],
    re: [...fact('Employee', facts.claimant), ...fact('Claim number', facts.claimNumber), ...fact('ADJ number', facts.adjNumber), ...fact('Panel number', facts.panelNumber), ...fact('Date of injury', day(facts.injuredOn)), ...fact('Employer', facts.employer), ...fact('Our bill', facts.bill.number)],
    subject: subjects[kind],
    blocks: blocksOfPaper(facts),
    closing: [[provider.name, provider.credentials].filter(Boolean).join(', '), practice.name].filter(Boolean),
    copies: isPayer ? [] : [`${payer.name}, at the same time, with all enclosures`],
    proof: null,
    covers: [],
    madeOn: on,
  };
}

function blocksOfPaper(facts: PaperFacts): LetterBlock[] {
  const { kind, bill, eor, provider, payer, body, evidence, sent } = facts;
  const { content, section } = appealKindOf(kind);
  const note = kind === 'SECOND_REVIEW' || kind === 'IBR' ? `${content}; it is not the official form itself.` : `${content} (${section}).`;
  return [
    paragraph(note),
    ...rows(
      ...fact('Provider', [provider.name, provider.credentials].filter(Boolean).join(', ')), ...fact('NPI', provider.npi), ...fact('Billing entity', provider.taxName), ...fact('Tax identity', provider.tinLastFour && `ending ${provider.tinLastFour}`),
      ...fact('Claims administrator', payer.name), ...fact('Date of service', day(bill.serviceOn)), ...fact('Bill', `${bill.number} of ${day(bill.issuedOn)}, ${dollars(bill.totalCents)}`), ...fact('Payer’s number', bill.payerReference || eor?.reference || ''),
      ...fact('Bill received', day(bill.receivedOn)), ...fact('Explanation of review', eor ? `served ${day(eor.servedOn)}` : 'none was given'), ...fact('Paid so far', dollars(bill.paidCents)), ...fact('In dispute', dollars(facts.disputedCents)),
    ),
    ...standing(kind, facts),
    ...(facts.grounds.length > 0 ? [heading('What is disputed, and why')] : []),
    ...facts.grounds.flatMap((ground) => [...rows([label(ground), amounts(ground)], ['Disputed', dollars(ground.disputedCents)]), ...(ground.reason === '' ? [] : [paragraph(ground.reason)])]),
    ...(body.trim() === '' ? [] : [heading('Statement'), ...blocksOf(body)]),
    ...asked(facts),
    ...(evidence.length > 0 ? [heading('Enclosed'), ...list(evidence)] : []),
    ...sworn(facts, sent?.byName ?? ''),
  ];
}

const label = ({ code, modifiers, units }: PaperGround): string => [[code, ...modifiers].join('-'), units === null || units === 1 ? '' : ` × ${units}`].join('');
const amounts = ({ billedCents, allowedCents, paidCents }: PaperGround): string => [`billed ${dollars(billedCents)}`, allowedCents === null ? '' : `allowed ${dollars(allowedCents)}`, `paid ${dollars(paidCents)}`].filter(Boolean).join(', ');

function standing(kind: AppealKind, { after, feeCents, eor, bill }: PaperFacts): LetterBlock[] {
  if (kind === 'IBR' && after) {
    return rows(...fact('Second review sent', day(after.sentOn)), ...fact('Determination', after.answeredOn ? `${day(after.answeredOn)}: ${after.answer}` : 'none within the time for it'), ...fact('Filing fee', dollars(feeCents)), ...fact('Fee schedule', '8 CCR 9795; no contract, no consolidation'));
  }
  if (kind === 'PETITION') {
    if (after) return rows(...fact('Objection served', day(after.sentOn)), ...fact('Answer', after.answeredOn ? `${day(after.answeredOn)}: ${after.answer}` : 'no petition and no declaration of readiness within 60 days (8 CCR 10786(a))'));
    if (!eor) {
      // It is sworn: a receipt that nobody recorded is not claimed, and money that came is not denied.
      const from = bill.receivedOn ? `The bill and report were received on ${day(bill.receivedOn)}.` : `The bill was issued on ${day(bill.issuedOn)} and sent with the report.`;
      const silence = bill.paidCents > 0 ? `Within 60 days there was no explanation of review, and the bill was not paid in full: ${dollars(bill.paidCents)} has been paid (LC 4622(a)(1));` : 'Within 60 days there was neither payment nor explanation of review (LC 4622(a)(1));';
      return [paragraph(`${from} ${silence} objections but for LC 4620 and 4621 are waived (8 CCR 10786(e)).`)];
    }
  }
  return [];
}

function asked({ kind, disputedCents, charges }: PaperFacts): LetterBlock[] {
  switch (kind) {
    case 'SECOND_REVIEW':
      return [heading('What is asked'), paragraph(`Review the items again and pay ${dollars(disputedCents)}. A final written determination is due within 14 days of receipt of this request (LC 4622(b)). This is a request for second review of the bill named above, not another bill: “duplicate” is no answer to it.`)];
    case 'IBR':
      return [heading('What is asked'), paragraph(`Determine the amount owed under the fee schedule: ${dollars(disputedCents)} more, and the filing fee. This request is served on the claims administrator at the same time, with all enclosures.`)];
    case 'OBJECTION':
      return [heading('What is asked'), paragraph(`The provider objects to the denial under LC 4622(c). Withdraw it and pay ${dollars(disputedCents)}, or within 60 days of service of this objection file and serve a petition for determination with a declaration of readiness (8 CCR 10786(a)). After that the objections are waived (8 CCR 10786(e)).`)];
    case 'PETITION': {
      const more = charges && charges.penaltyCents + charges.interestCents > 0 ? [`A penalty of 10%: ${dollars(charges.penaltyCents)}`, `Interest of 7% a year from receipt, through ${day(charges.through)}: ${dollars(charges.interestCents)}, and what runs on`] : [];
      return [heading('What is asked'), paragraph('That the Board find the medical-legal expense owed and order:'), ...list([`Payment of ${dollars(disputedCents)}`, ...more, 'Costs where the conduct calls for them (8 CCR 10786(i), LC 5813)'])];
    }
    default: {
      const unhandled: never = kind;
      return unhandled;
    }
  }
}

function sworn({ kind, sent, date, grounds }: PaperFacts, byName: string): LetterBlock[] {
  if (kind === 'OBJECTION') return [];
  const on = dateWithoutWeekday(sent?.on ?? date);
  const words = kind === 'PETITION'
    ? `I am the petitioner’s representative and have read this petition. The facts in it are true of my own knowledge, but for those stated on information, which I believe to be true. I declare under penalty of perjury under the laws of the State of California that this is so. Dated ${on}.`
    : `I declare that the statements about ${grounds.length === 1 ? 'the disputed item' : quantity(grounds.length, 'disputed item')} and the papers enclosed are true to the best of my knowledge. Dated ${on}.`;
  return [heading('Declaration'), paragraph(words, byName || '____________________')];
}
