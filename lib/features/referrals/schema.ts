import { z } from 'zod';
import { specialties } from '../../domain/panel/specialties';
import { REFERRAL_STATES } from '../../domain/referral/lifecycle';
import { CaseId, CaseKind, Duplicates } from '../cases/schema';
import { ClaimantId } from '../claimants/schema';
import { ConflictDecision, ConflictMatch, ConflictOutcome } from '../conflicts/schema';
import { ContactId, ContactRole } from '../contacts/schema';
import { CalendarDateField, idOf, line, note, optionalLine, PagesField, VersionField } from '../fields';
import { Injury, InjuryInput, Jurisdiction, Question, QuestionInput } from '../intake/schema';

export const ReferralId = idOf('Referral');
export const ReferralState = z.enum(REFERRAL_STATES);
export type ReferralState = z.output<typeof ReferralState>;

export const channels = ['phone', 'fax', 'mail', 'email', 'portal'] as const;
export const Channel = z.enum(channels);
export type Channel = z.output<typeof Channel>;

const OptionalDay = CalendarDateField.nullable().default(null);

export const PartyInput = z.strictObject({ contactId: ContactId, role: ContactRole });

const facts = {
  kind: CaseKind,
  jurisdiction: Jurisdiction.optional(),
  receivedOn: CalendarDateField,
  channel: Channel,
  source: optionalLine(160),
  requesterId: ContactId.nullable().default(null),
  requesterRole: ContactRole.nullable().default(null),
  payerId: ContactId.nullable().default(null),
  physicianId: idOf('Physician').nullable().default(null),
  locationId: idOf('Location').nullable().default(null),
  agreementId: idOf('FeeAgreement').nullable().default(null),
  /** Somebody who is known; the other facts of the claimant are then what the referral said. */
  claimantId: ClaimantId.nullable().default(null),
  claimantName: line(120),
  bornOn: OptionalDay,
  claimantPhone: optionalLine(40),
  claimantStreet: optionalLine(200),
  claimantCity: optionalLine(100),
  claimantState: optionalLine(40),
  claimantPostalCode: optionalLine(20),
  interpreterLanguage: optionalLine(60),
  /** Null while nobody has said so. */
  represented: z.boolean().nullable().default(null),
  employer: optionalLine(160),
  panelNumber: z.string().trim().regex(/^(\d{7})?$/, 'A panel number has 7 digits').default(''),
  panelSpecialty: z.union([z.literal(''), z.enum(specialties.map(({ code }) => code), 'Choose a specialty')]).default(''),
  panelIssuedOn: OptionalDay,
  neededBy: OptionalDay,
  appointmentAskedOn: OptionalDay,
  pagesExpected: PagesField.default(0),
  note: note(4000),
  injuries: z.array(InjuryInput).max(20, 'At most 20 injuries').default([]),
  questions: z.array(QuestionInput).max(100, 'At most 100 questions').default([]),
  parties: z.array(PartyInput).max(40, 'At most 40 parties').default([]),
};

interface Checked {
  readonly kind: CaseKind;
  readonly panelNumber: string;
  readonly agreementId: string | null;
}
const onlyOnPanels = ({ kind, panelNumber }: Checked) => kind === 'QME' || panelNumber === '';
const onlyPrivate = ({ kind, agreementId }: Checked) => !['QME', 'AME'].includes(kind) || agreementId === null;
const panelMessage = { path: ['panelNumber'], message: 'Only a QME case has a panel number' };
const agreementMessage = { path: ['agreementId'], message: 'QME and AME cases are billed by the state schedule' };

/** What somebody asked of us. Kind, day, channel and the claimant's name are enough; the answer says what is missing. */
export const ReceiveReferral = z.strictObject(facts).refine(onlyOnPanels, panelMessage).refine(onlyPrivate, agreementMessage);
export type ReceiveReferral = z.input<typeof ReceiveReferral>;

export const AmendReferral = z.strictObject({ ...facts, referralId: ReferralId, version: VersionField }).refine(onlyOnPanels, panelMessage).refine(onlyPrivate, agreementMessage);
export type AmendReferral = z.input<typeof AmendReferral>;

const one = { referralId: ReferralId, version: VersionField };

export const RequestInformation = z.strictObject({ ...one, asked: note(4000).refine((text) => text !== '', 'Say what you ask for'), answerBy: OptionalDay });
export type RequestInformation = z.input<typeof RequestInformation>;
export const DeclineReferral = z.strictObject({ ...one, reason: note(2000).refine((text) => text !== '', 'Say why') });
export type DeclineReferral = z.input<typeof DeclineReferral>;
export const ReopenReferral = z.strictObject(one);
export type ReopenReferral = z.input<typeof ReopenReferral>;

export const intoKinds = ['EXAM', 'SUPPLEMENTAL', 'RECORD_REVIEW'] as const;
export const AcceptReferral = z.strictObject({
  ...one,
  /** Into a case of the claimant that is open: what is asked for there. Left out, a new case is opened. */
  into: z.strictObject({ caseId: CaseId, kind: z.enum(intoKinds) }).nullable().default(null),
});
export type AcceptReferral = z.input<typeof AcceptReferral>;

export const ReadReferral = z.strictObject({ referralId: ReferralId });

const several = <Item extends z.ZodType>(item: Item) => z.preprocess((value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]), z.array(item).max(20)).optional();

export const referralStages = ['open', ...REFERRAL_STATES, 'all'] as const;
export const ListReferrals = z.strictObject({
  /** Left out: what is not decided yet. */
  stage: z.enum(referralStages).optional(),
  kind: several(CaseKind),
  q: z.string().trim().max(120).optional(),
  cursor: z.string().max(200).optional(),
});
export interface ReferralFilters {
  readonly stage?: (typeof referralStages)[number];
  readonly kind?: readonly CaseKind[];
  readonly q?: string;
}

export const Lack = z.object({ field: z.string(), needs: z.string(), neededFor: z.enum(['accept', 'window', 'notice', 'report', 'bill']), why: z.string(), section: z.string().nullable() });
export type Lack = z.output<typeof Lack>;

export const ReferralRow = z.object({
  id: z.string(),
  number: z.number(),
  state: ReferralState,
  kind: CaseKind,
  claimantName: z.string(),
  claimNumber: z.string(),
  panelNumber: z.string(),
  requesterName: z.string().nullable(),
  source: z.string(),
  channel: Channel,
  receivedOn: z.string(),
  neededBy: z.string().nullable(),
  lacking: z.array(Lack),
  /** What was decided last about a conflict of interest; null while nobody looked. */
  conflict: ConflictOutcome.nullable(),
  caseId: z.string().nullable(),
});
export type ReferralRow = z.output<typeof ReferralRow>;

export const ReferralList = z.object({
  referrals: z.array(ReferralRow),
  counts: z.object({ RECEIVED: z.number(), INFO_REQUESTED: z.number(), ACCEPTED: z.number(), DECLINED: z.number() }),
  nextCursor: z.string().nullable(),
});
export type ReferralList = z.output<typeof ReferralList>;

const named = z.object({ id: z.string(), name: z.string() });


export const ReferralDetail = z.object({
  id: z.string(),
  number: z.number(),
  state: ReferralState,
  kind: CaseKind,
  jurisdiction: Jurisdiction,
  receivedOn: z.string(),
  channel: Channel,
  source: z.string(),
  requester: named.nullable(),
  requesterRole: ContactRole.nullable(),
  payer: named.nullable(),
  physician: named.nullable(),
  location: named.nullable(),
  agreement: named.nullable(),
  /** The terms as the acceptance letter quotes them; null for a role that sees no money. */
  agreementTerms: z.array(z.string()).nullable(),
  claimant: named.nullable(),
  claimantName: z.string(),
  bornOn: z.string().nullable(),
  age: z.number().nullable(),
  claimantPhone: z.string(),
  claimantStreet: z.string(),
  claimantCity: z.string(),
  claimantState: z.string(),
  claimantPostalCode: z.string(),
  interpreterLanguage: z.string(),
  represented: z.boolean().nullable(),
  employer: z.string(),
  panelNumber: z.string(),
  panelSpecialty: z.string(),
  panelIssuedOn: z.string().nullable(),
  neededBy: z.string().nullable(),
  appointmentAskedOn: z.string().nullable(),
  pagesExpected: z.number(),
  note: z.string(),
  infoAsked: z.string(),
  declineReason: z.string(),
  decidedOn: z.string().nullable(),
  decidedByName: z.string().nullable(),
  case: z.object({ id: z.string(), number: z.number() }).nullable(),
  injuries: z.array(Injury),
  questions: z.array(Question),
  parties: z.array(z.object({ contactId: z.string(), role: ContactRole, name: z.string(), detail: z.string() })),
  lacking: z.array(Lack),
  /** What keeps it from being accepted now, each with what to do; empty when nothing does. */
  obstacles: z.array(z.object({ rule: z.string(), says: z.string() })),
  /** What is found now between the practice and the matter; and what was decided, the newest first. */
  conflictMatches: z.array(ConflictMatch),
  conflictDecisions: z.array(ConflictDecision),
  duplicates: Duplicates,
  /** Open cases of the same kind, of the claimant or of somebody who may be the same: work may be taken into one of them. */
  openCases: z.array(z.object({ id: z.string(), number: z.number(), claimantName: z.string(), claimNumber: z.string(), physicianName: z.string() })),
  letters: z.array(z.object({ id: z.string(), number: z.number(), kind: z.string(), state: z.string(), subject: z.string(), servedOn: z.string().nullable() })),
  events: z.array(z.object({ seq: z.number(), at: z.string(), actorName: z.string(), operation: z.string(), summary: z.string() })),
  acts: z.array(z.enum(['amend', 'request_information', 'take_up', 'accept', 'decline'])),
  version: z.number(),
});
export type ReferralDetail = z.output<typeof ReferralDetail>;

/** A referral after a change, with the letter that was drafted on the way. */
export const ReferralChanged = z.object({ referral: ReferralDetail, letterId: z.string().nullable() });
export type ReferralChanged = z.output<typeof ReferralChanged>;

export const ReferralAccepted = z.object({ referralId: z.string(), caseId: z.string(), caseNumber: z.number(), evaluationId: z.string(), letterId: z.string().nullable(), panelId: z.string().nullable() });
export type ReferralAccepted = z.output<typeof ReferralAccepted>;
