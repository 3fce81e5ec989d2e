import type { Rebuttal } from './rebuttal';

const MEMORY = 'Text from memory, to be verified';
const DAISY = 'blog.daisybill.com/ca-med-legal-questions';

/** Denials that only say how much is owed. */
export const AMOUNT_REBUTTALS: readonly Rebuttal[] = [
  {
    key: 'network_discount', title: 'PPO, MPN or network discount taken', class: 'not_applicable', about: 'amount', carcs: ['131', '242', '45', '104', 'P27', 'P28'], rarcs: ['N381', 'N45', 'N130'],
    words: 'ppo|network (discount|reduction|savings|rate)|preferred provider|negotiated (discount|rate)|contract(ual|ed)? (discount|rate|adjustment|reduction)|coventry|multiplan|first health|anthem|corvel network|prime health', unless: ['contract'], paid: 'something',
    section: '8 CCR 9795', confidence: 'S', source: DAISY,
    why: 'The medical-legal fee schedule is fixed by regulation. A network’s treatment discounts do not reach it unless this practice agreed to it for medical-legal work in writing (LC 5307.11).',
    text: 'The reduction of {short} on {code} is called a network or PPO discount. The fee for a medical-legal evaluation is set by 8 CCR 9795; no contract of this provider reduces it. Name the contract, its parties, its date and the clause that covers medical-legal expenses, or pay the balance. The fee under the schedule is {expected}; {paid} was paid.',
    evidence: ['bill', 'eor', 'contract'],
  },
  {
    key: 'fee_schedule', title: 'Charge exceeds the fee schedule', class: 'disputed', about: 'amount', carcs: ['45', 'P12', '59', 'W1', '253', 'P5'], rarcs: ['N14', 'N13', 'N442', 'N446', 'N448'], words: 'exceeds? (the )?(official |medical.legal )?fee schedule|maximum allow|reasonable (fee|charge|value)|usual and customary|above schedule',
    unless: ['above_schedule'], section: '8 CCR 9795(c)', confidence: 'S2', source: 'srtklaw.com; athensadmin.com',
    why: 'The bill stands at the schedule. Relative value times $16.25, times the sum of the modifiers’ increments, gives what was billed.',
    text: '{code} was billed at the medical-legal fee schedule: {expected}. The review allowed {allowed} and names no section that gives that figure. The amount under 8 CCR 9795 is owed in full; {short} is still due.',
    evidence: ['bill', 'eor'],
  },
  {
    key: 'bundled', title: 'Included in another service (NCCI edits)', class: 'not_applicable', about: 'amount', carcs: ['97', '236', '234', '231', 'B15', '273', 'P14'], rarcs: ['N19', 'M15', 'M80', 'N20', 'N390'],
    words: 'bundl|included in (another|the)|ncci|correct coding|mutually exclusive|unbundl|incidental|component of',
    section: '8 CCR 9795(c)', confidence: 'M', source: MEMORY,
    why: 'Correct Coding edits are rules for CPT codes of treatment. The medical-legal codes are their own set, and MLPRR and ML205 are billed beside the evaluation by their own text.',
    text: 'National Correct Coding edits apply to CPT codes under the physician fee schedule. {code} is a code of the medical-legal fee schedule, 8 CCR 9795(c), which allows it beside the evaluation. There is no edit for it and nothing that it is part of. {short} is still due.',
    evidence: ['bill', 'eor'],
  },
  {
    key: 'unit_limit', title: 'Units above a maximum (MUE, frequency)', class: 'not_applicable', about: 'amount', carcs: ['222', '119', '151', '273', 'P13', '108'], rarcs: ['N362', 'M86', 'N640', 'M53'], words: 'maximum (number of )?units|medically unlikely|\\bmue\\b|frequency|units? exceed|number of units', codes: ['MLPRR', 'ML204', 'ML205'],
    section: '8 CCR 9795(c)', confidence: 'M', source: MEMORY,
    why: 'The schedule has no upper limit: every page beyond the included ones and every quarter hour that is documented is paid.',
    text: 'The schedule knows no maximum of units for {code}. Units billed are the pages or quarter hours documented in the report and its verification. Pay {expected}; {short} is open.',
    evidence: ['bill', 'verification', 'declaration', 'time_log'],
  },
  {
    key: 'patient_share', title: 'Charged to the worker (deductible, copay)', class: 'not_applicable', about: 'amount', carcs: ['1', '2', '3', '66', '100', '142', '241'], rarcs: ['MA01', 'N12'], words: 'deductible|coinsurance|co-?pay|patient responsib',
    section: 'LC 4622', confidence: 'V', source: 'jurris.com, LC 4622',
    why: 'The employer pays medical-legal expense. The worker owes no share of it.',
    text: 'Medical-legal expense is paid by the employer under LC 4622. No deductible, copayment or share of the worker exists in workers’ compensation. {short} is still due.',
    evidence: ['bill', 'eor'],
  },
  {
    key: 'other_coverage', title: 'Another payer is to pay first', class: 'not_applicable', about: 'other', carcs: ['22', '23', '20', '21', '19', 'P25'], rarcs: ['MA04', 'N4', 'MA92'], words: 'coordination of benefits|other (payer|coverage|carrier)|primary payer|covered by another',
    section: 'LC 4622', confidence: 'M', source: MEMORY,
    why: 'There is no coordination of benefits: the claims administrator that the claim belongs to pays.',
    text: 'Coordination of benefits is a rule of health insurance. The medical-legal expense of this claim is owed by its claims administrator under LC 4622. Pay {expected}, or name in writing who administers the claim and since when.',
    evidence: ['bill', 'request'],
  },
  {
    key: 'late_charges', title: 'Penalty or interest not paid', class: 'disputed', about: 'amount', carcs: ['85', '225', '161'], rarcs: ['N88', 'M118'], words: 'penalt(y|ies)|interest (is )?(not|denied)|late charges?',
    section: 'LC 4622(a)(1)', confidence: 'V', source: 'jurris.com, LC 4622',
    why: 'What was unreasonably unpaid after 60 days carries 10% and 7% a year, from the day the bill and report were received.',
    text: 'The bill and report were received more than 60 days before payment. LC 4622(a)(1) adds 10 percent and interest of 7 percent a year, retroactive to the day of receipt, to what was unreasonably unpaid. {short} is still due.',
    evidence: ['proof_of_sending', 'eor'],
  },
];
