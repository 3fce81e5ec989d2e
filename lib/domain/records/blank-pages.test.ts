import { describe, expect, it } from 'vitest';
import { saysLeftBlank, senseBlank } from './blank-pages';
import type { PageLook } from './page-look';
import type { PageReading } from './page-reading';
import { isFaxHeader, isPageMark, isStamp, ownLines } from './page-noise';

const none = { header: 0, body: 0, footer: 0 };
const bare: PageLook = { v: 1, tone: 250, pale: none, marked: none, dark: none, specks: 40, ink: 0, other: 300, lined: 0, box: [0, 0, 0, 0], grid: '0'.repeat(352), hash: '0'.repeat(64), columns: '0'.repeat(64), rows: '0'.repeat(88) };
const printed: PageLook = { ...bare, marked: { header: 10, body: 900, footer: 20 }, dark: { header: 10, body: 950, footer: 20 }, ink: 4000, lined: 96, box: [100, 100, 900, 900] };
const page = (of: Partial<PageReading>): PageReading => ({ number: 1, text: '', textSource: 'ocr', confidence: 80, look: bare, contentHash: '', widthPoints: 612, heightPoints: 792, rotation: 0, ...of });
const sense = (of: Partial<PageReading>) => senseBlank(page(of));

describe('senseBlank', () => {
  it('calls blank what has no marks where a page has its words, whatever recognition made of dust and of what shines through', () => {
    expect(sense({}).isBlank).toBe(true);
    expect(sense({ text: 'E\n. 3\n8\n: i ;' }).isBlank).toBe(true);
    expect(sense({ text: 'CLA Javinsidsgare fs\nzis0y ign mv', look: { ...bare, pale: { ...none, body: 115 } } }).isBlank).toBe(true);
    expect(sense({ text: '11/7/23 09:01 FAX (909) 555-0183 P.028', look: { ...bare, marked: { ...none, header: 30 } } }).isBlank).toBe(true);
    expect(sense({ look: { ...bare, marked: { ...none, body: 8 } } }).isBlank).toBe(true);
    expect(sense({ look: { ...bare, marked: { ...none, body: 24 }, lined: 14 } }).isBlank).toBe(true);
  });

  it('calls blank a page whose one line of marks is what a fax machine printed, though it stands askew below the edge', () => {
    const askew: PageLook = { ...bare, marked: { header: 44, body: 45, footer: 0 }, dark: { header: 10, body: 19, footer: 0 }, specks: 64, ink: 116, lined: 79, box: [198, 57, 988, 69] };
    const text = '1/4/22) 18:05 FAX (714) 555-0153 P.007';
    expect(sense({ text, look: askew }).isBlank).toBe(true);
    expect(sense({ text, look: { ...askew, box: [198, 57, 988, 140] } }).isBlank, 'something below it that was not read').toBe(false);
    expect(sense({ text: '', look: askew }).isBlank, 'a line that was not read').toBe(false);
    expect(sense({ text: 'Seen by phone', look: askew }).isBlank).toBe(false);
  });

  it('calls blank what a bad line left, where recognition found no word among the dust', () => {
    const noise = { ...bare, marked: { header: 33, body: 93, footer: 0 }, dark: { header: 12, body: 63, footer: 1 }, specks: 620, lined: 70, ink: 174 };
    expect(sense({ text: '11/7/23 09:01 FAX (909) 555-0183 P.028', look: noise }).isBlank).toBe(true);
    expect(sense({ text: '', textSource: 'none', look: { ...bare, marked: { ...none, body: 30 }, dark: { ...none, body: 1 }, specks: 225 } }).isBlank).toBe(true);
    expect(sense({ text: '', look: { ...noise, specks: 40 } }).isBlank, 'a short note by hand on clean paper').toBe(false);
    expect(sense({ text: 'Seen by phone', look: noise }).isBlank, 'words among the dust').toBe(false);
  });

  it('keeps handwriting, faint print and a few words, read or not', () => {
    expect(sense({ text: '', look: { ...bare, marked: { ...none, body: 300 }, dark: { ...none, body: 320 }, lined: 76 } }).isBlank).toBe(false);
    expect(sense({ text: 'D: 9/16/2021', look: { ...bare, marked: { ...none, body: 25 }, lined: 90 } }).isBlank).toBe(false);
    expect(sense({ text: 'x', look: { ...bare, marked: { ...none, body: 24 }, lined: 15 } }).isBlank).toBe(false);
    expect(sense({ text: 'The patient was seen for the left knee.', look: null }).isBlank).toBe(false);
  });

  it('keeps a page whose text layer has words though its picture shows none', () => {
    expect(sense({ textSource: 'layer', text: 'The patient was seen and the pain is less.' }).isBlank).toBe(false);
  });

  it('without a picture calls blank only what has no text of its own', () => {
    expect(sense({ look: null, textSource: 'layer', text: '' }).isBlank).toBe(true);
    expect(sense({ look: null, textSource: 'none', text: '' }).isBlank).toBe(false);
  });

  it.each([['*** DOCUMENT SEPARATOR ***\nBATCH 1565-001   Some Clinic'], ['RECEIVED JUL 22, 2021\nSOME SURGERY CENTER\nSECTION 6'], ['EXHIBIT B'], ['. TAB 4']])('takes %j for a slip between documents', (text) => {
    expect(sense({ text, look: { ...printed, marked: { ...none, body: 60 } } })).toEqual({ isBlank: false, isSeparator: true });
  });

  it('takes a stamp of an office alone for no content, and a line beside it for content', () => {
    const patch: PageLook = { ...bare, marked: { ...none, body: 40 }, dark: { ...none, body: 40 }, lined: 90, box: [600, 80, 950, 150] };
    expect(sense({ text: 'RECEIVED\nJUN 12, 2021', look: patch }).isBlank).toBe(true);
    expect(sense({ text: 'RECEIVED JUN 12, 2021\nSee chart', look: patch }).isBlank).toBe(false);
    expect(sense({ text: 'RECEIVED JUN 12, 2021', look: { ...patch, box: [100, 80, 950, 700] } }).isBlank).toBe(false);
    expect(sense({ text: 'x', look: patch }).isBlank).toBe(false);
  });

  it('takes no page of text that speaks of a section for a slip', () => {
    expect(sense({ text: 'Section 4 of the report says that the patient was examined again by another physician\nand that there was no pain left in the shoulder or neck.', look: printed }).isSeparator).toBe(false);
  });
});

describe('saysLeftBlank', () => {
  it.each(['This page intentionally left blank.', 'THIS PAGE LEFT BLANK INTENTIONALLY', 'Thls page intentional1y lefl blank', 'Blank page'])('reads %s', (line) => expect(saysLeftBlank([line])).toBe(true));
  it.each(['The signature line was intentionally left blank by the patient, who then asked for a copy of the whole record and went home.', 'Left knee pain', ''])('does not read %s', (line) => expect(saysLeftBlank([line])).toBe(false));
});

describe('what is put on a page afterwards', () => {
  it.each(['11/7/23  09:01   FAX (909) 555-0183          P.028', 'To: (714) 555-0120  Page: 1 of 1  2021-08-11 11:31 (619) 555-0190', 'JAN 16, 2022 15:42 FROM: (909) 555-0105  TO: (714) 555-0120  PAGE 001', 'Fax sent by : (619) 555-0190    12-19-2021 07:32    Pg 1/1', '11/10/21 10:48    (619) 555-0174    P. 001/001'])('knows a fax header: %s', (line) => expect(isFaxHeader(line)).toBe(true));
  it.each(['PATIENT: DOE, JANE COLLECTED: 05/21/2023 07:15', 'Specimen Drawn: 01/05/2023 08:15   Rec’d: 01/06/2023', '05/04/2022 Wed 05:56 14:12 7.16 REG', 'Electronically signed by Jane Doe, M.D. on 2/10/22 at 14:49', 'Tel (510) 555-0144 Fax (510) 555-0145'])('knows a line of the page: %s', (line) => expect(isFaxHeader(line)).toBe(false));
  it('knows stamps and running numbers', () => {
    expect(['RECEIVED JUN 12, 2021', 'COPY', "REC'D 6/12/21"].map(isStamp)).toEqual([true, true, true]);
    expect(['Received: 09/29/2022', 'The records were received from the clinic on June 12', 'Copies of the report were sent'].map(isStamp)).toEqual([false, false, false]);
    expect(['DEF-000123', 'KESTREL-069072', 'Page 2 of 5', '- 2 -'].map(isPageMark)).toEqual([true, true, true, true]);
    expect(['Pain 7/10 today', 'L4-L5', 'WC002 Office visit'].map(isPageMark)).toEqual([false, false, false]);
  });
  it('leaves them out at the edges of a page only', () => {
    expect(ownLines('RECEIVED JUN 12, 2021\nNote\nPage 1')).toEqual(['Note']);
  });
});
