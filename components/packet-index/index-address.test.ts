import { describe, expect, it } from 'vitest';
import type { RecordDocument } from '@/lib/features/documents/schema';
import { fits, readIndexAddress, writeIndexAddress } from './index-address';

describe('the address of the index', () => {
  it.each([
    ['', ''],
    ['show=check&type=lab_report&document=x', '?show=check&type=lab_report&document=x'],
    ['show=poems&type=toString', ''],
  ])('%s reads as %s', (given, written) => {
    expect(writeIndexAddress(readIndexAddress(new URLSearchParams(given)))).toBe(written);
  });

  it('says which documents fit', () => {
    const document = { type: 'lab_report', state: 'proposed', confidence: 61 } as RecordDocument;
    const with_ = (query: string) => fits(document, readIndexAddress(new URLSearchParams(query)));
    expect([with_(''), with_('show=check'), with_('show=proposed'), with_('show=accepted'), with_('type=lab_report'), with_('type=subpoena')]).toEqual([true, true, true, false, true, false]);
  });
});
