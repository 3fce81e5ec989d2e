import type { PrimaryFocusWord } from '@/components/invoices/focus-words';
import type { Evaluation, NoteBillFacts } from '@/lib/features/evaluations/schema';

/** What stands in the form, still as text where the domain wants something else. */
export interface BillFactsTyped {
  readonly focus: PrimaryFocusWord | null;
  readonly interpreterReason: string;
  readonly rush: boolean;
  readonly travelMinutes: number | null;
  readonly travelMiles: number | null;
  readonly inches: string | null;
  readonly newRecords: string;
  readonly newIssue: string;
  readonly askedBefore: string;
}

const answer = (text: string): boolean | null => (text === 'yes' ? true : text === 'no' ? false : null);

/** '3.25' inches → 325 hundredths; NaN, which the server refuses, for what is no number. */
export function hundredths(text: string): number {
  return /^\d{1,4}(\.\d{1,2})?$/.test(text.trim()) ? Math.round(Number(text) * 100) : Number.NaN;
}

/** The form as it is sent. */
export function asBillFacts({ id, version, kind, interpreterReason }: Evaluation, typed: BillFactsTyped): NoteBillFacts {
  const basis = { newRecords: answer(typed.newRecords), newIssue: answer(typed.newIssue), askedBefore: answer(typed.askedBefore) };
  const exam = kind === 'COMPREHENSIVE' || kind === 'FOLLOW_UP';
  return {
    evaluationId: id as never,
    version,
    ...(typed.focus ? { primaryFocus: typed.focus } : {}),
    interpreterReason: exam ? typed.interpreterReason : interpreterReason,
    ...(kind === 'SUPPLEMENTAL' ? { supplementalBasis: basis } : {}),
    rush: typed.rush,
    travelMinutes: typed.travelMinutes,
    travelMiles: typed.travelMiles,
    recordInches: typed.inches === null ? null : hundredths(typed.inches),
  };
}
