import { describe, expect, it } from 'vitest';
import { csvResponse, csvText } from './csv';

describe('a CSV download', () => {
  it('writes cents as dollars, negative ones as numbers', () => {
    expect(csvText(['Amount'], [[201_500], [-5], [0]])).toBe('\ufeffAmount\r\n2015.00\r\n-0.05\r\n0.00\r\n');
  });
  it.each(['=cmd()', '+1', '-1+1', '@sum', '\t=1', '\r=1'])('does not let a spreadsheet run %j', (text) => {
    expect(csvText(['Name'], [[text]])).toContain(`'${text}`);
  });
  it('quotes separators, quotes and line ends, and keeps names', () => {
    expect(csvText(['Name'], [['Nguyễn, "Lan"\nBeltrán']])).toBe('\ufeffName\r\n"Nguyễn, ""Lan""\nBeltrán"\r\n');
  });
  it('names the file without anything that could leave the header', () => {
    expect(csvResponse('a"b\r\nc', ['A'], []).headers.get('content-disposition')).toBe('attachment; filename="a-b--c.csv"');
  });
});
