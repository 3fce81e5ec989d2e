import type { ReportSpecialty } from '../kinds';
import type { WrittenSection } from '../sections';

type Wordings = Partial<Record<WrittenSection, string>>;

const vitals = 'Height [inches], weight [pounds], blood pressure [mm Hg], pulse [a minute], breathing [a minute], temperature.';

/** The sections that differ by specialty: above all what is examined and by what impairment is stated. */
export const bySpecialty: Record<ReportSpecialty, Wordings> = {
  musculoskeletal: {
    examination: `
    ## General
    ${vitals} [Bearing, gait, how the claimant sits, rises and undresses; dominant hand.]
    ## Inspection and palpation
    [Part by part: scars, swelling, atrophy, alignment, where it is tender.]
    ## Measurements
    Active motion was measured three times with [goniometer or inclinometer]; the greatest consistent value is given.
    {{measurements}}
    ## Neurologic
    [Strength by group, reflexes, sensation by dermatome and nerve, straight leg raising sitting and lying, in degrees, with what it brings on.]
    ## Special tests
    [Each test by name, side and result.]
    ## Consistency
    [Whether effort and findings were consistent, and what shows it.]`,
  },
  psychiatric: {
    introduction: `
    {claimant.name}, born on {claimant.born_on} and {claimant.age} years old on the day of the exam, was evaluated {exam.how} on {exam.date} at {exam.address}.
    The claimant was told of the limits of confidentiality, that no treatment is given, and that a report goes to the parties; the claimant understood and agreed.
    The claim concerns {case.injured_on} while employed by {case.employer}, claim {case.claim_numbers}.
    {interpreter.sentence}`,
    history_of_injury: `
    ## The events at work
    [Each event that the claimant describes: day, who was there, what happened, how the claimant reacted at the time. Number them; the causation section refers to the numbers.]
    ## Development of symptoms
    [When each symptom began, how it went on, what eased or worsened it.]
    ## Psychiatric treatment
    [Who, when, what, with what effect; medication with dose and time; hospital stays.]
    ## Personnel actions
    [Warnings, discipline, transfer, termination: day, by whom, on what ground, as told and as the records show.]`,
    complaints: `
    [Mood, interest, sleep, appetite and weight, energy, concentration, guilt, thoughts of death or suicide, anxiety, panic, intrusive memories, avoidance, irritability; each with its frequency and since when.]
    ## Areas of function
    - Activities of daily living: [as told]
    - Social function: [as told]
    - Concentration, persistence and pace: [as told]
    - Adaptation under stress, as at work: [as told]`,
    medical_history: `
    Earlier psychiatric symptoms, diagnoses and treatment: [each with its year, or that the claimant denies any].
    Illnesses, injuries, operations, medication: [list].
    Alcohol, cannabis, other substances: [amount, years, last use].
    Legal history: [arrests, claims, lawsuits].
    Family history of psychiatric illness and substance use: [list].`,
    occupational_history: `
    ## Developmental and social history
    [Birth, family, school, losses and abuse, relationships, children, military service, finances, present stressors outside work.]
    ## Work
    {case.employer}: [position, time, supervisors, how the work was rated]. [Earlier work, and why each job ended.]`,
    mental_status: `
    ## Behavior and appearance
    [Dress, bearing, eye contact, cooperation, psychomotor activity.]
    ## Speech, mood, affect
    [Rate and volume; mood in the claimant’s words; range and fit of affect.]
    ## Thought and perception
    [Form and content, delusions, hallucinations, thoughts of harm to self or others.]
    ## Cognition
    [Orientation, attention, memory, abstraction, judgment, insight; how it was tested.]
    ## Psychological testing
    [Tests given, by whom, under which conditions; measures of validity first.]
    {{measurements}}`,
    disability: `
    [Temporary disability on psychiatric grounds with its days, and on what it rests.]
    ## Work function
    - Follow instructions and do simple and complex tasks: [limit]
    - Keep a pace fit for the workload: [limit]
    - Relate to others and to supervision: [limit]
    - Make generalizations and decisions without immediate supervision: [limit]
    - Accept responsibility for direction, control and planning: [limit]`,
    causation: `
    [For each diagnosis: every cause, at work and outside it, in whole percent of total causation, with the reason for each.]
    [Whether actual events of employment were the predominant cause, more than half of all causes combined; where violence was experienced, whether they were a substantial cause, 35 to 40 percent.]
    [Which events were personnel actions, and what percent each of them caused; whether they were lawful and in good faith is left to the trier of fact.]
    [How long the claimant had worked for the employer, where it was less than six months.]`,
    impairment: `
    [Whether the psychiatric condition is permanent and stationary, since which day, and on what that rests.]
    The Global Assessment of Functioning is [score], which the conversion of the rating schedule makes [percent] whole person impairment. [Which symptoms and which loss of function put it there, and why not the decile above or below.]
    {{impairments}}
    [Whether the impairment follows from a physical injury, from a violent act or a catastrophic injury, or from the events themselves.]`,
  },
  internal: {
    complaints: `
    [Chest pain, breath, palpitations, swelling, digestion, bleeding, weight, urine, heat and cold, fatigue: each with frequency, strength, what brings it on, what eases it, or that it is denied.]
    ## Activities of daily living
    [What the claimant can no longer do, or does with difficulty, and why.]
    ## Present treatment
    [Medication with dose, and who treats.]`,
    examination: `
    ## General
    ${vitals} [Appearance, nutrition, distress.]
    ## Head and neck
    [Eyes with fundi, ears, throat, thyroid, veins, carotids.]
    ## Chest and heart
    [Breath sounds, heart sounds, murmurs, rhythm.]
    ## Abdomen
    [Liver, spleen, masses, tenderness, bowel sounds, hernias.]
    ## Limbs and skin
    [Pulses, swelling, clubbing, color, rashes.]
    ## Neurologic
    [In brief.]
    ## Values
    {{measurements}}`,
  },
  neurology: {
    examination: `
    ## General
    ${vitals} [Appearance, dominant hand.]
    ## Cranial nerves
    [I to XII, each with its finding.]
    ## Motor
    [Bulk, tone, movements that are not willed, drift; strength as in the table.]
    ## Sensation
    [Light touch, pinprick, vibration, position; by dermatome and nerve.]
    ## Reflexes and coordination
    [Finger to nose, heel to shin, rapid movements, Romberg, gait on heels, toes and in line; plantar responses.]
    ## Measurements
    {{measurements}}`,
    mental_status: `
    [Alertness, orientation, language, attention, memory at once and later, construction, judgment; instrument and score.]`,
    diagnostics: `
    ## Electrodiagnostic studies
    [Each nerve and muscle studied, side, values against normal, who did it and when.]
    ## Imaging
    [Each study, day, who read it, finding; whether the pictures themselves were seen.]
    ## Other
    [EEG, neuropsychological testing, laboratory.]`,
  },
  cardiovascular: {
    complaints: `
    [Chest pain by character, effort and rest; breath by stairs and pillows; palpitations, fainting, swelling, pain of the calves on walking: each with frequency and class of function.]
    ## Activities of daily living
    [How far and how fast the claimant walks, stairs, lifting, work about the house.]
    ## Present treatment
    [Medication with dose, devices, who treats.]`,
    examination: `
    ## General
    ${vitals} Blood pressure in both arms, sitting and standing: [values].
    ## Vessels
    [Veins of the neck, carotids, pulses of arms and legs, bruits, skin of the feet.]
    ## Heart
    [Impulse, sounds, murmurs with grade and place, rhythm.]
    ## Lungs, abdomen, limbs
    [Breath sounds, liver, aorta, swelling.]
    ## Values
    {{measurements}}`,
    diagnostics: `
    ## Electrocardiogram
    [Day, rhythm, intervals, findings.]
    ## Exercise test
    [Protocol, minutes, METs, greatest pulse as percent of that expected, why it ended, findings.]
    ## Echocardiogram and other studies
    [Ejection fraction, walls, valves; catheter, monitor, vascular studies.]`,
  },
  pulmonary: {
    history_of_injury: `
    [Job title and time with the employer.]
    ## Exposure
    [Dusts, fumes, gases, mold, smoke, allergens: what, where, how long, how strong, protection worn, others affected, safety data sheets seen.]
    ## Course
    [First symptoms against shifts, weekends and vacations; each treatment and what it changed; work since.]
    ## Smoking and exposure outside work
    [Pack-years, hobbies, home, animals, earlier jobs.]`,
    complaints: `
    [Breath by stairs and distance, cough and phlegm, wheeze, chest tightness, night symptoms, oxygen: each with frequency and what brings it on.]
    ## Activities of daily living
    [How far and how fast, stairs, household, sleep.]
    ## Present treatment
    [Inhalers with dose and technique, steroids by mouth and how often, oxygen, who treats.]`,
    examination: `
    ## General
    ${vitals} Oxygen saturation at rest and after walking: [values].
    ## Nose and throat
    [Mucosa, polyps, drainage.]
    ## Chest
    [Shape, muscles used, percussion, breath sounds, wheeze, crackles.]
    ## Heart and limbs
    [Sounds, signs of right heart strain, clubbing, swelling.]
    ## Lung function
    [Date, device, reproducibility by the standards of the American Thoracic Society, before and after a bronchodilator.]
    {{measurements}}`,
  },
  other: {
    examination: `
    ## General
    ${vitals} [Appearance and bearing.]
    ## Findings
    [What the specialty examines, region by region, right and left, with the normal findings as well.]
    ## Measurements
    {{measurements}}
    ## Consistency
    [Whether findings and complaints agree, and what shows it.]`,
  },
};
