import { calendarDate } from '../calendar';
import type { CodeRate, FeeSchedule, ModifierRate } from './tariff';

const AMOUNTS = 'srtklaw.com, athensadmin.com, merakircm.com; agree with each other';
const PAGES = 'srtklaw.com, bpkfirm.com, blog.daisybill.com/mlprr-record-review-ca-med-legal';
const FACTORS = 'gmslawllp.com alert of 2021-03-31 and an independent law update; agree with each other';
const MEMORY = 'Text of 8 CCR 9795 from memory, to be read before release';

const amount = (title: string, unitPriceCents: number, section: string) =>
  ({ title, unit: 'service', unitPriceCents, section, confidence: 'S2', source: AMOUNTS }) as const;
const byQuarterHour = (title: string, unitPriceCents: number, section: string) =>
  ({ title, unit: 'quarter_hour', unitPriceCents, section, confidence: 'S2', source: AMOUNTS, pages: { counts: 'none' } }) as const satisfies CodeRate;
const allowance = (counts: 'all' | 'not_reviewed_before', included: number, needsReport = false) =>
  ({ counts, included, needsReport, section: '8 CCR 9795', confidence: 'S2', source: PAGES }) as const;

const EVALUATIONS = ['ML201', 'ML202', 'ML203'] as const;
const EXAMS = ['ML201', 'ML202'] as const;
const ANY = ['ML200', 'ML201', 'ML202', 'ML203', 'ML204', 'ML205'] as const;

const modifier = (label: string, incrementBps: number, codes: ModifierRate['codes'], confidence: ModifierRate['confidence']) =>
  ({ label, incrementBps, codes, section: '8 CCR 9795(d)', confidence, source: confidence === 'M' ? MEMORY : FACTORS }) as const;

/**
 * The medical-legal fee schedule for services on or after April 1, 2021 (8 CCR 9793 to 9795). No change of rates
 * was found up to `checkedOn`. Amounts are relative value times $16.25.
 */
export const CA_MLFS_2021_04_01 = {
  version: 'ca-mlfs-2021-04-01',
  effectiveOn: calendarDate('2021-04-01'),
  effectiveTo: null,
  checkedOn: calendarDate('2026-05-28'),
  notice:
    'Amounts agree with two independent published sources; the text of 8 CCR 9795 is to be read before real bills. Rates unchanged since Apr 1, 2021, checked May 28, 2026.',
  codes: {
    ML200: { ...amount('Missed appointment', 50_375, '8 CCR 9795, ML200'), pages: allowance('all', 200, true) },
    ML201: { ...amount('Comprehensive evaluation', 201_500, '8 CCR 9795, ML201'), pages: allowance('all', 200) },
    ML202: { ...amount('Follow-up evaluation', 131_625, '8 CCR 9795, ML202'), pages: allowance('not_reviewed_before', 200) },
    ML203: { ...amount('Supplemental report', 65_000, '8 CCR 9795, ML203'), pages: allowance('not_reviewed_before', 50) },
    ML204: byQuarterHour('Medical-legal testimony', 11_375, '8 CCR 9795, ML204'),
    ML205: byQuarterHour('Sub rosa review', 8_125, '8 CCR 9795, ML205'),
  },
  page: { title: 'Record review', unitPriceCents: 300, section: '8 CCR 9795, MLPRR', confidence: 'S2', source: PAGES },
  modifiers: {
    '92': modifier('primary treating physician', 0, ANY, 'M'),
    '93': modifier('interpreter', 1_000, EXAMS, 'S2'),
    '94': modifier('AME', 3_500, [...EVALUATIONS, 'ML204'], 'S2'),
    '95': modifier('panel QME', 0, ANY, 'M'),
    '96': modifier('psychiatric', 10_000, EVALUATIONS, 'S2'),
    '97': modifier('toxicology', 5_000, EVALUATIONS, 'S2'),
    '98': modifier('oncology', 5_000, EVALUATIONS, 'S2'),
  },
  exclusive: [
    { modifiers: ['94', '95'], message: 'A physician is the agreed evaluator (-94) or the panel QME (-95), not both.', section: '8 CCR 9795(d)', confidence: 'M', source: MEMORY },
    { modifiers: ['92', '94'], message: 'The treating physician (-92) is not the agreed evaluator (-94).', section: '8 CCR 9795(d)', confidence: 'M', source: MEMORY },
    { modifiers: ['92', '95'], message: 'The treating physician (-92) is not the panel QME (-95).', section: '8 CCR 9795(d)', confidence: 'M', source: MEMORY },
    { modifiers: ['96', '97', '98'], message: 'An evaluation has one primary focus: at most one of -96, -97 and -98.', section: '8 CCR 9795(d)', confidence: 'M', source: MEMORY },
  ],
  combinations: [
    { modifiers: [], factorBps: 10_000, codes: ANY },
    { modifiers: ['93'], factorBps: 11_000, codes: EXAMS },
    { modifiers: ['94'], factorBps: 13_500, codes: [...EVALUATIONS, 'ML204'] },
    { modifiers: ['94', '93'], factorBps: 14_500, codes: EXAMS },
    { modifiers: ['96'], factorBps: 20_000, codes: EVALUATIONS },
    { modifiers: ['96', '93'], factorBps: 21_000, codes: EXAMS },
    { modifiers: ['96', '94'], factorBps: 23_500, codes: EVALUATIONS },
    { modifiers: ['96', '94', '93'], factorBps: 24_500, codes: EXAMS },
    { modifiers: ['97'], factorBps: 15_000, codes: EVALUATIONS },
    { modifiers: ['97', '93'], factorBps: 16_000, codes: EXAMS },
    { modifiers: ['97', '94'], factorBps: 18_500, codes: EVALUATIONS },
    { modifiers: ['97', '94', '93'], factorBps: 19_500, codes: EXAMS },
    { modifiers: ['98'], factorBps: 15_000, codes: EVALUATIONS },
    { modifiers: ['98', '93'], factorBps: 16_000, codes: EXAMS },
    { modifiers: ['98', '94'], factorBps: 18_500, codes: EVALUATIONS },
    { modifiers: ['98', '94', '93'], factorBps: 19_500, codes: EXAMS },
  ],
  combining: { section: '8 CCR 9795(d)', confidence: 'S2', source: FACTORS },
  testimony: {
    depositionMinimumQuarters: 8,
    cancelledMinimumQuarters: 4,
    cancelNoticeDays: 8,
    section: '8 CCR 9795, ML204',
    confidence: 'S2',
    source: 'pbw-law.com; Kamin on the fee schedule; agree with each other',
  },
} as const satisfies FeeSchedule;
