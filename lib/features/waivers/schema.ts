import { z } from 'zod';
import { CalendarDateField, idOf, note } from '../fields';

/** What a party can consent to in writing. */
export const waiverKinds = ['past_90', 'past_120', 'other_office', 'past_60', 'remote'] as const;
export const WaiverKind = z.enum(waiverKinds);
export type WaiverKind = z.output<typeof WaiverKind>;

export const waiverLabels = {
  past_90: 'An exam after day 90, up to day 120',
  past_120: 'An exam after day 120',
  other_office: 'Another listed office than the one on the panel form',
  past_60: 'A new date more than 60 days after we cancelled',
  remote: 'A remote exam',
} as const satisfies Record<WaiverKind, string>;

/** The section that each consent rests on. */
export const waiverSections = { past_90: '8 CCR 31.3(e)', past_120: '8 CCR 31.3(e)', other_office: '8 CCR 34(b)', past_60: '8 CCR 34(e)', remote: '8 CCR 46.3' } as const satisfies Record<WaiverKind, string>;

export const PartySide = z.enum(['applicant', 'defense']);
export type PartySide = z.output<typeof PartySide>;

const consent = { kind: WaiverKind, givenBy: PartySide, givenOn: CalendarDateField, note: note(500) };

/** A consent as it may come along with a booking. */
export const WaiverGiven = z.strictObject(consent);
export type WaiverGiven = z.input<typeof WaiverGiven>;

export const RecordWaiver = z.strictObject({ evaluationId: idOf('Evaluation'), ...consent });
export const WithdrawWaiver = z.strictObject({ waiverId: idOf('Waiver'), withdrawnOn: CalendarDateField.optional() });

export const Waiver = z.object({ id: z.string(), evaluationId: z.string(), kind: WaiverKind, givenBy: PartySide, givenOn: z.string(), note: z.string(), withdrawnOn: z.string().nullable() });
export type Waiver = z.output<typeof Waiver>;

/** After a consent was recorded or withdrawn: all of that evaluation, the withdrawn ones too. */
export const WaiverList = z.object({ evaluationId: z.string(), caseId: z.string(), waivers: z.array(Waiver) });
export type WaiverList = z.output<typeof WaiverList>;
