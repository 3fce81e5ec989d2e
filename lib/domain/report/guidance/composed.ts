import type { ComposedSection } from '../sections';
import { remembered, verified, type Guide } from './guide';

/** The sections that are put together from what happened. */
export const composedGuides = {
  time_statement: {
    required: 'Day and street address of the examination, face-to-face minutes, whether they meet the minimum, and in detail why not where they do not; the interpreter; the attestation of a remote evaluation.',
    why: 'The report is inadmissible if it does not say when and where it was made and whether the time complied.',
    weak: ['A variance explained in one word.', 'Minutes that include reading records: only time with the claimant counts.'],
    cites: [verified('LC 4628(b), (e)'), verified('8 CCR 35.5(b)'), verified('8 CCR 49, 49.4, 49.8'), remembered('8 CCR 49.2, 49.6, 49.9')],
  },
  records_received: {
    required: 'All information received, all reviewed, all relied upon. Packets without the sender’s declaration are named as not reviewed.',
    why: 'Each of the three is asked for by itself.',
    weak: ['A packet without an index: it can only be named by its sender.'],
    cites: [verified('LC 4062.3(d)'), { section: '8 CCR 9793(n)', confidence: 'S2' }],
  },
  page_verification: {
    required: 'The number of pages reviewed, under penalty of perjury, as the ledger counts them. It stands even when no pages were reviewed.',
    why: 'Without it a payer can refuse the pages, and some refuse the whole report.',
    weak: ['A number that is not that of the ledger.', 'Pages that nobody opened, without how they were reviewed.'],
    cites: [{ section: '8 CCR 9793(n), 9795', confidence: 'S2' }],
  },
  disclosure: {
    required: 'Name and qualifications of each person who did other than clerical work: took a history, excerpted records, measured, interpreted, drafted, performed tests.',
    why: 'Reports have been held inadmissible for one name that was missing.',
    weak: ['First names or initials only.', '“Staff” in place of a name.', 'Qualifications that do not fit what was done.'],
    cites: [verified('LC 4628(a) to (c)'), remembered('LC 4628(e)'), remembered('Scheffield v. WCAB (1999)')],
  },
  declarations: {
    required: 'Under penalty of perjury: that report and attachments are true and correct, that there was no violation of Labor Code 139.3, that report and bill are true and correct, and no discrimination; with day and county of signing.',
    why: 'Without them the report is neither admissible nor payable.',
    weak: ['A day that differs from the signature’s.', 'No county.', 'Wording that swears to what others told: say that it came from them.'],
    cites: [remembered('LC 4628(j)'), remembered('LC 139.3, 5703(a)(2)'), verified('8 CCR 35.5(b)'), remembered('8 CCR 35.5 as amended 2024')],
  },
} as const satisfies Record<ComposedSection, Guide>;
