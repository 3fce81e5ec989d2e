import type { Element } from './element';
import { evaluations, exams, lackIf } from './element';
import { hasDisability, isStationary, shows, stationarySentences, type Reading, type Sign } from './reading';

const history: Sign = { keys: ['history_of_injury'], label: /\b(histor(y|ies) of (the |present |current |industrial |work )*(injur|illness|accident)|mechanism of injury|interval history)/i };
const complaints: Sign = { keys: ['complaints'], label: /\b(complaint|symptom)/i, says: /\b(chief complaint|presently complains|current complaints? (is|are|include))\b/i };
const medicalHistory: Sign = { keys: ['medical_history'], label: /\b(past (medical|surgical)|medical history|prior (injur|condition))/i, says: /\bpast medical history (is|was|includes|consists)\b/i };
const examination: Sign = { keys: ['examination', 'mental_status'], label: /^(?!.*\b(date|place|time)\b).*(\bexamination\b|objective findings|mental status)/i, shows: ['measurements'] };
const diagnosis: Sign = { keys: ['diagnoses'], label: /\b(diagnos[ie]s|impressions?)\b/i, shows: ['diagnoses'], least: 2 };
const disability: Sign = {
  keys: ['disability'],
  label: /\b(work (restriction|limitation|status|capacit)|(?<!permanent )disabilit|functional (capacit|limitation)|fitness for duty)/i,
  says: /\b(work restrictions?|precluded from|preclusions?|(totally|partially) disabled|fit for duty|(return|returned) to (full|modified|usual|regular|customary) (duty|duties|work|occupation)|able to (do|perform) (his|her|their) (usual|customary) )/i,
  saidIn: ['impairment', 'discussion', 'answers', 'own'],
};
const causation: Sign = {
  keys: ['causation'],
  label: /\b(causation|cause of)\b/i,
  says: /\b(ar(ose|ises|ising|isen) out of|AOE|(was|were|is|are) (directly |primarily )?(caused|aggravated|precipitated) by|(industrially|not industrially) (caused|related)|cause of (the|his|her|their) (injury|disability|condition|impairment))\b/i,
  saidIn: ['diagnoses', 'discussion', 'answers', 'own'],
};
const treatment: Sign = { keys: ['treatment'], label: /\b(treatment|medical care|future medical)\b/i, says: /\b(future medical|further (medical )?(treatment|care)|continu(e|ed|ing) (medical )?(treatment|care)|(no|any) (further|additional|future) treatment)\b/i };
const impairment: Sign = { keys: ['impairment'], label: /\b(impairment|permanent disability|rating)\b/i, shows: ['impairments'], says: /\b(\d+\s*(%|percent) (of the )?(whole[- ]person|WPI)|no (ratable |permanent )+(impairment|disability))/i };
const apportionment: Sign = { keys: ['apportionment'], label: /\bapportion/i, shows: ['apportionment'], says: /\bapportion/i };

const reasoning = /\b(because|since|therefore|thus|for (this|these|that|the following) reasons?|reasons?|based (up)?on|given (that|the)|which (explains|shows|supports)|consistent with|supported by|explain(s|ed)?)\b/i;

const wcab = (code: string, of: Pick<Element, 'title' | 'section' | 'where'> & { readonly sign: Sign; readonly missing: string; readonly only?: Element['only'] }): Element => {
  const { sign, missing, ...rest } = of;
  return { ...rest, code: `wcab.${code}`, confidence: 'V', missing: 'warn', kinds: evaluations, under: 'medical_legal', lacks: (reading) => lackIf(!shows(reading, sign), missing) };
};

const stationary = { says: 'the condition is permanent and stationary', when: (reading: Reading) => isStationary(reading) === true };
const withDisability = { says: 'permanent disability has resulted', when: hasDisability };

/** What the Appeals Board wants a report to say, where it applies (8 CCR 10682(b)). It goes to the weight of a report (10682(c)). */
export const writtenElements: readonly Element[] = [
  wcab('history', { title: 'History of the injury', section: '8 CCR 10682(b)(2)', where: 'history_of_injury', sign: history, missing: 'Tell how the injury happened, in order, and what was done since.' }),
  wcab('complaints', { title: 'Present complaints', section: '8 CCR 10682(b)(3)', where: 'complaints', sign: complaints, missing: 'Say what the claimant complains of now, by body part; “none” is an answer.' }),
  wcab('medical_history', { title: 'Medical history', section: '8 CCR 10682(b)(5)', where: 'medical_history', sign: medicalHistory, missing: 'Say which injuries and conditions came before, and what is left of them; “none” is an answer.' }),
  wcab('examination', { title: 'Findings on examination', section: '8 CCR 10682(b)(6)', where: 'examination', sign: examination, missing: 'Describe what the examination showed, or put the measurements into the section.' }),
  wcab('diagnosis', { title: 'Diagnosis', section: '8 CCR 10682(b)(7)', where: 'diagnoses', sign: diagnosis, missing: 'Name each diagnosis, or put the list of diagnoses into the section.' }),
  wcab('disability', { title: 'Disability and work limitations', section: '8 CCR 10682(b)(8)', where: 'disability', sign: disability, missing: 'Say how far, how long and in what the claimant is limited at work; “no limitation” is an answer.' }),
  wcab('causation', { title: 'Cause of the disability', section: '8 CCR 10682(b)(9)', where: 'causation', sign: causation, missing: 'Say what caused each diagnosed condition, and whether work did.' }),
  wcab('treatment', { title: 'Treatment', section: '8 CCR 10682(b)(10)', where: 'treatment', sign: treatment, missing: 'Say what treatment was given and whether more is needed now or later. Disputes over treatment itself belong to utilization review.' }),
  {
    code: 'wcab.stationary', title: 'Permanent and stationary, or not yet', section: '8 CCR 10682(b)(11)', confidence: 'V', missing: 'warn', kinds: evaluations, under: 'medical_legal', where: 'disability',
    lacks: (reading) => lackIf(stationarySentences(reading).length === 0, 'Say in words whether the condition is permanent and stationary, and since when; or that it is not yet.'),
  },
  wcab('impairment', { title: 'Permanent disability', section: '8 CCR 10682(b)(11)', where: 'impairment', sign: impairment, only: stationary, missing: 'The condition is stationary: describe the permanent disability with its impairment, or say that there is none.' }),
  wcab('apportionment', { title: 'Apportionment', section: '8 CCR 10682(b)(12); LC 4663', where: 'apportionment', sign: apportionment, only: withDisability, missing: 'Every report on permanent disability apportions it. Say which share has which cause; “100 percent, because …” is an answer.' }),
  {
    code: 'wcab.psychiatric_percent', title: 'Percent caused by employment', section: '8 CCR 10682(b)(13)', confidence: 'V', missing: 'warn', kinds: evaluations, under: 'medical_legal', where: 'causation',
    only: { says: 'the specialty is psychiatric', when: ({ facts }) => facts.report.specialty === 'psychiatric' },
    lacks: (reading) => lackIf(!reading.sentences(['diagnoses', 'causation', 'discussion', 'answers', 'own']).some(isEmploymentShare), 'Say which percent of all causes actual events of employment were.'),
  },
  {
    code: 'wcab.reasons', title: 'Reasons for the opinion', section: '8 CCR 10682(b)(14)', confidence: 'V', missing: 'warn', kinds: [...evaluations, 'supplemental', 'record_review'], under: 'medical_legal', where: 'discussion',
    lacks: (reading) => lackIf(!isReasoned(reading), 'Say why: which facts of history, records and examination lead to the conclusions.'),
  },
];

const isEmploymentShare = (sentence: string): boolean => /\d\s*(%|percent)|\b(one hundred|ninety|eighty|seventy|sixty|fifty|forty|thirty|twenty|ten|zero|no)\b[\w -]{0,12}percent\b/i.test(sentence) && /\b(events of (the |his |her |their )?employment|all causes|predominant|caused by (the |his |her |their )?(employment|work))\b/i.test(sentence);

/** Reasons stand in the discussion; else where causes and questions are answered, in sentences that reason. */
function isReasoned(reading: Reading): boolean {
  if (shows(reading, { keys: ['discussion'], label: /\b(reason|rationale|discussion|analysis)/i, least: 12 })) return true;
  return reading.passages.some(({ key, text, ownWords }) => (key === 'causation' || key === 'answers' || key === 'own') && ownWords >= 20 && reasoning.test(text));
}

const customary = (code: string, title: string, where: Element['where'], sign: Sign, missing: string, kinds = exams): Element => ({
  code: `report.${code}`, title, section: 'Customary content of a report', confidence: 'M', missing: 'warn', kinds, under: 'elsewhere', where, lacks: (reading) => lackIf(!shows(reading, sign), missing),
});

/** What a report outside California's medical-legal rules is expected to hold all the same. */
export const customaryElements: readonly Element[] = [
  customary('history', 'History', 'history_of_injury', history, 'Tell what happened, in order, and what was done since.'),
  customary('complaints', 'Present complaints', 'complaints', complaints, 'Say what the claimant complains of now; “none” is an answer.'),
  customary('medical_history', 'Medical history', 'medical_history', medicalHistory, 'Say what came before; “none” is an answer.'),
  customary('examination', 'Findings on examination', 'examination', examination, 'Describe what the examination showed.'),
  customary('diagnosis', 'Diagnosis', 'diagnoses', diagnosis, 'Name each diagnosis.'),
  customary('disability', 'Limitations', 'disability', disability, 'Say what the claimant can and cannot do.', ['fitness_for_duty', 'disability']),
  {
    code: 'report.reasons', title: 'Opinion and reasons', section: 'Customary content of a report', confidence: 'M', missing: 'warn', kinds: [...exams, 'supplemental', 'record_review'], under: 'elsewhere', where: 'discussion',
    lacks: (reading) => lackIf(!isReasoned(reading) && !shows(reading, { keys: ['answers'], least: 20 }), 'Give the opinion that was asked for, and the facts that lead to it.'),
  },
  {
    code: 'report.federal', title: 'Qualifications, testimony and compensation', section: 'FRCP 26(a)(2)(B)', confidence: 'M', missing: 'warn', kinds: [...exams, 'supplemental', 'record_review'], under: 'elsewhere', where: 'introduction',
    only: { says: 'the case is in federal court', when: ({ facts }) => facts.case.jurisdiction === 'FEDERAL' },
    lacks: (reading) => {
      const text = reading.passages.map((passage) => `${passage.label}\n${passage.text}`).join('\n');
      const missing = [[/\bqualif|curriculum vitae/i, 'qualifications'], [/\bpublications?\b/i, 'publications of ten years'], [/\btestif|testimony/i, 'testimony of four years'], [/\bcompensat|\bfees?\b/i, 'compensation']].flatMap(([sign, name]) => ((sign as RegExp).test(text) ? [] : [name as string]));
      return lackIf(missing.length > 0, `Add or attach: ${missing.join(', ')}.`);
    },
  },
];
