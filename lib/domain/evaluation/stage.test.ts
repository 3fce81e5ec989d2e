import { describe, expect, test } from 'vitest';
import { calendarDate } from '../calendar';
import { CASE_STAGES, STAGE_BAR, stageOf, type CaseStage, type StageEvaluation, type StageFacts } from './stage';

const evaluation = (over: Partial<StageEvaluation> = {}): StageEvaluation => ({
  startedOn: calendarDate('2026-05-22'), kind: 'COMPREHENSIVE', state: 'SCHEDULED', notified: false, recordsComplete: null, report: 'NONE', invoice: null, ...over,
});
const stage = (status: StageFacts['status'], ...evaluations: StageEvaluation[]): CaseStage => stageOf({ status, evaluations }).stage;
const billed = (status: NonNullable<StageEvaluation['invoice']>['status'], eorReceived = false, dispute: NonNullable<StageEvaluation['invoice']>['dispute'] = 'NONE') =>
  evaluation({ state: 'REPORT_SERVED', invoice: { status, eorReceived, dispute } });

const ROWS: [CaseStage, StageFacts['status'], StageEvaluation[]][] = [
  ['REFERRAL_RECEIVED', 'RECEIVED', []],
  ['INFO_REQUESTED', 'INFO_REQUESTED', []],
  ['DECLINED', 'DECLINED', []],
  ['ACCEPTED', 'ACCEPTED', []],
  ['SCHEDULED', 'ACCEPTED', [evaluation()]],
  ['NOTIFIED', 'ACCEPTED', [evaluation({ notified: true })]],
  ['RECORDS_PENDING', 'ACCEPTED', [evaluation({ notified: true, recordsComplete: false })]],
  ['RECORDS_COMPLETE', 'ACCEPTED', [evaluation({ notified: true, recordsComplete: true })]],
  ['EXAMINED', 'ACCEPTED', [evaluation({ state: 'EXAMINED' })]],
  ['NO_SHOW', 'ACCEPTED', [evaluation({ state: 'NO_SHOW' })]],
  ['LATE_CANCEL', 'ACCEPTED', [evaluation({ state: 'LATE_CANCEL' })]],
  ['NOT_SEEN', 'ACCEPTED', [evaluation({ state: 'NOT_SEEN' })]],
  ['DRAFTING', 'ACCEPTED', [evaluation({ state: 'EXAMINED', report: 'DRAFTING' })]],
  ['PHYSICIAN_REVIEW', 'ACCEPTED', [evaluation({ state: 'EXAMINED', report: 'REVIEW' })]],
  ['SIGNED', 'ACCEPTED', [evaluation({ state: 'EXAMINED', report: 'SIGNED' })]],
  ['SERVED', 'ACCEPTED', [evaluation({ state: 'REPORT_SERVED' })]],
  ['READY_TO_BILL', 'ACCEPTED', [billed('DRAFT')]],
  ['BILLED', 'ACCEPTED', [billed('ISSUED')]],
  ['EOR_RECEIVED', 'ACCEPTED', [billed('ISSUED', true)]],
  ['UNDERPAID', 'ACCEPTED', [billed('PARTLY_PAID', true)]],
  ['SECOND_REVIEW', 'ACCEPTED', [billed('PARTLY_PAID', true, 'SECOND_REVIEW')]],
  ['IBR_PETITION', 'ACCEPTED', [billed('PARTLY_PAID', true, 'IBR')]],
  ['PAID', 'ACCEPTED', [billed('PAID', true)]],
  ['CLOSED', 'CLOSED', [billed('PAID', true)]],
];

describe('the stage of a case', () => {
  test.each(ROWS)('%s', (expected, status, evaluations) => expect(stage(status, ...evaluations)).toBe(expected));
  test('every stage can be reached', () => expect(new Set(ROWS.map(([reached]) => reached))).toEqual(new Set(CASE_STAGES)));
  test('never goes back along the bar from row to row', () => {
    const positions = ROWS.filter(([, status]) => status === 'ACCEPTED').map(([, status, evaluations]) => stageOf({ status, evaluations }).position);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(Math.max(...positions)).toBe(STAGE_BAR.length - 1);
  });
  test('is that of the newest open evaluation', () => {
    const paid = { ...billed('PAID', true), startedOn: calendarDate('2026-06-01') };
    const waiting = { ...billed('ISSUED'), startedOn: calendarDate('2025-11-13') };
    expect(stage('ACCEPTED', waiting, paid)).toBe('BILLED');
    expect(stage('ACCEPTED', paid, billed('PAID'))).toBe('PAID');
    expect(stage('ACCEPTED', waiting, evaluation({ state: 'CANCELLED' }))).toBe('BILLED');
  });
  test('a cancelled evaluation leaves the case accepted; a void bill leaves it served', () => {
    expect(stage('ACCEPTED', evaluation({ state: 'CANCELLED' }))).toBe('ACCEPTED');
    expect(stage('ACCEPTED', billed('VOID'))).toBe('SERVED');
  });
  test('work without an appointment', () => {
    const asked = (recordsComplete: boolean | null) => evaluation({ kind: 'SUPPLEMENTAL', state: 'REQUESTED', recordsComplete });
    expect([stage('ACCEPTED', asked(null)), stage('ACCEPTED', asked(false)), stage('ACCEPTED', asked(true))]).toEqual(['ACCEPTED', 'RECORDS_PENDING', 'RECORDS_COMPLETE']);
    expect(stage('ACCEPTED', evaluation({ kind: 'DEPOSITION', state: 'EXAMINED' }))).toBe('READY_TO_BILL');
  });
});
