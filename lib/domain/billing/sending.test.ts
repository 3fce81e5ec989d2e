import { describe, expect, it } from 'vitest';
import { aClaim } from '../../test/sample-claim';
import { calendarDate } from '../calendar';
import { beforeSending } from './before-it-goes';
import { papersOfBill, type PaperFacts } from './bill-papers';
import { claimChecks, type ClaimCheckFacts } from './claim-checks';
import { presumedReceipt, receiptOf, sendingMethodKeys } from './sending-methods';

const facts = (claim: Partial<ClaimCheckFacts['claim']> = {}, more: Partial<ClaimCheckFacts> = {}): ClaimCheckFacts => ({ claim: { ...aClaim(), ...claim }, medicalLegal: true, electronic: true, submitterId: 'ALDER01', earlier: [], ...more });
const tonesOf = (given: ClaimCheckFacts) => claimChecks(given).filter(({ tone }) => tone !== 'pass').map(({ rule, tone }) => `${tone} ${rule}`);
const { physician, billing, claimant, payer } = aClaim();
const [line] = aClaim().lines;
const lines = (...modifiers: string[][]) => ({ lines: modifiers.map((list) => ({ ...(line ?? { code: '', description: '', units: 1, amountCents: 1 }), modifiers: list })) });

describe('what a claim needs', () => {
  it.each([
    ['nothing, when all is there', facts(), []],
    ['an NPI that checks', facts({ physician: { ...physician, npi: '1245319590' } }), ['block claim.npi']],
    ['the payee’s NPI', facts({ billing: billing && { ...billing, npi: '1234567890' } }), ['block claim.billing_npi']],
    ['a tax number', facts({ billing: billing && { ...billing, tin: '12-34' } }), ['block claim.tin']],
    ['the payee’s street', facts({ billing: billing && { ...billing, address: { ...billing.address, street: '' } } }), ['block claim.billing_address']],
    ['no box, on paper only to look at', facts({ billing: billing && { ...billing, address: { ...billing.address, street: 'P.O. Box 9' } } }, { electronic: false }), ['look claim.billing_box']],
    ['a diagnosis', facts({ diagnosisCodes: [] }), ['block claim.diagnosis']],
    ['a diagnosis, on paper only to look at', facts({ diagnosisCodes: [] }, { electronic: false }), ['look claim.diagnosis']],
    ['a code that is one', facts({ diagnosisCodes: ['back pain'] }), ['block claim.diagnosis']],
    ['at most twelve', facts({ diagnosisCodes: Array.from({ length: 13 }, (_, index) => `M54.${index % 10}`) }), ['block claim.diagnosis']],
    ['not 94 with 95', facts(lines(['94', '95'])), ['block claim.modifiers']],
    ['not 94 here and 95 there', facts(lines(['94'], ['95'])), ['block claim.modifiers']],
    ['one focus', facts(lines(['95', '96', '97'])), ['look claim.modifiers']],
    ['at most four', facts(lines(['91', '92', '93', '95', '96'])), ['block claim.modifiers']],
    ['who sends, to which number', facts({ payer: { ...payer, ediPayerId: '' } }, { submitterId: '' }), ['block claim.electronic', 'block claim.electronic']],
    ['the patient', facts({ claimant: { ...claimant, bornOn: null, address: { street: '', city: '', state: '', postalCode: '' } }, employer: '', claimNumber: '' }), Array.from({ length: 4 }, () => 'block claim.electronic')],
    ['none of it on paper', facts({ payer: { ...payer, ediPayerId: '' }, employer: '' }, { electronic: false }), []],
    ['not a duplicate', facts({}, { earlier: [{ number: '2026-0003', sentOn: calendarDate('2026-05-01') }] }), ['look claim.duplicate']],
    ['nothing of a diagnosis in private work', facts({ diagnosisCodes: [] }, { medicalLegal: false, electronic: false }), []],
  ])('%s', (_, given, wanted) => {
    expect(tonesOf(given)).toEqual(wanted);
  });

  it('stands in one list with what is asked of any bill, blocks first', () => {
    const list = beforeSending({ caseKind: 'QME', evaluation: null, serviceOn: calendarDate('2025-01-01'), today: calendarDate('2026-06-21'), claimNumber: '', payerAddressed: true, npi: '1', hasTaxIdentity: true, claim: facts({ diagnosisCodes: ['x'] }) });
    expect(list[0]?.rule).toBe('claim.diagnosis');
    expect(list.filter(({ tone }) => tone === 'look').map(({ rule }) => rule)).toEqual(['invoice.claim_number', 'invoice.barred']);
  });
});

describe('receipt', () => {
  it('is presumed five days after mailing, and by no other way without proof', () => {
    const on = calendarDate('2026-06-28');
    expect(Object.fromEntries(sendingMethodKeys.map((method) => [method, presumedReceipt(method, on)]))).toEqual({ mail: '2026-07-03', certified_mail: '2026-07-03', courier: null, fax: null, email: null, portal: null, hand: '2026-06-28', electronic: null });
  });

  it('is the earliest proven day, else the earliest presumed one; void sendings count for nothing', () => {
    const sent = (receivedOn: string | null, receiptBasis: string, isVoid = false) => ({ receivedOn: receivedOn === null ? null : calendarDate(receivedOn), receiptBasis, isVoid });
    expect(receiptOf([])).toBeNull();
    expect(receiptOf([sent(null, '')])).toBeNull();
    expect(receiptOf([sent('2026-07-03', 'presumed'), sent('2026-07-01', 'presumed')])).toEqual({ on: '2026-07-01', basis: 'presumed' });
    expect(receiptOf([sent('2026-07-01', 'presumed'), sent('2026-07-09', 'proven'), sent('2026-07-02', 'proven', true)])).toEqual({ on: '2026-07-09', basis: 'proven' });
  });
});

describe('papers of a bill', () => {
  const whole: PaperFacts = { medicalLegal: true, ofReport: true, hasReport: true, hasProofOfService: true, billsPages: true, packetCount: 2, declarationCount: 2, declarationsTooLarge: false, hasVerification: true, isFirstBill: true, taxpayer: 'our_page', requestCount: 0 };
  const states = (given: PaperFacts) => papersOfBill(given).map(({ key, state }) => `${key} ${state}`);
  it('stand in their order, missing ones named', () => {
    expect(states(whole)).toEqual(['bill there', 'report there', 'proof_of_service there', 'declarations there', 'verification there', 'taxpayer there', 'request not_needed']);
    expect(states({ ...whole, hasReport: false, hasProofOfService: false, declarationCount: 0, hasVerification: false, taxpayer: 'none' }).filter((one) => one.endsWith('missing'))).toHaveLength(5);
  });
  it('asks private work and missed appointments for less', () => {
    expect(states({ ...whole, medicalLegal: false, ofReport: false, hasReport: false, hasProofOfService: false, billsPages: false, declarationCount: 0, hasVerification: false }).filter((one) => one.endsWith('missing'))).toEqual([]);
  });
});
