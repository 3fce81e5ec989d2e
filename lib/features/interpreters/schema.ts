import { z } from 'zod';
import { CalendarDateField, idOf, line, note, optionalLine, VersionField } from '../fields';
import { PartySide } from '../waivers/schema';

export const certifications = ['certified', 'provisionally_certified', 'not_certified', 'unknown'] as const;
export const Certification = z.enum(certifications);
export type Certification = z.output<typeof Certification>;

export const certificationLabels = {
  certified: 'Certified',
  provisionally_certified: 'Provisionally certified',
  not_certified: 'Not certified',
  unknown: 'Not known',
} as const satisfies Record<Certification, string>;

/** `version` is null while none is arranged. An empty language means that no interpreter is needed any more. */
export const ArrangeInterpreter = z.strictObject({
  evaluationId: idOf('Evaluation'),
  version: VersionField.nullable().default(null),
  language: optionalLine(60),
  certification: Certification.default('unknown'),
  certificateNumber: optionalLine(40),
  /** A contact in the role of an interpreter. */
  vendorId: idOf('Contact').nullable().default(null),
  interpreterName: optionalLine(120),
  /** Which side arranges and pays (LC 5811; 8 CCR 9795.3). */
  arrangedBy: PartySide.nullable().default(null),
  orderedOn: CalendarDateField.nullable().default(null),
  note: note(500),
});

/** `confirmedOn` null takes the confirmation back. */
export const ConfirmInterpreter = z.strictObject({ evaluationId: idOf('Evaluation'), version: VersionField, confirmedOn: CalendarDateField.nullable(), confirmedWith: optionalLine(120) });

export const InterpreterBooking = z.object({
  id: z.string(),
  evaluationId: z.string(),
  language: line(60),
  certification: Certification,
  certificateNumber: z.string(),
  vendor: z.object({ id: z.string(), name: z.string() }).nullable(),
  interpreterName: z.string(),
  arrangedBy: PartySide.nullable(),
  orderedOn: z.string().nullable(),
  confirmedOn: z.string().nullable(),
  confirmedWith: z.string(),
  note: z.string(),
  version: z.number(),
});
export type InterpreterBooking = z.output<typeof InterpreterBooking>;

export const InterpreterChanged = z.object({ evaluationId: z.string(), caseId: z.string(), interpreter: InterpreterBooking.nullable(), notices: z.array(z.string()) });
export type InterpreterChanged = z.output<typeof InterpreterChanged>;
