import { classifyAdjustment, classifyLine, type DeniedLine, type DenialClassed, type LineAdjustment } from '../../domain/billing/denials/classify';
import { denialDumpOf, type DenialDump } from '../../domain/billing/denials/dump';
import { proposedDecision } from '../../domain/billing/denials/path';
import type { DenialClass } from '../../domain/billing/denials/rebuttal';
import { rebuttalNamed, rebuttalText } from '../../domain/billing/denials/rebuttals';
import { varianceOf } from '../../domain/billing/eor';
import { unlessFactsOf, type BillOfEor } from '../../domain/billing/eor-facts';
import { explainCodes } from '../../domain/billing/reason-codes/explain';
import type { EorReading } from '../eor-scans/schema';
import type { EorDecision, EorDenial, EorLine, EorStanding, EorState } from './schema';

/** A line as it is stored, with what the invoice's own line says. */
export interface StoredLine {
  readonly id: string;
  readonly position: number;
  readonly invoiceLineId: string | null;
  readonly code: string;
  readonly billedCents: number;
  readonly expectedCents: number;
  readonly allowedCents: number;
  readonly paidCents: number;
  readonly adjustments: readonly LineAdjustment[];
  readonly remark: string;
  readonly denialClass: string;
  readonly rebuttalKey: string;
  readonly decision: string;
  readonly decisionReason: string;
  readonly decidedById: string | null;
  readonly decidedAt: Date | null;
  readonly writeOffId: string | null;
  readonly invoiceLine: { readonly modifiers: readonly string[]; readonly description: string; readonly units: number } | null;
}

type Before = { readonly invoiceLineId: string | null; readonly paidCents: number; readonly decision: string };

/** A stored line as denials are classed. */
export function deniedLineOf(line: Pick<StoredLine, 'code' | 'billedCents' | 'expectedCents' | 'paidCents' | 'adjustments' | 'remark' | 'invoiceLineId' | 'invoiceLine'>, bill: BillOfEor | null, before: readonly Before[]): DeniedLine {
  const units = line.invoiceLine?.units ?? null;
  const same = before.filter(({ invoiceLineId }) => invoiceLineId !== null && invoiceLineId === line.invoiceLineId);
  return {
    code: line.code, modifiers: line.invoiceLine?.modifiers ?? [], billedCents: line.billedCents, expectedCents: line.expectedCents, paidCents: line.paidCents, adjustments: line.adjustments, remark: line.remark,
    facts: bill ? unlessFactsOf({ code: line.code, units, billedCents: line.billedCents, expectedCents: line.expectedCents }, bill, same) : [],
  };
}

/** How a class is kept that a person gave. */
export const BY_PERSON = 'person:';

/** What a line's denial is: as a person classed it, as it was recognized when it was posted, else as it is recognized now. */
function denialOf(line: StoredLine, found: DenialClassed | null): EorDenial | null {
  if (found === null) return null;
  const byPerson = line.denialClass.startsWith(BY_PERSON);
  const kept = line.denialClass === '' ? null : { class: line.denialClass.replace(BY_PERSON, '') as DenialClass, rebuttalKey: line.rebuttalKey };
  const { class: as, rebuttalKey } = kept ?? found;
  const rebuttal = rebuttalNamed(rebuttalKey);
  const same = as === found.class && rebuttalKey === found.rebuttalKey;
  return {
    class: as, about: same ? found.about : (rebuttal?.about ?? found.about), rebuttalKey, title: rebuttal?.title ?? 'No known denial', why: same ? found.why : (rebuttal?.why ?? ''),
    text: rebuttal ? rebuttalText(rebuttal, line) : '', section: rebuttal?.section ?? '', confidence: rebuttal?.confidence ?? 'M', source: rebuttal?.source ?? '', evidence: [...(rebuttal?.evidence ?? [])], byPerson,
  };
}

/** Lines with variance, reasons in words, class, rebuttal and decision. */
export function toEorLines(lines: readonly StoredLine[], bill: BillOfEor | null, before: readonly Before[], names: ReadonlyMap<string, string>, lostWriteOffs: ReadonlySet<string> = new Set()): EorLine[] {
  return lines.map((line) => {
    const decision = line.decision === '' || (line.decision === 'write_off' && line.writeOffId !== null && lostWriteOffs.has(line.writeOffId)) ? null : (line.decision as EorDecision);
    const denied = deniedLineOf(line, bill, before);
    const denial = denialOf(line, classifyLine(denied));
    const short = denial !== null;
    return {
      id: line.id, position: line.position, invoiceLineId: line.invoiceLineId, code: line.code, modifiers: [...denied.modifiers], description: line.invoiceLine?.description ?? '',
      billedCents: line.billedCents, expectedCents: line.expectedCents, allowedCents: line.allowedCents, paidCents: line.paidCents, ...varianceOf(line),
      adjustments: line.adjustments.map((adjustment) => {
        const classed = short && adjustment.carc !== '' ? classifyAdjustment(denied, adjustment) : null;
        return { group: adjustment.group, carc: adjustment.carc, rarcs: [...adjustment.rarcs], amountCents: adjustment.amountCents, words: explainCodes(adjustment), classed: classed && { ...classed, title: rebuttalNamed(classed.rebuttalKey)?.title ?? 'No known denial' } };
      }),
      remark: line.remark, denial,
      proposed: denial && proposedDecision({ class: denial.class, about: denial.about, rebuttalKey: denial.rebuttalKey, why: denial.why }),
      decision, decisionReason: line.decisionReason, decidedAt: line.decidedAt?.toISOString() ?? null, decidedByName: line.decidedById ? (names.get(line.decidedById) ?? null) : null,
    };
  });
}

/** Whether the EOR lists codes instead of reasons. */
export function dumpOf(lines: readonly EorLine[]): (Omit<DenialDump, 'codes'> & { codes: string[] }) | null {
  const reasons = lines.flatMap(({ adjustments }) => adjustments.flatMap(({ carc, rarcs, classed }) => (classed ? [{ codes: [carc, ...rarcs].filter(Boolean), classed: { class: classed.class as DenialClass } }] : [])));
  const dump = denialDumpOf(reasons);
  return dump && { ...dump, codes: [...dump.codes] };
}

/** Short on lines that nobody decided or that are disputed, in whole cents. */
export function atStakeOf(lines: readonly EorLine[]): number {
  return lines.filter(({ decision }) => decision === null || decision === 'second_review' || decision === 'objection' || decision === 'correct').reduce((sum, { shortCents }) => sum + shortCents, 0);
}

/** Where an EOR stands in the inbox. */
export function standingOf({ state, invoiceId, reading, lines }: { readonly state: EorState; readonly invoiceId: string | null; readonly reading: EorReading | null; readonly lines: readonly EorLine[] }): EorStanding {
  if (state === 'VOID') return 'void';
  if (state === 'POSTED') return lines.some(({ shortCents, decision }) => shortCents > 0 && decision === null) ? 'to_decide' : 'decided';
  if (reading?.state === 'reading') return 'reading';
  if (reading?.state === 'failed' && lines.length === 0) return 'unreadable';
  return invoiceId === null ? 'to_match' : 'to_confirm';
}
