import { fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { inWords } from '../../domain/records/gap-words';
import { draftLetter } from '../letters/steps';
import { AskForGaps, GapsAsked } from './schema';
import { gapForChange, saveGap } from './steps';

/**
 * Drafts the letter that asks for what is missing, each gap one line with since when; the gaps are asked for from then on.
 * @throws NotFound; Conflict; RuleBroken `gap.transition`
 */
export const askForGaps = command({
  name: 'gap.ask',
  input: AskForGaps,
  output: GapsAsked,
  idempotent: true,
  async run({ ctx, input: { caseId, gaps, kind }, tx, audit }) {
    const rows = [];
    for (const { id, version } of gaps.toSorted((a, b) => a.id.localeCompare(b.id))) rows.push(await gapForChange(tx, ctx, id, version, ['open', 'asked']));
    if (rows.some((row) => row.caseId !== caseId)) throw new NotFound();
    const items = rows.map((row) => inWords({ title: row.title, kind: row.kind, fromOn: fromOptionalDateColumn(row.fromOn), toOn: fromOptionalDateColumn(row.toOn) }));
    const letter = await draftLetter(tx, ctx, { kind, caseId, facts: { items } });
    for (const row of rows) await saveGap(tx, ctx, row, { state: 'asked', letterId: letter.id });
    audit({ subject: ['case', caseId], summary: `Letter ${letter.number} drafted for ${rows.length} gaps in the records`, data: { gapIds: rows.map(({ id }) => id), letterId: letter.id } });
    return { letterId: letter.id, letterNumber: letter.number, caseId };
  },
});
