import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { rebuttalNamed } from '../../domain/billing/denials/rebuttals';
import { RuleBroken } from '../../domain/rule-broken';
import { BY_PERSON } from './policy';
import { loadEor } from './queries';
import { EorChanged, ReclassEor } from './schema';
import { lockEor } from './steps';

/** Classes a line's denial otherwise than it was recognized. @throws NotFound, Conflict; RuleBroken `eor.not_posted`, `eor.no_such_rebuttal` */
export const reclassEor = command({
  name: 'eor.reclass',
  input: ReclassEor,
  output: EorChanged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { eorId, version, lineId, denialClass, rebuttalKey } = input;
    const eor = await lockEor(tx, practiceId, eorId, version);
    if (!eor.lines.some(({ id }) => id === lineId)) throw new NotFound();
    if (eor.state !== 'POSTED') throw new RuleBroken('eor.not_posted', 'Confirm the EOR first; then its denials are classed.');
    if (rebuttalKey !== '' && rebuttalNamed(rebuttalKey) === null) throw new RuleBroken('eor.no_such_rebuttal', 'There is no such denial in the library.');
    await tx.eorLine.update({ where: { practiceId_id: { practiceId, id: lineId } }, data: { denialClass: `${BY_PERSON}${denialClass}`, rebuttalKey } });
    await tx.eor.update({ where: { practiceId_id: { practiceId, id: eorId } }, data: { version: { increment: 1 } } });
    audit({ subject: ['eor', eorId], summary: 'classed a denial by hand', data: { lineId, denialClass, rebuttalKey } });
    return { eor: await loadEor(tx, ctx, eorId), notices: [] };
  },
});
