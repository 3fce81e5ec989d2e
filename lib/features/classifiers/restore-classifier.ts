import { Conflict, NotFound } from '../../core/errors';
import { jsonColumn } from '../../core/json';
import { command } from '../../core/operation';
import type { ClassifierModel } from '../../domain/records/classifier';
import { RuleBroken } from '../../domain/rule-broken';
import type { StoredModel } from './queries';
import { ClassifierKept, RestoreClassifier } from './schema';
import { takeTurn } from './steps';

const nothing: ClassifierModel = { v: 1, unit: 1000, tied: [], bias: {}, weights: {}, heat: 1 };

/**
 * Brings an earlier version of the classifier back, as a new version: what was in force when stays known. Suggestions
 * that were made stay; new ones are made by it. It learns on from there with the next decisions.
 * @throws NotFound; Conflict; RuleBroken `classifier.in_force`
 */
export const restoreClassifier = command({
  name: 'classifier.restore',
  input: RestoreClassifier,
  output: ClassifierKept,
  async run({ ctx, input: { toVersion, version }, tx, audit }) {
    const { practiceId } = ctx;
    const now = await takeTurn(tx, practiceId);
    if (now !== version) throw new Conflict('Another version came into force while you were looking. Look at the list again.', { version: now });
    if (toVersion === now) throw new RuleBroken('classifier.in_force', 'This version is in force already.');
    const rows = await tx.classifierVersion.findMany({ where: { practiceId, version: { in: [toVersion, now] } } });
    const [earlier, current] = [rows.find((row) => row.version === toVersion), rows.find((row) => row.version === now)];
    if (toVersion > now || (toVersion > 0 && !earlier)) throw new NotFound();
    const model: StoredModel = { ...((earlier?.model as unknown as ClassifierModel | undefined) ?? nothing), restores: toVersion };
    // What the later versions were trained on counts as learned: only new decisions bring a training on.
    const data = { trainedOn: Math.max(current?.trainedOn ?? 0, earlier?.trainedOn ?? 0), accuracyBefore: current?.accuracyAfter ?? 0, accuracyAfter: earlier?.accuracyAfter ?? current?.accuracyBefore ?? 0 };
    await tx.classifierVersion.create({ data: { practiceId, version: now + 1, model: jsonColumn(model) as object, ...data, createdAt: ctx.now } });
    audit({ subject: ['practice', practiceId], summary: `Went back to version ${toVersion} of the classifier, as version ${now + 1}`, data: { version: now + 1, restores: toVersion } });
    return { taken: true, version: now + 1 };
  },
});
