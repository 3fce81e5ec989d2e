/** Where a box prints: the line and the column of the form's grid (six lines and ten columns an inch), how many columns wide, and our own caption. */
export interface FormPlace {
  readonly line: number;
  readonly column: number;
  readonly width: number;
  readonly caption: string;
  readonly right?: true;
}

const at = (line: number, column: number, width: number, caption = ''): FormPlace => ({ line, column, width, caption });
const day = (box: string, line: number, columns: readonly [number, number, number], caption: string, yearWidth = 4): Record<string, FormPlace> => ({
  [`${box}.month`]: at(line, columns[0], 2, caption), [`${box}.day`]: at(line, columns[1], 2), [`${box}.year`]: at(line, columns[2], yearWidth),
});

const diagnoses = Object.fromEntries([...'ABCDEFGHIJKL'].map((letter, index) => [`21.${letter}`, at(38 + Math.floor(index / 4), 3 + (index % 4) * 13, 8, letter)]));

/**
 * The places of the form 02/12 on its grid, as they are commonly programmed; the printer is set with `right` and `down`.
 * Written from memory of the grid and not measured on a form: print one sheet and look before a stack goes.
 */
export const formPlaces: Readonly<Record<string, FormPlace>> = {
  'payer.1': at(2, 41, 38), 'payer.2': at(3, 41, 38), 'payer.3': at(4, 41, 38),
  '1.other': at(8, 45, 1, '1 Other'), '1a': at(8, 50, 29, '1a Insured’s number'),
  '2': at(10, 1, 28, '2 Patient'), ...day('3', 10, [31, 34, 37], '3 Born'), '3.m': at(10, 42, 1, 'M'), '3.f': at(10, 47, 1, 'F'), '4': at(10, 50, 29, '4 Insured: employer'),
  '5.street': at(12, 1, 28, '5 Patient’s address'), '6.self': at(12, 33, 1, '6 Self'), '6.other': at(12, 47, 1, 'Other'), '7.street': at(12, 50, 29, '7 Insured’s address'),
  '5.city': at(14, 1, 24, 'City'), '5.state': at(14, 26, 3, 'State'), '7.city': at(14, 50, 23, 'City'), '7.state': at(14, 74, 4, 'State'),
  '5.zip': at(16, 1, 12, 'ZIP'), '5.area': at(16, 15, 3, 'Phone'), '5.phone': at(16, 19, 10), '7.zip': at(16, 50, 12, 'ZIP'),
  '9': at(18, 1, 28, '9 Other insured'), '11': at(18, 50, 29, '11 Claim number'),
  '10a.yes': at(20, 35, 1, '10a Work: yes'), '10a.no': at(20, 41, 1, 'no'), '11b.qualifier': at(22, 50, 2, '11b'), '11b': at(22, 53, 26, 'Other claim number'),
  '10b.yes': at(22, 35, 1, '10b Auto: yes'), '10b.no': at(22, 41, 1, 'no'), '11c': at(24, 50, 29, '11c Plan'),
  '10c.yes': at(24, 35, 1, '10c Other: yes'), '10c.no': at(24, 41, 1, 'no'), '10d': at(26, 30, 19, '10d Claim codes'),
  '12': at(30, 6, 24, '12 Patient’s signature'), '13': at(30, 56, 22, '13 Insured’s signature'),
  ...day('14', 32, [2, 5, 8], '14 Injury', 2), '14.qualifier': at(32, 16, 3, 'Qual.'),
  '17': at(34, 4, 24, '17 Referred by'), '17b': at(34, 33, 10, '17b NPI'),
  '19': at(36, 1, 48, '19 Further'), '20.yes': at(36, 52, 1, '20 Outside lab: yes'), '20.no': at(36, 57, 1, 'no'),
  '21.indicator': at(37, 42, 1, '21 ICD'), ...diagnoses, '22.code': at(38, 50, 8, '22 Resubmitted'), '22.reference': at(38, 62, 17, 'Original number'), '23': at(40, 50, 29, '23 Authorization'),
  '25': at(56, 1, 15, '25 Tax number'), '25.ssn': at(56, 17, 1, 'SSN'), '25.ein': at(56, 19, 1, 'EIN'), '26': at(56, 23, 14, '26 Account'), '27.yes': at(56, 38, 1, '27 Accepts: yes'), '27.no': at(56, 43, 1, 'no'),
  '28': { line: 56, column: 51, width: 10, caption: '28 Total', right: true }, '29': { line: 56, column: 62, width: 9, caption: '29 Paid', right: true },
  '33.area': at(57, 66, 3, '33 Phone'), '33.phone': at(57, 70, 9),
  '32.1': at(58, 23, 26, '32 Place'), '32.2': at(59, 23, 26), '32.3': at(60, 23, 26), '33.1': at(58, 50, 29, '33 Paid to'), '33.2': at(59, 50, 29), '33.3': at(60, 50, 29),
  '31': at(60, 1, 21, '31 Physician'), '31.date': at(61, 13, 8, 'Date'), '32a': at(62, 24, 10, '32a NPI'), '33a': at(62, 51, 10, '33a NPI'),
};

/** Of a line of box 24; its own line of the grid is counted from the first. */
export const linePlaces = {
  first: 44, step: 2,
  columns: {
    'from.month': [1, 2], 'from.day': [4, 2], 'from.year': [7, 2], 'to.month': [10, 2], 'to.day': [13, 2], 'to.year': [16, 2], place: [19, 2], code: [25, 6], 'modifier.0': [32, 2], 'modifier.1': [35, 2], 'modifier.2': [38, 2], 'modifier.3': [41, 2], pointers: [45, 4], charges: [50, 9], units: [60, 4], npi: [68, 10],
  },
  captions: { 'from.month': '24A From', 'to.month': 'To', place: '24B', code: '24D Procedure', 'modifier.0': 'Modifiers', pointers: '24E', charges: '24F Charges', units: '24G Units', npi: '24J NPI' },
} as const satisfies { first: number; step: number; columns: Record<string, readonly [number, number]>; captions: Record<string, string> };
