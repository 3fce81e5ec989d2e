import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { countPages } from '../fee-schedule/pages';
import type { PageAllowance } from '../fee-schedule/tariff';
import { asSent, ledgerLine, ledgerTotals, packetPagesOf, pageParts, readParts, verificationText, type PacketFacts, type PageParts } from './page-ledger';

const all: PageAllowance = { counts: 'all', included: 200, needsReport: false, section: '8 CCR 9795, ML201', confidence: 'S2', source: '' };
const onlyNew: PageAllowance = { ...all, counts: 'not_reviewed_before', included: 50 };
const parts = (of: Partial<Record<(typeof pageParts)[number], readonly [number, number]>>): PageParts => readParts(of) ?? (undefined as never);
/** A packet whose numbers agree with its parts, declared as it is counted. */
function packet(of: Parameters<typeof parts>[0], changed: Partial<PacketFacts> = {}): PacketFacts {
  const made = parts(of);
  const sum = (unit: 'sheets' | 'printed') => pageParts.reduce((total, name) => total + made[name][unit], 0);
  return { declaredPages: sum('sheets'), countedPages: sum('sheets'), logicalPages: sum('printed'), previouslyReviewedPages: made.reviewed.sheets + made.reviewedDuplicate.sheets, held: false, parts: made, ...changed };
}
const taken = (facts: PacketFacts, choice = asSent, allowance = all) => countPages([packetPagesOf(facts, choice)], allowance, false, 300).perPacket[0]?.takenPages;

describe('what counts (8 CCR 9793(n); from memory, to be verified)', () => {
  const sample = packet({ original: [300, 300], duplicate: [40, 40], reviewed: [20, 20], reviewedDuplicate: [5, 5], blank: [10, 10] });
  it.each([
    ['as sent', asSent, all, 375],
    ['without duplicates', { countDuplicates: false, countBlanks: true }, all, 330],
    ['without blanks', { countDuplicates: true, countBlanks: false }, all, 365],
    ['without either', { countDuplicates: false, countBlanks: false }, all, 320],
    ['follow-up, as sent: not what was reviewed before', asSent, onlyNew, 350],
    ['follow-up, without duplicates: what is both is left out once', { countDuplicates: false, countBlanks: true }, onlyNew, 310],
  ])('%s', (_, choice, allowance, pages) => {
    expect(taken(sample, choice, allowance)).toBe(pages);
  });

  it('counts printed pages of condensed sheets where those were sworn to, and sheets where sheets were', () => {
    const condensed = { original: [10, 40], duplicate: [2, 8] } as const;
    expect(taken(packet(condensed, { declaredPages: 48 }))).toBe(48);
    expect(taken(packet(condensed, { declaredPages: 12 }))).toBe(12);
    expect(taken(packet(condensed, { declaredPages: 48 }), { countDuplicates: false, countBlanks: true })).toBe(40);
  });

  it.each([
    ['nothing while nobody chose', asSent, { declaredPages: 500, differs: true }, 0],
    ['what was counted, where more was declared', { ...asSent, countDiffering: true }, { declaredPages: 500, differs: true }, 480],
    ['what was declared, where more was counted', { ...asSent, countDiffering: true }, { declaredPages: 470, differs: true }, 470],
    ['nothing of an unsigned one, whatever was chosen', { ...asSent, countDiffering: true }, { declaredPages: 500, differs: false }, 0],
  ])('takes %s of a packet whose counts differ', (_, choice, changed, pages) => {
    const one = packet({ original: [480, 480] }, { held: true, ...changed });
    expect(taken(one, choice)).toBe(pages);
    expect(ledgerLine(one, choice, { takenPages: pages, reason: '' }).quarantined).toBe(pages === 0 ? 480 : 0);
  });

  it('takes nothing of a packet in quarantine or without a declaration', () => {
    expect(taken(packet({ original: [9, 9] }, { held: true }))).toBe(0);
    expect(taken(packet({ original: [9, 9] }, { declaredPages: null }))).toBe(0);
  });

  it('reads parts only where they are parts', () => {
    expect(readParts(null)).toBeNull();
    expect(readParts('x')).toBeNull();
    expect(readParts({ blank: [1, -2], original: 'many' })).toMatchObject({ blank: { sheets: 1, printed: 0 }, original: { sheets: 0, printed: 0 } });
  });
});

const pair = fc.tuple(fc.nat({ max: 500 }), fc.nat({ max: 4 })).map(([sheets, times]) => [sheets, sheets * Math.max(1, times)] as const);
const anyPacket = fc.record({ original: pair, duplicate: pair, reviewed: pair, reviewedDuplicate: pair, blank: pair }).chain((of) =>
  fc.record({ by: fc.constantFrom('sheets', 'printed', 'none', 'less', 'paper'), held: fc.boolean() }).map(({ by, held }): PacketFacts => {
    const made = packet(of);
    if (by === 'none') return { ...made, declaredPages: null, held };
    if (by === 'printed') return { ...made, declaredPages: made.logicalPages, held };
    if (by === 'less') return { ...made, declaredPages: Math.floor(made.countedPages / 2), held };
    return by === 'paper' ? { ...made, parts: null, held } : { ...made, held };
  }),
);
const anyChoice = fc.record({ countDuplicates: fc.boolean(), countBlanks: fc.boolean() });

describe('laws of the ledger', () => {
  it('parts sum to the whole; never more than declared or counted; nothing is negative', () => {
    fc.assert(
      fc.property(fc.array(anyPacket, { maxLength: 5 }), anyChoice, fc.boolean(), (packets, choice, isNew) => {
        const pages = countPages(packets.map((one) => packetPagesOf(one, choice)), isNew ? onlyNew : all, false, 300);
        const lines = packets.map((one, at) => ledgerLine(one, choice, pages.perPacket[at] ?? { takenPages: 0, reason: '' }));
        for (const line of lines) {
          expect(line.blank + line.duplicate + line.reviewedBefore + line.original).toBe(line.counted);
          expect(line.taken).toBeLessThanOrEqual(Math.min(line.declared ?? 0, line.counted));
          for (const value of [line.blank, line.duplicate, line.reviewedBefore, line.original, line.leftOut, line.taken, line.quarantined]) expect(value).toBeGreaterThanOrEqual(0);
        }
        const totals = ledgerTotals(lines);
        expect(totals.taken).toBe(pages.reviewedPages);
        expect(pages.billablePages).toBe(Math.max(0, totals.taken - pages.includedPages));
        expect(totals.taken).toBeLessThanOrEqual(totals.declared);
      }),
    );
  });

  it('counts no page more when more is left out', () => {
    fc.assert(
      fc.property(anyPacket, fc.boolean(), (one, isNew) => {
        const by = (countDuplicates: boolean, countBlanks: boolean) => taken(one, { countDuplicates, countBlanks }, isNew ? onlyNew : all) ?? 0;
        expect(by(false, false)).toBeLessThanOrEqual(Math.min(by(true, false), by(false, true)));
        expect(Math.max(by(true, false), by(false, true))).toBeLessThanOrEqual(by(true, true));
      }),
    );
  });
});

describe('the verification', () => {
  it('says what was reviewed, what is left out and why, what was held, and what was not opened', () => {
    const text = verificationText({
      physician: 'Elena Marsh, MD', pages: 1392, totals: { quarantined: 80, leftOut: 45 }, choice: { countDuplicates: false, countBlanks: true, reason: 'This payer denies duplicates' }, unseen: 12, unseenStatement: 'I read these on paper', on: calendarDate('2026-03-02'),
      packets: [{ senderName: 'Sierra Pacific Mutual', receivedOn: calendarDate('2026-02-20'), taken: 1392 }, { senderName: 'Nobody', receivedOn: calendarDate('2026-02-21'), taken: 0 }],
    });
    expect(text).toBe(
      'I verify under penalty of perjury under the laws of the State of California that I reviewed 1,392 pages of records in connection with this evaluation. They came from Sierra Pacific Mutual, received February 20, 2026 (1,392 pages). ' +
        '45 duplicates are not counted: This payer denies duplicates. 80 further pages came without a declaration that stands, and are not counted. Of the pages counted, 12 were not opened by me on screen: I read these on paper.\n\nExecuted on March 2, 2026.\nElena Marsh, MD',
    );
  });
});
