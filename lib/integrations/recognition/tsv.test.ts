import { describe, expect, it } from 'vitest';
import { asPgm } from './pgm';
import { linesOfTsv } from './tsv';

describe('Tesseract’s table', () => {
  it('becomes lines of words with boxes; rows of other levels and empty words are left out', () => {
    const rows = ['level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext', '4\t1\t1\t1\t1\t0\t10\t20\t300\t24\t-1\t', '5\t1\t1\t1\t1\t1\t10\t20\t80\t24\t96.06\tSeen', '5\t1\t1\t1\t1\t2\t100\t20\t30\t24\t91.5\tby', '5\t1\t1\t1\t2\t1\t10\t60\t30\t24\t95\t ', '5\t1\t2\t1\t1\t1\t10\t90\t30\t24\t12\tDr.'];
    expect(linesOfTsv(rows.join('\n'))).toEqual([
      [{ text: 'Seen', confidence: 96.06, left: 10, top: 20, width: 80, height: 24 }, { text: 'by', confidence: 91.5, left: 100, top: 20, width: 30, height: 24 }],
      [{ text: 'Dr.', confidence: 12, left: 10, top: 90, width: 30, height: 24 }],
    ]);
    expect(linesOfTsv('')).toEqual([]);
  });

  it('is asked for with a gray map', () => {
    expect(asPgm({ data: Uint8Array.of(0, 255), width: 2, height: 1 }).toString('latin1')).toBe('P5\n2 1\n255\n\u0000ÿ');
  });
});
