import { ageOn } from '../../calendar';
import { comparable } from '../../search-text';
import { panelPlace } from '../elements/finding';
import { quoted, type Contradiction } from './contradiction';
import { isOfAnother, type Compared } from './said';

const titled = /\b(Mr|Ms|Mrs|Miss|Mx)\.?\s+((?:(?:de|del|de la|van|von|da|dos|la|el|al|bin|St\.?)\s+)*[A-Z][\p{L}’'-]+(?:-[A-Z][\p{L}’'-]+)*)/gu;
/** What is said of the person who is examined and of hardly anybody else. */
const examined = /^(?:’s|'s|’|')?\s*(?:(?:currently|also|still|again|then|now|further|specifically|today)\s+)*(?:reports?|reported|states?|stated that (?:he|she|they) (?:is|was|has|had)|complains?|complained|denies|denied|presents?|presented|describes?|described|was (?:seen|examined|evaluated|injured)|is an? \d+|is a \w+-handed|has (?:reached|not reached|no|been permanent)|sustained|underwent|walks|ambulates|demonstrates|exhibits|appears|requires|needs|continues|has been (?:permanent|temporarily)|is (?:permanent|precluded|able|unable|temporarily|not|right|left))\b/u;
const roles = /\b(attorney|counsel|adjuster|examiner|supervisor|manager|foreman|co-?worker|colleague|interpreter|nurse|assistant|therapist|teacher|student|employer|owner|driver|neighbor|friend|wife|husband|spouse|partner|son|daughter|mother|father|brother|sister|witness|paralegal|representative|secretary|trainer|doctor|psychologist|counselor|technician|psychometrist|historian|transcriber|Esq)\b/i;

/** A person whom the words call Mr. or Ms. and treat as the claimant, under a name that the claimant does not have. */
export function namesDiffer({ facts, said }: Compared): Contradiction[] {
  const name = comparable(facts.case.claimantName);
  if (name === '') return [];
  const own = new Set(name.split(' '));
  const others = new Set(comparable([facts.physician.name, facts.evaluation.interpreter?.name ?? '', ...facts.contributors.map((one) => one.name), ...facts.packets.map((one) => one.sender)].join(' ')).split(' '));
  const said_ = said.map(({ sentence }) => sentence);
  const seen = new Set<string>();
  return said.flatMap((one) => [...one.sentence.matchAll(titled)].flatMap((match): Contradiction[] => {
    const surname = match[2] ?? '';
    const words = comparable(surname).split(' ').filter((word) => word !== 's');
    if (words.some((word) => own.has(word) || others.has(word)) || seen.has(comparable(surname))) return [];
    const isNear = words.some((word) => [...own].some((token) => token.length > 4 && isMisspelled(word, token)));
    const isIntroduced = said_.some((sentence) => sentence.includes(surname) && roles.test(sentence));
    if (!isNear && (isIntroduced || isOfAnother(one.sentence) || !examined.test(one.sentence.slice(match.index + match[0].length)))) return [];
    seen.add(comparable(surname));
    return [{ code: 'name', title: 'Name of the claimant', detail: `The words call the claimant ${match[0]}, the case ${facts.case.claimantName}.`, places: [quoted(one, match[0]), { quote: facts.case.claimantName, where: panelPlace('case') }] }];
  })).concat(labelledNames(said, own, facts.case.claimantName));
}

/** 'Applicant: John Doe' with no word of the claimant's name. */
function labelledNames(said: Compared['said'], own: ReadonlySet<string>, claimantName: string): Contradiction[] {
  return said.flatMap((one): Contradiction[] => {
    const match = /\b(?:Claimant|Applicant|Examinee|Patient|Injured worker|Employee)(?:’s name)?\s*:\s*([A-Z][\p{L}’'.-]+(?:[ ,]+[A-Z][\p{L}’'.-]+){1,3})/u.exec(one.sentence);
    if (!match?.[1] || comparable(match[1]).split(' ').some((word) => own.has(word))) return [];
    return [{ code: 'name', title: 'Name of the claimant', detail: `The words name ${match[1]}, the case ${claimantName}.`, places: [quoted(one, match[0]), { quote: claimantName, where: panelPlace('case') }] }];
  });
}

/** One letter more, less or other, or two neighbours changed: the same name, misspelled. */
export function isMisspelled(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

const kin = /^[\s,]*(?:old)?[\s,]*(?:son|daughter|child|boy|girl|brother|sister|mother|father|husband|wife|spouse|partner|friend|student|grand\w+|stepson|stepdaughter|building|house|car|truck|injury|film|study|scan|history)\b/i;

/** Ages in the words, against the birthday on the day of the exam and today. */
export function agesDiffer({ facts, saidIn }: Compared): Contradiction[] {
  const { bornOn } = facts.case;
  const days = [facts.evaluation.examinedOn, facts.today, facts.evaluation.requestedOn].filter((day) => day !== null && bornOn !== null && day >= bornOn);
  if (bornOn === null || days.length === 0) return [];
  const ages = new Set(days.map((day) => ageOn(bornOn, day ?? facts.today)));
  const shown = facts.evaluation.examinedOn ? ageOn(bornOn, facts.evaluation.examinedOn) : Math.max(...ages);
  return saidIn('introduction', 'history_of_injury', 'complaints', 'examination', 'mental_status', 'occupational_history', 'discussion', 'causation', 'own').flatMap((one): Contradiction[] => {
    const match = /\b(\d{1,3})[- ]years?[- ]old\b|\bage[d:]?\s*:?\s*(\d{2})\b(?!\s*(?:years?\s+ago|to|-|–))/i.exec(one.sentence);
    const age = Number(match?.[1] ?? match?.[2]);
    if (!match || isOfAnother(one.sentence) || kin.test(one.sentence.slice(match.index + match[0].length)) || ages.has(age)) return [];
    if (!/\b(is|presents?|presented|this|examined|evaluated|saw|the)\b/i.test(one.sentence.slice(0, match.index)) && !/\bage:?\s*\d/i.test(match[0]) && match.index > 40) return [];
    if (/\b(was|were|at (the )?age|since|when|until|from|had|left|began|started|in (19|20)\d\d|his|her|their|whose)\b/i.test(one.sentence.slice(0, match.index))) return [];
    return [{ code: 'age', title: 'Age of the claimant', detail: `The words say ${age}; by the date of birth it was ${shown}.`, places: [quoted(one, match[0]), { quote: `Born on ${bornOn}, so ${shown}`, where: panelPlace('case') }] }];
  });
}

/** An employer named with a label, without a word of the case’s. */
export function employerDiffers({ facts: { case: { employer } }, said }: Compared): Contradiction[] {
  const own = wordsOf(employer);
  if (own.length === 0) return [];
  return said.flatMap((one): Contradiction[] => {
    const match = /\bEmployer\s*:\s*([^.;\n]{2,80})/.exec(one.sentence);
    if (!match?.[1] || wordsOf(match[1]).length === 0 || wordsOf(match[1]).some((word) => own.includes(word))) return [];
    return [{ code: 'employer', title: 'Employer', detail: `The words say ${match[1].trim()}, the case ${employer}.`, places: [quoted(one, match[0]), { quote: employer, where: panelPlace('case') }] }];
  });
}

const wordsOf = (text: string): string[] => comparable(text).split(' ').filter((word) => word.length > 2 && !/^(inc|llc|corp|the|and|company|dba)$/.test(word));
