import { jsonColumn } from '../../core/json';
import { command } from '../../core/operation';
import { isTaken } from '../../domain/records/office-lessons';
import { ClassifierKept, KeepClassifier } from './schema';
import { share, takeTurn } from './steps';

/**
 * Takes a trained version into force when it is not worse on the documents that were held back, and when the version
 * that it began from still is. It stays in this practice.
 */
export const keepClassifier = command({
  name: 'classifier.keep',
  input: KeepClassifier,
  output: ClassifierKept,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { inForce, trainedOn, heldBack, accuracyBefore, accuracyAfter, model } = input;
    const now = await takeTurn(tx, practiceId);
    const version = inForce + 1;
    const taken = now === inForce && isTaken(accuracyBefore, accuracyAfter, heldBack);
    if (taken) await tx.classifierVersion.create({ data: { practiceId, version, model: jsonColumn(model) as object, trainedOn, accuracyBefore, accuracyAfter, createdAt: ctx.now } });
    const figures = `right ${share(accuracyAfter)} of ${heldBack} held back, before ${share(accuracyBefore)}`;
    const summary = taken ? `Version ${version} of the classifier is in force: ${figures}` : now === inForce ? `A newly trained classifier was not taken: ${figures}` : 'A newly trained classifier was not taken: another version came into force meanwhile';
    audit({ subject: ['practice', practiceId], summary, data: { version, trainedOn, heldBack, accuracyBefore, accuracyAfter, taken } });
    return { taken, version: taken ? version : now };
  },
});
