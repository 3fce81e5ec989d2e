import { toOptionalDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { stateAfterEdit } from '../../domain/records/excerpt-life';
import { toExcerpt } from './queries';
import { AmendExcerpt, Excerpt } from './schema';
import { decidedBy, demandNoteRight, excerptForChange, isPhysician, saveExcerpt } from './steps';

/**
 * Changes the words of an excerpt. A confirmed one is proposed again, unless a physician changes it: then it stays
 * confirmed under that physician's name. A note alone changes nothing of what is confirmed.
 * @throws NotFound; Conflict; Forbidden; RuleBroken `excerpt.removed`
 */
export const amendExcerpt = command({
  name: 'excerpt.amend',
  input: AmendExcerpt,
  output: Excerpt,
  async run({ ctx, input: { excerptId, version, happenedOn, privateNote, ...words }, tx, audit }) {
    const row = await excerptForChange(tx, ctx, excerptId, version);
    demandNoteRight(ctx, privateNote);
    const columns = { ...words, happenedOn: toOptionalDateColumn(happenedOn) };
    const changed = Object.entries(columns).filter(([name, value]) => JSON.stringify(row[name as keyof typeof columns]) !== JSON.stringify(value)).map(([name]) => name);
    const note = privateNote === undefined ? {} : { privateNote };
    const state = changed.length === 0 ? row.state : stateAfterEdit(row.state, await isPhysician(tx, ctx));
    const decided = changed.length === 0 ? {} : decidedBy(state === 'CONFIRMED' ? ctx : null);
    const saved = await saveExcerpt(tx, ctx, row, 'edited', { ...columns, ...note, state, ...decided });
    audit({ subject: ['case', row.caseId], summary: state === row.state ? 'Excerpt changed' : 'Excerpt changed, proposed again', data: { excerptId, changed, state } });
    return toExcerpt(tx, ctx, saved);
  },
});
