import { describe, expect, test } from 'vitest';
import { calendarDate } from '../calendar';
import { fingerprintsOf, readBankAmount, readBankDay, type BankFileLine } from './bank-line';
import { guessColumns, linesOfTable } from './columns';
import { suggestMatches } from './matching';
import { readOfx } from './ofx';

describe('days and amounts as banks write them', () => {
  test.each([['2026-10-31', '2026-10-31'], ['10/31/2026', '2026-10-31'], ['1/5/26', '2026-01-05'], ['20261031120000[-8:PST]', '2026-10-31'], ['31-Oct-2026', '2026-10-31'], ['31/10/2026', null], ['', null], ['Total', null]])('%s', (text, day) => expect(readBankDay(text)).toBe(day));
  test.each([['1,234.50', 123_450], ['-12', -1_200], ['(12.00)', -1_200], ['$5.5', 550], ['12.00-', -1_200], ['+7.00', 700], ['0.00', 0], ['−3.10', -310], ['12.345', null], ['', null], ['abc', null], ['-', null], ['100.0000', 10_000]])('%s', (text, amount) => expect(readBankAmount(text)).toBe(amount));
});

const sgml = `OFXHEADER:100
DATA:OFXSGML
VERSION:102

<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>USD<BANKACCTFROM><BANKID>121000248<ACCTID>000123456789<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20261001<DTEND>20261031
<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261006120000[-8:PST]<TRNAMT>4030.00<FITID>F-1<NAME>DEPOSIT<MEMO>
<STMTTRN><TRNTYPE>CHECK<DTPOSTED>20261007<TRNAMT>-55.10<FITID>F-2<CHECKNUM>1021<NAME>R&amp;K OFFICE
</STMTTRN></BANKTRANLIST><LEDGERBAL><BALAMT>9<DTASOF>20261031</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;
const xml = `<?xml version="1.0" encoding="UTF-8"?><?OFX OFXHEADER="200" VERSION="211"?><OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><BANKACCTFROM><ACCTID>000123456789</ACCTID></BANKACCTFROM><BANKTRANLIST>
<STMTTRN><TRNTYPE>CREDIT</TRNTYPE><DTPOSTED>20261006</DTPOSTED><TRNAMT>4030.00</TRNAMT><FITID>F-1</FITID><NAME>DEPOSIT</NAME></STMTTRN>
<STMTTRN><TRNTYPE>CHECK</TRNTYPE><DTPOSTED>20261007</DTPOSTED><TRNAMT>-55.10</TRNAMT><FITID>F-2</FITID><CHECKNUM>1021</CHECKNUM><NAME>R&amp;K OFFICE</NAME></STMTTRN></BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;

describe('OFX and QFX', () => {
  test('version 1 and version 2 of the same statement are the same lines', () => {
    const lines = [
      { bankId: 'F-1', on: '2026-10-06', amountCents: 403_000, description: 'DEPOSIT', reference: '' },
      { bankId: 'F-2', on: '2026-10-07', amountCents: -5_510, description: 'R&K OFFICE', reference: '1021' },
    ];
    expect(readOfx(sgml)).toEqual({ account: '6789', lines });
    expect(readOfx(xml)).toEqual({ account: '6789', lines });
    expect(fingerprintsOf(readOfx(sgml))).toEqual(fingerprintsOf(readOfx(xml)));
  });
  test('what cannot be read says so', () => {
    expect(() => readOfx('Date,Amount')).toThrow('no OFX');
    expect(() => readOfx(sgml.replace('4030.00', 'lots'))).toThrow('no day or no amount');
    expect(() => readOfx('<OFX><SIGNONMSGSRSV1></SIGNONMSGSRSV1></OFX>')).toThrow('no list');
  });
  test('a long file is read in a moment', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `<STMTTRN><DTPOSTED>20261006<TRNAMT>1.00<FITID>${index}<NAME>X`).join('\n');
    expect(readOfx(`<OFX><BANKTRANLIST>${many}</BANKTRANLIST></OFX>`).lines).toHaveLength(20_000);
  });
});

describe('the columns of a CSV file', () => {
  test('are guessed from their names', () => {
    const rows = [['Posting Date', 'Description', 'Check Number', 'Amount', 'Balance'], ['10/06/2026', 'REMOTE DEPOSIT', '', '4030.00', '9000.00'], ['10/07/2026', 'OFFICE', '1021', '-55.10', '8944.90']];
    const mapping = guessColumns(rows);
    expect(mapping).toEqual({ on: 0, description: 1, amount: 3, moneyIn: null, moneyOut: null, reference: 2, hasHeader: true });
    expect(mapping && linesOfTable(rows, mapping)).toMatchObject([{ on: '2026-10-06', amountCents: 403_000, description: 'REMOTE DEPOSIT' }, { amountCents: -5_510, reference: '1021' }]);
  });
  test('money in and out in two columns', () => {
    const rows = [['Date', 'Details', 'Debit', 'Credit'], ['2026-10-06', 'Deposit', '', '40.00'], ['2026-10-07', 'Fee', '5.00', '']];
    const mapping = guessColumns(rows);
    expect(mapping).toMatchObject({ amount: null, moneyIn: 3, moneyOut: 2 });
    expect(mapping && linesOfTable(rows, mapping).map(({ amountCents }) => amountCents)).toEqual([4_000, -500]);
  });
  test('a file without names is read by what stands in it; one without days is asked about', () => {
    expect(guessColumns([['10/06/2026', '4030.00', '*', '', 'DEPOSIT'], ['10/07/2026', '-55.10', '*', '1021', 'OFFICE']])).toMatchObject({ on: 0, amount: 1, description: 4, hasHeader: false });
    expect(guessColumns([['a', 'b'], ['c', 'd']])).toBeNull();
  });
  test('a row that cannot be read is named', () => {
    expect(() => linesOfTable([['Date', 'Amount'], ['Total', '9']], { on: 0, description: 0, amount: 1, moneyIn: null, moneyOut: null, reference: null, hasHeader: true })).toThrow('Row 2');
  });
});

test('lines that are alike on one day are told apart, and an overlapping file knows them again', () => {
  const line: BankFileLine = { bankId: null, on: calendarDate('2026-10-06'), amountCents: 100, description: 'Deposit', reference: '' };
  const first = fingerprintsOf({ account: 'x', lines: [line, line] });
  expect(new Set(first).size).toBe(2);
  expect(fingerprintsOf({ account: 'x', lines: [{ ...line, description: ' DEPOSIT ' }, line, line] }).slice(0, 2)).toEqual(first);
  expect(fingerprintsOf({ account: 'y', lines: [line] })[0]).not.toBe(first[0]);
});

describe('which receipts a line may be', () => {
  const receipt = (id: string, amountCents: number, receivedOn = '2026-10-05', reference = '', payerName = '') => ({ id, amountCents, receivedOn: calendarDate(receivedOn), reference, payerName });
  const line = (amountCents: number, description = 'DEPOSIT') => ({ on: calendarDate('2026-10-06'), amountCents, description, reference: '' });
  test('the one of that amount, its number first', () => expect(suggestMatches(line(500, 'ACH 8812 SIERRA'), [receipt('a', 500), receipt('b', 500, '2026-10-01', '8812')])).toEqual([{ receiptIds: ['b'], why: 'Same amount, same number' }, { receiptIds: ['a'], why: 'Same amount' }]));
  test('several that were deposited together', () => expect(suggestMatches(line(900), [receipt('a', 500), receipt('b', 300), receipt('c', 100), receipt('d', 250)])).toEqual([{ receiptIds: ['a', 'b', 'c'], why: '3 receipts add up to it' }]));
  test('nothing where nothing adds up, is too old, or goes out', () => {
    expect(suggestMatches(line(900), [receipt('a', 500), receipt('b', 300)])).toEqual([]);
    expect(suggestMatches(line(500), [receipt('a', 500, '2026-08-01')])).toEqual([]);
    expect(suggestMatches(line(-500), [receipt('a', 500)])).toEqual([]);
  });
  test('does not try for ever', () => expect(suggestMatches(line(999_999), Array.from({ length: 200 }, (_, index) => receipt(`${index}`, 2 * (index + 1))))).toEqual([]));
});
