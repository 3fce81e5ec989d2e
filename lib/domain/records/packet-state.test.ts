import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packetStanding, quarantineReasonOf, type PacketFacts, type RecordFileState } from './packet-state';

const declared: PacketFacts = { caseKind: 'QME', hasFiles: true, files: [{ state: 'ready' }], openPages: 0, countedPages: 120, logicalPages: 150, declaredPages: 120, isDeclarationSigned: true };

describe('where a packet stands', () => {
  it.each<[string, Partial<PacketFacts>, string]>([
    ['declared, signed, the same count', {}, 'ready'],
    ['the printed pages of condensed sheets were declared (8 CCR 9793(n))', { declaredPages: 150 }, 'ready'],
    ['neither sheets nor printed pages', { declaredPages: 121 }, 'count_differs'],
    ['a number without a signature', { isDeclarationSigned: false }, 'not_signed'],
    ['no declaration', { declaredPages: null, isDeclarationSigned: false }, 'no_declaration'],
    ['an IME needs none', { caseKind: 'IME', declaredPages: null, isDeclarationSigned: false }, 'ready'],
    ['opened, nothing came yet', { files: [], countedPages: 0, logicalPages: 0 }, 'receiving'],
    ['one file on its way, one ready', { files: [{ state: 'receiving' }, { state: 'ready' }] }, 'receiving'],
    ['being read, without a declaration', { files: [{ state: 'processing' }], declaredPages: null }, 'processing'],
    ['pages are still to be read', { openPages: 3 }, 'processing'],
    ['every file refused', { files: [{ state: 'rejected' }, { state: 'rejected' }] }, 'rejected'],
    ['one refused, one ready', { files: [{ state: 'rejected' }, { state: 'ready' }] }, 'ready'],
    ['one waits for its password: its pages lack in the count', { files: [{ state: 'needs_password' }, { state: 'ready' }], countedPages: 100, logicalPages: 100 }, 'count_differs'],
    ['paper, counted by hand', { hasFiles: false, files: [] }, 'ready'],
    ['paper without a declaration', { hasFiles: false, files: [], declaredPages: null }, 'no_declaration'],
  ])('%s', (_label, changed, expected) => {
    const { state, quarantineReason } = packetStanding({ ...declared, ...changed });
    expect(quarantineReason ?? state).toBe(expected);
  });

  const facts: fc.Arbitrary<PacketFacts> = fc.record({
    caseKind: fc.constantFrom('QME', 'AME', 'IME', 'RECORD_REVIEW'),
    hasFiles: fc.boolean(),
    files: fc.array(fc.record({ state: fc.constantFrom<RecordFileState>('receiving', 'processing', 'ready', 'needs_password', 'rejected') }), { maxLength: 4 }),
    openPages: fc.nat(2),
    countedPages: fc.nat(9),
    logicalPages: fc.nat(9),
    declaredPages: fc.option(fc.nat(9)),
    isDeclarationSigned: fc.boolean(),
  });

  it('has a reason exactly when it is in quarantine', () => {
    fc.assert(fc.property(facts, (given) => {
      const { state, quarantineReason } = packetStanding(given);
      expect(state === 'quarantined').toBe(quarantineReason !== null);
    }));
  });

  it('is released by a signed declaration of what was counted, whatever stood before', () => {
    fc.assert(fc.property(facts, (given) => {
      expect(quarantineReasonOf({ ...given, declaredPages: given.countedPages, isDeclarationSigned: true })).toBeNull();
      expect(packetStanding({ ...given, declaredPages: given.countedPages, isDeclarationSigned: true }).state).not.toBe('quarantined');
    }));
  });

  it('never depends on the order of its files', () => {
    fc.assert(fc.property(facts, (given) => {
      expect(packetStanding({ ...given, files: [...given.files].reverse() })).toEqual(packetStanding(given));
    }));
  });

  it('never quarantines private work', () => {
    fc.assert(fc.property(facts, (given) => {
      expect(packetStanding({ ...given, caseKind: 'IME' }).state).not.toBe('quarantined');
    }));
  });
});
