import { command } from '../../core/operation';
import { codesOfLines } from '../../domain/icd/order-file';
import { RuleBroken } from '../../domain/rule-broken';
import { Icd10Imported, ImportIcd10 } from './schema';

/** Takes in one piece of the official list of codes; searched once all are there. @throws RuleBroken `icd.unreadable`, `icd.another_list` where a piece does not belong to what is there */
export const importIcd10 = command({
  name: 'icd10.import',
  input: ImportIcd10,
  output: Icd10Imported,
  lane: ({ listId }) => `icd10 ${listId}`,
  async run({ ctx, input: { listId, number, parts, name, year, codes }, tx, audit }) {
    const { practiceId } = ctx;
    if (number > parts) throw new RuleBroken('icd.another_list', `There are only ${parts} pieces of this list.`);
    const codeCount = codesOfLines(codes).length;
    const before = await tx.diagnosisCodePart.findMany({ where: { practiceId, listId }, select: { number: true, parts: true, year: true, name: true } });
    if (before.some((one) => one.parts !== parts || one.year !== year || one.name !== name)) throw new RuleBroken('icd.another_list', 'This piece belongs to another list. Begin the import again.');
    const isNew = !before.some((one) => one.number === number);
    if (isNew) await tx.diagnosisCodePart.create({ data: { practiceId, listId, number, parts, name, year, codes, codeCount, createdById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, createdAt: ctx.now } });
    const receivedParts = before.length + (isNew ? 1 : 0);
    audit({ subject: ['icd10', listId], summary: `Took in piece ${number} of ${parts} of the diagnosis codes of ${year}`, data: { codeCount, isNew } });
    return { listId, receivedParts, isWhole: receivedParts === parts };
  },
});
