import { addDays, calendarDate, daysBetween, isCalendarDate, type CalendarDate } from '../calendar';
import { lateCancellation } from '../deadlines/late-cancellation';
import type { CaseKind, EvaluationKind } from '../evaluation/lifecycle';
import { isMedicalLegal, type Party } from '../service/party';
import type { RecipientRole } from '../service/methods';
import { countInWords, dateWithoutWeekday, dollars, inGroups, quantity, weekdayInWords } from '../wording';
import type { LetterFacts } from './facts';
import type { MergeValues } from './fields';

/** What a letter can say, as it is stored. Days are calendar dates, times minutes after midnight. */
export interface LetterSubject {
  readonly date: CalendarDate;
  readonly practice: { readonly name: string; readonly address: string; readonly phone: string; readonly fax: string; readonly email: string; readonly isTraining?: boolean };
  readonly physician: { readonly name: string; readonly credentials: string; readonly specialty: string } | null;
  readonly claimant: { readonly name: string; readonly address: string; readonly phone: string; readonly bornOn: CalendarDate | null } | null;
  readonly case: {
    readonly number: string;
    readonly kind: CaseKind;
    readonly represented: boolean | null;
    readonly claimNumber: string;
    readonly adjNumber: string;
    readonly panelNumber: string;
    readonly bodyParts: string;
    readonly employer: string;
    readonly injuries: readonly { readonly injuredOn: CalendarDate | null; readonly throughOn: CalendarDate | null; readonly claimNumber: string; readonly adjNumber: string; readonly bodyParts: string }[];
    readonly issues: readonly string[];
    readonly agreementName: string;
    readonly terms: readonly string[];
  } | null;
  readonly parties: readonly Party[];
  readonly exam: {
    readonly kind: EvaluationKind;
    readonly on: CalendarDate | null;
    readonly startMinute: number | null;
    readonly minutes: number;
    readonly bookedOn: CalendarDate | null;
    readonly isRemote: boolean;
    readonly place: string;
    readonly address: string;
    readonly phone: string;
    readonly lateMinutes: number | null;
    readonly cancelledOn: CalendarDate | null;
    readonly cancelledBy: string;
    readonly cancelledInWriting: boolean | null;
  } | null;
  /** Null where none is needed. */
  readonly interpreter: { readonly language: string; readonly certification: string; readonly arrangedBy: 'applicant' | 'defense' | null; readonly vendor: string } | null;
  readonly referral: { readonly number: string; readonly receivedOn: CalendarDate } | null;
  readonly facts: LetterFacts;
}

const caseKindWords = {
  QME: 'panel QME evaluation', AME: 'agreed medical evaluation', IME: 'independent medical examination', EXPERT_WITNESS: 'expert witness engagement', RECORD_REVIEW: 'record review', PEER_REVIEW: 'peer review', OTHER_INCOME: 'engagement',
} as const satisfies Record<CaseKind, string>;
const examKindWords = {
  COMPREHENSIVE: 'comprehensive evaluation', FOLLOW_UP: 'follow-up evaluation', SUPPLEMENTAL: 'supplemental report', DEPOSITION: 'deposition', RECORD_REVIEW: 'record review', OTHER: 'appointment',
} as const satisfies Record<EvaluationKind, string>;
const certificationWords: Record<string, string> = { certified: 'a certified interpreter', provisionally_certified: 'a provisionally certified interpreter', not_certified: 'an interpreter who is not certified', unknown: 'a certified interpreter is to be arranged' };
const cancellerWords: Record<string, string> = { claimant: 'the claimant', applicant: 'the applicant’s attorney', defense: 'the defense side', evaluator: 'the evaluator' };

/** Every field's value as it is printed; '' where it is not known. */
export function mergeValues(subject: LetterSubject): MergeValues {
  return { ...peopleValues(subject), ...caseValues(subject), ...examValues(subject), ...factValues(subject) };
}

function peopleValues({ practice, physician, claimant, parties, date, case: matter }: LetterSubject): MergeValues {
  const named = (role: RecipientRole) => parties.filter((party) => party.role === role).map(({ name }) => name).join(' and ');
  return {
    'letter.date': dateWithoutWeekday(date),
    'practice.name': practice.name, 'practice.address': oneLine(practice.address), 'practice.phone': practice.phone, 'practice.fax': practice.fax, 'practice.email': practice.email,
    'physician.name': physician ? [physician.name, physician.credentials].filter(Boolean).join(', ') : '',
    'physician.doctor': physician ? `Dr. ${physician.name.trim().split(/\s+/).at(-1) ?? ''}` : '',
    'physician.specialty': physician?.specialty ?? '',
    'claimant.name': claimant?.name ?? '', 'claimant.address': oneLine(claimant?.address ?? ''), 'claimant.phone': claimant?.phone ?? '', 'claimant.bornOn': day(claimant?.bornOn),
    'client.name': named('client') || named('claims_administrator'),
    'administrator.name': named('claims_administrator') || named('employer'),
    'applicantAttorney.name': named('applicant_attorney'),
    'defenseAttorney.name': named('defense_attorney'),
    represented: matter?.represented === true,
  };
}

function caseValues({ case: matter, referral }: LetterSubject): MergeValues {
  const first = matter?.injuries[0];
  return {
    qme: matter?.kind === 'QME', ame: matter?.kind === 'AME', medicalLegal: matter !== null && isMedicalLegal(matter.kind),
    'case.number': matter?.number ?? '', 'case.kind': matter ? caseKindWords[matter.kind] : '', 'case.claimNumber': matter?.claimNumber ?? '', 'case.adjNumber': matter?.adjNumber ?? '', 'case.panelNumber': matter?.panelNumber ?? '',
    'case.injuredOn': first ? stretch(first.injuredOn, first.throughOn) : '', 'case.bodyParts': matter?.bodyParts ?? '', 'case.employer': matter?.employer ?? '',
    injuries: (matter?.injuries ?? []).map((one) => [stretch(one.injuredOn, one.throughOn), [one.claimNumber && `claim ${one.claimNumber}`, one.adjNumber, one.bodyParts].filter(Boolean).join(', ')].filter(Boolean).join(': ')).filter(Boolean),
    asked: (matter?.issues.length ?? 0) > 0,
    issues: (matter?.issues ?? []).map((text, at) => `${at + 1}. ${text}`),
    terms: matter?.terms ?? [], 'agreement.name': matter?.agreementName ?? '',
    'referral.number': referral?.number ?? '', 'referral.receivedOn': day(referral?.receivedOn),
  };
}

function examValues({ exam, interpreter, case: matter }: LetterSubject): MergeValues {
  const isPrivate = matter !== null && !isMedicalLegal(matter.kind);
  // Where nobody said otherwise, whoever pays for the evaluation arranges (8 CCR 34(c), LC 5811).
  const payer = interpreter?.arrangedBy === 'applicant' ? 'the applicant’s side' : isPrivate ? 'the client' : 'the claims administrator';
  return {
    'exam.date': longDay(exam?.on), 'exam.time': time(exam?.startMinute), 'exam.place': exam?.place ?? '', 'exam.address': oneLine(exam?.address ?? ''), 'exam.phone': exam?.phone ?? '',
    'exam.bookedOn': day(exam?.bookedOn), 'exam.kind': exam ? examKindWords[exam.kind] : '', 'exam.length': exam ? quantity(exam.minutes, 'minute') : '', 'exam.remote': exam?.isRemote ?? false,
    interpreter: interpreter !== null, 'interpreter.language': interpreter?.language ?? '', 'interpreter.vendor': interpreter?.vendor ?? '',
    'interpreter.certified': interpreter ? (certificationWords[interpreter.certification] ?? '') : '', 'interpreter.arrangedBy': interpreter ? payer : '',
    'missed.lateMinutes': exam?.lateMinutes ? quantity(exam.lateMinutes, 'minute') : '',
  };
}

function factValues({ facts, exam }: LetterSubject): MergeValues {
  const { packet, absence, report, extension, payment } = facts;
  const cancelledOn = dateOf(facts.cancelledOn) ?? exam?.cancelledOn ?? null;
  const canceller = facts.cancelledBy || exam?.cancelledBy || '';
  const before = cancelledOn && exam?.on && cancelledOn <= exam.on ? lateCancellation(exam.on, cancelledOn).businessDaysBefore.dwc : null;
  const [from, to] = [dateOf(absence?.startsOn), dateOf(absence?.endsOn)];
  return {
    reason: facts.reason ?? '', items: facts.items ?? [], conflicts: facts.conflicts ?? [], answerBy: day(dateOf(facts.answerBy)),
    'previous.date': longDay(dateOf(facts.previousOn)), 'previous.time': time(facts.previousStartMinute),
    'cancelled.on': day(cancelledOn), 'cancelled.by': cancellerWords[canceller] ?? canceller, 'cancelled.daysBefore': before === null ? '' : quantity(before, 'business day'),
    'cancelled.inWriting': facts.cancelledInWriting ?? exam?.cancelledInWriting ?? false,
    'packet.sender': packet?.senderName ?? '', 'packet.receivedOn': day(dateOf(packet?.receivedOn)), 'packet.countedPages': packet ? pages(packet.countedPages) : '',
    'packet.declaredPages': packet?.declaredPages == null ? '' : pages(packet.declaredPages), 'packet.undeclared': packet !== undefined && packet.declaredPages === null, 'packet.alsoLacking': facts.items ?? [],
    'report.title': report?.title ?? '', 'report.signedOn': day(dateOf(report?.signedOn)), 'report.pages': report ? pages(report.pages) : '', 'report.sha256': inGroups(report?.sha256 ?? ''), 'report.enclosures': report?.enclosures ?? [],
    'extension.ground': extension?.ground ?? '', 'extension.dueOn': day(dateOf(extension?.dueOn)), 'extension.newDueOn': day(dateOf(extension?.newDueOn)), 'extension.days': extension ? quantity(extension.days, 'day') : '', 'extension.evidence': extension?.evidence ?? [],
    'payment.invoice': payment?.invoiceNumber ?? '', 'payment.issuedOn': day(dateOf(payment?.issuedOn)), 'payment.serviceOn': day(dateOf(payment?.serviceOn)), 'payment.receivedOn': day(dateOf(payment?.receivedOn)), 'payment.dueOn': day(dateOf(payment?.dueOn)),
    'payment.days': payment ? quantity(payment.days, 'day') : '', 'payment.total': payment ? dollars(payment.totalCents) : '', 'payment.balance': payment ? dollars(payment.balanceCents) : '', 'payment.sentBefore': payment?.sentBefore ?? [],
    ...chargeValues(payment),
    'absence.startsOn': day(from), 'absence.endsOn': day(to), 'absence.days': from && to && from <= to ? quantity(daysBetween(from, addDays(to, 1)), 'day') : '', 'absence.exams': absence?.exams ?? [],
  };
}

/** Penalty and interest where lateness adds any; a private bill carries none. */
function chargeValues(payment: LetterFacts['payment']): MergeValues {
  const charged = payment !== undefined && payment.penaltyCents + payment.interestCents > 0;
  return {
    'payment.penalty': charged ? dollars(payment.penaltyCents) : '', 'payment.interest': charged ? dollars(payment.interestCents) : '', 'payment.withCharges': charged ? dollars(payment.balanceCents + payment.penaltyCents + payment.interestCents) : '',
    'payment.through': charged ? day(dateOf(payment.through)) : '',
  };
}

const oneLine = (block: string): string => block.split('\n').map((line) => line.trim()).filter(Boolean).join(', ');
const day = (on: CalendarDate | null | undefined): string => (on ? dateWithoutWeekday(on) : '');
const longDay = (on: CalendarDate | null | undefined): string => (on ? `${weekdayInWords(on)}, ${dateWithoutWeekday(on)}` : '');
const dateOf = (text: string | undefined): CalendarDate | null => (text && isCalendarDate(text) ? calendarDate(text) : null);
const pages = (count: number): string => `${countInWords(count)} ${count === 1 ? 'page' : 'pages'}`;
const stretch = (from: CalendarDate | null, through: CalendarDate | null): string => [day(from), day(through)].filter(Boolean).join(' through ');

/** Minutes after midnight → '9:00 AM'. */
function time(minute: number | null | undefined): string {
  if (minute === null || minute === undefined) return '';
  const hour = Math.floor(minute / 60);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute % 60).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}
