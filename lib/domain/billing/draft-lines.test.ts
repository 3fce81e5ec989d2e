import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { feeInputOf } from '../evaluation/code';
import { priceAgreement } from '../fee-schedule/agreement';
import { price } from '../fee-schedule/price';
import { draftLines } from './draft-lines';

const examOn = calendarDate('2026-05-14');

describe('drafted lines say why they are there', () => {
  it('names the code’s reason, then each modifier’s; pages say how they were counted', () => {
    const coded = feeInputOf({ caseKind: 'QME', kind: 'COMPREHENSIVE', state: 'REPORT_SERVED', serviceOn: examOn, requestedOn: examOn, interpreter: true, primaryFocus: null, history: [], packets: [{ declaredPages: 1412, countedPages: 1418, previouslyReviewedPages: 0 }], minutes: null, recordReviewReport: false });
    expect(coded.input).not.toBeNull();
    if (!coded.input) return;
    const lines = draftLines([price(coded.input)], coded.reasons);
    expect(lines.map(({ code, amountCents }) => [code, amountCents])).toEqual([['ML201', 221_650], ['MLPRR', 363_600]]);
    const [first, pages] = lines;
    expect(first?.reason.split('\n')[0]).toBe('First comprehensive exam by this physician');
    expect(first?.reason).toContain('-95 ');
    expect(first?.reason).toContain('-93 interpreter needed at the exam.');
    expect(pages?.reason).toBe('Lower of declared and counted, packet by packet. No factor on pages');
  });

  it('private lines name the agreement', () => {
    const quote = priceAgreement({ examCents: 180_000, hourlyCents: null, perPageCents: 200, includedPages: 100, noShowCents: null, lateCancelCents: null, minimumCents: null, depositCents: null }, { outcome: 'examined', serviceOn: examOn, minutes: null, pages: 150 });
    expect(draftLines([quote], [], 'Standard IME').map(({ code, reason }) => [code, reason])).toEqual([
      ['EXAM', 'As agreed in “Standard IME”'],
      ['PAGES', 'As agreed in “Standard IME”'],
    ]);
  });
});
