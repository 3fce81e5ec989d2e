import type { FormValues } from '@/components/forms/form-values';
import { termsInWords, type AgreementTerms } from '@/lib/domain/agreement/terms';
import { isCalendarDate } from '@/lib/domain/calendar';

/** The terms as they stand in the form's fields; what cannot be read is refused by the form. */
export function readTerms(values: FormValues): AgreementTerms {
  const day = (name: string) => {
    const text = values.textOrNull(name);
    return text !== null && isCalendarDate(text) ? (text as AgreementTerms['startsOn']) : null;
  };
  return {
    examCents: values.cents('examCents'),
    hourlyCents: values.centsOrNull('hourlyCents'),
    hourlyIncrementMinutes: values.count('hourlyIncrementMinutes'),
    includedMinutes: countOrNull(values, 'includedMinutes'),
    minimumMinutes: countOrNull(values, 'minimumMinutes'),
    perInchCents: values.centsOrNull('perInchCents'),
    rushCents: values.centsOrNull('rushCents'),
    rushDays: countOrNull(values, 'rushDays'),
    travelHourlyCents: values.centsOrNull('travelHourlyCents'),
    perMileCents: values.centsOrNull('perMileCents'),
    perPageCents: values.centsOrNull('perPageCents'),
    includedPages: values.count('includedPages'),
    noShowCents: values.centsOrNull('noShowCents'),
    lateCancelCents: values.centsOrNull('lateCancelCents'),
    lateCancelDays: values.count('lateCancelDays'),
    minimumCents: values.centsOrNull('minimumCents'),
    depositCents: values.centsOrNull('depositCents'),
    reportDays: values.count('reportDays'),
    startsOn: day('startsOn'),
    expiresOn: day('expiresOn'),
  };
}

/** A whole number, or null where the field was left empty. */
function countOrNull(values: FormValues, name: string): number | null {
  return values.textOrNull(name) === null ? null : values.count(name);
}

/** The sentences of what stands in the fields; none while something cannot be read. */
export function wordsOf(values: FormValues): readonly string[] {
  const terms = readTerms(values);
  return values.problems.length > 0 ? [] : termsInWords(terms);
}
