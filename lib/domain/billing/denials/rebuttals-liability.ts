import type { Rebuttal } from './rebuttal';

const MEMORY = 'Text from memory, to be verified';

/** Denials that dispute that anything is owed. */
export const LIABILITY_REBUTTALS: readonly Rebuttal[] = [
  {
    key: 'authorization', title: 'No authorization or precertification', class: 'not_applicable', about: 'other', carcs: ['197', '198', '15', '39', '243', '284', '296', '210', '62'], rarcs: ['M62', 'N54', 'N175'], words: 'authoriz|pre-?cert|prior approval|referral absent|\\brfa\\b|request for authorization',
    section: 'LC 4060–4062.2, 4620', confidence: 'M', source: MEMORY,
    why: 'An evaluation by a QME or AME needs no authorization: a party asked for it under the Labor Code. Authorization is for treatment (LC 4610).',
    text: 'The evaluation was asked for under LC 4060 to 4062.2; the panel or the agreement and the letter that asked for it are enclosed. Authorization and utilization review under LC 4610 concern treatment. {code} is medical-legal expense, LC 4620. Pay {expected}; {short} is open.',
    evidence: ['panel', 'request', 'appointment_notice'],
  },
  {
    key: 'medical_necessity', title: 'Not medically necessary', class: 'not_applicable', about: 'other', carcs: ['50', '55', '56', '272', '186', '40', '49', '54', 'P9'], rarcs: ['N115', 'N180', 'M25', 'N130', 'N386'], words: 'medically? necess|utilization review|not (deemed )?necessary|experimental|guidelines',
    section: 'LC 4620, 4610', confidence: 'M', source: MEMORY,
    why: 'Necessity in the sense of utilization review is asked of treatment. A medical-legal evaluation is owed where it proves or disproves a contested claim.',
    text: 'Utilization review under LC 4610 decides on treatment. {code} is a medical-legal evaluation of a contested claim, LC 4620(a), done because a party asked for it. Pay {expected}; {short} is open.',
    evidence: ['request', 'report', 'panel'],
  },
  {
    key: 'treatment_rules', title: 'Rules of treatment bills applied', class: 'not_applicable', about: 'other', carcs: ['B7', '170', '172', '185', '38', '183', '184', 'P15', 'P18', 'P19', '95', 'B5', 'B8', 'B14', 'B16', '96', '204', '256'], rarcs: ['N30', 'N95', 'N570', 'N425', 'N188', 'M97', 'M2', 'N448'], words: 'treat(ment|ing)|primary (treating )?physician|pr-?2|progress report|evaluation and management|e\\/m|new patient|established patient|global (period|surg)',
    section: '8 CCR 9793(c), 9795', confidence: 'M', source: MEMORY,
    why: 'Who may treat, in which network and how often is no question of a medical-legal evaluation.',
    text: 'The reason given is a rule for bills of treatment. {code} is a medical-legal evaluation under 8 CCR 9793 and 9795, to which the Official Medical Fee Schedule and the rules on treating physicians do not apply. Pay {expected}; {short} is open.',
    evidence: ['panel', 'report', 'request'],
  },
  {
    key: 'outside_network', title: 'Provider outside the network', class: 'not_applicable', about: 'other', carcs: ['242', '38', 'B7', '243', '279', '303'], rarcs: ['N767', 'N95', 'N570'], words: '(out.?of|non|outside (the )?).?network|\\bmpn\\b|not (a )?(network|participating|contracted)', paid: 'nothing',
    section: 'LC 4060–4062.2', confidence: 'M', source: MEMORY,
    why: 'An evaluator comes from a panel or by agreement, never from the employer’s network.',
    text: 'A QME is taken from a panel and an AME by agreement of the parties, LC 4060 to 4062.2. Medical provider networks are for treatment. Pay {expected} for {code}; {short} is open.',
    evidence: ['panel', 'agreement'],
  },
  {
    key: 'provider_eligible', title: 'Physician not certified or eligible', class: 'disputed', about: 'other', carcs: ['B7', '170', '185', '172', '8', '299', 'P11'], rarcs: ['N95', 'N570', 'N290', 'N516'], words: 'not (certified|eligible|licensed|qualified)|certification|license|taxonomy',
    section: 'LC 139.2', confidence: 'M', source: MEMORY,
    why: 'The state’s appointment on the day of the exam decides. Enclose it.',
    text: 'The physician held the appointment as QME, or was agreed on by the parties, and a license in good standing on the date of service; both are enclosed. Pay {expected} for {code}; {short} is open.',
    evidence: ['license', 'panel'],
  },
  {
    key: 'liability', title: 'Claim denied, injury disputed', class: 'not_applicable', about: 'other', carcs: ['P4', 'P1', 'P2', 'P8', '191', '214', '219', 'P3', '26', '27', '32'], rarcs: ['N10', 'N704', 'N30', 'MA91'], words: 'compensab|liability|claim (is |was )?(denied|disputed|contested)|not work.?related|no (industrial )?injury|aoe|coe',
    section: 'LC 4620(a), 4622', confidence: 'M', source: MEMORY,
    why: 'The evaluation exists because the claim is contested. Its cost is owed whoever wins.',
    text: 'Medical-legal expense is incurred for the purpose of proving or disproving a contested claim, LC 4620(a). That liability for the injury is denied is the reason for the evaluation and not one against its payment. Pay {expected} for {code}; {short} is open.',
    evidence: ['request', 'panel'],
  },
  {
    key: 'not_medical_legal', title: 'Said not to be a medical-legal expense', class: 'disputed', about: 'other', carcs: ['P8', '96', '204', '272', 'P6', 'A1'], rarcs: ['N130', 'N425', 'N180', 'N386'], words: 'not (a )?med(ical)?.?legal|definition of (a )?med(ical)?.?legal|does not (meet|qualify)|no dispute|9793\\(',
    section: 'LC 4620; 8 CCR 9793(c), (h)', confidence: 'M', source: MEMORY,
    why: 'The letter of the party that asked names the disputed issue. If we object in time the payer must petition within 60 days.',
    text: 'The evaluation answers disputed medical facts that a party asked to be addressed; the letter is enclosed. It is a medical-legal evaluation under 8 CCR 9793. This is an objection under LC 4622(c): within 60 days of its service the defendant must file a petition and a declaration of readiness, 8 CCR 10786(a). {expected} is due for {code}; {short} is open.',
    evidence: ['request', 'report', 'panel'],
  },
  {
    key: 'late_report', title: 'Report served late', class: 'disputed', about: 'other', carcs: ['P6', '29', '96', 'A1', '272'], rarcs: ['N130', 'N463', 'N225'], words: 'report (was |is )?(late|untimely|not timely)|late report|untimely report|30 days|4062\\.5|timel(y|iness) .{0,20}report', unless: ['late_report'],
    section: 'LC 4062.5; 8 CCR 38', confidence: 'M', source: MEMORY,
    why: 'The day of service on the proof decides, with an extension where one was granted. A party that wants no late report must ask for a new panel before it is served.',
    text: 'The report was served within the time of 8 CCR 38, or within an extension; the proof of service is enclosed. No party asked for a replacement panel before its service, LC 4062.5. Pay {expected} for {code}; {short} is open.',
    evidence: ['proof_of_service', 'report', 'request'],
  },
  {
    key: 'settled', title: 'Case settled or closed', class: 'not_applicable', about: 'other', carcs: ['26', '27', '200', '204', 'P2', 'P16', 'P17'], rarcs: ['N30', 'MA91', 'N650'], words: 'settle|closed|compromise|c ?& ?r|dismiss|stipulat',
    section: 'LC 4622', confidence: 'M', source: MEMORY,
    why: 'The expense arose when the service was done. A settlement between the parties does not take it back.',
    text: 'The service was done before the case was settled or closed, because a party asked for it. A compromise between the parties does not bind the evaluator. Pay {expected} for {code}; {short} is open.',
    evidence: ['request', 'report'],
  },
  {
    key: 'who_asked', title: 'Said not to be asked for by this party', class: 'disputed', about: 'other', carcs: ['204', '96', '272', '109', 'P22', 'P23'], rarcs: ['N418', 'N130', 'N180'], words: 'not requested|did not request|unsolicited|no (cover letter|request)|requested by applicant',
    section: 'LC 4620, 4622', confidence: 'M', source: MEMORY,
    why: 'The employer pays medical-legal expense whichever side asked. A subpoena or letter of either party is enough.',
    text: 'The report was asked for by a party to the case; the letter is enclosed. The employer pays medical-legal expense whichever party asked, LC 4622. Pay {expected} for {code}; {short} is open.',
    evidence: ['request'],
  },
  {
    key: 'diagnostics', title: 'Test denied for want of authorization', class: 'disputed', about: 'other', carcs: ['197', '50', '243', '198'], rarcs: ['M62', 'N54', 'N115'], words: 'x-?ray|laborator|diagnostic test|\\bmri\\b|\\bemg\\b', codes: ['XRAY', 'LAB', 'TEST'],
    section: '8 CCR 9794(a)(1)', confidence: 'V', source: 'dir.ca.gov/t8/9794.html',
    why: 'A test is owed where the report states the complaints and findings that made it necessary, and enough was not in the record already.',
    text: 'The report states the subjective complaints and the findings that made {code} necessary, and adequate information was not in the record, 8 CCR 9794(a)(1). Pay {expected}; {short} is open.',
    evidence: ['report'],
  },
];
