import { panelPlace } from '../elements/finding';
import { quoted, type Contradiction, type Said } from './contradiction';
import { isOfAnother, isOfEarlier, type Compared } from './said';

const findings = panelPlace('findings');
const percents = (text: string): number[] => [...text.matchAll(/\b(\d{1,3})\s*(?:%|percent\b)/gi)].map(([, value]) => Number(value));
const isRange = (text: string): boolean => /\d\s*%?\s*(?:to|through|[-–])\s*\d+\s*(?:%|percent)|\bbetween\b/i.test(text);

/** A sentence that divides the disability between causes, alone or with the one after it: what it gives does not make 100. */
export function apportionedSumDiffers({ facts, saidIn }: Compared): Contradiction[] {
  return saidIn('apportionment', 'discussion', 'answers', 'own').flatMap((one): Contradiction[] => {
    const values = shares(one);
    if (values.length < 2) return [];
    const sum = values.reduce((total, value) => total + value, 0);
    const [part] = facts.findings.apportionment;
    if (sum === 100) return [];
    return [{
      code: 'percent', title: 'Percentages that do not sum', detail: `${values.join(' and ')} percent make ${sum}, not 100.`,
      places: [quoted(one), part ? { quote: part.factors.map(({ cause, percent }) => `${cause}: ${percent ?? '?'}%`).join('; '), where: findings } : quoted(one)],
    }];
  });
}

/** The shares that a sentence of apportionment gives; none where it speaks of something else, of impairment or of several parts. */
function shares({ sentence }: Said): number[] {
  if (!/\bapportion/i.test(sentence) || isOfAnother(sentence) || isOfEarlier(sentence) || isRange(sentence) || /whole[- ]person|\bWPI\b|\brespectively\b/i.test(sentence)) return [];
  const values = percents(sentence);
  // Two parts in one sentence, '80 and 20 of the back, 100 of the knee', make a multiple of 100.
  return values.reduce((total, value) => total + value, 0) % 100 === 0 ? [100] : values;
}

/** The division of the disability in the words, against the findings: cause by cause, or work against the rest. */
export function apportionmentDiffers({ facts: { findings: { apportionment } }, saidIn }: Compared): Contradiction[] {
  if (apportionment.length === 0 || apportionment.some(({ factors }) => factors.some(({ percent }) => percent === null))) return [];
  const known = apportionment.flatMap(({ factors }) => {
    const industrial = factors.reduce((sum, one) => sum + (one.industrial ? (one.percent ?? 0) : 0), 0);
    return [sorted(factors.map(({ percent }) => percent ?? 0)), sorted([industrial, 100 - industrial])];
  });
  return saidIn('apportionment', 'discussion', 'answers', 'own').flatMap((one): Contradiction[] => {
    if (!/\bapportion/i.test(one.sentence) || isOfAnother(one.sentence) || isOfEarlier(one.sentence) || isRange(one.sentence)) return [];
    const values = percents(one.sentence);
    if (values.length < 2 || values.reduce((sum, value) => sum + value, 0) !== 100 || known.includes(sorted(values))) return [];
    return [{ code: 'percent', title: 'Apportionment', detail: `The words divide into ${values.join(' and ')} percent; the findings otherwise.`, places: [quoted(one), { quote: apportionment.map(({ bodyPart, factors }) => `${bodyPart}: ${factors.map(({ percent }) => `${percent}%`).join(', ')}`).join('; '), where: findings }] }];
  });
}

const sorted = (values: readonly number[]): string => values.filter((value) => value > 0).sort((a, b) => a - b).join(' ');

/** Two impairments as the Guides combine them: the second is taken of what the first leaves. */
export const combined = (a: number, b: number): number => Math.round(a + b - (a * b) / 100);

/** Whole person impairment in the words, against each part of the findings, their sum and their combination. */
export function impairmentDiffers({ facts: { findings: { impairments } }, saidIn }: Compared): Contradiction[] {
  if (impairments.length === 0 || impairments.some(({ wpiPercent }) => wpiPercent === null)) return [];
  const each = impairments.map(({ wpiPercent, painPercent }) => [wpiPercent ?? 0, (wpiPercent ?? 0) + painPercent, painPercent]);
  const base = impairments.map(({ wpiPercent }) => wpiPercent ?? 0);
  const full = impairments.map(({ wpiPercent, painPercent }) => (wpiPercent ?? 0) + painPercent);
  const known = new Set([...each.flat(), ...totalsOf(base), ...totalsOf(full), 0, 100]);
  return saidIn('impairment', 'discussion', 'answers', 'disability', 'own').flatMap((one): Contradiction[] => {
    if (isOfAnother(one.sentence) || isOfEarlier(one.sentence) || isRange(one.sentence) || /\b(if|would|instead|rather than|alternative|convert\w* from|category [IV1-5]+ (allows|provides|ranges))\b/i.test(one.sentence)) return [];
    const stated = [...one.sentence.matchAll(/\b(\d{1,3})\s*(?:%|percent)\s*(?:of\s+)?(?:the\s+)?(?:whole[- ]person|WPI)\b|\b(?:whole[- ]person impairment|WPI)\s*(?:rating\s*)?(?:of|is|:|=|at)?\s*(\d{1,3})\s*(?:%|percent)/gi)];
    const wrong = stated.find((match) => !known.has(Number(match[1] ?? match[2])));
    if (!wrong) return [];
    return [{ code: 'impairment', title: 'Whole person impairment', detail: `The words give ${wrong[1] ?? wrong[2]} percent, which no part of the findings has, nor their combination.`, places: [quoted(one, wrong[0]), { quote: impairments.map(({ bodyPart, wpiPercent, painPercent }) => `${bodyPart}: ${wpiPercent}%${painPercent ? ` and ${painPercent}% for pain` : ''}`).join('; '), where: findings }] }];
  });
}

/** Sums and combinations of any two or more of a few values: most reports have fewer than eight. */
function totalsOf(values: readonly number[]): number[] {
  const few = values.slice(0, 8);
  const totals: number[] = [];
  for (let chosen = 1; chosen < 1 << few.length; chosen += 1) {
    const picked = few.filter((_, at) => chosen & (1 << at)).sort((a, b) => b - a);
    totals.push(picked.reduce((sum, value) => sum + value, 0), picked.reduce((all, value) => combined(all, value), 0));
  }
  return totals;
}

/** The percent that employment caused, in the words and in the findings. */
export function employmentDiffers({ facts: { findings: { employmentCausationPercent: known } }, saidIn }: Compared): Contradiction[] {
  if (known === null) return [];
  return saidIn('causation', 'discussion', 'answers', 'own').flatMap((one): Contradiction[] => {
    if (!/\bevents of (the |his |her |their )?employment\b/i.test(one.sentence) || isOfAnother(one.sentence) || isRange(one.sentence) || /\b(threshold|more than|at least|standard|requires?|predominant means)\b/i.test(one.sentence)) return [];
    const values = percents(one.sentence);
    if (values.length === 0 || values.includes(known)) return [];
    return [{ code: 'percent', title: 'Percent caused by employment', detail: `The words say ${values.join(', ')} percent, the findings ${known}.`, places: [quoted(one), { quote: `${known}% by actual events of employment`, where: findings }] }];
  });
}
