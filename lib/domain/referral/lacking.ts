import type { CaseKind } from '../evaluation/lifecycle';

/** What a referral holds, as far as it decides what it still lacks. */
export type ReferralFacts = {
  kind: CaseKind;
  represented: boolean | null;
  hasPhysician: boolean;
  hasPayer: boolean;
  hasAgreement: boolean;
  hasBirth: boolean;
  hasAddress: boolean;
  employer: string;
  panelNumber: string;
  panelSpecialty: string;
  panelIssued: boolean;
  appointmentAsked: boolean;
  claimNumbers: readonly string[];
  injuryCount: number;
  questionCount: number;
  roles: readonly string[];
};

export type LackField =
  | 'represented' | 'physicianId' | 'payerId' | 'agreementId' | 'panelNumber' | 'panelSpecialty' | 'panelIssuedOn' | 'appointmentAskedOn' | 'questions' | 'injuries' | 'claimNumber' | 'bornOn' | 'claimantStreet' | 'employer' | 'parties';

/** Something that is not known yet. `accept`: the referral cannot be accepted without it; the others wait until then. */
export type Lack = { field: LackField; needs: string; neededFor: 'accept' | 'window' | 'notice' | 'report' | 'bill'; why: string; section: string | null };

const isMedicalLegal = (kind: CaseKind): boolean => kind === 'QME' || kind === 'AME';
const isExamined = (kind: CaseKind): boolean => isMedicalLegal(kind) || kind === 'IME';

/** What a referral still lacks and what each is needed for: first what keeps it from being accepted. */
export function lackingIn(facts: ReferralFacts): Lack[] {
  const { kind } = facts;
  const medicalLegal = isMedicalLegal(kind);
  const lack = (missing: boolean, field: LackField, needs: string, neededFor: Lack['neededFor'], why: string, section: string | null = null): Lack[] => (missing ? [{ field, needs, neededFor, why, section }] : []);
  return [
    ...lack(medicalLegal && facts.represented === null, 'represented', 'Represented or not', 'accept', 'It decides to whom letters go, which forms are served and which clocks run.', '8 CCR 36'),
    ...lack(!facts.hasPhysician, 'physicianId', 'Physician', 'accept', 'The case and its exam are one physician’s.'),
    ...lack(!facts.hasPayer, 'payerId', 'Payer', 'accept', 'Somebody must pay for the case.'),
    ...lack(!medicalLegal && kind !== 'OTHER_INCOME' && !facts.hasAgreement, 'agreementId', 'Fee agreement', 'accept', 'Work outside the state schedule is paid as agreed; the acceptance letter quotes it.'),
    ...lack(kind === 'QME' && !facts.appointmentAsked, 'appointmentAskedOn', 'Day the appointment was asked for', 'window', 'The 90 days run from it. Until it is known they run from the day the referral came.', '8 CCR 31.3(e)'),
    ...lack(kind === 'QME' && facts.panelNumber === '', 'panelNumber', 'Panel number', 'notice', 'Letters to the Medical Unit and the parties quote it.', '8 CCR 30'),
    ...lack(kind === 'QME' && facts.panelNumber !== '' && facts.panelSpecialty === '', 'panelSpecialty', 'Specialty of the panel', 'notice', 'The evaluator must be certified in it; the panel is recorded with it.', '8 CCR 31.1'),
    ...lack(kind === 'QME' && facts.panelNumber !== '' && !facts.panelIssued, 'panelIssuedOn', 'Day the panel was issued', 'notice', 'Its strike and aging clocks run from it.', 'LC 4062.2(c)'),
    ...lack(medicalLegal && !facts.roles.includes('claims_administrator'), 'parties', 'Claims administrator', 'notice', 'The appointment notice goes to the administrator too.', '8 CCR 34(a)'),
    ...lack(medicalLegal && facts.represented === true && !facts.roles.includes('applicant_attorney'), 'parties', 'Worker’s attorney', 'notice', 'The notice and the report go to the attorney too.', '8 CCR 36(a)(1)'),
    ...lack(isExamined(kind) && !facts.hasAddress, 'claimantStreet', 'Claimant’s address', 'notice', 'The appointment notice is mailed to it.', medicalLegal ? '8 CCR 34(a)' : null),
    ...lack(facts.injuryCount === 0 && kind !== 'OTHER_INCOME', 'injuries', 'Injury or claim', 'report', 'The report says which injury it is about; a follow-up is told by it.'),
    ...lack(facts.questionCount === 0 && kind !== 'OTHER_INCOME', 'questions', 'Questions asked', 'report', 'The report answers each of them.', medicalLegal ? '8 CCR 35.5(c)(1)' : null),
    ...lack(isExamined(kind) && !facts.hasBirth, 'bornOn', 'Date of birth', 'report', 'It tells two people of one name apart.'),
    ...lack(medicalLegal && facts.employer === '', 'employer', 'Employer', 'report', 'The employer is a party, and is checked for conflicts of interest.', '8 CCR 41.5'),
    ...lack(medicalLegal && facts.injuryCount > 0 && facts.claimNumbers.every((number) => number === ''), 'claimNumber', 'Claim number', 'bill', 'The bill names it.', '8 CCR 9793'),
  ];
}

export const lackWords = { accept: 'To accept it', window: 'For the 90 days', notice: 'For the appointment notice', report: 'For the report', bill: 'For the bill' } as const satisfies Record<Lack['neededFor'], string>;
