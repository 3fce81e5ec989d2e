import { isCalendarDate } from '@/lib/domain/calendar';
import { RuleBroken } from '@/lib/domain/rule-broken';
import { CA_MLFS_2021_04_01 as schedule } from '@/lib/domain/fee-schedule/ca-mlfs-2021-04-01';
import { price } from '@/lib/domain/fee-schedule/price';
import { ML_CODES, type FeeInput, type FeeQuote, type MlCode } from '@/lib/domain/fee-schedule/quote';
import type { SearchValues } from './search-values';

export const evaluators = ['qme', 'ame'] as const;
export const focuses = ['', '96', '97', '98'] as const;

/** The fee calculator as it stands on the screen: text as typed, days as YYYY-MM-DD or empty. */
export interface FeeForm {
  readonly code: MlCode;
  readonly servedOn: string;
  readonly requestedOn: string;
  readonly evaluator: (typeof evaluators)[number];
  readonly focus: (typeof focuses)[number];
  readonly pages: string;
  readonly interpreter: boolean;
  readonly withReport: boolean;
  readonly minutes: string;
  readonly deposition: boolean;
  readonly cancelledOn: string;
}

export type FeeAnswer = { readonly quote: FeeQuote } | { readonly field: keyof FeeForm | null; readonly message: string };

/** What the page shows before anyone typed: an evaluation with every part of the arithmetic in it. */
export function feeExample(today: string): FeeForm {
  return { code: 'ML201', servedOn: today, requestedOn: today, evaluator: 'ame', focus: '96', pages: '1,240', interpreter: true, withReport: false, minutes: '120', deposition: true, cancelledOn: '' };
}

/** The form that a link describes; the example where it names no evaluation. */
export function readFeeForm(values: SearchValues, today: string): FeeForm {
  const code = ML_CODES.find((one) => one === values.get('code'));
  if (!code) return feeExample(today);
  return {
    code,
    servedOn: values.get('on') ?? today,
    requestedOn: values.get('asked') ?? today,
    evaluator: evaluators.find((one) => one === values.get('as')) ?? 'qme',
    focus: focuses.find((one) => one === values.get('focus')) ?? '',
    pages: values.get('pages') ?? '',
    interpreter: values.get('interpreter') === 'yes',
    withReport: values.get('report') === 'yes',
    minutes: values.get('minutes') ?? '',
    deposition: values.get('deposition') === 'yes',
    cancelledOn: values.get('cancelled') ?? '',
  };
}

/** Which questions an evaluation asks; the others have no bearing on its fee. */
export function questionsOf(code: MlCode) {
  const takes = (modifier: '93' | '94' | '96'): boolean => (schedule.modifiers[modifier].codes as readonly MlCode[]).includes(code);
  return {
    requestedOn: code === 'ML203',
    evaluator: takes('94'),
    focus: takes('96'),
    interpreter: takes('93'),
    pages: schedule.codes[code].pages.counts !== 'none',
    withReport: code === 'ML200',
    minutes: schedule.codes[code].unit === 'quarter_hour',
    deposition: code === 'ML204',
  };
}

/** The link's part for this form: only what bears on the fee. */
export function feePairs(form: FeeForm): [string, string][] {
  const asks = questionsOf(form.code);
  const pairs: [string, string, boolean][] = [
    ['code', form.code, true],
    ['on', form.servedOn, true],
    ['asked', form.requestedOn, asks.requestedOn],
    ['as', form.evaluator, asks.evaluator],
    ['focus', form.focus, asks.focus && form.focus !== ''],
    ['pages', form.pages.replaceAll(',', ''), asks.pages && form.pages !== ''],
    ['interpreter', 'yes', asks.interpreter && form.interpreter],
    ['report', 'yes', asks.withReport && form.withReport],
    ['minutes', form.minutes, asks.minutes && form.minutes !== ''],
    ['deposition', 'yes', asks.deposition && form.deposition],
    ['cancelled', form.cancelledOn, asks.deposition && form.deposition && form.cancelledOn !== ''],
  ];
  return pairs.filter(([, , told]) => told).map(([name, value]) => [name, value]);
}

/** What the form is worth, or which field stands against an answer and why. */
export function answerFee(form: FeeForm): FeeAnswer {
  const asks = questionsOf(form.code);
  if (!isCalendarDate(form.servedOn)) return { field: 'servedOn', message: 'Give the day of the service.' };
  if (asks.requestedOn && !isCalendarDate(form.requestedOn)) return { field: 'requestedOn', message: 'Give the day the supplemental was asked for.' };
  const pages = wholeNumber(form.pages);
  if (asks.pages && pages === null) return { field: 'pages', message: 'Give whole pages, up to 1,000,000.' };
  const minutes = form.minutes.trim() === '' ? null : wholeNumber(form.minutes);
  const cancelledOn = asks.deposition && form.deposition && form.cancelledOn !== '' ? form.cancelledOn : null;
  if (cancelledOn !== null && !isCalendarDate(cancelledOn)) return { field: 'cancelledOn', message: 'Give a day that exists, or leave it empty.' };
  if (asks.minutes && minutes === null && cancelledOn === null) return { field: 'minutes', message: 'Give the time in whole minutes.' };
  const input: FeeInput = {
    code: form.code,
    serviceOn: form.servedOn,
    requestedOn: asks.requestedOn && isCalendarDate(form.requestedOn) ? form.requestedOn : null,
    modifiers: modifiersOf(form),
    packets: asks.pages && pages ? [{ declaredPages: pages, countedPages: pages, previouslyReviewedPages: 0 }] : [],
    recordReviewReport: asks.withReport && form.withReport,
    minutes: asks.minutes ? minutes : null,
    deposition: asks.deposition && form.deposition ? { scheduledOn: form.servedOn, cancelledOn } : null,
  };
  try {
    return { quote: price(input) };
  } catch (error) {
    if (error instanceof RuleBroken) return { field: null, message: error.message };
    throw error;
  }
}

function modifiersOf(form: FeeForm): string[] {
  const asks = questionsOf(form.code);
  const modifiers: string[] = [];
  if (asks.evaluator && form.evaluator === 'ame') modifiers.push('94');
  if (asks.focus && form.focus !== '') modifiers.push(form.focus);
  if (asks.interpreter && form.interpreter) modifiers.push('93');
  return modifiers;
}

/** '1,240' → 1240; empty is zero; null where it is no whole number of reasonable size. */
function wholeNumber(text: string): number | null {
  const plain = text.replaceAll(',', '').trim();
  return /^\d{0,7}$/.test(plain) && Number(plain) <= 1_000_000 ? Number(plain) : null;
}
