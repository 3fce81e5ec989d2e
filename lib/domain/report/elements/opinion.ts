import type { ReportFacts } from '../facts';
import { wordsIn } from '../passages';
import type { Element, Lack } from './element';
import { evaluations, lackIf } from './element';
import { panelPlace, placeOf } from './finding';
import { hasDisability, isMeant, type Reading } from './reading';

const findings = panelPlace('findings');
const withDisability = { says: 'permanent disability has resulted', when: hasDisability };
const named = ({ bodyPart }: { readonly bodyPart: string }): string => bodyPart.trim() || 'an impairment without a body part';

const row = (of: Pick<Element, 'code' | 'title' | 'section' | 'where' | 'lacks'> & Partial<Element>): Element => ({ confidence: 'M', missing: 'warn', kinds: evaluations, under: 'medical_legal', ...of });

/** What makes an opinion substantial evidence: probability, impairment by the Guides, apportionment that says how and why. */
export const opinionElements: readonly Element[] = [
  row({
    code: 'opinion.probability', title: 'Reasonable medical probability', section: 'McAllister (1968); Escobedo (2005)', where: 'discussion', kinds: [...evaluations, 'supplemental', 'record_review'],
    lacks: (reading) => lackIf(!reading.sentences().some((sentence) => /\breasonabl[ey]\s+(degree\s+of\s+)?medical(ly)?\s+(probab|certain)|\bmedical(ly)?\s+probab|more\s+(likely|probabl[ey])\s+than\s+not|preponderance/i.test(sentence)), 'Say that the opinions are held to reasonable medical probability.'),
  }),
  row({
    code: 'impairment.percent', title: 'Whole person impairment of each part', section: 'LC 4660.1; AMA Guides, 5th edition', where: findings, only: withDisability,
    lacks: (reading) => reading.facts.findings.impairments.filter(({ wpiPercent }) => wpiPercent === null).map((one) => ({ detail: `No percent is given for ${named(one)}.` })),
  }),
  row({
    code: 'impairment.method', title: 'Table and page of each impairment', section: 'AMA Guides, 5th edition', where: findings, only: withDisability,
    lacks: (reading) => {
      const { impairments } = reading.facts.findings;
      if (impairments.length > 0) return impairments.filter(({ method }) => !isMethod(method)).map((one) => ({ detail: `Name chapter, table and page for ${named(one)}.` }));
      return lackIf(!reading.sentences().some(isMethod), 'Name chapter, table and page of the AMA Guides for each impairment.', placeOf(reading.facts, 'impairment'));
    },
  }),
  row({
    code: 'impairment.guides', title: 'AMA Guides, fifth edition', section: 'LC 4660.1', where: 'impairment', only: withDisability,
    lacks: (reading) => {
      const words = [...reading.sentences(), ...reading.facts.findings.impairments.flatMap(({ method, rationale }) => [method, rationale])].join('\n');
      return lackIf(!(/\b(AMA\s+Guides?|Guides\s+to\s+the\s+Evaluation|the\s+Guides)\b/i.test(words) && /\b(fifth|5th)\b/i.test(words)), 'Say that the impairment follows the AMA Guides, 5th edition.');
    },
  }),
  row({
    code: 'impairment.almaraz', title: 'Why the strict rating does not fit', section: 'Almaraz/Guzman III (2010)', where: 'impairment', only: { says: 'the report departs from the strict rating', when: (reading) => departures(reading).length > 0 },
    lacks: (reading) => lackIf(!isDepartureExplained(reading), 'The report departs from the strict rating. Explain within the four corners of the Guides why another table describes this impairment more accurately.'),
  }),
  row({
    code: 'impairment.gaf', title: 'Global Assessment of Functioning', section: 'Schedule for Rating Permanent Disabilities (2005)', where: 'impairment',
    only: { says: 'the specialty is psychiatric and permanent disability has resulted', when: (reading) => reading.facts.report.specialty === 'psychiatric' && hasDisability(reading) },
    lacks: (reading) => lackIf(!reading.sentences().some((sentence) => /\bGAF\b|Global Assessment of Function/i.test(sentence)), 'Psychiatric impairment is taken from the GAF score: state it and what supports it.'),
  }),
  row({
    code: 'apportionment.percent', title: 'Apportionment adds up', section: 'LC 4663', where: findings, confidence: 'V', only: withDisability,
    lacks: (reading) => percentLacks(reading),
  }),
  row({
    code: 'apportionment.why', title: 'How and why of each cause', section: 'LC 4663; Escobedo (2005)', where: findings, only: withDisability,
    lacks: (reading) => whyLacks(reading),
  }),
];

const isMethod = (text: string): boolean => /\b(table|figure|chapter|class|DRE|page|GAF|section)\b\s*[\w-]*\d|\bp{1,2}\.\s*\d|\bDRE\b|\bclass\s+[IV1-5]/i.test(text);

const departures = (reading: Reading): readonly string[] => reading.sentences(['impairment', 'discussion', 'answers', 'own']).filter((sentence) => /\b(Almaraz|Guzman|four corners|by analogy|alternat(e|ive) rating)\b/i.test(sentence) && !/\b(no|not|without|declin)\b[^.]{0,60}(Almaraz|Guzman|analogy|alternat)|(Almaraz|Guzman|analogy|alternat\w* rating)[^.]{0,60}\b(not|unnecessary|inapplicable|no basis)\b/i.test(sentence));

function isDepartureExplained(reading: Reading): boolean {
  const near = reading.passages.filter(({ text }) => /\b(Almaraz|Guzman|four corners|by analogy|alternat(e|ive) rating)\b/i.test(text)).map(({ text }) => text);
  return [...near, ...reading.facts.findings.impairments.map(({ rationale }) => rationale)].some((text) => /\b(because|since|more accurate(ly)?|does not (adequately |accurately |fully )?(describe|reflect|capture|address)|fails to|understates?|for (this|the following) reasons?)\b/i.test(text) && wordsIn(text) >= 12);
}

/** Percents in the findings, one by one and as a sum; without findings, any percent in the words. */
function percentLacks(reading: Reading): Lack[] {
  const { apportionment } = reading.facts.findings;
  if (apportionment.length === 0) return isApportionedInWords(reading) && !/\d\s*(%|percent)|percent|\b(no|not) (basis|apportion|legal)/i.test(apportionmentWords(reading)) ? [{ detail: 'Give the approximate percentage of each cause.', where: placeOf(reading.facts, 'apportionment') }] : [];
  return apportionment.flatMap((one): Lack[] => {
    if (one.factors.length === 0) return [{ detail: `No cause is named for ${named(one)}.` }];
    if (one.factors.some(({ percent }) => percent === null)) return [{ detail: `A cause of ${named(one)} has no percentage yet.` }];
    const sum = one.factors.reduce((total, { percent }) => total + (percent ?? 0), 0);
    return sum === 100 ? [] : [{ detail: `The causes of ${named(one)} add up to ${sum} percent, not 100.` }];
  });
}

const fewestReasons = 5;

function whyLacks(reading: Reading): Lack[] {
  const { apportionment } = reading.facts.findings;
  if (apportionment.length === 0) return isApportionedInWords(reading) && !/\b(because|since|due to|how and why|based on|evidenced|shown by|supported by|explain|therefore|reason|would have|in the absence)\b/i.test(apportionmentWords(reading)) ? [{ detail: 'Explain how and why each cause is responsible for its share of the disability now.', where: placeOf(reading.facts, 'apportionment') }] : [];
  return apportionment.flatMap((one) => one.factors.filter(({ howAndWhy }) => wordsIn(howAndWhy) < fewestReasons).map(({ cause }) => ({ detail: `Explain how and why ${cause.trim() ? `“${cause.trim()}”` : 'a cause'} is responsible for its share of the disability of ${named(one)} now.` })));
}

const isApportionedInWords = ({ facts, passages }: Reading): boolean => passages.some((passage) => passage.key === 'apportionment' && isMeant(passage, facts)) || passages.some(({ label, text }) => /\bapportion/i.test(label) && text !== '');

function apportionmentWords({ passages, sentences }: Reading): string {
  return [...passages.filter(({ key, label }) => key === 'apportionment' || /\bapportion/i.test(label)).map(({ text }) => text), ...sentences().filter((sentence) => /\bapportion/i.test(sentence))].join('\n');
}

/** The last day of each injury that is known. */
export const injuryDays = ({ case: { injuries } }: ReportFacts): readonly string[] => injuries.flatMap(({ injuredOn, throughOn }) => (throughOn ?? injuredOn) ? [throughOn ?? injuredOn ?? ''] : []);
