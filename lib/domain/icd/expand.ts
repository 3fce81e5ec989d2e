import type { DiagnosisCode } from './code';

type Choice = readonly [sign: string, words: Readonly<Record<string, string>>];

const side = (sign: string, words: string): Choice => [sign, { side: words }];
const named = (slot: string, choices: Readonly<Record<string, string>>): Choice[] => Object.entries(choices).map(([sign, words]) => [sign, { [slot]: words }]);
const regions = { 1: 'occipito-atlanto-axial region', 2: 'cervical region', 3: 'cervicothoracic region', 4: 'thoracic region', 5: 'thoracolumbar region', 6: 'lumbar region', 7: 'lumbosacral region', 8: 'sacral and sacrococcygeal region' };

/** Places of a code where the classification varies by a rule. Each stands for a sign of the code and fills a slot of the words. */
const groups: Readonly<Record<string, readonly Choice[]>> = {
  '#9': [side('1', 'right'), side('2', 'left'), side('9', 'unspecified')],
  '#0': [side('0', 'unspecified'), side('1', 'right'), side('2', 'left')],
  '#D': [...named('disp', { 1: 'Displaced', 2: 'Displaced', 3: 'Displaced', 4: 'Nondisplaced', 5: 'Nondisplaced', 6: 'Nondisplaced' })].map(([sign, words], index) => [sign, { ...words, side: ['right', 'left', 'unspecified'][index % 3] ?? '' }]),
  '#F': named('finger', { 0: 'right index finger', 1: 'left index finger', 2: 'right middle finger', 3: 'left middle finger', 4: 'right ring finger', 5: 'left ring finger', 6: 'right little finger', 7: 'left little finger', 8: 'other finger', 9: 'unspecified finger' }),
  '<J>': named('site', { 1: 'shoulder', 2: 'elbow', 3: 'wrist', 4: 'hand', 5: 'hip', 6: 'knee' }),
  '<L>': named('site', { 1: 'shoulder', 2: 'upper arm', 3: 'forearm', 4: 'hand', 5: 'thigh', 6: 'lower leg' }),
  '<R>': named('region', regions),
  '<S>': named('region', { 0: 'site unspecified', ...regions }),
};

const encounters = { e: { A: 'initial encounter', D: 'subsequent encounter', S: 'sequela' } } as const;
const healing = { D: 'routine healing', G: 'delayed healing', K: 'nonunion', P: 'malunion' } as const;
const openKinds = { I: 'open fracture type I or II', III: 'open fracture type IIIA, IIIB, or IIIC' } as const;

/** The seventh sign of an injury: of any (e), of a fracture (f), of a long bone's (g), of a stress fracture (s). */
const sevenths: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  e: encounters.e,
  f: { A: 'initial encounter for closed fracture', B: 'initial encounter for open fracture', ...forEach(healing, (how) => `subsequent encounter for fracture with ${how}`), S: 'sequela' },
  g: {
    A: 'initial encounter for closed fracture', B: `initial encounter for ${openKinds.I}`, C: `initial encounter for ${openKinds.III}`,
    ...forEach(healing, (how) => `subsequent encounter for closed fracture with ${how}`),
    ...Object.fromEntries((['EF', 'HJ', 'MN', 'QR'] as const).flatMap((pair, index) => [...pair].map((sign, at) => [sign, `subsequent encounter for ${at === 0 ? openKinds.I : openKinds.III} with ${Object.values(healing)[index] ?? ''}`]))),
    S: 'sequela',
  },
  s: { A: 'initial encounter for fracture', ...forEach(healing, (how) => `subsequent encounter for fracture with ${how}`), S: 'sequela' },
};

/**
 * The codes of a chapter as it is kept here, a line each: 'M25.5<J>#9 Pain in {side} {site}'. A group in the code stands for several
 * signs; '{1=right ear|3=bilateral}' writes one out for the slot {x}; '@e' at the end adds the encounter as the seventh sign.
 */
export function expandCodes(chapter: string): DiagnosisCode[] {
  return chapter.split('\n').map((line) => line.trim()).filter(Boolean).flatMap(expandLine);
}

function expandLine(line: string): DiagnosisCode[] {
  const parsed = /^(?<pattern>[^\s{]*(?:\{[^}]*\}[^\s{]*)*) (?<title>.*?)(?: @(?<seventh>[efgs]))?$/.exec(line)?.groups;
  if (!parsed?.pattern || !parsed.title) throw new Error(`No code: ${line}`);
  let found: { readonly code: string; readonly words: Readonly<Record<string, string>> }[] = [{ code: '', words: {} }];
  for (const part of parsed.pattern.split(/(#[90DF]|<[JLRS]>|\{[^}]*\})/).filter(Boolean)) {
    const choices = part.startsWith('{') ? part.slice(1, -1).split('|').map((one): Choice => [one.split('=')[0] ?? '', { x: one.split('=')[1] ?? '' }]) : (groups[part] ?? [[part, {}] as Choice]);
    found = found.flatMap(({ code, words }) => choices.map(([sign, more]) => ({ code: code + sign, words: { ...words, ...more } })));
  }
  const { title, seventh } = parsed;
  return found.flatMap(({ code, words }) => withSeventh(code, title.replace(/\{(\w+)\}/g, (_slot, name: string) => words[name] ?? ''), seventh));
}

function withSeventh(code: string, title: string, seventh: string | undefined): DiagnosisCode[] {
  if (!seventh) return [{ code, title }];
  // Six signs stand before the seventh; with the point between them that is seven characters.
  const stem = (code.includes('.') ? code : `${code}.`).padEnd(7, 'X');
  return Object.entries(sevenths[seventh] ?? {}).map(([sign, words]) => ({ code: stem + sign, title: `${title}, ${words}` }));
}

function forEach(of: Readonly<Record<string, string>>, words: (value: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, words(value)]));
}
