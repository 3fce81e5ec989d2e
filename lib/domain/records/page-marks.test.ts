import { describe, expect, it } from 'vitest';
import { documentConfidence, needsLook } from './confidence';
import { hasMark, isDuplicate, marksOf } from './page-marks';

describe('marks of a page', () => {
  it('are one number that holds each of them', () => {
    const marks = marksOf({ blank: true, seenByMe: true, excerpted: false });
    expect([hasMark(marks, 'blank'), hasMark(marks, 'seenByMe'), hasMark(marks, 'excerpted'), hasMark(marks, 'failed')]).toEqual([true, true, false, false]);
  });

  it.each([
    ['an exact one', { exactDuplicate: true }, true],
    ['a near one', { nearDuplicate: true }, true],
    ['one of another packet', { elsewhere: true }, true],
    ['one that a person says is none', { nearDuplicate: true, notDuplicate: true }, false],
    ['a blank page', { exactDuplicate: true, blank: true }, false],
    ['none', { seenByMe: true }, false],
  ])('tell a duplicate: %s', (_label, marks, duplicate) => {
    expect(isDuplicate(marksOf(marks))).toBe(duplicate);
  });
});

describe('how sure a document is', () => {
  const sure = (confidence: number, value: unknown = 'x') => ({ confidence, value });
  it.each([
    ['the least sure part counts', { start: sure(97), type: sure(91), serviceOn: sure(84) }, 84],
    ['a date that was not found says nothing', { start: sure(97), type: sure(91), serviceOn: sure(10, null) }, 91],
    ['what a person made has none', { start: null, type: null, serviceOn: null }, null],
  ])('%s', (_label, suggested, confidence) => {
    expect(documentConfidence(suggested)).toBe(confidence);
  });

  it('asks for a look under 80, and at what nobody suggested, until it is accepted', () => {
    expect([{ state: 'proposed', confidence: 79 }, { state: 'proposed', confidence: 80 }, { state: 'proposed', confidence: null }, { state: 'accepted', confidence: 12 }].map(needsLook)).toEqual([true, false, true, false]);
  });
});
