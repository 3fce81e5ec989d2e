import type { CalendarDate } from '../calendar';
import { dueDate } from '../deadlines/due-date';
import type { HolidayCalendar } from '../deadlines/holidays-data';
import type { Eligibility } from '../panel/eligibility';
import { dateInWords } from '../wording';

/** One thing that was looked at before a time is offered, and what is left to do once it is booked. */
export interface SlotCheck {
  readonly key: string;
  readonly outcome: 'ok' | 'warn' | 'block' | 'to_do';
  readonly text: string;
  readonly section: string | null;
  readonly confidence: string;
}

/** What was decided about conflicts of interest: null where nobody looked. */
export type ConflictDecision = 'clear' | 'no_conflict' | 'disclosed' | 'disqualified';

const outcomes = { pass: 'ok', warn: 'warn', block: 'block' } as const;
const conflicts = {
  clear: { outcome: 'ok', text: 'No conflict of interest was found' },
  no_conflict: { outcome: 'ok', text: 'Matches were looked at: no conflict of interest' },
  disclosed: { outcome: 'warn', text: 'A conflict of interest was disclosed to the parties' },
  disqualified: { outcome: 'block', text: 'A disqualifying conflict of interest was found' },
} as const satisfies Record<ConflictDecision, Pick<SlotCheck, 'outcome' | 'text'>>;

/** The checks of an offered time, from eligibility, the conflict decision, and what follows once it is booked. */
export function slotChecks({ eligibility, conflict, isPanelExam, today, calendar, interpreterLanguage, interpreterArranged }: {
  readonly eligibility: Eligibility | null;
  readonly conflict: ConflictDecision | null;
  readonly isPanelExam: boolean;
  readonly today: CalendarDate;
  readonly calendar: HolidayCalendar;
  readonly interpreterLanguage: string;
  readonly interpreterArranged: boolean;
}): SlotCheck[] {
  const eligible = (eligibility?.checks ?? []).map(({ key, outcome, says, section, confidence }): SlotCheck => ({ key, outcome: outcomes[outcome], text: says, section, confidence: confidence ?? 'V' }));
  const decided = conflict === null ? { outcome: 'warn' as const, text: 'No search for conflicts of interest is recorded' } : conflicts[conflict];
  const checks: SlotCheck[] = [...eligible, { key: 'conflict', ...decided, section: '8 CCR 41.5', confidence: 'M' }];
  if (isPanelExam) {
    const { strictOn } = dueDate({ rule: 'appointment.notice', triggerOn: today, calendar });
    checks.push({ key: 'notice', outcome: 'to_do', text: `Form 110 by ${dateInWords(strictOn)}`, section: '8 CCR 34(a)', confidence: 'V' });
  }
  if (interpreterLanguage !== '') checks.push({ key: 'interpreter', outcome: interpreterArranged ? 'ok' : 'to_do', text: `${interpreterLanguage} interpreter ${interpreterArranged ? 'is arranged; the time is to be confirmed' : 'to be arranged'}`, section: '8 CCR 34(c)', confidence: 'V' });
  return checks;
}
