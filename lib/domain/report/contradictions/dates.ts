import type { CalendarDate } from '../../calendar';
import { datesIn } from '../../records/dates-in-text';
import { dateWithoutWeekday } from '../../wording';
import { panelPlace } from '../elements/finding';
import { quoted, type Contradiction, type Quoted, type Said } from './contradiction';
import { isOfAnother, isOfEarlier, isOfOtherVisit, type Compared } from './said';

const inWords = dateWithoutWeekday;
const differ = (title: string, detail: string, first: Quoted, second: Quoted): Contradiction => ({ code: 'date', title, detail, places: [first, second] });
const known = (quote: string, panel: 'exam' | 'case' | 'findings'): Quoted => ({ quote, where: panelPlace(panel) });

/** The evaluator's own examination of this report. */
const thisExam = /\b((I|was|were)\s+(have\s+)?(personally\s+)?(examined|evaluated|saw|seen|interviewed)|(my|this|today’s|the present|date of (the )?(present )?)\s*(medical[- ]legal |psychiatric |orthopa?edic |medical |follow-up |re-?)?(evaluation|examination|exam|interview))\b/i;

/** The day of the exam as the words tell it, in the introduction or as the evaluator’s own. */
export function examDayDiffers({ facts: { evaluation }, said }: Compared): Contradiction[] {
  const { examinedOn } = evaluation;
  if (examinedOn === null) return [];
  return said.flatMap((one): Contradiction[] => {
    if (!thisExam.test(one.sentence) || isOfAnother(one.sentence) || isOfOtherVisit(one.sentence) || /\b(since|injur\w*|request\w*|report|appointment|letter|schedul\w*|follow-up (visit|examination))\b/i.test(one.sentence)) return [];
    const [day, ...more] = one.days;
    if (!day || more.length > 0 || day.on === examinedOn) return [];
    return [differ('Date of the examination', `The words say ${inWords(day.on)}, the exam was held on ${inWords(examinedOn)}.`, quoted(one, day.words), known(`Examined on ${inWords(examinedOn)}`, 'exam'))];
  });
}

const ofInjury = /\b(date of (the )?injury|DOI|injur(y|ed|ies)|accident|incident|course of (his |her |their )?employment|cumulative trauma|continuous trauma)\b/i;

/** Days of injury in introduction, history and causation, against those of the case. */
export function injuryDayDiffers({ facts: { case: { injuries }, findings }, saidIn }: Compared): Contradiction[] {
  const days = injuries.flatMap(({ injuredOn, throughOn }) => [injuredOn, throughOn]).filter((day) => day !== null);
  if (days.length === 0 || injuries.some(({ injuredOn }) => injuredOn === null)) return [];
  const ofCase = known(`Injured on ${days.map(inWords).join(', ')}`, 'case');
  const causes = findings.apportionment.flatMap(({ factors }) => factors).flatMap(({ cause, industrial }): Contradiction[] => datesIn(cause).filter((day) => industrial && injuryBefore.test(cause.slice(0, day.at)) && !days.includes(day.on)).map((day) => differ('Date of injury', `A cause in the apportionment says ${inWords(day.on)}, the case ${days.map(inWords).join(', ')}.`, known(cause, 'findings'), ofCase)));
  return causes.slice(0, 1).concat(saidIn('introduction', 'history_of_injury', 'causation', 'apportionment', 'discussion', 'answers').flatMap((one): Contradiction[] => {
    if (isOfAnother(one.sentence) || isOfEarlier(one.sentence) || /\b(report(ed)?|non-?industrial|another|other|unrelated|visit|treated|seen)\b/i.test(one.sentence)) return [];
    return one.days.flatMap((day): Contradiction[] => {
      const before = one.sentence.slice(Math.max(0, day.at - 60), day.at);
      if (!injuryBefore.test(before) || days.includes(day.on)) return [];
      return [differ('Date of injury', `The words say ${inWords(day.on)}, the case ${days.map(inWords).join(', ')}.`, quoted(one, day.words), ofCase)];
    });
  }));
}

/** What stands right before a day when it is that of the injury. */
const injuryBefore = new RegExp(`${ofInjury.source}\\s*(\\(s\\))?\\s*(was|is|occurred|took place|sustained|happened)?\\s*(:|of|on|dated|from|at work on)?\\s*$`, 'i');

/** A birthday in the words, against that of the claimant. */
export function birthDayDiffers({ facts: { case: { bornOn } }, said }: Compared): Contradiction[] {
  if (bornOn === null) return [];
  return said.flatMap((one): Contradiction[] => {
    if (/\b(son|daughter|child|children|brother|sister|wife|husband|mother|father)\b/i.test(one.sentence)) return [];
    return one.days.flatMap((day): Contradiction[] => {
      if (!/\b(date of birth|DOB|born( on)?|birth ?date)\s*(is|was|:)?\s*(on)?\s*:?\s*$/i.test(one.sentence.slice(Math.max(0, day.at - 30), day.at)) || day.on === bornOn || (day.shortYear && day.on.slice(2) === bornOn.slice(2))) return [];
      return [differ('Date of birth', `The words say ${inWords(day.on)}, the case ${inWords(bornOn)}.`, quoted(one, day.words), known(`Born on ${inWords(bornOn)}`, 'case'))];
    });
  });
}

const ahead = /\b(will|shall|schedul\w*|appointment|expect\w*|until|through|return|next|anticipat\w*|plan(s|ned)?|due|upcoming|intend\w*|expires?|effective|should|may|by)\b/i;
const ofFamily = /\b(mother|father|parents?|brother|sister|sibling|family|wife|husband|spouse|born|founded|since|law|statute|code|act|enacted|edition)\b/i;

/** Days that have not come yet, and days before the claimant was born. */
export function dayIsImpossible({ facts: { today, case: { bornOn } }, said }: Compared): Contradiction[] {
  return said.flatMap((one) => one.days.filter(({ shortYear }) => !shortYear).flatMap((day): Contradiction[] => {
    if (day.on > today && !ahead.test(one.sentence)) return [differ('A day that has not come', `${inWords(day.on)} lies after today.`, quoted(one, day.words), known(`Today is ${inWords(today)}`, 'exam'))];
    if (bornOn !== null && day.on < bornOn && !ofFamily.test(one.sentence)) return [differ('A day before birth', `${inWords(day.on)} lies before the claimant was born.`, quoted(one, day.words), known(`Born on ${inWords(bornOn)}`, 'case'))];
    return [];
  }));
}

/** A stretch of time that ends before it begins. */
export function rangeIsReversed({ said }: Compared): Contradiction[] {
  return said.flatMap((one) => {
    const days = one.days;
    return days.slice(1).flatMap((end, at): Contradiction[] => {
      const start = days[at];
      if (!start || end.on >= start.on || !/^\s*(to|through|thru|until|–|-|and ended on)\s*$/i.test(one.sentence.slice(start.at + start.words.length, end.at))) return [];
      return [differ('A time that ends before it begins', `${inWords(end.on)} lies before ${inWords(start.on)}.`, quoted(one, start.words), quoted(one, end.words))];
    });
  });
}

/** Facts of the case and the findings that cannot follow each other. */
export function orderIsImpossible({ facts }: Compared): Contradiction[] {
  const { case: { bornOn, injuries }, evaluation: { examinedOn }, findings: { stationaryOn }, today } = facts;
  const stationary = stationaryOn ? datesIn(stationaryOn)[0]?.on ?? null : null;
  const injured = injuries.flatMap(({ injuredOn }) => (injuredOn ? [injuredOn] : []));
  const lastInjured = injuries.flatMap(({ injuredOn, throughOn }) => (throughOn ?? injuredOn) ? [throughOn ?? injuredOn] : []).filter((day) => day !== null);
  const wrong = (isWrong: boolean, title: string, first: Quoted, second: Quoted): Contradiction[] => (isWrong ? [differ(title, `${first.quote}; ${second.quote.charAt(0).toLowerCase()}${second.quote.slice(1)}.`, first, second)] : []);
  const exam = (day: CalendarDate) => known(`Examined on ${inWords(day)}`, 'exam');
  return [
    ...injured.flatMap((day) => (examinedOn ? wrong(examinedOn < day, 'The exam lies before the injury', exam(examinedOn), known(`Injured on ${inWords(day)}`, 'case')) : [])),
    ...injured.flatMap((day) => (bornOn ? wrong(day <= bornOn, 'The injury lies before birth', known(`Injured on ${inWords(day)}`, 'case'), known(`Born on ${inWords(bornOn)}`, 'case')) : [])),
    ...(examinedOn ? wrong(examinedOn > today, 'The exam lies after today', exam(examinedOn), known(`Today is ${inWords(today)}`, 'exam')) : []),
    ...(stationary && facts.findings.stationary === true ? wrong(stationary > today, 'Stationary on a day that has not come', known(`Stationary since ${inWords(stationary)}`, 'findings'), known(`Today is ${inWords(today)}`, 'exam')) : []),
    ...(stationary && lastInjured.length > 0 ? wrong(lastInjured.every((day) => stationary < day), 'Stationary before the injury', known(`Stationary since ${inWords(stationary)}`, 'findings'), known(`Injured until ${inWords(lastInjured.reduce((a, b) => (a > b ? a : b)))}`, 'case')) : []),
  ];
}

/** The day since when the condition is stationary, in the words and in the findings. */
export function stationaryDayDiffers({ facts: { findings }, saidIn }: Compared): Contradiction[] {
  const day = findings.stationary === true && findings.stationaryOn ? datesIn(findings.stationaryOn)[0]?.on : undefined;
  if (!day) return [];
  return saidIn('disability', 'impairment', 'discussion', 'answers', 'own').flatMap((one: Said): Contradiction[] => {
    if (isOfAnother(one.sentence)) return [];
    const match = /\b(permanent(ly)? (and|&) stationary|P\s?&\s?S|maxim(um|al) medical improvement|MMI)\b[^.;]{0,30}\b(since|as of|on|from)\s*(the )?$/i;
    return one.days.flatMap((at): Contradiction[] => (at.on === day || !match.test(one.sentence.slice(0, at.at)) ? [] : [differ('Permanent and stationary since', `The words say ${inWords(at.on)}, the findings ${inWords(day)}.`, quoted(one, at.words), known(`Stationary since ${inWords(day)}`, 'findings'))]));
  });
}
