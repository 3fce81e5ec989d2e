import { z } from 'zod';
import type { ClassifierModel } from '../../domain/records/classifier';
import { DocumentTypeField } from '../documents/schema';

export const ListClassifiers = z.strictObject({});
/** One version of the office's classifier. Version 0 is what the product comes with. */
export const ClassifierRow = z.object({
  version: z.number(),
  trainedOn: z.number(),
  /** In thousandths of what was held back; null for version 0. */
  accuracyBefore: z.number().nullable(),
  accuracyAfter: z.number().nullable(),
  createdAt: z.string().nullable(),
  inForce: z.boolean(),
  /** The version that this one brought back, if it is a step back. */
  restores: z.number().nullable(),
});
export type ClassifierRow = z.output<typeof ClassifierRow>;
export const ClassifierList = z.object({
  versions: z.array(ClassifierRow),
  /** Decided documents that the version in force has not seen, and how many it takes until one is trained. */
  newLessons: z.number(),
  wanted: z.number(),
});
export type ClassifierList = z.output<typeof ClassifierList>;

export const RestoreClassifier = z.strictObject({ /** The version to bring back; 0 is what the product comes with. */ toVersion: z.number().int().min(0).max(1_000_000), /** The version in force as the person saw it. */ version: z.number().int().min(0) });

export const AskTraining = z.strictObject({ hour: z.number().int().min(0).max(23) });
export const TrainingDue = z.object({ isDue: z.boolean(), lessons: z.number(), inForce: z.number(), next: z.number(), added: z.custom<ClassifierModel>().nullable() });

export const ListLessons = z.strictObject({ after: z.string().nullable(), take: z.number().int().min(1).max(100) });
export const LessonList = z.object({
  lessons: z.array(z.object({ id: z.string(), type: DocumentTypeField, suggested: DocumentTypeField.nullable().catch(null), pages: z.array(z.object({ number: z.number(), text: z.string() })) })),
  next: z.string().nullable(),
});

const Weights = z.array(z.number().int()).max(100);
export const Model = z.strictObject({ v: z.literal(1), unit: z.number().int().min(1), tied: z.array(z.number().int()).max(8), bias: z.record(z.string(), z.number().int()), weights: z.record(z.string().max(60), Weights), heat: z.number().positive() });
export const KeepClassifier = z.strictObject({
  /** The version that was in force when the training began. */
  inForce: z.number().int().min(0),
  trainedOn: z.number().int().min(1),
  heldBack: z.number().int().min(0),
  accuracyBefore: z.number().int().min(0).max(1000),
  accuracyAfter: z.number().int().min(0).max(1000),
  model: Model,
});
export const ClassifierKept = z.object({ taken: z.boolean(), version: z.number() });
