import type { WrittenSection } from '../sections';

/** What every report of an exam says whatever its specialty; a specialty's own words stand in the place of these. */
export const withExam: Partial<Record<WrittenSection, string>> = {
  introduction: `
    {claimant.name}, born on {claimant.born_on} and {claimant.age} years old on the day of the exam, was evaluated {exam.how} on {exam.date} at {exam.address}.
    This evaluation concerns the injury of {case.injured_on} while employed by {case.employer}, claim {case.claim_numbers}. The body parts at issue are {case.body_parts}.
    {interpreter.sentence}
    The history below was given by the claimant. [Name anybody who was present, and say who took the history if it was not the signer.]`,
  history_of_injury: `
    [Job title and time with the employer before the injury.]
    On {case.injured_on}, [what the claimant was doing, what happened, and which parts of the body were affected at once, as the claimant tells it].
    [To whom it was reported, and when.]
    ## Treatment since
    [First treatment: day, place, what was done. Then each course of treatment in order: medication, therapy, injections, surgery, and what each changed.]
    [Work since the injury: days off, modified duty, return, where the claimant works today.]
    ## New injuries since
    [Any accident or injury since {case.injured_on}, or that the claimant denies any.]`,
  complaints: `
    [For each part: where, how often, how strong at best and worst, what brings it on, what eases it. Keep the claimant’s own words where they matter.]
    ## Activities of daily living
    - Self-care: [washing, dressing, eating]
    - Standing, sitting, walking, climbing stairs: [how long or how far]
    - Lifting and carrying: [what, how heavy]
    - Hands: [grasping, feeling, fine work]
    - Sleep: [hours, what wakes the claimant]
    - Travel and driving: [how long]
    ## Present treatment
    [Medication with dose, therapy, devices, who treats.]`,
  medical_history: `
    Earlier injuries and conditions of the same parts: [each with its year, its treatment and what remained, or that the claimant denies any].
    Other injuries, claims and awards: [industrial and non-industrial, with the outcome].
    Illnesses: [such as diabetes, hypertension, heart, lung, psychiatric].
    Operations: [each with its year].
    Medication and allergies: [list].
    Tobacco, alcohol, other substances: [amount and years].
    Family history: [what bears on the issues].`,
  occupational_history: `
    ## The job at the time of injury
    {case.employer}: [title, start, hours a week, duties, the heaviest and the most frequent demands, in the claimant’s words; whether a job description was received].
    ## Earlier work
    [Employers, years and kind of work.]
    ## Social history
    [Schooling, household, sports and hobbies so far as they bear on the issues.]`,
  record_summary: `
    The records were received from {records.senders}, {records.pages} in all. What bears on the issues is set out in order of its date, each entry with the page on which it stands.
    {{chronology}}`,
  diagnostics: `
    ## Studies reviewed
    [Each study: what, of which part and side, day, who read it, what was found; whether the pictures themselves were seen or the report alone.]
    ## Studies done for this evaluation
    [Each study with its day and finding, or that none was needed and why.]`,
  diagnoses: `
    {{diagnoses}}
    [Where a diagnosis in the records is not shared: which, and why.]`,
  disability: `
    [Whether the claimant can do the usual work as it was described, and since when.]
    ## Work limitations
    - Lifting and carrying: [pounds, how often]
    - Standing, sitting, walking: [hours of a day]
    - Bending, twisting, kneeling, climbing, reaching: [what, how often]
    - Hands: [grasping, pushing, pulling, fine work]
    - Other: [such as heights, machinery, driving, stress]
    [Periods of temporary total and partial disability with their days, and on what they rest.]`,
  causation: `
    [Injury: whether {case.injured_on} caused or contributed to each diagnosis, as a matter of reasonable medical probability, part by part.]
    [The mechanism, the onset, the findings and the records on which this rests; where the records disagree with the history, which was believed and why.]
    [Any part that is not industrial, and why.]`,
  impairment: `
    [Whether the condition has reached maximal medical improvement and is permanent and stationary, since which day, and on what that rests. Where it has not: what is awaited and when to see the claimant again.]
    Impairment is stated by the AMA Guides to the Evaluation of Permanent Impairment, 5th edition, with table and page.
    {{impairments}}
    [Which activities of daily living the impairment affects. Where the strict method does not describe it accurately: the alternative within the four corners of the Guides, and why it does.]`,
  apportionment: `
    Permanent disability is apportioned by what causes it now.
    {{apportionment}}
    [Prior awards to the same region, or that none is known.]
    [Where nothing is apportioned: why the injury alone causes all of the present disability.]`,
  treatment: `
    Treatment to date: [whether it was reasonable and related].
    Continuing: [what is still needed and how long].
    Future: [what may be needed, how likely, and for what].
    [Whether a dispute over a particular treatment was noticed; it belongs to utilization review and independent medical review and is not decided here.]`,
  discussion: `
    [The reasons, issue by issue: the facts taken from history, records and exam, the reasoning from them, and the conclusion in terms of reasonable medical probability.]
    [What speaks against the conclusion, and why it does not change it.]`,
  answers: `
    [Each question of each party in its order, with the answer below it. A question outside the evaluator’s scope is named, with the specialty to which it belongs.]`,
};
