import type { RoleName } from '../../auth/permissions';
import type { Ctx } from '../../core/context';
import { isOpenReport } from '../../domain/report/lifecycle';
import { RuleBroken } from '../../domain/rule-broken';
import type { ReportAct, ReportState, Statements } from './schema';

const office: readonly RoleName[] = ['owner', 'physician', 'assistant'];
const readers: readonly RoleName[] = [...office, 'reviewer'];

interface Standing {
  readonly state: ReportState;
  readonly isCaseClosed: boolean;
  readonly isHandedOff: boolean;
  /** An amendment of it is at work or signed. */
  readonly isAmended: boolean;
  /** Whether whoever asks is the report's own physician. */
  readonly isMe: boolean;
}

/** While the physician reads it, only physicians and the owner write in it; the office may take it back. */
export function mayWriteReport({ actor }: Pick<Ctx, 'actor'>, state: ReportState): boolean {
  if (actor.kind !== 'user' || actor.role === null || !office.includes(actor.role)) return false;
  return state === 'DRAFTING' || (state === 'REVIEW' && actor.role !== 'assistant');
}

/** What whoever asks may do with a report as it stands. */
export function reportActsOf(ctx: Pick<Ctx, 'actor'>, { state, isCaseClosed, isHandedOff, isAmended, isMe }: Standing): ReportAct[] {
  const { actor } = ctx;
  if (actor.kind !== 'user' || actor.role === null || isCaseClosed || state === 'DISCARDED') return [];
  const [inOffice, open] = [office.includes(actor.role), isOpenReport(state)];
  const may: Record<ReportAct, boolean> = {
    write: mayWriteReport(ctx, state),
    comment: readers.includes(actor.role),
    ask_review: inOffice && state === 'DRAFTING',
    return: inOffice && state === 'REVIEW',
    sign: isMe && open,
    serve: inOffice && state === 'SIGNED',
    discard: inOffice && open,
    amend: inOffice && (state === 'SIGNED' || state === 'SERVED') && !isAmended,
    hand_off: inOffice && open && !isHandedOff,
  };
  return (Object.keys(may) as ReportAct[]).filter((act) => may[act]);
}

/** Where a page of the list ended: the strict day and the number of its last row. Opaque to whoever holds it. */
export function writeReportCursor(on: string, number: number): string {
  return Buffer.from(JSON.stringify([on, number])).toString('base64url');
}

/** @throws RuleBroken `list.cursor` for a cursor that this list did not give */
export function readReportCursor(cursor: string): { readonly on: string; readonly number: number } {
  const match = /^\["(\d{4}-\d\d-\d\d)",(\d{1,9})\]$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!match) throw new RuleBroken('list.cursor', 'This page does not exist any more. Start again from the first one.');
  return { on: match[1] ?? '', number: Number(match[2]) };
}

const declarations = ['performedBySigner', 'noUnlawfulReferral', 'noBias', 'trueAndCorrect', 'allIssuesAddressed'] as const;

/** What is declared is a physician's or the owner's own word; the office prepares explanations. @throws RuleBroken `report.not_yours_to_declare` */
export function demandOwnWord({ actor }: Pick<Ctx, 'actor'>, before: Statements, after: Statements): void {
  if (actor.kind === 'user' && actor.role !== 'assistant') return;
  if (declarations.some((name) => after[name] && !before[name])) throw new RuleBroken('report.not_yours_to_declare', 'A declaration is the physician’s own word. Leave it to the physician, who sees it before signing.');
}
