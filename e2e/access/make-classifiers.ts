import { inPractice, type World } from '../../lib/test/world';

export interface ClassifiersObjects {
  readonly classifierVersion: string;
}

/** One more version of the office's classifier, which is then in force. */
export async function makeClassifiers(world: World): Promise<ClassifiersObjects> {
  const { practiceId } = world;
  return inPractice(practiceId, async (tx) => {
    const newest = await tx.classifierVersion.findFirst({ where: { practiceId }, orderBy: { version: 'desc' } });
    const version = (newest?.version ?? 0) + 1;
    await tx.classifierVersion.create({ data: { practiceId, version, trainedOn: 40, accuracyBefore: 800, accuracyAfter: 900, model: { v: 1, unit: 1000, tied: [], bias: {}, weights: {}, heat: 1 } } });
    return { classifierVersion: String(version) };
  });
}
