import { command } from '../../core/operation';
import { loadHousePhrase } from './queries';
import { HousePhrase, RemoveHousePhrase } from './schema';
import { saveHousePhrase } from './steps';

/** Takes a phrase out of use. Reports in which it was put keep their words. */
export const removeHousePhrase = command({
  name: 'house_phrase.remove',
  input: RemoveHousePhrase,
  output: HousePhrase,
  async run({ ctx, input: { housePhraseId: id, version }, tx, audit }) {
    await saveHousePhrase(tx, ctx, id, version, { removedAt: ctx.now });
    const phrase = await loadHousePhrase(tx, ctx, id);
    audit({ subject: ['house_phrase', id], summary: `Removed the phrase “${phrase.name}”` });
    return phrase;
  },
});
