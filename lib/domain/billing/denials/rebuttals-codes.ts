import type { Rebuttal } from './rebuttal';

const MEMORY = 'Text from memory, to be verified';

/** Denials of a code or a modifier of the schedule. */
export const CODE_REBUTTALS: readonly Rebuttal[] = [
  {
    key: 'modifier_93', title: 'Modifier 93 (interpreter) not paid', class: 'fixable', about: 'amount', carcs: ['4', '182', '251', '252', '150'], rarcs: ['N519', 'M78', 'N822', 'N823'], words: 'interpret|modifier.{0,8}93|-93', modifiers: ['93'], codes: ['ML201', 'ML202'], unless: ['no_interpreter'],
    section: '8 CCR 9795(d), modifier -93', confidence: 'S2', source: 'srtklaw.com; gmslawllp.com',
    why: 'Ten percent are due where an interpreter was needed and the report says so, with the added time. Point to that part of the report.',
    text: 'The evaluation was done through an interpreter, which the report describes together with the time it added. 8 CCR 9795(d) increases the fee of {code} by 10 percent. Pay {expected}; {short} is open.',
    evidence: ['interpreter_statement', 'report'],
  },
  {
    key: 'modifier_94', title: 'Modifier 94 (AME) not paid', class: 'disputed', about: 'amount', carcs: ['4', '182', '150', '252'], rarcs: ['N519', 'M78', 'N822'], words: 'modifier.{0,8}94|-94|agreed medical|\\bame\\b', modifiers: ['94'],
    section: '8 CCR 9795(d), modifier -94', confidence: 'S2', source: 'srtklaw.com; gmslawllp.com',
    why: 'An evaluation by an agreed medical evaluator is paid at 1.35. The agreement of the parties proves it.',
    text: 'The parties agreed on this physician as their agreed medical evaluator; the agreement is enclosed. 8 CCR 9795(d) increases the fee of {code} by 35 percent. Increments add and do not replace one another. Pay {expected}; {short} is open.',
    evidence: ['agreement', 'report', 'request'],
  },
  {
    key: 'modifier_96', title: 'Modifier 96 (psychiatric focus) not paid', class: 'disputed', about: 'amount', carcs: ['4', '182', '150', '252'], rarcs: ['N519', 'M78', 'N822'], words: 'modifier.{0,8}96|-96|psych', modifiers: ['96'],
    section: '8 CCR 9795(d), modifier -96', confidence: 'S2', source: 'gmslawllp.com; srtklaw.com',
    why: 'Where a psychiatrist or psychologist does an evaluation whose primary focus is psychiatric the fee is doubled.',
    text: 'The evaluation was done by a psychiatrist or psychologist and its primary focus is psychiatric or psychological, as the report shows. 8 CCR 9795(d) doubles the fee of {code}. Pay {expected}; {short} is open.',
    evidence: ['report', 'request', 'license'],
  },
  {
    key: 'modifier_97_98', title: 'Modifier 97 or 98 (toxicology, oncology) not paid', class: 'disputed', about: 'amount', carcs: ['4', '182', '150', '252'], rarcs: ['N519', 'M78', 'N822'], words: 'modifier.{0,8}9[78]|-9[78]|toxicolog|oncolog', modifiers: ['97', '98'],
    section: '8 CCR 9795(d), modifiers -97, -98', confidence: 'S2', source: 'gmslawllp.com; constantcontact legal update',
    why: 'Where toxicology or oncology is the primary focus, and the physician is qualified in it, the fee is paid at 1.5.',
    text: 'Toxicology or medical oncology is the primary focus of the evaluation and the physician is qualified in it. 8 CCR 9795(d) increases the fee of {code} by 50 percent. Pay {expected}; {short} is open.',
    evidence: ['report', 'license', 'request'],
  },
  {
    key: 'modifier_95', title: 'Modifier 95 questioned', class: 'not_applicable', about: 'amount', carcs: ['4', '182'], rarcs: ['N519', 'M78', 'N822'], words: 'modifier.{0,8}95|-95', modifiers: ['95'],
    section: '8 CCR 9795(d), modifier -95', confidence: 'M', source: MEMORY,
    why: 'It only says that the physician was selected from a panel and changes no amount. In CPT the same digits mean telemedicine: a reviewer’s software confuses them.',
    text: 'Modifier -95 of the medical-legal fee schedule identifies a panel-selected QME and changes no amount. It is not the CPT modifier of the same number. Pay {expected} for {code}; {short} is open.',
    evidence: ['panel', 'bill'],
  },
  {
    key: 'ml202_downgrade', title: 'Comprehensive evaluation paid as a follow-up', class: 'disputed', about: 'amount', carcs: ['150', '186'], rarcs: ['N22', 'M85', 'N10', 'N180'], words: 'ml ?202|follow.?up|18 months|eighteen months|down.?cod|level of service|re-?evaluation', codes: ['ML201'],
    section: '8 CCR 9793, 9795(c), ML202', confidence: 'S2', source: 'srtklaw.com; athensadmin.com',
    why: 'ML202 is for an exam by the same physician within eighteen months of the same physician’s comprehensive exam, of the same injuries. Anything else with an exam is ML201.',
    text: 'ML202 applies where the same physician examined the same injury within eighteen months of a prior comprehensive medical-legal evaluation. There is none here, or it lies further back. {code} is owed. Pay {expected}; {short} is open.',
    evidence: ['report', 'prior_report', 'request'],
  },
  {
    key: 'ml200_denied', title: 'Missed appointment not paid', class: 'disputed', about: 'other', carcs: ['96', '204', '119', 'P6', '272'], rarcs: ['N30', 'N425', 'N130'], words: 'missed app|no.?show|not (a )?(covered|payable) .{0,20}appointment|cancel(l)?(ed|ation)|failed? to appear', codes: ['ML200'],
    section: '8 CCR 9795(c), ML200', confidence: 'S2', source: 'srtklaw.com; athensadmin.com',
    why: 'It is owed where the worker or the interpreter did not come, the worker left early or came more than 30 minutes late, or it was cancelled within six business days.',
    text: '8 CCR 9795(c) pays {code} where the worker does not appear, leaves before the end, comes more than 30 minutes late, or the appointment is cancelled within six business days of its date. What happened on the day is enclosed. Pay {expected}; {short} is open.',
    evidence: ['appointment_notice', 'missed_proof'],
  },
  {
    key: 'ml203_asked_before', title: 'Supplemental: the issue was asked before', class: 'disputed', about: 'other', carcs: ['96', '97', '204', '18', '150'], rarcs: ['N20', 'N10', 'N130'], words: 'previously (addressed|asked|requested)|same issue|prior report|already addressed|issue.{0,20}(before|earlier)', codes: ['ML203'],
    section: '8 CCR 9795(c), ML203', confidence: 'S2', source: 'gmslawllp.com',
    why: 'It is owed unless a party asked for the same issue to be addressed in an earlier report. The letter that asked shows the new issue.',
    text: 'The supplemental report answers an issue that no party asked to be addressed before, or reviews records that were not available before; the letter that asked for it is enclosed. {code} is payable under 8 CCR 9795(c). Pay {expected}; {short} is open.',
    evidence: ['request', 'prior_report', 'report'],
  },
  {
    key: 'ml203_records_there', title: 'Supplemental: the records were there before', class: 'disputed', about: 'other', carcs: ['96', '97', '204', '150'], rarcs: ['N20', 'N10'], words: 'records? (were |was )?(available|provided|in (the )?(file|possession))|information (already|previously)|available (at|prior)', codes: ['ML203'],
    section: '8 CCR 9795(c), ML203', confidence: 'M', source: MEMORY,
    why: 'It is not owed for records that lay with the physician before. The packet’s date of receipt shows that these came after.',
    text: 'The records reviewed in this supplemental report were received after the earlier report, as the proof of service and the date of receipt show. {code} is payable under 8 CCR 9795(c). Pay {expected}; {short} is open.',
    evidence: ['declaration', 'request', 'prior_report'],
  },
  {
    key: 'ml204_time', title: 'Testimony: time or minimum cut', class: 'disputed', about: 'amount', carcs: ['151', '152', '150'], rarcs: ['N362', 'M53', 'N640'], words: 'testimon|deposition|preparation|travel time|minimum', codes: ['ML204'],
    section: '8 CCR 9795(c), ML204', confidence: 'S2', source: 'srtklaw.com; pbw-law.com',
    why: '$455.00 an hour by the quarter hour for preparation, travel and testimony, two hours at least; one hour where it was cancelled fewer than eight days before.',
    text: '{code} pays all reasonable documented time of preparation, travel and testimony at $113.75 a quarter hour, at least two hours for a deposition. The log of time and the notice are enclosed. Pay {expected}; {short} is open.',
    evidence: ['time_log', 'deposition_notice'],
  },
  {
    key: 'ml205_time', title: 'Review of recordings not paid', class: 'disputed', about: 'amount', carcs: ['97', '96', '151', '252'], rarcs: ['N362', 'N390', 'N29'], words: 'sub ?rosa|surveillance|video|recording', codes: ['ML205'],
    section: '8 CCR 9795(c), ML205', confidence: 'S2', source: 'athensadmin.com; srtklaw.com',
    why: '$81.25 a quarter hour for the time that the report documents, beside the evaluation.',
    text: '{code} pays the review of recordings at $81.25 a quarter hour beside the evaluation. The report documents the time. Pay {expected}; {short} is open.',
    evidence: ['time_log', 'report', 'declaration'],
  },
  {
    key: 'invalid_code', title: 'Code or modifier called invalid', class: 'not_applicable', about: 'amount', carcs: ['181', '182', '4', '199', '189', '8', 'P7', 'B18'], rarcs: ['N56', 'M20', 'M51', 'N519', 'N65', 'N657', 'M78', 'N822'], words: 'invalid (procedure|code|modifier)|not (a )?valid (code|procedure|modifier)|procedure code|unlisted|omfs|cpt|hcpcs',
    section: '8 CCR 9795(c)', confidence: 'S2', source: 'srtklaw.com; athensadmin.com',
    why: 'ML200 to ML205 and MLPRR are in no CPT book. They are the codes of the medical-legal fee schedule since April 1, 2021.',
    text: '{code} is a code of the medical-legal fee schedule, 8 CCR 9795(c), in force for services on and after April 1, 2021. CPT, HCPCS and the Official Medical Fee Schedule do not apply to it. Pay {expected}; {short} is open.',
    evidence: ['bill'],
  },
  {
    key: 'place_of_service', title: 'Place of service does not fit', class: 'fixable', about: 'amount', carcs: ['5', '58', '282', '171'], rarcs: ['M77', 'N428'], words: 'place of service|\\bpos\\b|type of bill',
    section: 'CMS-1500 item 24B', confidence: 'M', source: MEMORY,
    why: 'The schedule pays the same wherever the exam takes place. The code of the place must fit the address of item 32.',
    text: 'The fee of {code} does not depend on the place of service. The place is that of the address in item 32; a corrected form is enclosed. Pay {expected}; {short} is open.',
    evidence: ['bill', 'appointment_notice'],
  },
];
