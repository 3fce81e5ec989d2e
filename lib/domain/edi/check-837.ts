import { isNpi } from '../panel/identifiers';
import { guide837, type ElementRule, type LoopRule, type SegmentRule } from './guide-837';
import { centsAt, dayOf, readX12, repetitionsAt, valueAt, type Segment, type TransactionSet } from './x12';

/** One thing that is wrong with a file: where, in which loop, and what. */
export type Finding = { place: number; loop: string; says: string };

const tests: Record<NonNullable<ElementRule['kind']>, (value: string) => boolean> = {
  amount: (value) => /^\d{1,16}(\.\d{1,2})?$/.test(value),
  units: (value) => /^\d{1,8}(\.\d{1,3})?$/.test(value) && Number(value) > 0,
  date: (value) => value.split('-').every((part) => dayOf(part) !== null),
  npi: isNpi,
  digits: (value) => /^\d+$/.test(value),
  zip: (value) => /^\d{5}(\d{4})?$/.test(value),
  state: (value) => /^[A-Z]{2}$/.test(value),
};

function valueOf(segment: Segment, at: string): string {
  const [element = '1', component] = at.split('-');
  return component ? valueAt(segment, Number(element), Number(component)) : (repetitionsAt(segment, Number(element))[0] ?? []).join('');
}

function faultOf(rule: ElementRule, value: string): string | null {
  if (value === '') return rule.required ? 'is missing' : null;
  if (rule.codes && !rule.codes.includes(value)) return `is “${value.slice(0, 20)}”, not one of ${rule.codes.join(', ')}`;
  if (rule.kind && !tests[rule.kind](value)) return `is no ${rule.kind === 'digits' ? 'number' : rule.kind}`;
  if (rule.most !== undefined && value.length > rule.most) return `is longer than ${rule.most}`;
  return rule.least !== undefined && value.length < rule.least ? `is shorter than ${rule.least}` : null;
}

const fits = (rule: SegmentRule, segment: Segment | undefined): boolean => segment !== undefined && segment.tag === rule.tag && (rule.when === undefined || rule.when.includes(valueAt(segment, 1)));

/** Whether a loop begins here; levels of the hierarchy are told by their code. */
function begins({ segments: [first] }: LoopRule, segment: Segment | undefined): boolean {
  if (!first || !fits(first, segment)) return false;
  const code = first.tag === 'HL' ? first.elements?.find(({ at }) => at === '3')?.codes : undefined;
  return code === undefined || (segment !== undefined && code.includes(valueAt(segment, 3)));
}

class Walk {
  readonly findings: Finding[] = [];
  private at = 0;
  constructor(private readonly segments: readonly Segment[]) {}

  say(loop: string, says: string, place = this.segments[this.at]?.place ?? this.segments.at(-1)?.place ?? 0): void {
    if (this.findings.length < 200) this.findings.push({ place, loop, says });
  }

  whole(rule: LoopRule): void {
    while (this.at < this.segments.length) {
      const before = this.at;
      this.loop(rule);
      const left = this.segments[this.at];
      if (left) this.say(rule.id, `${left.tag}${valueAt(left, 1) ? `*${valueAt(left, 1).slice(0, 6)}` : ''} stands where the guide has no such segment`);
      if (left || this.at === before) this.at += 1;
      if (left) return;
    }
  }

  private loop(rule: LoopRule): void {
    for (const segment of rule.segments) this.segment(rule.id, segment);
    for (const inner of rule.loops ?? []) this.repeated(inner);
  }

  private segment(loop: string, rule: SegmentRule): void {
    let count = 0;
    for (let segment = this.segments[this.at]; segment && fits(rule, segment) && count < (rule.most ?? 1); segment = this.segments[this.at]) {
      for (const element of rule.elements ?? []) {
        const fault = faultOf(element, valueOf(segment, element.at));
        if (fault) this.say(loop, `${rule.tag}${element.at.replace(/^\d+/, (at) => at.padStart(2, '0'))} ${fault}`, segment.place);
      }
      count += 1;
      this.at += 1;
    }
    if (rule.required && count === 0) this.say(loop, `${rule.tag}${rule.when ? `*${rule.when.join(' or ')}` : ''} is missing`);
  }

  private repeated(rule: LoopRule): void {
    let count = 0;
    while (begins(rule, this.segments[this.at])) {
      if ((count += 1) > (rule.most ?? 1)) this.say(rule.id, `More than ${rule.most ?? 1} of loop ${rule.id}`);
      this.loop(rule);
    }
    if (rule.required && count === 0) this.say(rule.id, `Loop ${rule.id} is missing`);
  }
}

/** Levels are numbered from 1 without a gap, and each points at one that is open above it. */
function levels(set: TransactionSet): Finding[] {
  const parents: Record<string, string | null> = { '20': null, '22': '20', '23': '22' };
  const known = new Map<string, string>();
  return set.segments.filter(({ tag }) => tag === 'HL').flatMap((segment, index): Finding[] => {
    const [number, parent, code] = [1, 2, 3].map((element) => valueAt(segment, element)) as [string, string, string];
    const above = parents[code];
    known.set(number, code);
    if (number !== String(index + 1)) return [{ place: segment.place, loop: 'HL', says: `Level ${number || 'without a number'} should be ${index + 1}` }];
    const right = above === null ? parent === '' : known.get(parent) === above;
    return right ? [] : [{ place: segment.place, loop: 'HL', says: `Level ${number} hangs below the wrong level` }];
  });
}

/** A claim is the sum of its lines, its lines are numbered, and they point at diagnoses that are there. */
function claims(set: TransactionSet): Finding[] {
  const found: Finding[] = [];
  let open: { clm: Segment; sum: number; lines: number; diagnoses: number } | null = null;
  const close = (): void => {
    if (open && centsOr(open.clm, 2) !== open.sum) found.push({ place: open.clm.place, loop: '2300', says: 'The claim is not the sum of its lines' });
  };
  for (const segment of set.segments) {
    if (segment.tag === 'CLM') {
      close();
      open = { clm: segment, sum: 0, lines: 0, diagnoses: 0 };
    } else if (!open) continue;
    else if (segment.tag === 'HI') open.diagnoses += segment.elements.filter((element) => element.length > 0).length;
    else if (segment.tag === 'LX') {
      open.lines += 1;
      if (valueAt(segment, 1) !== String(open.lines)) found.push({ place: segment.place, loop: '2400', says: `Line ${valueAt(segment, 1)} should be ${open.lines}` });
    } else if (segment.tag === 'SV1') {
      open.sum += centsOr(segment, 2);
      const { diagnoses } = open;
      const pointers = repetitionsAt(segment, 7)[0] ?? [];
      if (pointers.length > 4 || pointers.some((pointer) => pointer !== '' && (Number(pointer) < 1 || Number(pointer) > diagnoses))) found.push({ place: segment.place, loop: '2400', says: 'A line points at a diagnosis that is not there' });
    }
  }
  close();
  return found;
}

function centsOr(segment: Segment, element: number): number {
  try {
    return centsAt(segment, element);
  } catch {
    return Number.NaN;
  }
}

/** What is wrong with a file of professional claims by the structure of its guide; empty where it is whole. Throws RuleBroken `x12.…` where it is no X12 at all. */
export function check837(text: string): Finding[] {
  return readX12(text).flatMap(({ groups, controlNumber, separators, sender, receiver }) => {
    const own: Finding[] = [];
    const say = (says: string) => own.push({ place: 1, loop: 'ISA', says });
    if (!/^\d{9}$/.test(controlNumber)) say('The control number does not have nine digits');
    if (sender.id === '' || receiver.id === '') say('Sender or receiver is missing');
    if (/[A-Za-z0-9 ]/.test(separators.repetition)) say('The repetition separator is missing');
    return own.concat(groups.flatMap((group) => {
      if (group.code !== 'HC' || group.version !== guideVersion) say(`The group is ${group.code} ${group.version}, not HC ${guideVersion}`);
      return group.transactions.flatMap((set) => {
        const walk = new Walk(set.segments);
        walk.whole(guide837);
        const kind = set.code === '837' && set.guide === guideVersion ? [] : [{ place: 3, loop: 'ST', says: `This is ${set.code} ${set.guide}` }];
        return [...kind, ...walk.findings, ...levels(set), ...claims(set)];
      });
    }));
  });
}

const guideVersion = '005010X222A1';
