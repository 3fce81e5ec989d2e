import { addMonths, daysBetween, type CalendarDate } from '../calendar';
import type { CaseKind, EvaluationKind, EvaluationState } from '../evaluation/lifecycle';
import { countInWords, dateInWords, dollars, quantity } from '../wording';
import type { BillCheck } from './bill-check';
import { claimChecks, type ClaimCheckFacts } from './claim-checks';
import { denialRisks, type DenialFacts } from './common-denials';

/** What is known of a bill before it goes. Whole cents and pages, calendar dates. */
export type BillFacts = {
  caseKind: CaseKind;
  evaluation: { kind: EvaluationKind; state: EvaluationState; examinedOn: CalendarDate | null; reportServedOn: CalendarDate | null } | null;
  serviceOn: CalendarDate;
  today: CalendarDate;
  totalCents: number;
  draftedCents: number;
  /** What the facts give now; null where they cannot be priced any more. */
  pricedNowCents: number | null;
  claimNumber: string;
  payerAddressed: boolean;
  npi: string | null;
  hasTaxIdentity: boolean;
  packets: readonly { declaredPages: number | null; countedPages: number }[];
  /** Pages announced when the case was logged. */
  pagesExpected: number;
  undeclaredPages: number;
  undeclaredWorthCents: number;
  /** Pages as they are counted now and as they are billed; null where the bill counts none. */
  pageCount: {
    reviewedPages: number;
    includedPages: number;
    /** Beyond the included ones, by the count. */
    billablePages: number;
    /** Pages on the bill's own lines, which a person may have changed. */
    billedPages: number;
    /** What the physician verified; null where nothing stands. */
    verified: { pages: number; on: CalendarDate } | null;
  } | null;
  warnings: readonly { code: string; message: string; section: string }[];
  /** The bill as a claim, for what payers send back; left out where nobody asks. */
  claim?: ClaimCheckFacts;
  /** What payers deny bills like this for; left out where the schedule does not apply. */
  denials?: DenialFacts | null;
  /** The agreement of private work, and why no new work could be accepted under it on the day of the service; null where none was chosen. */
  agreement?: { name: string; problem: string | null } | null;
};

const SUBMISSION_MONTHS = 12;
const isMedicalLegal = (kind: CaseKind): boolean => kind === 'QME' || kind === 'AME';

/** Last day to send a medical-legal bill, LC 4625(a); null for private work. */
export function billBefore(caseKind: CaseKind, serviceOn: CalendarDate): CalendarDate | null {
  return isMedicalLegal(caseKind) ? addMonths(serviceOn, SUBMISSION_MONTHS) : null;
}

function check(rule: string, tone: BillCheck['tone'], title: string, detail = '', section: string | null = null): BillCheck {
  return { rule, tone, title, detail, section };
}

function aboutSum({ totalCents, draftedCents, pricedNowCents }: BillFacts): BillCheck[] {
  if (totalCents <= 0) return [check('invoice.nothing_to_bill', 'block', 'Nothing to bill', 'Every line is zero. Add a line or discard the draft.')];
  const found: BillCheck[] = [];
  if (pricedNowCents !== null && pricedNowCents !== draftedCents) {
    found.push(check('invoice.facts_changed', 'look', 'The case changed since this was drafted', `The facts now give ${dollars(pricedNowCents)}, the draft began with ${dollars(draftedCents)}. Discard it and draft again, or keep it.`));
  }
  if (totalCents > draftedCents) found.push(check('invoice.above_drafted', 'look', `${dollars(totalCents - draftedCents)} above what the facts give`, 'Above schedule is payable only with an itemization and extraordinary circumstances.', 'LC 5307.6(b)'));
  return found;
}

function aboutReport({ caseKind, evaluation }: Pick<BillFacts, 'caseKind' | 'evaluation'>): BillCheck[] {
  if (!evaluation || evaluation.kind === 'DEPOSITION' || evaluation.kind === 'OTHER') return [];
  const { state, examinedOn, reportServedOn } = evaluation;
  if (reportServedOn === null) {
    if (state !== 'EXAMINED') return [];
    return isMedicalLegal(caseKind)
      ? [check('invoice.report_not_served', 'look', 'Report not marked served', 'The payer’s 60 days run from bill and report together. Send them together and mark the report served.', 'LC 4622')]
      : [check('invoice.report_not_served', 'look', 'Report not delivered yet', 'The agreement decides whether it may be billed before.')];
  }
  if (examinedOn === null || !isMedicalLegal(caseKind)) return [check('invoice.report_served', 'pass', 'Report served', dateInWords(reportServedOn))];
  const day = daysBetween(examinedOn, reportServedOn);
  return day <= 30
    ? [check('invoice.report_served', 'pass', `Report served on day ${day} of 30`, '', '8 CCR 38(a)')]
    : [check('invoice.report_late', 'look', `Report served on day ${day}`, 'Past day 30 without an extension the payer may refuse to pay.', '8 CCR 38(b)')];
}

function aboutPages({ packets, pagesExpected, undeclaredPages, undeclaredWorthCents }: BillFacts): BillCheck[] {
  if (packets.length === 0) {
    if (pagesExpected === 0) return [];
    return [check('invoice.pages_not_logged', 'look', `${quantity(pagesExpected, 'page')} expected, no packet logged`, 'Only packets that are logged are billed. Log them with their declarations, then draft again.', '8 CCR 9793(n)')];
  }
  if (undeclaredPages > 0) {
    const worth = undeclaredWorthCents > 0 ? ` Worth ${dollars(undeclaredWorthCents)} if the sender declares them.` : '';
    return [check('fee.pages_undeclared', 'look', `${quantity(undeclaredPages, 'page')} not declared`, `Left out.${worth}`, '8 CCR 9793(n)')];
  }
  return [check('fee.pages_declared', 'pass', `Declarations for ${packets.length === 1 ? 'the one packet' : `all ${countInWords(packets.length)} packets`}`, '', '8 CCR 9793(n)')];
}

/** The number that is billed against the number that the physician swears to: the report states it, and the bill follows it. */
function aboutVerification({ caseKind, pageCount }: BillFacts): BillCheck[] {
  if (pageCount === null) return [];
  const { reviewedPages, includedPages, billablePages, billedPages, verified } = pageCount;
  const section = isMedicalLegal(caseKind) ? '8 CCR 9793(n)' : null;
  if (verified === null) {
    if (billedPages === 0 || !isMedicalLegal(caseKind)) return [];
    return [check('invoice.pages_unverified', 'look', `${quantity(billedPages, 'page')} billed, none verified`, 'A report whose pages are billed holds the physician’s verification of the total number reviewed, under penalty of perjury.', section)];
  }
  const onDay = `The physician verified ${quantity(verified.pages, 'page')} on ${dateInWords(verified.on)}.`;
  if (verified.pages !== reviewedPages) {
    return [check('invoice.pages_differ', 'look', `${countInWords(reviewedPages)} pages counted, ${countInWords(verified.pages)} verified`, `${onDay} The count has changed since. Verify it again, or correct the count.`, section)];
  }
  if (billedPages !== billablePages) {
    const due = includedPages > 0 ? `${countInWords(billablePages)} are beyond the ${countInWords(includedPages)} included` : `${countInWords(billablePages)} are billed for them`;
    return [check('invoice.pages_differ', 'look', `${quantity(billedPages, 'page')} billed, ${countInWords(billablePages)} by the verified count`, `${onDay} Of these ${due}.`, section)];
  }
  return [check('invoice.pages_verified', 'pass', `${quantity(verified.pages, 'page')} verified by the physician`, '', section)];
}

function aboutParties({ claimNumber, payerAddressed, npi, hasTaxIdentity }: Pick<BillFacts, 'claimNumber' | 'payerAddressed' | 'npi' | 'hasTaxIdentity'>): BillCheck[] {
  return [
    claimNumber === '' ? check('invoice.claim_number', 'look', 'No claim number', 'Payers reject bills that they cannot match. Add it to the case.') : check('invoice.claim_number', 'pass', 'Claim number present'),
    payerAddressed ? check('invoice.payer_address', 'pass', 'Payer’s address present') : check('invoice.payer_address', 'look', 'Payer has no address', 'The printed bill names the payer only.'),
    npi ? check('invoice.npi', 'pass', 'Physician’s NPI present') : check('invoice.npi', 'look', 'Physician has no NPI', 'Add it in Settings: payers ask for the rendering provider.'),
    hasTaxIdentity ? check('invoice.tax_identity', 'pass', 'Tax identity present') : check('invoice.tax_identity', 'look', 'No tax identity', 'Add one in Settings: the bill has no number to pay to.'),
  ];
}

function aboutTime({ caseKind, serviceOn, today }: Pick<BillFacts, 'caseKind' | 'serviceOn' | 'today'>): BillCheck[] {
  const last = billBefore(caseKind, serviceOn);
  if (last === null) return [];
  if (today > last) return [check('invoice.barred', 'look', 'More than 12 months after the service', `The last day was ${dateInWords(last)}. A later bill is barred except for good cause.`, 'LC 4625(a)')];
  return [check('invoice.in_time', 'pass', 'Within 12 months of the service', '', 'LC 4625(a)')];
}

/** Rules of the schedule that the other checks do not already tell. */
function aboutSchedule(facts: BillFacts): BillCheck[] {
  const told = new Set(['fee.pages_undeclared', ...(aboutVerification(facts).length > 0 ? ['fee.page_verification'] : []), ...(facts.denials ? ['fee.interpreter_described', 'fee.supplemental_conditions'] : [])]);
  return facts.warnings.filter(({ code }) => !told.has(code)).map(({ code, message, section }) => check(code, 'look', message, '', section));
}

/** What commonly comes back as a denial, and what settles it. */
function aboutDenials({ denials }: BillFacts): BillCheck[] {
  return denials ? denialRisks(denials).map(({ rule, settled, title, detail, section }) => check(rule, settled ? 'pass' : 'look', title, detail, section)) : [];
}

function aboutAgreement({ caseKind, agreement }: BillFacts): BillCheck[] {
  if (isMedicalLegal(caseKind) || agreement === undefined) return [];
  if (agreement === null) return [check('agreement.none', 'look', 'No fee agreement', 'Choose one on the case, so that the fee follows from what was agreed.')];
  return agreement.problem === null ? [] : [check('agreement.not_in_force', 'look', `“${agreement.name}” did not hold on the day of service`, agreement.problem)];
}

const ORDER = { block: 0, look: 1, pass: 2 } as const satisfies Record<BillCheck['tone'], number>;

/** Every check of a bill that its own data can answer: blocks first, then what a person should look at, then what is settled. */
export function beforeItGoes(facts: BillFacts): BillCheck[] {
  const all = [...aboutSum(facts), ...aboutReport(facts), ...aboutPages(facts), ...aboutVerification(facts), ...aboutSchedule(facts), ...aboutDenials(facts), ...aboutAgreement(facts), ...aboutParties(facts), ...(facts.claim ? claimChecks(facts.claim) : []), ...aboutTime(facts)];
  return inOrder(all);
}

/** Of an issued bill what may still stand before it goes to the payer, in the same order. */
export function beforeSending(facts: Pick<BillFacts, 'caseKind' | 'evaluation' | 'serviceOn' | 'today' | 'claimNumber' | 'payerAddressed' | 'npi' | 'hasTaxIdentity'> & { claim: ClaimCheckFacts }): BillCheck[] {
  return inOrder([...aboutReport(facts), ...aboutParties(facts), ...claimChecks(facts.claim), ...aboutTime(facts)]);
}

const inOrder = (checks: BillCheck[]): BillCheck[] => checks.sort((a, b) => ORDER[a.tone] - ORDER[b.tone]);
