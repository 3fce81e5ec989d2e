import type { CalendarDate } from '../calendar';
import { isWellFormedCode } from '../icd/code';
import { isNpi, isTaxpayerNumber } from '../panel/identifiers';
import { countInWords, dateInWords } from '../wording';
import type { BillCheck } from './bill-check';
import { billedLines, billingNpi, inBillingOrder, MOST_MODIFIERS, type Claim } from './claim';
import { MOST_UNITS } from './cms-1500';

/** Beside the claim itself: what was sent before, and whether it is to go electronically. */
export type ClaimCheckFacts = {
  claim: Claim;
  medicalLegal: boolean;
  electronic: boolean;
  submitterId: string;
  /** Bills of the same claimant, day and codes that went to this payer already. */
  earlier: readonly { number: string; sentOn: CalendarDate }[];
};

function check(rule: string, tone: BillCheck['tone'], title: string, detail = '', section: string | null = null): BillCheck {
  return { rule, tone, title, detail, section };
}

function numbers({ claim, electronic, medicalLegal }: ClaimCheckFacts): BillCheck[] {
  const { billing, physician } = claim;
  const must = electronic ? 'block' : 'look';
  const found: BillCheck[] = [];
  if (physician.npi !== '' && !isNpi(physician.npi)) found.push(check('claim.npi', 'block', 'The physician’s NPI does not check', 'A digit is wrong. Correct it in Settings.'));
  if (billing && billing.npi !== '' && !isNpi(billing.npi)) found.push(check('claim.billing_npi', 'block', 'The NPI of who is paid does not check', 'A digit is wrong. Correct it in Settings, Tax.'));
  if (billing && !isTaxpayerNumber(billing.tin)) found.push(check('claim.tin', 'block', 'The tax number is none', 'Nine digits. Correct it in Settings, Tax.'));
  if (billing && medicalLegal && (billing.address.street === '' || billing.address.postalCode === '')) found.push(check('claim.billing_address', must, 'Who is paid has no address', 'Add street, city and ZIP code in Settings, Tax: box 33.'));
  if (billing && medicalLegal && /^p\.?\s*o\.?\s*box/i.test(billing.address.street)) found.push(check('claim.billing_box', must, 'Who is paid has a P.O. box', 'Claims want a street; a box belongs to “remit to”.'));
  return found;
}

function diagnoses({ claim, electronic, medicalLegal }: ClaimCheckFacts): BillCheck[] {
  if (!medicalLegal) return [];
  const { diagnosisCodes: codes } = claim;
  if (codes.length === 0) return [check('claim.diagnosis', electronic ? 'block' : 'look', 'No diagnosis', 'Box 21 is empty: payers send such bills back. Take the codes from the report.')];
  const odd = codes.filter((code) => !isWellFormedCode(code));
  if (odd.length > 0) return [check('claim.diagnosis', 'block', `${odd.join(', ')} is no ICD-10 code`, 'Correct it: box 21.')];
  if (codes.length > 12) return [check('claim.diagnosis', 'block', `${countInWords(codes.length)} diagnoses`, 'A claim holds twelve.')];
  return [check('claim.diagnosis', 'pass', `${countInWords(codes.length)} ${codes.length === 1 ? 'diagnosis' : 'diagnoses'}`)];
}

function modifiers({ claim, medicalLegal }: ClaimCheckFacts): BillCheck[] {
  if (!medicalLegal) return [];
  const all = billedLines(claim).map((line) => ({ code: line.code, list: inBillingOrder(line.modifiers) }));
  const many = all.find(({ list }) => list.length > MOST_MODIFIERS);
  if (many) return [check('claim.modifiers', 'block', `${many.code} has ${countInWords(many.list.length)} modifiers`, 'A line holds four.')];
  const both = all.find(({ list }) => list.includes('94') && list.includes('95'));
  if (both) return [check('claim.modifiers', 'block', `${both.code} has 94 and 95`, 'An evaluator is agreed or from a panel, not both.', '8 CCR 9795(d)')];
  const focus = all.find(({ list }) => list.filter((one) => one === '96' || one === '97' || one === '98').length > 1);
  if (focus) return [check('claim.modifiers', 'look', `${focus.code} has more than one of 96, 97 and 98`, 'One focus, one modifier: payers cut the others.', '8 CCR 9795(d)')];
  const evaluators = new Set(all.filter(({ code }) => code !== 'MLPRR').flatMap(({ list }) => list.filter((one) => one === '94' || one === '95')));
  if (evaluators.size > 1) return [check('claim.modifiers', 'block', 'Some lines say 94, others 95', 'One evaluator wrote one report.', '8 CCR 9795(d)')];
  const over = billedLines(claim).filter(({ units }) => units > MOST_UNITS);
  return [check('claim.modifiers', 'pass', 'Modifiers go together', over.length > 0 ? `${over.map(({ code }) => code).join(', ')} goes on further lines: a field holds 9,999 units.` : '')];
}

function electronics({ claim, electronic, submitterId }: ClaimCheckFacts): BillCheck[] {
  if (!electronic) return [];
  const { payer, claimant, physician, billing, employer } = claim;
  const missing: [boolean, string, string][] = [
    [submitterId === '', 'No submitter number', 'Payers tell senders by it. Add it in Settings, Practice.'],
    [payer.ediPayerId === '', 'The payer has no electronic number', 'Add it to the contact, or send the bill on paper.'],
    [payer.address.street === '' || payer.address.city === '', 'The payer has no address', 'Electronic claims name it too.'],
    [claim.claimNumber === '', 'No claim number', 'An electronic claim cannot go without it.'],
    [claimant.bornOn === null, 'No date of birth', 'Add it to the claimant.'],
    [claimant.address.street === '' || claimant.address.city === '' || claimant.address.postalCode === '', 'The claimant has no address', 'Electronic claims name the patient’s address.'],
    [employer === '', 'No employer', 'The employer is the insured.'],
    [billing === null, 'No tax identity', 'Nobody could be paid.'],
    [physician.npi === '' || billingNpi(claim) === '', 'No NPI', 'Add it in Settings.'],
  ];
  const found = missing.filter(([is]) => is).map(([, title, detail]) => check('claim.electronic', 'block', title, detail));
  return found.length > 0 ? found : [check('claim.electronic', 'pass', 'All that an electronic claim wants is known')];
}

function duplicates({ earlier }: ClaimCheckFacts): BillCheck[] {
  const [one] = earlier;
  if (!one) return [check('claim.duplicate', 'pass', 'Not sent before')];
  return [check('claim.duplicate', 'look', `Invoice ${one.number} went out for the same claimant, day and codes`, `On ${dateInWords(one.sentOn)}. A second one is refused as a duplicate, and stops nothing. Correct the first one, or ask for a second review.`)];
}

/** What a bill needs as a claim, beside what `beforeItGoes` asks of any bill. */
export function claimChecks(facts: ClaimCheckFacts): BillCheck[] {
  return [...numbers(facts), ...diagnoses(facts), ...modifiers(facts), ...electronics(facts), ...duplicates(facts)];
}
