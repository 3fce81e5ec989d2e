import type { ReportKind, ReportSpecialty } from '../kinds';
import type { SectionKey } from '../sections';
import { remembered, verified, type GuideNote } from './guide';

type Notes = Partial<Record<SectionKey, GuideNote>>;
const note = (says: string, ...cites: GuideNote['cites']): GuideNote => ({ says, cites });

/** What a specialty adds. */
export const specialtyNotes: Partial<Record<ReportSpecialty, Notes>> = {
  musculoskeletal: {
    examination: note('Three consistent trials of each motion, both sides, girths and grip; say where effort was inconsistent. For the spine say whether guarding, asymmetric motion, radiculopathy or loss of motion segment integrity is there: the DRE category follows from it.', remembered('AMA Guides, 5th edition, chapters 15 to 17')),
    diagnostics: note('Name the level of each spinal finding and the compartment of each joint, and whether films were weight bearing.'),
    impairment: note('Spine: DRE unless the Guides call for range of motion, and say why. Lower extremity: check which methods may be combined (Table 17-2). Upper extremity: convert to whole person.', remembered('AMA Guides, 5th edition, Tables 15-3, 17-2')),
    apportionment: note('Degeneration on films is no cause by itself. Say what it does to this disability now, and what the part could do before the injury.', remembered('Escobedo v. Marshalls (2005)')),
  },
  psychiatric: {
    history_of_injury: note('List each claimed event of employment by itself, with what happened, when, and how the claimant reacted; the judge decides which were actual events.', remembered('LC 3208.3')),
    medical_history: note('Earlier counseling, medication, losses, family and substance history; “none” only after asking each.'),
    causation: note('Give the percentage of each cause of the psychiatric injury. Actual events of employment must be predominant, more than 50 percent of all causes combined; 35 to 40 percent where violence is the cause. If a good-faith personnel action is claimed, say which share each action had: the four steps of Rolda need it.', verified('8 CCR 10682(b)(13)'), remembered('LC 3208.3(b), (h); Rolda (2001)')),
    impairment: note('State the GAF with the findings that support it, for symptoms and for function, and its conversion under the 2005 Schedule.', remembered('2005 Schedule for Rating Permanent Disabilities')),
    apportionment: note('Causes of the permanent disability may differ from causes of the injury. Give both, apart.', remembered('LC 4663')),
    treatment: note('If the claimant could be harmed by reading the report, say so: it can then go to a designated provider.', verified('8 CCR 36(a)(2)'), remembered('8 CCR 36.5')),
    time_statement: note('The minimum is 60 minutes face to face.', verified('8 CCR 49.8')),
  },
  internal: {
    examination: note('Vital signs, weight, and the organ systems in dispute; laboratory values with their ranges.'),
    causation: note('Say for each condition whether medication, deconditioning or stress of the injury caused it, and in which time.'),
    impairment: note('Most chapters rate by class: name the class, and which criteria of it are met.', remembered('AMA Guides, 5th edition, chapters 3 to 10')),
  },
  neurology: {
    mental_status: note('A screening score with its subscores, and whether education or language affects it.'),
    examination: note('Cranial nerves, strength by muscle, sensation by dermatome, reflexes, coordination and gait, both sides.'),
    impairment: note('Combine the most severe cerebral impairment with the others, as chapter 13 directs.', remembered('AMA Guides, 5th edition, chapter 13')),
  },
  cardiovascular: {
    examination: note('Pressure in both arms, at rest and repeated; heart sounds, edema, pulses.'),
    diagnostics: note('Echocardiogram and exercise test with METs: the classes of chapters 3 and 4 rest on them.', remembered('AMA Guides, 5th edition, chapters 3, 4')),
    time_statement: note('The minimum is 30 minutes face to face.', verified('8 CCR 49.4')),
  },
  pulmonary: {
    diagnostics: note('Spirometry before and after bronchodilator with predicted values, and diffusion; say whether effort met the standard.', remembered('AMA Guides, 5th edition, chapter 5')),
    occupational_history: note('Exposures: what, how much, how long, with which protection; smoking in pack years.'),
    time_statement: note('The minimum is 30 minutes face to face.', remembered('8 CCR 49.6')),
  },
};

/** What a kind of report adds or takes away. */
export const kindNotes: Partial<Record<ReportKind, Notes>> = {
  follow_up: {
    history_of_injury: note('Tell the interval since your last report, and correct what has changed in the history.'),
    discussion: note('Say which of your earlier opinions stand, which change, and why.'),
    record_summary: note('Only pages that you had not reviewed before count.', { section: '8 CCR 9795, ML202', confidence: 'S2' }),
  },
  supplemental: {
    introduction: note('Name the request with its day: the 60 days run from it. Say which records are new and which issue is.', { section: '8 CCR 38', confidence: 'S2' }),
    discussion: note('Say first whether the new material changes your opinions, then why. If you need to see the claimant again, say so.'),
    record_summary: note('A supplemental on what you already had, or were already asked, is not payable.', { section: '8 CCR 9795, ML203', confidence: 'S2' }),
  },
  record_review: {
    introduction: note('Say that there was no examination and why.'),
    discussion: note('Say which opinions the records allow and which need an examination.'),
    record_summary: note('After a missed appointment the report is due within 30 days, for pages beyond those included to be payable.', { section: '8 CCR 9795, ML200', confidence: 'S' }),
  },
  deposition_preparation: {
    introduction: note('This paper is for your own use. Assume that a party may ask for it.'),
    answers: note('For each opinion the page on which it stands, and the strongest point against it.'),
  },
  ime: {
    introduction: note('Say who engaged you, and that no treatment relationship was formed. In federal court add or attach qualifications, publications of ten years, testimony of four, and compensation.', remembered('FRCP 26(a)(2)(B)')),
    answers: note('Answer the questions that were put, in their order, and no others.'),
  },
  fitness_for_duty: {
    introduction: note('State which functions of the job were given to you. Keep to what bears on them: the employer may ask no more than the job requires.', remembered('Americans with Disabilities Act, 42 U.S.C. 12112(d)')),
    disability: note('Fit, fit with limits or not fit, for each essential function, and for how long.'),
  },
  disability: {
    disability: note('Use the definition of the policy or the law that was given to you, in its words, and say from which day it is met.'),
  },
};
