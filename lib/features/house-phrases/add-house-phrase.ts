import { jsonColumn } from '../../core/json';
import { command } from '../../core/operation';
import { loadHousePhrase } from './queries';
import { AddHousePhrase, HousePhrase } from './schema';
import { demandFreeName, phraseText } from './steps';

/** Keeps words that the office writes again and again under a short name. @throws what `phraseText` and `demandFreeName` throw */
export const addHousePhrase = command({
  name: 'house_phrase.add',
  input: AddHousePhrase,
  output: HousePhrase,
  idempotent: true,
  lane: () => 'house_phrase.names',
  async run({ ctx, input: { content, ...input }, tx, audit }) {
    const text = phraseText(content);
    await demandFreeName(tx, ctx, input, null);
    const createdById = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
    const { id } = await tx.housePhrase.create({ data: { practiceId: ctx.practiceId, ...input, content: jsonColumn(content) as object, text, createdById, createdAt: ctx.now } });
    audit({ subject: ['house_phrase', id], summary: `Added the phrase “${input.name}”`, data: { specialty: input.specialty } });
    return loadHousePhrase(tx, ctx, id);
  },
});
