import { z } from 'zod';
import { extensionGrounds } from '../../domain/report/extension';
import { CalendarDateField, idOf, line, note, optionalLine, VersionField } from '../fields';

const ExtensionId = idOf('ReportExtension');
export const ExtensionGround = z.enum(extensionGrounds);
/** `late_notice`: nobody asked in time, and the Medical Unit told so on Form 116. */
const AnyGround = z.enum([...extensionGrounds, 'late_notice']);
const ExtensionState = z.enum(['drafted', 'asked', 'approved', 'denied', 'late', 'withdrawn']);

export const Extension = z.object({
  id: z.string(),
  ground: AnyGround,
  explanation: z.string(),
  state: ExtensionState,
  dueOn: z.string(),
  newDueOn: z.string(),
  askBy: z.string(),
  requestedOn: z.string().nullable(),
  /** The letter with the content of Form 112; null for a notice that came without a request. */
  letter: z.object({ id: z.string(), number: z.number(), state: z.enum(['DRAFT', 'SENT', 'VOID']) }).nullable(),
  decidedOn: z.string().nullable(),
  /** 113 of a denial, 116 of a late notice. */
  form: z.string(),
  decisionNote: z.string(),
  acceptedByApplicantOn: z.string().nullable(),
  acceptedByDefenseOn: z.string().nullable(),
  version: z.number(),
});
export type Extension = z.output<typeof Extension>;

const GroundOffered = z.object({ ground: ExtensionGround, label: z.string(), says: z.string(), evidence: z.string(), days: z.number(), newDueOn: z.string(), section: z.string(), confidence: z.string() });

/** All about more time for one report. */
export const ExtensionBoard = z.object({
  evaluation: z.object({ id: z.string(), kind: z.string(), state: z.string(), caseId: z.string(), caseNumber: z.number(), claimantName: z.string(), physicianName: z.string(), examinedOn: z.string().nullable(), reportServedOn: z.string().nullable(), version: z.number() }),
  /** Why nothing can be asked for now; '' where it can. */
  obstacle: z.string(),
  dueOn: z.string().nullable(),
  askBy: z.string().nullable(),
  grounds: z.array(GroundOffered),
  noGround: z.object({ says: z.string(), section: z.string(), confidence: z.string() }),
  /** Newest first. */
  extensions: z.array(Extension),
  standing: z.object({ fee: z.enum(['safe', 'waiting', 'lost', 'accepted']), says: z.string(), section: z.string() }).nullable(),
  /** What is said from day 20 on. */
  warning: z.string(),
  /** What is lost with the day; null for those who see no amounts. */
  atRiskCents: z.number().nullable(),
  today: z.string(),
});
export type ExtensionBoard = z.output<typeof ExtensionBoard>;

export const ReadExtensions = z.strictObject({ evaluationId: idOf('Evaluation') });
export const DraftExtension = z.strictObject({ evaluationId: idOf('Evaluation'), ground: ExtensionGround, explanation: note(2000).refine((text) => text !== '', 'Say what happened: the Medical Director decides on it'), evidence: z.array(line(200)).max(20).default([]) });
const subject = { extensionId: ExtensionId, version: VersionField };
export const DecideExtension = z.strictObject({ ...subject, outcome: z.enum(['approved', 'denied', 'late']), decidedOn: CalendarDateField, decisionNote: optionalLine(400) });
export const WithdrawExtension = z.strictObject(subject);
export const RecordLateNotice = z.strictObject({ evaluationId: idOf('Evaluation'), decidedOn: CalendarDateField, decisionNote: optionalLine(400) });
/** `on` null takes an acceptance back. */
export const AcceptLate = z.strictObject({ ...subject, side: z.enum(['applicant', 'defense']), on: CalendarDateField.nullable() });
