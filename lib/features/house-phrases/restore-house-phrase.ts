import { command } from '../../core/operation';
import { loadHousePhrase } from './queries';
import { HousePhrase, RestoreHousePhrase } from './schema';
import { demandFreeName, saveHousePhrase } from './steps';

/** Brings a removed phrase back. @throws what `demandFreeName` throws */
export const restoreHousePhrase = command({
  name: 'house_phrase.restore',
  input: RestoreHousePhrase,
  output: HousePhrase,
  async run({ ctx, input: { housePhraseId: id, version }, tx, audit }) {
    await demandFreeName(tx, ctx, await loadHousePhrase(tx, ctx, id), id);    await saveHousePhrase(tx, ctx, id, version, { removedAt: null });
    const phrase = await loadHousePhrase(tx, ctx, id);
    audit({ subject: ['house_phrase', id], summary: `Brought back the phrase “${phrase.name}”` });
    return phrase;
  },
});
