import type { PracticeId } from '../../core/context';
import { query, type ReadTx } from '../../core/operation';
import type { ClassifierModel } from '../../domain/records/classifier';
import type { DocumentType } from '../../domain/records/document-types';
import { fewestLessons, newLessons } from '../../domain/records/office-lessons';
import { AskTraining, ClassifierList, LessonList, ListClassifiers, ListLessons, TrainingDue } from './schema';

/** The hour of the night, UTC, in which few new lessons are enough. */
const nightHour = 9;
const pagesOfLesson = 4;

/** What is stored of a version: the weights, and which version it brought back. */
export interface StoredModel extends ClassifierModel {
  readonly restores?: number;
}

/** Every version of the office's classifier, newest first, down to the one that the product comes with. */
export const listClassifiers = query({
  name: 'classifier.list',
  input: ListClassifiers,
  output: ClassifierList,
  async run({ ctx: { practiceId }, db }) {
    const rows = await db.classifierVersion.findMany({ where: { practiceId }, orderBy: { version: 'desc' }, take: 200 });
    const lessons = await countLessons(db, practiceId);
    const learned = await lastLearned(db, practiceId);
    const versions = rows.map(({ version, trainedOn, accuracyBefore, accuracyAfter, createdAt, model }, at) => ({ version, trainedOn, accuracyBefore, accuracyAfter, createdAt: createdAt.toISOString(), inForce: at === 0, restores: (model as unknown as StoredModel).restores ?? null }));
    const shipped = { version: 0, trainedOn: 0, accuracyBefore: null, accuracyAfter: null, createdAt: null, inForce: rows.length === 0, restores: null };
    return { versions: [...versions, shipped], newLessons: Math.max(0, lessons - learned), wanted: learned === 0 ? fewestLessons : newLessons.atOnce };
  },
});

/** Whether there is enough to learn anew: many new decisions at any hour, a few at night. */
export const askTraining = query({
  name: 'classifier.ask_training',
  input: AskTraining,
  output: TrainingDue,
  async run({ ctx: { practiceId }, input: { hour }, db }) {
    const newest = await db.classifierVersion.findFirst({ where: { practiceId }, orderBy: { version: 'desc' } });
    const learned = await lastLearned(db, practiceId);
    const lessons = await countLessons(db, practiceId);
    const wanted = hour === nightHour ? newLessons.atNight : newLessons.atOnce;
    const isDue = lessons >= fewestLessons && lessons - learned >= (learned === 0 ? 1 : wanted);
    return { isDue, lessons, inForce: newest?.version ?? 0, next: (newest?.version ?? 0) + 1, added: (newest?.model ?? null) as ClassifierModel | null };
  },
});

/** Documents that people decided, newest first, some at a time, each with the text of its first pages. */
export const listLessons = query({
  name: 'classifier.list_lessons',
  input: ListLessons,
  output: LessonList,
  async run({ ctx: { practiceId }, input: { after, take }, db }) {
    const rows = await db.recordDocument.findMany({
      where: { ...decided(practiceId), ...(after ? { id: { lt: after } } : {}) }, orderBy: { id: 'desc' }, take,
      select: { id: true, type: true, suggestion: true, pages: { where: { file: { removedAt: null } }, select: { number: true, text: true }, orderBy: { number: 'asc' }, take: pagesOfLesson } },
    });
    const suggestedOf = (suggestion: unknown) => ((suggestion as { type?: { value?: string } } | null)?.type?.value ?? null) as DocumentType | null;
    return { lessons: rows.map(({ id, type, suggestion, pages }) => ({ id, type: type as DocumentType, suggested: suggestedOf(suggestion), pages })), next: rows.length === take ? (rows.at(-1)?.id ?? null) : null };
  },
});

const decided = (practiceId: PracticeId) => ({ practiceId, OR: [{ state: 'accepted' }, { decidedById: { not: null } }], pages: { some: {} } });

async function countLessons(db: ReadTx, practiceId: PracticeId): Promise<number> {
  return db.recordDocument.count({ where: decided(practiceId) });
}

/** How many lessons there were at the last training, whether its version was taken or not. */
async function lastLearned(db: ReadTx, practiceId: PracticeId): Promise<number> {
  const taken = await db.classifierVersion.aggregate({ where: { practiceId }, _max: { trainedOn: true } });
  const tried = await db.auditEvent.findFirst({ where: { practiceId, operation: 'classifier.keep' }, select: { data: true }, orderBy: { seq: 'desc' } });
  return Math.max(taken._max.trainedOn ?? 0, (tried?.data as { trainedOn?: number } | null)?.trainedOn ?? 0);
}
