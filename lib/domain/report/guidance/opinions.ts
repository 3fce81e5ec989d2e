import type { WrittenSection } from '../sections';
import { remembered, verified, type Guide } from './guide';

/** The sections that say what the physician concludes. */
export const opinionGuides = {
  diagnoses: {
    required: 'Each diagnosis that you make, with code and side, and whether work caused or aggravated it.',
    why: 'All that follows must hang on a diagnosis: causation, impairment, treatment.',
    weak: ['A symptom in place of a diagnosis: “knee pain”.', 'Sides that differ from history or findings.', 'Diagnoses of others, taken over without findings of your own.'],
    cites: [verified('8 CCR 10682(b)(7)')],
  },
  disability: {
    required: 'Whether the condition is permanent and stationary, and since when; if not, what is still to come. Periods of temporary disability with their dates. Work limits in plain measures: weights, postures, hours. Whether the claimant can do the usual work.',
    why: 'Benefits begin and end by these sentences, and the employer decides by them whether to offer work.',
    weak: ['“Light duty” without measures.', 'Periods without dates, or that overlap.', 'Stationary in one place and not yet in another.'],
    weakHere: ['Permanent disability since 2013 without the voucher report, form DWC-AD 10133.36.'],
    cites: [verified('8 CCR 10682(b)(8), (11)'), { section: '8 CCR 35.5(c)(2)', confidence: 'V+M' }],
  },
  causation: {
    required: 'For each diagnosed condition: did the work injury cause, aggravate or accelerate it, to reasonable medical probability, and why. Say also which claimed conditions work did not cause.',
    why: 'Whether an injury arose out of employment is often the whole dispute. It is another question than apportionment of the disability.',
    weak: ['“Consistent with” or “possible” in place of probable.', 'Causation of injury and causation of disability mixed.', 'A temporal sequence as the only reason.', 'An earlier opinion to the contrary that is not answered.'],
    cites: [verified('8 CCR 10682(b)(9)'), remembered('McAllister v. WCAB (1968)')],
  },
  impairment: {
    required: 'Whole person impairment of each body part by the AMA Guides, 5th edition, with chapter, table, page and method, the findings that lead there, and an add-on for pain of at most 3 percent where warranted. Record only: the rating of permanent disability is made elsewhere.',
    why: 'A rater must be able to follow each number from finding to table.',
    weak: ['A number without table and page.', 'Range of motion where the Guides call for the diagnosis, or the other way.', 'A departure by analogy, without why the strict rating does not describe this impairment and why another table does, within the four corners of the Guides.', 'Overlap of parts not discussed.'],
    cites: [verified('8 CCR 10682(b)(11)'), remembered('LC 4660.1'), remembered('Almaraz/Guzman III (2010)')],
  },
  apportionment: {
    required: 'For each body part with permanent disability: the approximate percentage of each cause, adding up to 100, and how and why that cause is responsible for its share of the disability now. Earlier awards, where there are any.',
    why: 'A report on permanent disability without it is incomplete; without how and why it is no substantial evidence.',
    weak: ['Percentages without reasons.', 'Risk factors, age or imaging alone in place of a cause of present disability.', 'Causes of the injury in place of causes of the disability.', '“Cannot be apportioned” without a word why.'],
    weakHere: ['An earlier award ignored.'],
    cites: [verified('8 CCR 10682(b)(12)'), remembered('LC 4663, 4664'), remembered('Escobedo v. Marshalls (2005)')],
  },
  treatment: {
    required: 'What treatment was given, whether the claimant needs more now, and what may be needed later, by body part.',
    why: 'The need for future care is an issue of its own. Whether a single treatment is to be authorized is decided by utilization review, not here.',
    weak: ['“Future medical as needed” without what and for which part.'],
    weakHere: ['Deciding a dispute over an authorization.'],
    cites: [verified('8 CCR 10682(b)(10)'), remembered('8 CCR 35.5(g)')],
  },
  discussion: {
    required: 'Why you conclude what you conclude: which facts of history, examination, studies and records you weigh, how you resolve conflicts among them, and why you differ from other physicians. State that opinions are held to reasonable medical probability.',
    why: 'An opinion is worth what its reasons are worth.',
    weak: ['Conclusions repeated in other words.', 'Facts against the opinion left out.', 'Other reports rejected without a reason.', 'Speculation, or “possible”.'],
    cites: [verified('8 CCR 10682(b)(14)'), remembered('Escobedo; McAllister')],
  },
  answers: {
    required: 'Each question of each party’s letter, in its own words, with its answer or with why it is outside your scope and which specialty should answer.',
    why: 'A question that is left open brings a supplemental that cannot be billed, or a replacement panel.',
    weak: ['“See above” without where.', 'Questions of one side only.', 'Legal conclusions in place of medical ones.'],
    cites: [verified('8 CCR 35.5(c)(1), (d)'), verified('8 CCR 35(a)(3)')],
  },
  own: {
    required: 'What this report needs beside the usual sections.',
    why: 'A reader finds things under the titles they expect; use one of your own only where none fits.',
    weak: ['Opinions that belong into another section and are missing there.'],
    cites: [],
  },
} as const satisfies Partial<Record<WrittenSection, Guide>>;
