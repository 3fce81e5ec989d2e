import type { CalendarDate } from '../calendar';
import { agreedWork, workedMinutes } from '../evaluation/agreed-work';
import { FOCUS, feeInputOf, type PrimaryFocus } from '../evaluation/code';
import type { ExpectationFacts } from '../evaluation/expectation';
import { otherCodesOf, type OtherCode } from '../evaluation/other-codes';
import { priceAgreement } from '../fee-schedule/agreement';
import { price, scheduleInWords } from '../fee-schedule/price';
import type { FeeQuote, FeeWarning, PageCount } from '../fee-schedule/quote';
import { cents, sumCents, type Cents } from '../money';
import { RuleBroken } from '../rule-broken';
import { quantity } from '../wording';
import { underContract } from './contract-rate';
import { draftLines, type DraftLine } from './draft-lines';

/** A focus that only the specialty suggests: whether it is the primary one is for a person to say. `worthCents` is what its modifier adds. */
type BillAsk = { focus: PrimaryFocus; worthCents: Cents };

/** A bill as the facts give it. `pages` is null where pages play no part. */
export type Bill = {
  lines: DraftLine[];
  totalCents: Cents;
  scheduleVersion: string;
  scheduleWords: string;
  serviceOn: CalendarDate;
  pages: PageCount | null;
  otherCodes: OtherCode[];
  /** What must be said before it can be drafted. */
  asks: BillAsk[];
  warnings: FeeWarning[];
};

export type BillFactsOfEvaluation = ExpectationFacts & { reportServedOn: CalendarDate | null; agreementName: string | null };

/** A person must write this one: no schedule and no agreement names a fee. */
function blankLine(): DraftLine {
  return {
    code: 'FEE', modifiers: [], description: 'Fee', reason: 'No schedule or agreement names a fee: write it', units: 1, unitPriceCents: cents(0), factorBps: 10_000,
    factorTerms: [{ label: 'base', bps: 10_000 }], rounding: 'half_up_per_line', amountCents: cents(0), section: '', confidence: 'V', scheduleVersion: '', steps: [],
  };
}

function billed(quotes: FeeQuote[], lines: DraftLine[], serviceOn: CalendarDate, otherCodes: OtherCode[], warnings: FeeWarning[], asks: BillAsk[] = []): Bill {
  const [first] = quotes;
  const asked = lines.length > 0 ? lines : [blankLine()];
  return {
    lines: asked,
    totalCents: sumCents(asked.map((line) => line.amountCents)),
    scheduleVersion: first?.scheduleVersion ?? '',
    scheduleWords: first ? scheduleInWords(first) : '',
    serviceOn,
    pages: first && (first.pages.perPacket.length > 0 || first.pages.billablePages > 0) ? first.pages : null,
    otherCodes,
    asks,
    warnings: [...warnings, ...quotes.flatMap((quote) => quote.warnings)],
  };
}

/**
 * The bill of an evaluation from what was recorded: unlike an expectation it counts only packets that came, never pages
 * that were announced. Throws RuleBroken `invoice.nothing_done`, and `fee.…` or `agreement.…` where a fee cannot be priced.
 */
export function billOf(facts: BillFactsOfEvaluation): Bill {
  const { caseKind, kind, state, agreement } = facts;
  if (state === 'REQUESTED' || state === 'SCHEDULED') throw new RuleBroken('invoice.nothing_done', 'Nothing is done yet that could be billed. Record what became of the evaluation first.');
  if (state === 'CANCELLED' && kind !== 'DEPOSITION') throw new RuleBroken('invoice.nothing_done', 'It was cancelled in time: nothing to bill.');
  const serviceOn = facts.examinedOn ?? facts.scheduledOn ?? facts.reportServedOn ?? facts.requestedOn;
  const packets = [...facts.packets];

  if (caseKind !== 'QME' && caseKind !== 'AME') {
    if (agreement === null) return billed([], [], serviceOn, [], []);
    const quote = priceAgreement(agreement, agreedWork(facts, serviceOn, packets));
    return billed([quote], draftLines([quote], [], facts.agreementName), serviceOn, [], []);
  }

  const coded = feeInputOf({ ...facts, minutes: workedMinutes(facts), caseKind, serviceOn, packets, deposition: kind === 'DEPOSITION' && facts.scheduledOn ? { scheduledOn: facts.scheduledOn, cancelledOn: facts.cancelledOn } : null });
  const quotes = coded.input === null ? [] : [coded.input, ...coded.additional].map(price);
  if (state === 'CANCELLED' && quotes.every((quote) => quote.totalCents === 0)) throw new RuleBroken('invoice.nothing_done', 'It was cancelled in time: nothing to bill.');
  const edge: FeeWarning[] = coded.warning === null ? [] : [{ code: 'fee.code_edge', message: coded.warning, section: '8 CCR 9793' }];
  const undeclared = facts.undeclaredVideos ?? 0;
  if (undeclared > 0 && coded.additional.length > 0) edge.push({ code: 'fee.video_undeclared', message: `${quantity(undeclared, 'sub rosa video')} came without the sender’s declaration of the recording’s length. Ask for it before the bill goes.`, section: '8 CCR 9795, ML205' });
  const focusAsked = facts.focusAsked ?? null;
  const others = otherCodesOf(coded, focusAsked);
  const focused = focusAsked && others.find(({ modifiers }) => modifiers.includes(FOCUS[focusAsked].modifier));
  const asks = focusAsked && focused ? [{ focus: focusAsked, worthCents: focused.differenceCents }] : [];
  const contracted = quotes.map((quote) => underContract(quote, facts.contract ?? [], serviceOn));
  return billed(contracted, draftLines(contracted, coded.reasons), serviceOn, others, edge, asks);
}
