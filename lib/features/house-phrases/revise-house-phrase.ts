import { jsonColumn } from '../../core/json';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { loadHousePhrase } from './queries';
import { HousePhrase, ReviseHousePhrase } from './schema';
import { demandFreeName, phraseText, saveHousePhrase } from './steps';

/** Changes a phrase; how it stood before is kept. Reports in which it was put keep their words. @throws RuleBroken `house_phrase.removed` and what `phraseText` and `demandFreeName` throw; Conflict */
export const reviseHousePhrase = command({
  name: 'house_phrase.revise',
  input: ReviseHousePhrase,
  output: HousePhrase,
  lane: () => 'house_phrase.names',
  async run({ ctx, input: { housePhraseId: id, version, content, ...input }, tx, audit }) {
    const text = phraseText(content);
    const before = await loadHousePhrase(tx, ctx, id);
    if (before.removedAt) throw new RuleBroken('house_phrase.removed', 'This phrase was taken out of use. Bring it back first.');
    await demandFreeName(tx, ctx, input, id);
    await saveHousePhrase(tx, ctx, id, version, { ...input, content: jsonColumn(content) as object, text });
    const number = (await tx.housePhraseVersion.count({ where: { practiceId: ctx.practiceId, phraseId: id } })) + 1;
    await tx.housePhraseVersion.create({ data: { practiceId: ctx.practiceId, phraseId: id, number, name: before.name, content: jsonColumn(before.content) as object, text: before.text, byId: ctx.actor.kind === 'user' ? ctx.actor.userId : null, at: ctx.now } });
    audit({ subject: ['house_phrase', id], summary: `Changed the phrase “${input.name}”`, data: { number: number + 1 } });
    return loadHousePhrase(tx, ctx, id);
  },
});
