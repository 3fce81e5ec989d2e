import type { ReportKind } from '../kinds';
import type { WrittenSection } from '../sections';

type Wordings = Partial<Record<WrittenSection, string>>;

const reviewed = `
    The records were received from {records.senders}, {records.pages} in all. Each entry names the page on which it stands.
    {{chronology}}`;

/** Reports for which nobody is seen again, and what differs by kind where somebody is. They stand in the place of the general words. */
export const byKind: Partial<Record<ReportKind, Wordings>> = {
  supplemental: {
    introduction: `
    This report supplements the evaluation of {claimant.name}, claim {case.claim_numbers}, injury of {case.injured_on}. It was asked for by [who, by letter of which day].
    The claimant was not seen again for it. [What was received since the last report.]`,
    record_summary: reviewed,
    discussion: `
    [What the new information adds or changes, with the page; what of the earlier report it leaves as it was.]
    [For each opinion that changes: what it was, what it is now, and why.]
    [For each opinion that stays: why the new information does not change it.]`,
    answers: `
    [Each question of the letter that asked for this report, in its order, with the answer below it.]`,
  },
  record_review: {
    introduction: `
    At the request of [who], the records of {claimant.name}, claim {case.claim_numbers}, injury of {case.injured_on} while employed by {case.employer}, were reviewed.
    The claimant was neither seen nor examined. [What that means for how firm the opinions below can be.]`,
    record_summary: reviewed,
    discussion: `
    [The issues put, one after the other: the facts with their pages, the reasoning, the conclusion in terms of reasonable medical probability.]
    [What an exam or further records would have to show before more can be said.]`,
  },
  deposition_preparation: {
    introduction: `
    Prepared for the deposition of {physician.name} in the matter of {claimant.name}, claim {case.claim_numbers}. [Day, hour, place, who noticed it.]
    [Reports and records that were read again for it.]`,
    record_summary: `
    ## Where it stands
    {{chronology}}`,
    discussion: `
    ## Opinions and what they rest on
    [Each opinion of the reports: the sentence, the page, the facts behind it.]
    ## Points that may be raised
    [What the records hold against each opinion, with the page, and the answer.]
    ## What was not seen
    [Records, studies and histories that were not at hand.]`,
    answers: `
    [Questions announced by the parties, each with the answer and its pages.]`,
  },
  follow_up: {
    introduction: `
    {claimant.name}, {claimant.age} years old, was seen again {exam.how} on {exam.date} at {exam.address}. The earlier evaluation took place on [day].
    This evaluation concerns the injury of {case.injured_on} while employed by {case.employer}, claim {case.claim_numbers}. The body parts at issue are {case.body_parts}.
    {interpreter.sentence}
    The earlier report is not repeated; what has changed since is set out below.`,
    history_of_injury: `
    The history of the injury is in the report of [day]. The claimant [confirms it, or corrects it as follows].
    ## Since the last evaluation
    [Treatment in order of its date, with what it changed; work; new injuries, or that the claimant denies any.]`,
    discussion: `
    [What changed since the last evaluation in complaints, findings and records, and what follows from it for each opinion.]
    [The opinions that stay, and why; those that change, from what to what, and why.]`,
  },
  ime: {
    introduction: `
    At the request of [who asked, by letter of which day], {claimant.name}, born on {claimant.born_on}, was examined {exam.how} on {exam.date} at {exam.address}.
    The claimant was told that the examination is independent, that no treatment is given, that no relation of physician and patient arises, and that a report goes to the party that asked for it.
    The matter concerns {case.injured_on}, claim {case.claim_numbers}. The parts at issue are {case.body_parts}.
    {interpreter.sentence}`,
    treatment: `
    [Whether treatment to date was reasonable, necessary and related, item by item.]
    [What further treatment is reasonable, and for how long; whether the condition has reached maximal medical improvement.]`,
  },
  fitness_for_duty: {
    introduction: `
    At the request of {case.employer}, {claimant.name} was examined {exam.how} on {exam.date} at {exam.address} to say whether the duties of the position can be done safely.
    The claimant was told what the examination is for and to whom the report goes. [Consent, and what may be disclosed.]
    {interpreter.sentence}`,
    occupational_history: `
    ## The position and its essential functions
    [Title, and each essential function as the employer’s description gives it; whether that description was received.]
    [Physical, sensory and mental demands; safety-sensitive duties.]
    ## Work until now
    [How the duties were done before the event that led to this request, and what that event was.]`,
    disability: `
    [For each essential function: can be done, can be done with a limitation or aid, cannot be done; and on which finding that rests.]
    [Whether there is a significant risk of substantial harm to the claimant or others, its nature, likelihood and nearness, and whether an accommodation would remove it.]
    ## Conclusion
    [Fit, fit with the limitations above, or not fit at this time; until when, and what to do next.]`,
  },
  disability: {
    introduction: `
    At the request of [who asked], {claimant.name}, born on {claimant.born_on}, was examined {exam.how} on {exam.date} at {exam.address} in a matter of disability benefits, claim {case.claim_numbers}.
    The claimant was told that the examination is for the claim alone and that no treatment is given.
    {interpreter.sentence}`,
    disability: `
    ## Definition that was applied
    [The definition of disability of the policy or program, as it was given.]
    ## What the claimant can do
    - Sit, stand, walk: [hours at a time and of a day]
    - Lift and carry: [pounds, how often]
    - Reach, handle, finger: [each hand]
    - See, hear, speak: [limits]
    - Understand, remember, keep pace, get along with others: [limits]
    ## Conclusion
    [Whether and since when the definition is met, how long that will likely last, and on what findings it rests.]
    [Whether complaints and findings agree; signs for and against full effort.]`,
  },
};
