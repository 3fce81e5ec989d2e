import type { CalendarDate } from '../calendar';
import { RuleBroken } from '../rule-broken';
import { centsAt, dayOf, repetitionsAt, valueAt, type Segment } from './x12';

/** One reason of CAS with its amount; `units` where the payer took units off. */
export type RemittedAdjustment = { readonly group: string; readonly carc: string; readonly amountCents: number; readonly units: number | null };

export interface RemittedLine {
  readonly code: string;
  readonly modifiers: readonly string[];
  /** The code that was billed, where the payer paid another. */
  readonly billedAs: string;
  readonly billedCents: number;
  readonly paidCents: number;
  /** AMT*B6; null where the payer does not say. */
  readonly allowedCents: number | null;
  readonly units: number;
  readonly serviceOn: CalendarDate | null;
  /** REF*6R: our own number of the line. */
  readonly lineControl: string;
  readonly adjustments: readonly RemittedAdjustment[];
  readonly remarks: readonly string[];
  readonly place: number;
}

/** One claim of a remittance. `claimControl` is CLP01: our own number, that of the invoice. */
export interface RemittedClaim {
  readonly claimControl: string;
  /** CLP02: 1 primary, 4 denied, 22 reversal … */
  readonly status: string;
  readonly billedCents: number;
  readonly paidCents: number;
  readonly patientCents: number;
  readonly payerControl: string;
  readonly patientName: string;
  readonly patientId: string;
  /** REF*1L, IG, Y4, 28: numbers of the payer's claim or policy. */
  readonly references: readonly string[];
  readonly receivedOn: CalendarDate | null;
  readonly serviceOn: CalendarDate | null;
  readonly adjustments: readonly RemittedAdjustment[];
  readonly remarks: readonly string[];
  /** AMT*I: interest beside the payment. */
  readonly interestCents: number;
  readonly lines: readonly RemittedLine[];
  readonly place: number;
}

function broken(rule: string, message: string, segment: Segment): RuleBroken {
  return new RuleBroken(`remittance.${rule}`, `Segment ${segment.place}: ${message}`, { place: segment.place });
}

function unitsAt(segment: Segment, element: number): number | null {
  const text = valueAt(segment, element);
  if (text === '') return null;
  if (!/^-?\d{1,10}(\.\d{1,3})?$/.test(text)) throw broken('units', `${segment.tag}${String(element).padStart(2, '0')} is no number of units.`, segment);
  return Number(text);
}

/** CAS holds a group and up to six reasons, each with amount and units. @throws RuleBroken where one is cut short */
function adjustmentsOf(segment: Segment): RemittedAdjustment[] {
  const group = valueAt(segment, 1);
  if (!/^(CO|OA|PI|PR|CR)$/.test(group)) throw broken('adjustment', `CAS01 ‘${group.slice(0, 6)}’ is no group of adjustments.`, segment);
  const found: RemittedAdjustment[] = [];
  for (let element = 2; element <= 17; element += 3) {
    const carc = valueAt(segment, element);
    if (carc === '') {
      if (valueAt(segment, element + 1) !== '') throw broken('adjustment', 'an adjustment has an amount and no reason.', segment);
      continue;
    }
    found.push({ group, carc, amountCents: centsAt(segment, element + 1), units: unitsAt(segment, element + 2) });
  }
  if (found.length === 0) throw broken('adjustment', 'CAS names no reason.', segment);
  return found;
}

const isDay = (segment: Segment, ...qualifiers: string[]): boolean => segment.tag === 'DTM' && qualifiers.includes(valueAt(segment, 1));
const dayIn = (segments: readonly Segment[], ...qualifiers: string[]): CalendarDate | null => dayOf(valueAt(segments.find((segment) => isDay(segment, ...qualifiers)), 2));
const refIn = (segments: readonly Segment[], qualifier: string): string => valueAt(segments.find((segment) => segment.tag === 'REF' && valueAt(segment, 1) === qualifier), 2);

function amountIn(segments: readonly Segment[], qualifier: string): number | null {
  const found = segments.find((segment) => segment.tag === 'AMT' && valueAt(segment, 1) === qualifier);
  return found ? centsAt(found, 2) : null;
}

function readLine(segments: readonly Segment[]): RemittedLine {
  const svc = segments[0] as Segment;
  const [procedure] = repetitionsAt(svc, 1);
  const [billed] = repetitionsAt(svc, 6);
  const code = procedure?.[1] ?? '';
  if (code === '') throw broken('line', 'SVC names no code.', svc);
  return {
    code,
    modifiers: (procedure ?? []).slice(2, 6).filter(Boolean),
    billedAs: billed?.[1] ?? '',
    billedCents: centsAt(svc, 2),
    paidCents: valueAt(svc, 3) === '' ? 0 : centsAt(svc, 3),
    allowedCents: amountIn(segments, 'B6'),
    units: unitsAt(svc, 5) ?? 1,
    serviceOn: dayIn(segments, '472', '150'),
    lineControl: refIn(segments, '6R'),
    adjustments: segments.filter(({ tag }) => tag === 'CAS').flatMap(adjustmentsOf),
    remarks: segments.filter((segment) => segment.tag === 'LQ' && valueAt(segment, 1) === 'HE').map((segment) => valueAt(segment, 2)),
    place: svc.place,
  };
}

/** Of MIA and MOA the elements that hold remark codes. */
const remarksOf = (segment: Segment): string[] => (segment.tag === 'MOA' ? [3, 4, 5, 6, 7] : segment.tag === 'MIA' ? [5, 20, 21, 22, 23] : []).map((at) => valueAt(segment, at)).filter(Boolean);

/** A claim from its segments, CLP first. @throws RuleBroken `remittance.…`, `x12.amount` */
export function readClaim(segments: readonly Segment[]): RemittedClaim {
  const clp = segments[0] as Segment;
  const firstLine = segments.findIndex(({ tag }) => tag === 'SVC');
  const own = segments.slice(1, firstLine < 0 ? undefined : firstLine);
  const lines: Segment[][] = [];
  for (const segment of firstLine < 0 ? [] : segments.slice(firstLine)) {
    if (segment.tag === 'SVC') lines.push([segment]);
    else lines.at(-1)?.push(segment);
  }
  const claimControl = valueAt(clp, 1);
  if (claimControl === '' || valueAt(clp, 2) === '') throw broken('claim', 'CLP has no number of ours or no status.', clp);
  const patient = own.find((segment) => segment.tag === 'NM1' && valueAt(segment, 1) === 'QC');
  return {
    claimControl,
    status: valueAt(clp, 2),
    billedCents: centsAt(clp, 3),
    paidCents: centsAt(clp, 4),
    patientCents: valueAt(clp, 5) === '' ? 0 : centsAt(clp, 5),
    payerControl: valueAt(clp, 7),
    patientName: [valueAt(patient, 4), valueAt(patient, 3)].filter(Boolean).join(' '),
    patientId: valueAt(patient, 9),
    references: own.filter((segment) => segment.tag === 'REF' && ['1L', 'IG', 'Y4', '28', 'EA', 'F8'].includes(valueAt(segment, 1))).map((segment) => valueAt(segment, 2)),
    receivedOn: dayIn(own, '050'),
    serviceOn: dayIn(own, '232', '233') ?? null,
    adjustments: own.filter(({ tag }) => tag === 'CAS').flatMap(adjustmentsOf),
    remarks: own.flatMap(remarksOf),
    interestCents: amountIn(own, 'I') ?? 0,
    lines: lines.map(readLine),
    place: clp.place,
  };
}
