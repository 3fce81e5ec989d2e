import type { WrittenSection } from '../sections';
import { remembered, verified, type Guide } from './guide';

/** The sections that tell what was found. */
export const factGuides = {
  introduction: {
    required: 'Who asked for the report, in which capacity you write, who was seen and on which day, the claim and the body parts in dispute, and which questions were put to you.',
    why: 'A judge must see at once that the right person was examined on the right injuries, and by whom.',
    weak: ['Numbers, dates or names that differ from those of the case.', 'Body parts that nobody disputes, while disputed ones are left out.', 'No word on the letters in which the parties asked their questions.'],
    cites: [verified('8 CCR 10682(b)(1)'), verified('8 CCR 35.5(b), (c)(1)')],
  },
  history_of_injury: {
    required: 'How the injury happened, in the claimant’s words and in order: the task, the mechanism, the first symptoms, the report to the employer, first care, and the course until now. For a cumulative injury, the work that was done, how often and for how long.',
    why: 'Causation and apportionment are only as good as the history beneath them. An opinion on a wrong or thin history is no substantial evidence.',
    weak: ['A history copied from another report, without your own questions.', 'Differences between claimant and records that are not mentioned.', 'A mechanism that could not cause the injury, left without comment.'],
    weakHere: ['A history taken by somebody who is not named in the disclosure.'],
    cites: [verified('8 CCR 10682(b)(2)'), verified('LC 4628(a), (c)'), remembered('Place v. WCAB (1970)')],
  },
  complaints: {
    required: 'What the claimant complains of today, by body part: where, how strong, how often, what makes it better or worse, and what it keeps them from doing. “None” is an answer.',
    why: 'Complaints tie the findings to disability and to activities of daily living, on which impairment rests.',
    weak: ['Complaints of an earlier visit.', 'Pain without what it limits.', 'A body part that is rated and not complained of, without a word on it.'],
    cites: [verified('8 CCR 10682(b)(3)')],
  },
  medical_history: {
    required: 'Earlier injuries, conditions, operations and claims, with what remains of them; medication, allergies and habits as far as they matter. “None” is an answer.',
    why: 'What came before is the ground of apportionment. Silence reads as if nobody asked.',
    weak: ['“Noncontributory” where records show treatment of the same part.', 'Residuals of an earlier injury left open.'],
    weakHere: ['Earlier awards that are not mentioned: they are presumed to continue.'],
    cites: [verified('8 CCR 10682(b)(5)'), remembered('LC 4664')],
  },
  occupational_history: {
    required: 'The job at the time of injury with its physical and mental demands, earlier and later work, and who the claimant lives with and supports, as far as it bears on the questions.',
    why: 'Work limits mean something only beside the work; in psychiatric and cumulative cases causes outside work must be known.',
    weak: ['A job title instead of tasks, weights and hours.', 'No word on work since the injury.', 'Private facts that bear on nothing.'],
    cites: [verified('8 CCR 10682(b)(8)')],
  },
  record_summary: {
    required: 'What you reviewed and what in it you rely upon, each with packet and page. Put the chronology in, and add what a reader must not overlook. All that was received is listed for you in the composed section.',
    why: 'The report must let everybody see what was received, what was reviewed and what the opinion rests on. Pages that nobody can trace can be refused.',
    weak: ['A bare list without a word on what it means.', 'Excerpts made by another that you have not confirmed.', 'Key imaging or operative reports not mentioned.'],
    weakHere: ['Records cited that came without a declaration.'],
    cites: [verified('LC 4062.3(d)'), verified('8 CCR 10682(b)(4)'), verified('LC 4628(c)'), { section: '8 CCR 9793(n)', confidence: 'S2' }],
  },
  examination: {
    required: 'What you observed and measured yourself: appearance, gait, inspection, palpation, motion, strength, sensation, reflexes and special tests, both sides where there are two, with numbers.',
    why: 'Findings carry diagnosis and impairment. The Guides ask for measured values, and for consistent ones.',
    weak: ['“Normal” without what was examined.', 'One side only.', 'Motion without the number of trials, or numbers that do not fit what was observed.', 'Measurements taken by a person who is not named.'],
    cites: [verified('8 CCR 10682(b)(6)'), verified('LC 4628(b)')],
  },
  mental_status: {
    required: 'Appearance, behavior, speech, mood and affect, thought, perception, memory, attention, insight and judgment; then the tests, with scores and what their validity scales say.',
    why: 'In psychiatric cases this is the examination. Without validity, self-report stands alone.',
    weak: ['A checklist without examples.', 'Scores without their meaning.', 'A test that someone else gave, without naming them.'],
    cites: [verified('8 CCR 10682(b)(6)'), verified('LC 4628(b)')],
  },
  diagnostics: {
    required: 'Studies that you looked at or ordered, with date, body part, result and whether you saw the images yourself. For each test that you ordered: which complaints and findings made it necessary.',
    why: 'A payer owes nothing for a test that the report does not justify, nor without authorization where enough was in the record.',
    weak: ['“MRI reviewed” without date or level.', 'New tests that repeat adequate old ones.', 'A result that is not taken up in the discussion.'],
    cites: [verified('8 CCR 9794(a)(1)')],
  },
} as const satisfies Partial<Record<WrittenSection, Guide>>;
