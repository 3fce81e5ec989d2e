import { addDays, type CalendarDate } from '../../../lib/domain/calendar';
import type { CasePlan } from '../case-plan';
import type { Paper } from './print';

type Facts = Pick<CasePlan, 'claimant' | 'injuredOn' | 'employer' | 'claimNumber' | 'bodyParts' | 'payer'>;

const us = (on: CalendarDate) => `${on.slice(5, 7)}/${on.slice(8, 10)}/${on.slice(0, 4)}`;

const clinic = ['Larkfield Occupational Medicine', '2200 Larkfield Road, Suite 4', 'Telephone (209) 555-0118'];
const imaging = ['Tuolumne Imaging Center', '815 Pershing Avenue', 'Telephone (209) 555-0126'];
const therapy = ['Delta Physical Therapy', '77 Weber Avenue', 'Telephone (209) 555-0133'];

/** An invented chart around one injury: what a claims administrator sends to an evaluator. */
export function chartOf(facts: Facts): Paper[] {
  const { claimant, injuredOn, employer, claimNumber } = facts;
  const part = facts.bodyParts.split(',')[0]?.toLowerCase() ?? 'low back';
  const on = (days: number) => us(addDays(injuredOn, days));
  const patient: Paper['facts'] = [['Patient', claimant.name], ['Date of birth', us(claimant.bornOn)], ['Date of injury', us(injuredOn)], ['Claim number', claimNumber]];
  const visit = (days: number, letterhead: Paper['letterhead'], title: string, signed: string, text: string[]): Paper => ({ letterhead, title, facts: [['Date of service', on(days)], ...patient], text, signed });
  return [
    visit(1, clinic, "Doctor's First Report of Occupational Injury or Illness", 'Miriam Aldana, M.D.', [
      `# How the injury occurred`, `The patient was lifting a crate at ${employer} and felt a sudden pain in the ${part}. The pain did not settle over the shift. There was no fall and no loss of consciousness.`,
      '# Examination', `Guarded movement and tenderness over the ${part}. Strength is full, reflexes are equal, sensation is intact to light touch.`,
      '# Diagnosis', `Strain of the ${part}. Findings and history are consistent with the account of the injury.`, '# Plan', 'Ice, ibuprofen 600 mg three times a day with food, physical therapy twice a week for three weeks. Modified work: no lifting over ten pounds.',
    ]),
    ...[8, 29, 57].map((days, at) =>
      visit(days, clinic, "Primary Treating Physician's Progress Report (PR-2)", 'Miriam Aldana, M.D.', [
        '# Subjective complaints', at === 0 ? `Pain in the ${part} is 6 of 10, worse with bending and at the end of the day.` : `Pain in the ${part} is ${6 - at} of 10. ${at === 2 ? 'The patient recalls a similar strain four years ago, treated by Dr. Samuel Oyelaran at Valley Crest Clinic, without lost time.' : 'Therapy helps for some hours.'}`,
        '# Objective findings', 'Movement is limited by pain at the end of the range. No atrophy. Gait is normal.',
        '# Treatment plan', at === 0 ? `Request authorization for an MRI of the ${part}. Continue therapy.` : at === 1 ? 'MRI reviewed with the patient. Referred to Dr. Helena Brandt, orthopedic surgeon, for a consultation.' : 'Await the consultation. Electrodiagnostic studies of the extremity were ordered.',
        '# Work status', at === 2 ? 'Modified work continues: no lifting over twenty pounds, change of position each half hour.' : 'Modified work: no lifting over ten pounds.',
      ]),
    ),
    visit(22, imaging, `MRI of the ${part} without contrast`, 'Peter Vang, M.D., Radiologist', [
      '# Technique', 'Multiplanar sequences were obtained without contrast.', '# Findings', `There is mild degenerative change in the ${part} with a small focal protrusion of 3 mm that touches no nerve. No fracture, no mass. Alignment is kept.`, '# Impression', '1. Small focal protrusion without contact to a nerve.', '2. Mild degenerative change that was there before the injury.',
    ]),
    ...[10, 14, 17, 24].map((days, at) =>
      visit(days, therapy, 'Physical Therapy Daily Note', 'Jonah Reyes, PT, DPT', [
        `# Visit ${at + 1} of 6`, `Reports ${at < 2 ? 'soreness after the last visit' : 'less stiffness in the morning'}. Pain ${6 - at} of 10.`, '# Treatment', 'Therapeutic exercise 25 minutes, manual therapy 15 minutes, ice 10 minutes. Tolerated well.', '# Plan', 'Continue with the plan of care.',
      ]),
    ),
    visit(57, clinic, 'Work Status Report', 'Miriam Aldana, M.D.', [`The patient may return to modified work on ${on(58)}. No lifting over twenty pounds. Next appointment in four weeks.`]),
    { letterhead: [employer, 'Human Resources'], title: 'Job Description', facts: [['Employee', claimant.name], ['Position', 'Order selector'], ['Prepared', on(35)]], text: ['# Physical demands', 'Lifts up to 50 pounds often and up to 75 pounds at times. Stands and walks up to seven hours of a shift. Bends, reaches and twists often.', '# Hours', 'Forty hours a week, ten hours a day.'] },
    deposition(facts, on(120)),
  ];
}

function deposition({ claimant, employer, bodyParts }: Facts, on: string): Paper {
  const last = claimant.name.split(' ').at(-1) ?? claimant.name;
  const part = bodyParts.split(',')[0]?.toLowerCase() ?? 'low back';
  return {
    letterhead: [], title: `Deposition of ${claimant.name}, ${on}`, facts: [], transcript: true,
    text: [
      `DEPOSITION OF ${claimant.name.toUpperCase()}`, `Taken on ${on} before a certified shorthand reporter`, '', `   ${last.toUpperCase()}, having been sworn, testified as follows:`, 'EXAMINATION',
      'Q. Where did you work when you were hurt?', `A. At ${employer}, in the warehouse.`, 'Q. Had you ever had trouble with that part of the body before?', `A. Once, about four years before. I strained my ${part} moving a sofa at home.`,
      'Q. Did you see a doctor for it?', 'A. Yes, Dr. Oyelaran. I went twice, I think.', 'Q. Did you miss any work then?', 'A. No, I did not.', 'Q. Tell me what happened on the day of the injury.', 'A. I picked a crate off the lower rack and turned, and I felt it go.', 'Q. How heavy was the crate?', 'A. Fifty pounds, a bit more.',
      'Q. Who saw it?', 'A. The lead on the shift. He wrote it down.', 'Q. Did you finish the shift?', 'A. I tried to. I went home an hour early.', 'Q. Who treated you first?', 'A. The occupational clinic on Larkfield Road, the next morning.', 'Q. Did therapy help?', 'A. Some. It helped for the rest of the day and then it came back.',
      'Q. Were you sent to a surgeon?', 'A. They referred me to Dr. Brandt. I have not been told what she wrote.', 'Q. Did anyone test the nerves?', 'A. It was ordered. I do not know whether it was done.', 'Q. Are you working now?', 'A. With restrictions. I do not lift anything over twenty pounds.',
    ],
  };
}

/** The sender's sworn page count (8 CCR 9793(n)), as the first page of a packet. */
export function declarationOf({ claimant, claimNumber, payer }: Facts, pages: number, signedOn: CalendarDate): Paper {
  return {
    letterhead: [payer, 'Claims Department'], title: 'Declaration Regarding Records (8 CCR 9793(n), Labor Code 4062.3)', facts: [['Claimant', claimant.name], ['Claim number', claimNumber]],
    text: [`The undersigned declares that the requirements of Labor Code section 4062.3 were complied with before these records were sent to the physician. The total page count of the records is ${pages} pages.`, `I declare under penalty of perjury under the laws of the State of California that this is true. Executed on ${us(signedOn)}.`],
    signed: 'Corinne Abbate, Senior Claims Examiner',
  };
}
