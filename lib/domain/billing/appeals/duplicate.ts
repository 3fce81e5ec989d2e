import type { HeldBack } from './dispute';

/** CARC 18 is an exact duplicate; the remark codes say the same in other words. */
const CARCS: ReadonlySet<string> = new Set(['18']);
const RARCS: ReadonlySet<string> = new Set(['N522', 'N111', 'M86', 'N702']);

export interface DuplicateAnswer {
  readonly caught: boolean;
  /** What says so: 'CARC 18', 'the word “duplicate”'. */
  readonly because: readonly string[];
}

/** Whether an answer says nothing but that the bill was seen before: by its codes, or by the word in what it says. */
export function duplicateAnswer(lines: readonly { readonly adjustments: readonly HeldBack[]; readonly remark: string; readonly paidCents: number }[], words = ''): DuplicateAnswer {
  const because = new Set<string>();
  for (const { adjustments, remark } of lines) {
    for (const { carc, rarcs } of adjustments) {
      if (CARCS.has(carc)) because.add(`CARC ${carc}`);
      for (const rarc of rarcs) if (RARCS.has(rarc.toUpperCase())) because.add(`RARC ${rarc.toUpperCase()}`);
    }
    if (/\bduplicat/i.test(remark)) because.add('the word “duplicate”');
  }
  if (/\bduplicat/i.test(words)) because.add('the word “duplicate”');
  return { caught: because.size > 0 && lines.every(({ paidCents }) => paidCents === 0), because: [...because] };
}

export interface Advice {
  readonly title: string;
  readonly detail: string;
  readonly section: string;
  readonly confidence: 'V' | 'S' | 'M';
}

/** What to do with a second review that was answered “duplicate”. */
export const DUPLICATE_ADVICE: readonly Advice[] = [
  { title: 'It is no decision on what was asked', detail: 'A request for second review repeats the bill by its nature. The payer must answer it with a final written determination of the disputed items.', section: 'LC 4622(b)', confidence: 'S' },
  { title: 'Count the 30 days from it all the same', detail: 'Should the answer stand as the determination, the independent bill review must be asked for within 30 days of its service.', section: '8 CCR 9792.5.7(c)', confidence: 'V' },
  { title: 'Send the proof along', detail: 'Enclose the request itself with its date, the explanation of review it disputes and the proof that it arrived: they show that it was no second copy of a bill.', section: '8 CCR 9792.5.5', confidence: 'M' },
  { title: 'Keep it for the record of the payer', detail: 'Repeated answers of this kind can be told to the Audit Unit. In 2024 one large payer gave “duplicate” as the reason of 67% of its denials of second reviews.', section: 'LC 129', confidence: 'M' },
];
