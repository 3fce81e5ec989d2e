import type { PracticeCtx, PracticeId } from '../../core/context';
import { NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { findEvaluations, type EvaluationRow } from '../evaluations/queries';
import { partOfPage } from './queries';

/**
 * Writes how the pages of a packet divide: each is blank, reviewed before, a duplicate or neither, the first that fits, as
 * sheets and as printed pages. What a person decided goes over what was read. True when it changed.
 */
export async function keepParts(tx: Tx, practiceId: PracticeId, packetId: string): Promise<boolean> {
  const changed = await tx.$executeRaw`
    update "Packet" k set parts = d.parts from (
      select coalesce(jsonb_object_agg(part, jsonb_build_array(sheets, printed)), '{}'::jsonb) as parts from (
        select ${partOfPage} as part,
          count(*)::int as sheets, sum(greatest(g."logicalPages", 1))::int as printed
        from "RecordPage" g join "RecordFile" f on f."practiceId" = g."practiceId" and f.id = g."fileId" and f."removedAt" is null
        where g."practiceId" = ${practiceId}::uuid and g."packetId" = ${packetId}::uuid group by 1
      ) divided
    ) d
    where k."practiceId" = ${practiceId}::uuid and k.id = ${packetId}::uuid and k."hasFiles" and k.parts is distinct from d.parts`;
  return changed > 0;
}

/** The evaluation whose pages are counted. @throws NotFound; RuleBroken `page_ledger.no_pages` for a deposition, `case.closed` */
export async function evaluationOfLedger(tx: Tx, ctx: PracticeCtx, evaluationId: string): Promise<EvaluationRow> {
  const [row] = await findEvaluations(tx, { practiceId: ctx.practiceId, id: evaluationId });
  if (!row) throw new NotFound();
  if (row.kind === 'DEPOSITION') throw new RuleBroken('page_ledger.no_pages', 'Pages are not counted with a deposition.');
  if (row.case.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
  return row;
}

/** @throws RuleBroken `page_verification.not_the_physician`: only who reviewed the pages can swear to it */
export function mustBeThePhysician(ctx: PracticeCtx, physician: { readonly name: string; readonly userId: string | null }): string {
  const { actor } = ctx;
  const isThem = actor.kind === 'user' && (physician.userId === null ? actor.role === 'physician' : actor.userId === physician.userId);
  if (!isThem) throw new RuleBroken('page_verification.not_the_physician', `Only ${physician.name} can verify the pages that ${physician.name} reviewed.`);
  return actor.userId;
}
