/** What the guide says of one element: a component is named after a hyphen in `at`, as in '5-1'. */
export type ElementRule = { at: string; required?: true; least?: number; most?: number; codes?: readonly string[]; kind?: 'amount' | 'units' | 'date' | 'npi' | 'digits' | 'zip' | 'state' };

/** A segment of a loop; `when` are the values of its first element by which it is told from its like. */
export type SegmentRule = { tag: string; when?: readonly string[]; required?: true; most?: number; elements?: readonly ElementRule[] };

/** A loop begins with its first segment. The order of segments and of loops is the guide's. */
export type LoopRule = { id: string; required?: true; most?: number; segments: readonly SegmentRule[]; loops?: readonly LoopRule[] };

const street: SegmentRule = { tag: 'N3', required: true, elements: [{ at: '1', required: true, most: 55 }, { at: '2', most: 55 }] };
const city: SegmentRule = { tag: 'N4', required: true, elements: [{ at: '1', required: true, least: 2, most: 30 }, { at: '2', required: true, kind: 'state' }, { at: '3', required: true, kind: 'zip' }] };
const ref = (when: readonly string[], required?: true, most?: number): SegmentRule => ({ tag: 'REF', when, ...(required ? { required } : {}), ...(most ? { most } : {}), elements: [{ at: '2', required: true, most: 50 }] });
const level = (code: string, child: readonly string[]): SegmentRule => ({ tag: 'HL', required: true, elements: [{ at: '1', required: true, kind: 'digits' }, { at: '3', required: true, codes: [code] }, { at: '4', required: true, codes: child }] });
const name = (when: string, kinds: readonly string[], more: readonly ElementRule[] = []): SegmentRule => ({
  tag: 'NM1', when: [when], required: true, elements: [{ at: '2', required: true, codes: kinds }, { at: '3', required: true, most: 60 }, { at: '4', most: 35 }, { at: '5', most: 25 }, { at: '7', most: 10 }, ...more],
});
const npi: readonly ElementRule[] = [{ at: '8', required: true, codes: ['XX'] }, { at: '9', required: true, kind: 'npi' }];
const known = (code: string): readonly ElementRule[] => [{ at: '8', required: true, codes: [code] }, { at: '9', required: true, least: 2, most: 80 }];
const contact: SegmentRule = { tag: 'PER', elements: [{ at: '1', required: true, codes: ['IC'] }, { at: '2', most: 60 }, { at: '3', required: true, codes: ['TE', 'EM', 'FX'] }, { at: '4', required: true, least: 1, most: 256 }] };
const taxonomy = (code: string): SegmentRule => ({ tag: 'PRV', when: [code], elements: [{ at: '2', required: true, codes: ['PXC'] }, { at: '3', required: true, least: 10, most: 10 }] });
const date = (when: string, formats: readonly string[] = ['D8'], required?: true): SegmentRule => ({ tag: 'DTP', when: [when], ...(required ? { required } : {}), elements: [{ at: '2', required: true, codes: formats }, { at: '3', required: true, kind: 'date' }] });
const diagnosis: readonly ElementRule[] = [
  { at: '1-1', required: true, codes: ['ABK'] }, { at: '1-2', required: true, least: 3, most: 7 },
  ...Array.from({ length: 11 }, (_, index): ElementRule[] => [{ at: `${index + 2}-1`, codes: ['ABF'] }, { at: `${index + 2}-2`, least: 3, most: 7 }]).flat(),
];

const lines: LoopRule = {
  id: '2400', required: true, most: 50,
  segments: [
    { tag: 'LX', required: true, elements: [{ at: '1', required: true, kind: 'digits' }] },
    {
      tag: 'SV1', required: true,
      elements: [
        { at: '1-1', required: true, codes: ['HC'] }, { at: '1-2', required: true, most: 48 }, ...['1-3', '1-4', '1-5', '1-6'].map((at): ElementRule => ({ at, least: 2, most: 2 })), { at: '1-7', most: 80 },
        { at: '2', required: true, kind: 'amount' }, { at: '3', required: true, codes: ['UN', 'MJ'] }, { at: '4', required: true, kind: 'units' }, { at: '7-1', required: true, kind: 'digits' },
      ],
    },
    date('472', ['D8', 'RD8'], true),
    ref(['6R']),
    { tag: 'NTE', when: ['ADD', 'DCP'], elements: [{ at: '2', required: true, most: 80 }] },
  ],
};

const claims: LoopRule = {
  id: '2300', required: true, most: 100,
  segments: [
    {
      tag: 'CLM', required: true,
      elements: [
        { at: '1', required: true, most: 20 }, { at: '2', required: true, kind: 'amount' }, { at: '5-1', required: true, least: 2, most: 2, kind: 'digits' }, { at: '5-2', required: true, codes: ['B'] }, { at: '5-3', required: true, codes: ['1', '7', '8'] },
        { at: '6', required: true, codes: ['Y', 'N'] }, { at: '7', required: true, codes: ['A', 'B', 'C'] }, { at: '8', required: true, codes: ['Y', 'N', 'W'] }, { at: '9', required: true, codes: ['Y', 'I'] }, { at: '11-1', required: true, codes: ['EM', 'AA', 'OA'] },
      ],
    },
    date('431'), date('439'),
    { tag: 'PWK', most: 10, elements: [{ at: '1', required: true, least: 2, most: 2 }, { at: '2', required: true, codes: ['BM', 'FX', 'EM', 'FT', 'EL', 'AA'] }, { at: '5', codes: ['AC'] }, { at: '6', least: 2, most: 50 }] },
    ref(['F8']), ref(['G1']), ref(['D9']),
    { tag: 'NTE', when: ['ADD', 'CER', 'DGN'], elements: [{ at: '2', required: true, most: 80 }] },
    { tag: 'HI', required: true, elements: diagnosis },
  ],
  loops: [
    { id: '2310A', segments: [name('DN', ['1'], npi)] },
    { id: '2310B', segments: [name('82', ['1', '2'], npi), taxonomy('PE'), ref(['0B', '1G', 'G2', 'LU'], undefined, 4)] },
    { id: '2310C', segments: [name('77', ['2']), street, city, ref(['0B', 'G2', 'LU'], undefined, 3)] },
    lines,
  ],
};

const patients: LoopRule = {
  id: '2000C', most: 9_999,
  segments: [level('23', ['0']), { tag: 'PAT', required: true, elements: [{ at: '1', required: true, codes: ['01', '19', '20', '21', '39', '40', '53', 'G8'] }] }],
  loops: [
    {
      id: '2010CA', required: true,
      segments: [
        name('QC', ['1'], [{ at: '4', required: true, most: 35 }]), street, city,
        { tag: 'DMG', required: true, elements: [{ at: '1', required: true, codes: ['D8'] }, { at: '2', required: true, kind: 'date' }, { at: '3', required: true, codes: ['F', 'M', 'U'] }] },
        ref(['Y4'], true),
      ],
    },
    claims,
  ],
};

/**
 * The structure of a professional claim under workers' compensation, 005010X222A1, as far as such a claim uses it: loops, segments and elements with what
 * is required, how long, which codes. Written from knowledge of the guide, which is sold and was not read here: a payer's own validator has the last word.
 */
export const guide837: LoopRule = {
  id: 'ST',
  segments: [{ tag: 'BHT', required: true, elements: [{ at: '1', required: true, codes: ['0019'] }, { at: '2', required: true, codes: ['00', '18'] }, { at: '3', required: true, most: 50 }, { at: '4', required: true, kind: 'date' }, { at: '5', required: true, least: 4, most: 8, kind: 'digits' }, { at: '6', required: true, codes: ['CH', 'RP'] }] }],
  loops: [
    { id: '1000A', required: true, segments: [name('41', ['1', '2'], known('46')), { ...contact, required: true, most: 2 }] },
    { id: '1000B', required: true, segments: [name('40', ['2'], known('46'))] },
    {
      id: '2000A', required: true, most: 99_999,
      segments: [level('20', ['1']), taxonomy('BI')],
      loops: [
        { id: '2010AA', required: true, segments: [name('85', ['1', '2'], npi), street, city, { tag: 'REF', when: ['EI', 'SY'], required: true, elements: [{ at: '2', required: true, least: 9, most: 9, kind: 'digits' }] }, contact] },
        { id: '2010AB', segments: [{ tag: 'NM1', when: ['87'], required: true }, street, city] },
        {
          id: '2000B', required: true, most: 99_999,
          segments: [level('22', ['0', '1']), { tag: 'SBR', required: true, elements: [{ at: '1', required: true, codes: ['P', 'S', 'T'] }, { at: '9', required: true, codes: ['WC'] }] }],
          loops: [
            { id: '2010BA', required: true, segments: [name('IL', ['1', '2'])] },
            { id: '2010BB', required: true, segments: [name('PR', ['2'], known('PI')), { ...street, required: true }, city] },
            { ...patients, required: true },
          ],
        },
      ],
    },
  ],
};
