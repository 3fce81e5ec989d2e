import { setImmediate as breathe } from 'node:timers/promises';
import type { Ctx } from '../../core/context';
import { beliefsOf, rankedTypes, type ClassifierModel } from '../../domain/records/classifier';
import { differenceOf, holdBack, lessonsOf, mostLessons, vocabularyOf, withLessons, type OfficeLesson } from '../../domain/records/office-lessons';
import { frameOf } from '../../domain/records/page-frame';
import { shippedClassifier } from '../../domain/records/shipped-weights';
import { trainInSteps } from '../../domain/records/train-classifier';
import { signsOf } from '../../domain/records/type-signs';
import { keepClassifier } from '../../features/classifiers/keep-classifier';
import { askTraining, listLessons } from '../../features/classifiers/queries';
import type { JobDefinition } from '../definition';
import { inSteps } from '../in-steps';

const atOnce = 50;

/** Hourly: learns from what the office decided, when there is enough that is new; at night from less. */
export const trainOffice: JobDefinition = {
  queue: 'train-classifier',
  cron: '25 * * * *',
  async run(ctx) {
    if (!ctx.practiceId) return;
    const { isDue, lessons: trainedOn, inForce, next: version, added } = await askTraining(ctx, { hour: ctx.now.getUTCHours() });
    if (!isDue) return;
    const { taught, held } = holdBack(await lessonsOfOffice(ctx), version);
    if (taught.length === 0) return;
    const current = withLessons(shippedClassifier, added);
    const trained = await inSteps(trainInSteps(lessonsOf(taught), { vocabulary: vocabularyOf(taught), base: current, rounds: 12, pull: 0.01 }));
    const model = differenceOf(trained, shippedClassifier);
    await keepClassifier(ctx, { inForce, trainedOn, heldBack: held.length, accuracyBefore: rightOf(current, held), accuracyAfter: rightOf(withLessons(shippedClassifier, model), held), model: { ...model, tied: [...model.tied], bias: { ...model.bias }, weights: Object.fromEntries(Object.entries(model.weights).map(([feature, flat]) => [feature, [...flat]])) } });
  },
};

async function lessonsOfOffice(ctx: Ctx): Promise<OfficeLesson[]> {
  const lessons: OfficeLesson[] = [];
  let after: string | null = null;
  do {
    const part: Awaited<ReturnType<typeof listLessons>> = await listLessons(ctx, { after, take: atOnce });
    for (const { id, type, suggested, pages } of part.lessons) {
      lessons.push({ id, type, suggested, signs: signsOf(pages.map(frameOf)) });
      await breathe();
    }
    after = part.next;
  } while (after !== null && lessons.length < mostLessons);
  // Oldest first, so that what was said last weighs last.
  return lessons.reverse();
}

/** In thousandths. */
function rightOf(model: ClassifierModel, lessons: readonly OfficeLesson[]): number {
  const right = lessons.filter(({ signs, type }) => rankedTypes(beliefsOf(model, signs), 1)[0]?.type === type).length;
  return lessons.length === 0 ? 0 : Math.round((1000 * right) / lessons.length);
}
