import type { Rebuttal } from './rebuttal';

const MEMORY = 'Text from memory, to be verified';
const LC_4622 = 'jurris.com, LC 4622';

/** Denials over papers, forms and days. */
export const PAPER_REBUTTALS: readonly Rebuttal[] = [
  {
    key: 'duplicate_bill', title: 'Bill called a duplicate', class: 'disputed', about: 'other', carcs: ['18', 'B13', 'B20'], rarcs: ['N522', 'N111', 'M86', 'MA67'], words: 'duplicate (claim|bill|service|charge|invoice)|exact duplicate|previously (paid|processed|considered)|\\bduplicate\\b', unless: ['paid_before'],
    section: 'LC 4622(a)', confidence: 'M', source: LC_4622,
    why: 'A bill is a duplicate only where the same service was paid or reviewed. Ask for the date, the EOR and the check of the first one.',
    text: 'The bill for {code} is not a duplicate: no earlier bill for this service was paid. Name the date of the earlier review and the check that paid it. A denial as a duplicate without an earlier payment neither pays nor contests the bill, LC 4622(a). Pay {expected}; {short} is open.',
    evidence: ['proof_of_sending', 'bill', 'eor'],
  },
  {
    key: 'duplicate_review', title: 'Second review called a duplicate', class: 'not_applicable', about: 'amount', carcs: ['193', '18'], rarcs: ['N522', 'MA130'], words: 'duplicate.{0,30}(appeal|review|reconsideration|sbr)|(appeal|review|reconsideration|sbr).{0,30}duplicate|original (payment|determination|decision).{0,30}(maintained|upheld|stands)',
    section: 'LC 4622(b)(1)', confidence: 'V', source: LC_4622,
    why: 'A request for second review is about the same bill by its nature. Calling it a duplicate is no determination; in 2024 two thirds of one administrator’s denials were of this kind.',
    text: 'This is the request for second review of LC 4622(b), not a bill sent twice. The same service must stand on it. A final written determination on the merits is due within 14 days of its receipt; none was given. Pay {expected} for {code}; {short} is open.',
    evidence: ['eor', 'proof_of_sending'],
  },
  {
    key: 'missing_report', title: 'Report said not to be received', class: 'fixable', about: 'other', carcs: ['226', '252', '251', '16', '163', '164', 'P10'], rarcs: ['N706', 'N712', 'N714', 'M30', 'N225', 'N29'], words: 'report (was )?(not|never) (received|attached|submitted|included)|(missing|lack(s|ing)?|without|no) (the )?(medical.legal |med.legal )?report|submit (the |a )?report',
    section: 'LC 4622(a)(1)', confidence: 'V', source: LC_4622,
    why: 'The 60 days run from receipt of bill and report. Send the report with its proof of service again, and keep the proof.',
    text: 'The report was served with the bill; the proof of service is enclosed together with the report. The 60 days of LC 4622(a)(1) run from the first receipt. Pay {expected} for {code}; {short} is open.',
    evidence: ['report', 'proof_of_service', 'proof_of_sending'],
  },
  {
    key: 'missing_papers', title: 'Documentation said to be missing', class: 'fixable', about: 'other', carcs: ['16', '252', '251', '250', '226', '227', '148', 'A1', 'B12', '163'], rarcs: ['N29', 'M127', 'N705', 'N710', 'N202', 'N225', 'N463', 'N466', 'M60'], words: 'documentation|supporting|additional information|records? (requested|needed|required)|lacks? information|incomplete|submit',
    section: 'LC 4622; 8 CCR 9794', confidence: 'M', source: MEMORY,
    why: 'The bill went with its papers. Ask which one is missing, and send the packet again with its list.',
    text: 'The bill was sent with the report, the declarations of pages, the verification and proof of service; the list is enclosed with them. The review does not say what is missing. Name it within the 60 days, or pay {expected} for {code}; {short} is open.',
    evidence: ['bill', 'report', 'declaration', 'proof_of_service', 'proof_of_sending'],
  },
  {
    key: 'tax_form', title: 'W-9 or tax number missing', class: 'fixable', about: 'other', carcs: ['16', '206', '207', '208', 'A1'], rarcs: ['N209', 'M143', 'N280', 'MA112', 'N521'], words: 'w-?9|tax (id|identification|number)|\\btin\\b|taxpayer', section: '8 CCR 9792.5.2', confidence: 'M', source: MEMORY,
    why: 'Send Form W-9 of the billing entity again. It does not stop the payer’s days.',
    text: 'Form W-9 of the billing entity is enclosed. It went with the first bill and its absence contests nothing under LC 4622. Pay {expected} for {code}; {short} is open.',
    evidence: ['w9', 'bill'],
  },
  {
    key: 'form_field', title: 'A field of the form is missing or wrong', class: 'fixable', about: 'other', carcs: ['16', '206', '207', '208', '140', '129', '125', '31'], rarcs: ['N257', 'N290', 'MA130', 'MA61', 'M49', 'MA36', 'N382', 'N285', 'N286', 'M52', 'N329', 'MA27', 'MA63', 'N253'], words: '\\bnpi\\b|box \\d+|field|claim form|cms.?1500|signature|date of (birth|injury)|illegible',
    section: '8 CCR 9792.5.2', confidence: 'M', source: MEMORY,
    why: 'Correct the field and send the bill again, marked as corrected, with the payer’s number of the first one.',
    text: 'The corrected form is enclosed; it replaces the first one and changes no amount. Pay {expected} for {code}; {short} is open.',
    evidence: ['bill'],
  },
  {
    key: 'diagnosis', title: 'Diagnosis missing or not covered', class: 'fixable', about: 'other', carcs: ['11', '146', '167', '47', '12', '254'], rarcs: ['M76', 'M64', 'MA63', 'N657', 'M81'], words: 'diagnos|icd.?10', section: 'CMS-1500 item 21', confidence: 'M', source: MEMORY,
    why: 'A form needs one valid ICD-10 code. No diagnosis makes a medical-legal evaluation payable or not payable.',
    text: 'A valid ICD-10-CM code stands on the corrected form. The fee of {code} does not depend on the diagnosis: the evaluation is there to find it. Pay {expected}; {short} is open.',
    evidence: ['bill', 'report'],
  },
  {
    key: 'claim_unknown', title: 'Claim or worker not found', class: 'fixable', about: 'other', carcs: ['31', '33', 'A6', '140', 'P3'], rarcs: ['N382', 'MA61', 'N30', 'N418', 'N704', 'N245'], words: 'claim (number )?(not (found|on file)|invalid|unknown)|no (record|claim) (of|on)|unable to identify|cannot (be )?identif',
    section: 'LC 4622', confidence: 'M', source: MEMORY,
    why: 'Check the claim number against the letter that asked for the evaluation, and send it again to the address of that letter.',
    text: 'Claim number, worker and date of injury are those of the letter by which the evaluation was asked for; it is enclosed. Pay {expected} for {code}; {short} is open.',
    evidence: ['request', 'bill'],
  },
  {
    key: 'wrong_payer', title: 'Another administrator is named', class: 'fixable', about: 'other', carcs: ['109', 'P24', '24', 'B11', 'A8'], rarcs: ['N418', 'N104', 'N193', 'MA101'], words: 'not (the )?(correct|responsible) (payer|administrator|carrier)|(send|submit|forward).{0,30}(to )?(the )?(correct|other|proper)|transferred', section: 'LC 4622', confidence: 'M', source: MEMORY,
    why: 'Find who administers the claim on the day of the bill, and send it there. Keep the first proof: the twelve months to bill run on.',
    text: 'The letter that asked for the evaluation names you as administrator of the claim. Name in writing who took it over, from which day, and forward the bill; the days of LC 4622 run from its first receipt. {short} is open for {code}.',
    evidence: ['request', 'proof_of_sending'],
  },
  {
    key: 'timely_filing', title: 'Bill sent too late', class: 'disputed', about: 'other', carcs: ['29'], rarcs: ['N211', 'N39'], words: 'timely filing|filed? (too )?late|time limit|untimely (bill|filing|submission)|past (the )?filing|statute of limitation', unless: ['late_bill'],
    section: 'LC 4625(a)', confidence: 'V', source: 'self-law.org, LC 4625',
    why: 'A bill is barred twelve months after the date of service, not earlier. Proof of the first sending decides.',
    text: 'LC 4625(a) bars a bill only after twelve months from the date of service. The proof of sending enclosed shows that {code} was billed within them. Shorter limits of health plans do not apply. Pay {expected}; {short} is open.',
    evidence: ['proof_of_sending', 'report'],
  },
  {
    key: 'pending', title: 'Zero paid, under review or pending', class: 'not_applicable', about: 'other', carcs: ['133', '216', '227', '148', 'P4'], rarcs: ['N185', 'MA07', 'N1', 'N539', 'MA91'], words: 'pending|under (review|investigation)|in process|further review|not (a )?denial|awaiting', paid: 'nothing',
    section: 'LC 4622(a)(1)', confidence: 'V', source: LC_4622,
    why: 'A notice that the bill is pending neither pays nor contests it. The 60 days run on, and so does the penalty.',
    text: 'A bill is paid or contested by an explanation of review within 60 days of receipt, LC 4622(a)(1). A notice that it is pending does neither and stops no day. Pay {expected} for {code}; {short} is open.',
    evidence: ['eor', 'proof_of_sending'],
  },
  {
    key: 'recoupment', title: 'Taken back or set off against another bill', class: 'disputed', about: 'other', carcs: ['137', '213', 'B13', '247'], rarcs: ['N432', 'MA10', 'N469', 'N121'], words: 'overpay|recoup|offset|set.?off|refund (request|due)|take.?back',
    section: 'LC 4622', confidence: 'M', source: MEMORY,
    why: 'A claim to money back is a matter of the other bill. The reduction here names no reason of this one.',
    text: 'The reduction of {short} on {code} is not about this bill. LC 4622 pays or contests each bill and report by itself; a claim to money back on another must be made there. Pay the balance.',
    evidence: ['bill', 'eor'],
  },
];
