import { letterKindOf, type LetterKind } from '@/lib/domain/letter/kinds';
import type { CaseDetail } from '@/lib/features/cases/schema';
import type { DraftLetter, LetterRow } from '@/lib/features/letters/schema';
import { formatShortDay } from '@/lib/format/dates';

export interface LetterChoice {
  readonly id: string;
  readonly label: string;
  readonly letter: DraftLetter;
  /** A draft of the same that lies there already: it is opened instead of writing another. */
  readonly draftId: string | null;
}

type Evaluation = CaseDetail['evaluations'][number];

/**
 * The letters that make sense on a case, what is due now first: the notice of an appointment nobody was told of, the
 * letter that follows an outcome, one for each packet in quarantine; then what can always be written.
 */
export function letterChoices(found: CaseDetail, letters: readonly LetterRow[], today: string): LetterChoice[] {
  const choice = (kind: LetterKind, label: string, evaluation: Evaluation | null, more: Pick<DraftLetter, 'facts'> = {}, tag = ''): LetterChoice => ({
    id: [kind, evaluation?.id ?? '', tag].join(' '),
    label,
    letter: { kind, caseId: found.id, ...(evaluation ? { evaluationId: evaluation.id } : {}), ...more },
    draftId: tag === '' ? (letters.find((row) => row.state === 'DRAFT' && row.kind === kind && row.evaluationId === (evaluation?.id ?? null))?.id ?? null) : null,
  });
  const on = (evaluation: Evaluation) => (evaluation.scheduledOn ? ` of ${formatShortDay(evaluation.scheduledOn, today)}` : '');
  const medicalLegal = found.kind === 'QME' || found.kind === 'AME';
  const notice: LetterKind = medicalLegal ? 'appointment_notice' : 'appointment_letter';
  const noticeWords = (evaluation: Evaluation) => `${medicalLegal ? 'Notice of the appointment' : 'Letter about the appointment'}${on(evaluation)}${found.kind === 'QME' ? ' (Form 110 content)' : ''}`;
  const exams = found.evaluations.filter(({ kind }) => kind === 'COMPREHENSIVE' || kind === 'FOLLOW_UP');
  const booked = exams.filter(({ state, scheduledOn }) => state === 'SCHEDULED' && scheduledOn !== null && scheduledOn >= today);
  const outcomes = { NO_SHOW: 'no_show_notice', LATE_CANCEL: 'late_cancel_notice', NOT_SEEN: 'not_seen_notice', CANCELLED: 'cancellation_notice' } as const;
  const packets = found.evaluations.flatMap((evaluation) => evaluation.packets.filter(({ state }) => state === 'quarantined').map((packet) => ({ evaluation, packet })));
  return [
    ...booked.filter(({ notifiedOn }) => notifiedOn === null).map((evaluation) => choice(notice, noticeWords(evaluation), evaluation)),
    ...exams.flatMap((evaluation) => {
      const kind = evaluation.state in outcomes ? outcomes[evaluation.state as keyof typeof outcomes] : null;
      return kind ? [choice(kind, `${letterKindOf(kind).label}${on(evaluation)}`, evaluation)] : [];
    }),
    ...(medicalLegal
      ? packets.map(({ packet }) =>
          choice('deficiency', `Deficiency, ${packet.senderName}, ${formatShortDay(packet.receivedOn, today)}`, null, { facts: { packet: { id: packet.id, senderName: packet.senderName, receivedOn: packet.receivedOn, countedPages: packet.countedPages, declaredPages: packet.declarationSignedOn === null ? null : packet.declaredPages } } }, packet.id),
        )
      : []),
    ...booked.filter(({ interpreterLanguage }) => interpreterLanguage !== '').map((evaluation) => choice('interpreter_request', `Interpreter request${on(evaluation)}`, evaluation)),
    choice('records_request', 'Records request', null),
    choice('information_request', 'Information request', null),
    ...booked.filter(({ notifiedOn }) => notifiedOn !== null).flatMap((evaluation) => [choice(notice, `${noticeWords(evaluation)}, again`, evaluation), choice('cancellation_notice', `Cancellation notice${on(evaluation)}`, evaluation)]),
    ...(medicalLegal ? [choice('conflict_disclosure', 'Conflict disclosure', null)] : []),
  ];
}
