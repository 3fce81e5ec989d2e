import { toOptionalDateColumn } from '../../core/dates';
import { newId } from '../../core/new-id';
import { command } from '../../core/operation';
import { toExcerpt } from './queries';
import { Excerpt, ProposeExcerpt } from './schema';
import { decidedBy, demandNoteRight, isPhysician, keepStep, pageForExcerpt } from './steps';

/**
 * Writes an excerpt of a page. What a reviewer or the office writes is proposed; a physician's own words need nobody's
 * confirmation and are confirmed by writing them. @throws NotFound; Forbidden; RuleBroken `excerpt.no_such_page`
 */
export const proposeExcerpt = command({
  name: 'excerpt.propose',
  input: ProposeExcerpt,
  output: Excerpt,
  idempotent: true,
  async run({ ctx, input: { packetId, pageNumber, happenedOn, ...words }, tx, audit }) {
    const { practiceId } = ctx;
    const page = await pageForExcerpt(tx, practiceId, packetId, pageNumber);
    demandNoteRight(ctx, words.privateNote);
    const own = await isPhysician(tx, ctx);
    const row = await tx.excerpt.create({
      data: { practiceId, id: newId(), ...page, packetId, pageNumber, ...words, happenedOn: toOptionalDateColumn(happenedOn), state: own ? 'CONFIRMED' : 'PROPOSED', createdById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, createdAt: ctx.now, ...decidedBy(own ? ctx : null) },
    });
    await keepStep(tx, ctx, row.id, 'proposed', null);
    if (own) await keepStep(tx, ctx, row.id, 'confirmed', null);
    audit({ subject: ['case', row.caseId], summary: own ? 'Excerpt written by the physician' : 'Excerpt proposed', data: { excerptId: row.id, packetId, pageNumber } });
    return toExcerpt(tx, ctx, row);
  },
});
