import { scheduleNotice, type NoticeRule } from '../deadlines/late-cancellation';
import type { CaseKind } from '../evaluation/lifecycle';

/**
 * How many business days before an appointment a cancellation is still in time: by the fee schedule for QME and AME
 * (8 CCR 9795, ML200), by the fee agreement elsewhere. Null where nobody agreed on a fee for it: then no day makes it late.
 */
export function noticeRuleOf(caseKind: CaseKind, agreement: { lateCancelCents: number | null; lateCancelDays: number } | null): NoticeRule | null {
  if (caseKind === 'QME' || caseKind === 'AME') return scheduleNotice;
  if (agreement === null || agreement.lateCancelCents === null) return null;
  return { businessDays: agreement.lateCancelDays, section: 'Fee agreement', confidence: 'V' };
}
