/** The papers that go with a bill, in the order in which they are bound. */
export const billPapers = {
  bill: { label: 'Bill', section: '' },
  report: { label: 'Report', section: 'LC 4622' },
  proof_of_service: { label: 'Proof of service of the report', section: '8 CCR 36' },
  declarations: { label: 'Declarations of the records’ senders', section: '8 CCR 9793(n)' },
  verification: { label: 'Physician’s verification of the pages', section: '8 CCR 9793(n)' },
  taxpayer: { label: 'Taxpayer’s number', section: '' },
  request: { label: 'Request and cover letters', section: '' },
} as const;
export type BillPaper = keyof typeof billPapers;

/** Whether a paper is there for a bill. `not_needed`: this bill asks for none. */
export type PaperState = { key: BillPaper; state: 'there' | 'missing' | 'not_needed'; says: string };

export type PaperFacts = {
  medicalLegal: boolean;
  /** Whether the bill is of a report, or of an appointment that was missed or testimony. */
  ofReport: boolean;
  hasReport: boolean;
  hasProofOfService: boolean;
  billsPages: boolean;
  packetCount: number;
  declarationCount: number;
  /** The files of records that hold them are larger than can be read for a packet. */
  declarationsTooLarge: boolean;
  hasVerification: boolean;
  /** Whether the payer got no bill of this payee before: then it asks for the number. */
  isFirstBill: boolean;
  taxpayer: 'own_form' | 'our_page' | 'none';
  requestCount: number;
};

/** Which papers go with a bill and which are missing, in order. Named before it is bound, so that nobody finds out from the payer. */
export function papersOfBill(facts: PaperFacts): PaperState[] {
  const { medicalLegal, ofReport } = facts;
  const one = (key: BillPaper, is: boolean, needed: boolean, there: string, missing: string): PaperState => ({ key, state: is ? 'there' : needed ? 'missing' : 'not_needed', says: is ? there : needed ? missing : '' });
  return [
    one('bill', true, true, medicalLegal ? 'On the form’s own places, on plain paper' : 'Itemized invoice', ''),
    one('report', facts.hasReport, ofReport, 'The signed file', 'No signed report. The payer’s days run from bill and report together.'),
    one('proof_of_service', facts.hasProofOfService, ofReport && medicalLegal, 'As it went with the report', 'The report was not served by a letter here.'),
    one('declarations', facts.declarationCount > 0, medicalLegal && facts.billsPages, `${facts.declarationCount} of ${facts.packetCount} packets`, facts.declarationsTooLarge ? 'The files of records that hold them are larger than 150 MB. Attach the declarations as files of the case.' : 'Pages are billed, and no declaration was found among the records. Attach it.'),
    one('verification', facts.hasVerification, medicalLegal && facts.billsPages, 'Of the number of pages', 'Pages are billed, and the physician verified no number.'),
    one('taxpayer', facts.taxpayer !== 'none', true, facts.taxpayer === 'own_form' ? 'The practice’s own W-9' : facts.isFirstBill ? 'Our page with the number; this payer’s first bill' : 'Our page with the number', 'No tax identity.'),
    one('request', facts.requestCount > 0, false, facts.requestCount === 1 ? 'One letter' : `${facts.requestCount} letters`, ''),
  ];
}
