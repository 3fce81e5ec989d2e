import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../calendar';
import { evidenceFor } from './evidence';
import { appealPaper, type PaperFacts } from './paper';

const on = calendarDate;
const facts = (changed: Partial<PaperFacts> = {}): PaperFacts => ({
  kind: 'SECOND_REVIEW', date: on('2026-03-25'), body: '', disputedCents: 69_875, feeCents: 0, sent: null, evidence: ['The bill as it was issued'], after: null, charges: null,
  practice: { name: 'Alder Evaluations', address: '1200 K Street\nSacramento, CA 95814', phone: '(916) 555-0140', fax: '', email: '', isTraining: false },
  provider: { name: 'Elena Marsh', credentials: 'MD', npi: '1234567893', taxName: 'Alder Evaluations, Inc.', tinLastFour: '4471' },
  payer: { name: 'Sierra Pacific Mutual', address: '500 Capitol Mall\nSacramento, CA 95814' },
  claimant: 'Joaquín Salcedo', claimNumber: 'SPM-5102', adjNumber: 'ADJ1234567', panelNumber: '', injuredOn: on('2025-08-14'), employer: '',
  bill: { number: '2026-0001', payerReference: 'BR-1', issuedOn: on('2026-03-02'), serviceOn: on('2026-02-02'), receivedOn: on('2026-03-04'), totalCents: 201_500, paidCents: 131_625 },
  eor: { servedOn: on('2026-03-20'), reference: '' },
  grounds: [{ code: 'ML201', modifiers: ['95'], units: 1, billedCents: 201_500, allowedCents: 131_625, paidCents: 131_625, disputedCents: 69_875, reason: 'The schedule gives $2,015.00.' }],
  ...changed,
});
const said = (changed: Partial<PaperFacts> = {}) => JSON.stringify(appealPaper(facts(changed)));

describe('the paper of an appeal', () => {
  it('of a second review has what SBR-1 asks for, and says that it is not the form (regulations 9.3)', () => {
    const words = said();
    for (const one of ['Request for second review', 'SBR-1; it is not the official form itself', 'SPM-5102', 'served March 20, 2026', 'ML201-95', 'billed $2,015.00, allowed $1,316.25, paid $1,316.25', '$698.75', 'The schedule gives $2,015.00.', 'within 14 days', 'NPI', 'ending 4471', 'BR-1', 'The bill as it was issued']) expect(words).toContain(one);
    expect(appealPaper(facts())).toMatchObject({ isDraft: true, to: [['Sierra Pacific Mutual', '500 Capitol Mall', 'Sacramento, CA 95814']], copies: [] });
  });

  it('of an independent review names the second one, its answer and the fee, and goes to the payer too', () => {
    const changed = { kind: 'IBR', feeCents: 19_500, after: { sentOn: on('2026-03-25'), answeredOn: on('2026-04-02'), answer: 'answered “duplicate”' }, sent: { on: on('2026-04-10'), method: 'portal', proof: '', byName: 'Tom Whitfield' } } as const;
    const words = said(changed);
    for (const one of ['IBR-1', 'April 2, 2026: answered “duplicate”', '$195.00', 'no contract, no consolidation', 'Administrative Director', 'Tom Whitfield']) expect(words).toContain(one);
    expect(appealPaper(facts(changed))).toMatchObject({ isDraft: false, copies: ['Sierra Pacific Mutual, at the same time, with all enclosures'], madeOn: '2026-04-10' });
    expect(said({ ...changed, after: { sentOn: on('2026-03-25'), answeredOn: null, answer: '' } })).toContain('none within the time for it');
  });

  it('of an objection asks for a petition within 60 days, and swears nothing', () => {
    const words = said({ kind: 'OBJECTION' });
    for (const one of ['LC 4622(c)', 'within 60 days of service', 'declaration of readiness', '10786(a)']) expect(words).toContain(one);
    expect(words).not.toContain('penalty of perjury');
  });

  it('of a petition says what was neither paid nor explained, asks for penalty and interest, and is sworn', () => {
    const words = said({ kind: 'PETITION', eor: null, grounds: [], disputedCents: 201_500, bill: { ...facts().bill, paidCents: 0 }, charges: { penaltyCents: 20_150, interestCents: 3_478, through: on('2026-06-02') } });
    for (const one of ['Appeals Board', 'received on March 4, 2026', 'neither payment nor explanation', '10786(e)', 'Payment of $2,015.00', '$201.50', '$34.78', 'penalty of perjury', 'none was given']) expect(words).toContain(one);
    expect(said({ kind: 'PETITION', after: { sentOn: on('2026-03-25'), answeredOn: null, answer: '' } })).toContain('no petition and no declaration of readiness');
  });

  it('of a petition swears to no receipt that nobody recorded, and denies no money that came', () => {
    const words = said({ kind: 'PETITION', eor: null, grounds: [], bill: { ...facts().bill, receivedOn: null } });
    expect(words).toContain('was issued on March 2, 2026 and sent with the report');
    expect(words).toContain('not paid in full: $1,316.25 has been paid');
    expect(words).not.toMatch(/received on|neither payment/);
  });

  it('practice mode is on it', () => expect(appealPaper(facts({ practice: { ...facts().practice, isTraining: true } })).isTraining).toBe(true));
});

describe('papers that go with it', () => {
  it('are those of the kind, of the rebuttals, of pages, of a contract', () => {
    expect(evidenceFor('SECOND_REVIEW', [{ code: 'ML201', rebuttalKey: '', about: 'amount' }])).toEqual(['bill', 'eor', 'report', 'proof_of_service', 'fee_schedule']);
    expect(evidenceFor('SECOND_REVIEW', [{ code: 'MLPRR', rebuttalKey: 'no_declaration', about: 'amount' }])).toEqual(expect.arrayContaining(['declaration', 'verification', 'page_schedule']));
    expect(evidenceFor('SECOND_REVIEW', [{ code: 'ML201', rebuttalKey: '', about: 'contract' }])).toContain('contract');
    expect(evidenceFor('IBR', [])).toEqual(expect.arrayContaining(['second_review', 'second_review_answer', 'proof_of_sending']));
    expect(evidenceFor('PETITION', [])).toContain('payment_letters');
  });
});
