import type { BodySide } from '../findings';
import type { WrittenSection } from '../sections';
import { panelPlace } from '../elements/finding';
import { quoted, type Contradiction, type Quoted, type Said } from './contradiction';
import { isOfAnother, type Compared } from './said';

/** What the body has two of; the words for each. */
const paired = {
  shoulder: 'shoulders?|rotator cuff', elbow: 'elbows?|epicondyl\\w+', wrist: 'wrists?|carpal tunnel', hand: 'hands?|palm', thumb: 'thumbs?', hip: 'hips?', knee: 'knees?|menisc\\w+|patell\\w+', ankle: 'ankles?', foot: 'foot|feet|plantar \\w+', heel: 'heels?',
  eye: 'eyes?', ear: 'ears?', arm: 'arms?|upper extremit(?:y|ies)|upper limbs?', leg: 'legs?|lower extremit(?:y|ies)|lower limbs?',
} as const;
type Part = keyof typeof paired;
const parts = Object.keys(paired) as Part[];

const side = 'left|right|bilateral|both|L|R';
/** 'left knee', 'right dominant wrist', 'left medial meniscus', 'bilateral knees', 'left and right knee', 'knee, left'. */
const before = (part: Part) => new RegExp(`\\b(${side})\\b(?:\\s*(?:and|/|&)\\s*(${side})\\b)?[- ]*(?:\\([^)]*\\)\\s*)?(?:(?!left\\b|right\\b|and\\b|or\\b|the\\b|to\\b|of\\b|in\\b|with\\b)[a-z-]+\\s+){0,2}(?:${paired[part]})\\b`, 'gi');
const after = (part: Part) => new RegExp(`\\b(?:${paired[part]})\\b\\s*[,(]\\s*(${side})\\b|\\b(?:${paired[part]})\\s+(bilaterally)\\b`, 'gi');
const shapes = Object.fromEntries(parts.map((part) => [part, [before(part), after(part)]])) as Record<Part, [RegExp, RegExp]>;
const mentioned = Object.fromEntries(parts.map((part) => [part, new RegExp(`\\b(?:${paired[part]})\\b`, 'i')])) as Record<Part, RegExp>;

type Sides = ReadonlySet<'left' | 'right'>;

/** Which sides of a part a text names. A single letter counts only in capitals. */
export function sidesIn(text: string, part: Part): Sides {
  const found = new Set<'left' | 'right'>();
  for (const shape of shapes[part]) for (const match of text.matchAll(shape)) for (const word of match.slice(1)) for (const one of sidesOf(word ?? '')) found.add(one);
  return found;
}

function sidesOf(word: string): readonly ('left' | 'right')[] {
  if (word === 'L' || word.toLowerCase() === 'left') return ['left'];
  if (word === 'R' || word.toLowerCase() === 'right') return ['right'];
  return /^(both|bilateral)/i.test(word) ? ['left', 'right'] : [];
}

/** One place that tells the sides of a part. */
interface Told {
  readonly sides: Sides;
  readonly place: Quoted;
  readonly says: string;
}

const fromField = (value: BodySide, label: string, part: Part): Sides => (value === 'none' ? sidesIn(label, part) : new Set(sidesOf(value)));
const findings = panelPlace('findings');

/** Where the report says what is injured: its findings, and what is said of them. The first that names a side is held against the others. */
function toldOf(facts: Compared['facts'], sided: readonly Said[], part: Part): Told[] {
  const shape = mentioned[part];
  const ofFindings = <T>(rows: readonly T[], says: string, of: (row: T) => { label: string; sides: Sides }): Told[] => {
    const about = rows.map(of).filter(({ label }) => shape.test(label));
    const sides = union(about.map((row) => row.sides));
    return sides.size === 0 ? [] : [{ sides, says, place: { quote: about.map(({ label, sides: own }) => withSide(label, own)).join('; '), where: findings } }];
  };
  const measured = facts.findings.measurements.filter(({ group, what }) => shape.test(group) || shape.test(what));
  const taken = union(measured.map(({ left, right }) => new Set([...(left.trim() ? ['left' as const] : []), ...(right.trim() ? ['right' as const] : [])])));
  const words = (says: string, ...keys: WrittenSection[]): Told[] => inWords(sided.filter(({ passage }) => keys.includes(passage.key)), part, says);
  const ofCase = union(facts.case.injuries.map(({ bodyParts }) => sidesIn(bodyParts, part)));
  return [
    ...ofFindings(facts.findings.diagnoses, 'the diagnosis', ({ label, side: value }) => ({ label, sides: fromField(value, label, part) })),
    ...words('the section on diagnoses', 'diagnoses'),
    ...ofFindings(facts.findings.impairments, 'the impairment', ({ bodyPart, side: value }) => ({ label: bodyPart, sides: fromField(value, bodyPart, part) })),
    ...words('the section on impairment', 'impairment'),
    ...ofFindings(facts.findings.apportionment, 'the apportionment', ({ bodyPart }) => ({ label: bodyPart, sides: sidesIn(bodyPart, part) })),
    ...words('the section on apportionment', 'apportionment'),
    ...words('the section on causation', 'causation'),
    ...words('the history', 'history_of_injury'),
    ...words('the complaints', 'complaints'),
    ...words('the section on disability', 'disability'),
    ...words('the answers', 'answers'),
    ...words('the examination', 'examination'),
    ...(taken.size === 0 ? [] : [{ sides: taken, says: 'the measurements', place: { quote: measured.slice(0, 3).map(({ group, what, left, right }) => `${group}, ${what}: ${left.trim() ? `left ${left}` : `right ${right}`}`).join('; '), where: panelPlace('findings') } }]),
    ...(ofCase.size === 0 ? [] : [{ sides: ofCase, says: 'the case', place: { quote: facts.case.injuries.map(({ bodyParts }) => bodyParts).join('; '), where: panelPlace('case') } }]),
  ];
}

function inWords(said: readonly Said[], part: Part, says: string): Told[] {
  const about = said.filter(({ sentence }) => mentioned[part].test(sentence)).map((one) => ({ one, sides: sidesIn(one.sentence, part) })).filter(({ sides }) => sides.size > 0);
  const [first] = about;
  return first ? [{ sides: union(about.map(({ sides }) => sides)), says, place: quoted(first.one) }] : [];
}

const union = (sets: readonly Sides[]): Sides => new Set(sets.flatMap((set) => [...set]));
const withSide = (label: string, sides: Sides): string => (sides.size === 1 && !/\b(left|right)\b/i.test(label) ? `${label}, ${[...sides].join('')}` : label);

/** Left in one place and only right in another, part by part. Where a place names both sides it contradicts nothing. */
export function sidesDiffer(compared: Compared): Contradiction[] {
  const ownLabels = compared.facts.findings.diagnoses.flatMap((row): Contradiction[] => parts.flatMap((part) => {
    const written = sidesIn(row.label, part);
    if (row.side === 'none' || written.size !== 1 || sidesOf(row.side).some((one) => written.has(one))) return [];
    return [{ code: 'side', title: `Side of the ${part}`, detail: `The diagnosis is marked ${row.side} and its words say ${[...written].join('')}.`, places: [{ quote: `Side: ${row.side}`, where: findings }, { quote: row.label, where: findings }] }];
  }));
  if (ownLabels.length > 0) return ownLabels;
  const sided = compared.said.filter(({ sentence }) => /\b(left|right|bilateral\w*|both|L|R)\b/i.test(sentence) && !isOfAnother(sentence));
  return parts.flatMap((part): Contradiction[] => {
    const [first, ...others] = toldOf(compared.facts, sided, part);
    if (!first || first.sides.size !== 1) return [];
    const other = others.find(({ sides }) => sides.size === 1 && ![...sides].some((one) => first.sides.has(one)));
    if (!other) return [];
    return [{ code: 'side', title: `Side of the ${part}`, detail: `In ${first.says} it is the ${[...first.sides].join('')}, in ${other.says} the ${[...other.sides].join('')} alone.`, places: [first.place, other.place] }];
  });
}
