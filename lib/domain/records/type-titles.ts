import type { DocumentType } from './document-types';

/** How the field heads each type of document, in lower case; '#' stands for any one word. Phrases that open a form come with the form. */
const titlesOf: Readonly<Record<DocumentType, readonly string[]>> = {
  progress_note: ['progress note', 'progress notes', 'clinic note', 'clinic visit', 'office visit', 'office note', 'office visit note', 'follow up note', 'followup note', 'follow up visit', 'follow up', 'soap note', 'encounter summary', 'encounter note', 'visit note', 'visit summary', 'chart note', 'established patient visit', 'return visit', 'outpatient note', 'clinical note', 'physician progress note', 'follow up examination', 'recheck visit', 'outpatient progress note', 'primary care visit', 'after visit summary'],
  pr2_progress_report: ["primary treating physician's progress report", "primary treating physician's progress report pr 2", 'pr 2', 'dwc form pr 2', 'progress report pr 2', "treating physician's progress report", "secondary treating physician's progress report", "primary treating physician's narrative report"],
  doctors_first_report: ["doctor's first report of occupational injury or illness", "doctor's first report", 'first report of occupational injury', 'form 5021', 'dfr'],
  consultation: ['consultation', 'consultation report', 'consult note', 'consultation note', 'initial consultation', 'new patient evaluation', 'new patient visit', 'new patient consultation', 'initial evaluation', 'initial visit', '# consultation', '# initial consultation', '# new patient evaluation', '# # consultation', 'initial # evaluation', 'specialty consultation', 'second opinion', 'outpatient consultation', 'request for consultation'],
  history_and_physical: ['history and physical', 'admission history and physical', 'history and physical examination', 'history physical', 'h and p', 'preoperative history and physical', 'admission h and p', 'admission note'],
  emergency_report: ['emergency department report', 'ed physician note', 'emergency room report', 'emergency department note', 'ed note', 'er report', 'emergency department physician record', 'ed provider note', 'emergency physician record', 'emergency department visit', 'emergency services report', 'urgent care note'],
  operative_report: ['operative report', 'report of operation', 'operative note', 'operation report', 'procedure report', 'procedure note', 'surgical report', 'operative procedure report', 'record of operation', 'injection procedure note', 'brief operative note'],
  discharge_summary: ['discharge summary', 'discharge note', 'hospital discharge summary', 'summary of hospitalization', 'discharge report'],
  nursing_record: ['nursing flowsheet', 'nursing record', 'nursing notes', 'nursing note', 'vital signs', 'vital signs flowsheet', 'nursing assessment', 'nursing documentation', 'medication administration record', 'vital signs record', 'intake and output', 'graphic sheet', 'nurses notes'],
  imaging_report: ['radiology report', 'diagnostic imaging report', 'imaging report', 'mri report', 'x ray report', 'ct report', 'ultrasound report', 'radiographic report', 'radiology consultation', 'mri # spine', 'mri # # without contrast', 'mri # # # without contrast', 'mri # # with and without contrast', 'mri of the # #', 'ct # spine', 'x ray #', 'x rays #', 'ct #', 'ct head', 'ct chest', 'chest ct', 'ct abdomen', 'ct abdomen and pelvis', '# ultrasound', 'ultrasound #', 'chest x ray', 'angiogram', 'magnetic resonance imaging', 'computed tomography', 'barium enema', 'mammogram', 'bone scan', 'arthrogram', 'mr arthrogram'],
  diagnostic_study: ['diagnostic study report', 'emg nerve conduction study', 'electromyography', 'electrodiagnostic study', 'electrodiagnostic report', 'nerve conduction study', 'emg ncs', 'emg ncv report', 'electrodiagnostic consultation', 'echocardiogram', 'echocardiogram report', 'transthoracic echocardiogram', 'electroencephalogram', 'eeg report', 'sleep study', 'polysomnography', 'polysomnogram report', 'stress test', 'treadmill stress test', 'holter monitor report', 'pulmonary function test', 'pulmonary function study', 'electrocardiogram', 'cardiac stress test', 'functional capacity evaluation', 'nuclear stress test'],
  lab_report: ['laboratory report', 'lab report', 'laboratory results', 'lab results', 'clinical laboratory report', 'final laboratory report', 'pathology report', 'toxicology report', 'urine drug screen', 'cumulative laboratory report', 'test results'],
  physical_therapy_note: ['physical therapy daily note', 'physical therapy note', 'physical therapy progress note', 'physical therapy evaluation', 'pt daily note', 'daily treatment note', 'therapy daily note', 'occupational therapy note', 'occupational therapy daily note', 'physical therapy initial evaluation', 'physical therapy treatment note', 'rehabilitation daily note', 'physical therapy', 'hand therapy note', 'physical therapy visit', 'therapy treatment note', 'pt treatment note', 'physical therapy discharge summary'],
  chiropractic_note: ['chiropractic note', 'chiropractic progress note', 'chiropractic daily note', 'chiropractic treatment note', 'chiropractic visit', 'chiropractic evaluation', 'chiropractic soap note', 'chiropractic office visit', 'chiropractic examination', 'chiropractic treatment record'],
  psych_report: ['psychiatric evaluation', 'psychological evaluation', 'psychological consultation', 'psychiatric consultation', 'psychological report', 'psychiatric report', 'initial psychiatric evaluation', 'mental status examination report', 'psychological testing report', 'behavioral health evaluation', 'psychiatric progress note', 'neuropsychological evaluation', 'mental health assessment', 'psychotherapy progress note'],
  work_status: ['work status report', 'work status', 'work status slip', 'work status form', 'return to work', 'return to work slip', 'off work order', 'work release', 'activity status report', 'disability slip', 'duty status report', 'work ability report', 'return to work certificate', 'work restrictions', 'physician work status', 'work activity status', 'disability certificate'],
  request_for_authorization: ['request for authorization', 'dwc form rfa', 'request for authorization dwc form rfa', 'authorization request'],
  utilization_review: ['utilization review determination', 'utilization review decision', 'utilization review', 'notice of utilization review determination', 'ur determination', 'utilization review non certification', 'notice of adverse determination', 'peer review report', 'independent medical review final determination letter', 'utilization review certification'],
  medical_legal_report: ['panel qualified medical evaluation', 'qualified medical evaluation', 'agreed medical evaluation', 'agreed medical examination', 'qualified medical evaluator report', 'panel qmed report', "panel qualified medical evaluator's report", 'comprehensive medical legal evaluation', 'medical legal report', 'medical legal evaluation', 'independent medical evaluation', 'independent medical examination', 'supplemental medical legal report', 'supplemental report', 'qme report', 'ame report', 'follow up medical legal evaluation', 'comprehensive medical legal report', 'initial comprehensive medical legal evaluation'],
  deposition_transcript: ['deposition of', 'deposition transcript', 'videotaped deposition of', 'reporters transcript', 'oral deposition of', 'transcript of proceedings', 'remote deposition of', "certified shorthand reporter", "reporter's certificate"],
  attorney_letter: ['letter to qualified medical evaluator', 'dear dr', 'dear doctor', 'cover letter', 'advocacy letter', 'joint letter', 'via u s mail', 'attorneys at law', 'law offices of'],
  record_declaration: ['declaration regarding records', 'declaration regarding records provided', 'declaration under penalty of perjury', 'declaration of records', 'declaration pursuant to labor code section 4062 3', 'declaration of page count', 'attestation of page count', 'records declaration', 'attestation of records', 'declaration pursuant to 8 ccr 9793 n'],
  subpoena: ['subpoena duces tecum', 'subpoena', 'deposition subpoena for production of business records', 'deposition subpoena', 'subpoena for records', 'notice to consumer', 'subpoena re records'],
  custodian_affidavit: ['affidavit of custodian of records', 'custodian of records', 'declaration of custodian of records', 'certificate of custodian of records', 'certification of records', "custodian's affidavit", 'certificate of no records', 'custodian of records certification', 'affidavit of records custodian', 'custodian of records declaration'],
  claim_form: ["workers' compensation claim form", "workers' compensation claim form dwc 1", 'dwc 1', "employee's claim for workers' compensation benefits", 'application for adjudication of claim', "employer's report of occupational injury or illness", 'claim form'],
  job_description: ["description of employee's job duties", 'job description', 'job analysis', 'job duties', 'physical demands analysis', 'essential job functions', 'physical demands', 'position description', 'job demands analysis'],
  employment_record: ['employee corrective action notice', 'employee attendance and time record', 'wage statement', 'time record', 'attendance record', 'employee warning notice', 'written warning', 'disciplinary action', 'payroll record', 'personnel file', 'earnings statement', 'timecard', 'time sheet', 'employee time card', 'performance evaluation', 'performance review', 'application for employment', 'employment application', 'corrective action', 'wage and hour record', 'pay stub'],
  billing_statement: ['patient account ledger', 'account ledger', 'health insurance claim form', 'itemized statement', 'billing statement', 'statement of account', 'itemized billing statement', 'patient ledger', 'account statement', 'patient statement', 'explanation of review', 'itemized bill', 'transaction ledger', 'ledger', 'invoice', 'explanation of benefits', 'ub 04'],
  pharmacy_record: ['patient prescription profile', 'prescription profile', 'pharmacy record', 'prescription history', 'dispensing history', 'patient medication profile', 'pharmacy profile', 'medication dispensing record', 'patient profile report', 'pharmacy dispensing record', 'prescription record'],
  records_index: ['index of records', 'records index', 'table of contents', 'index of medical records', 'index to records', 'list of records', 'record index', 'medical records index', 'exhibit list', 'index of documents'],
  fax_cover: ['fax cover sheet', 'fax', 'facsimile', 'facsimile transmittal', 'fax transmittal', 'facsimile cover sheet', 'fax transmission', 'facsimile transmission', 'fax cover', 'telecopier cover sheet'],
  separator_sheet: ['document separator', 'separator sheet', 'slip sheet', 'divider', 'section', 'tab', 'separator', 'exhibit', 'end of document'],
};

interface Title {
  readonly type: DocumentType;
  readonly words: readonly string[];
}

const titles: readonly Title[] = Object.entries(titlesOf).flatMap(([type, phrases]) => phrases.map((phrase) => ({ type: type as DocumentType, words: phrase.split(' ') })));
const byFirst = new Map<string, Title[]>();
for (const title of titles) {
  const anchor = title.words.find((word) => word !== '#') ?? '';
  byFirst.set(anchor.slice(0, 2), [...(byFirst.get(anchor.slice(0, 2)) ?? []), title]);
}

/** A title found in a line. */
export interface TitleHit {
  readonly type: DocumentType;
  /** How much of the line it is, 0 to 1; 1 when the line says nothing else. */
  readonly share: number;
  /** Words of the phrase. */
  readonly length: number;
  readonly words: string;
}

const wordsOf = (line: string): string[] => line.toLowerCase().replace(/&/g, ' and ').replace(/[’`]/g, "'").replace(/[^a-z0-9' ]+/g, ' ').split(/\s+/).filter((word) => word !== '' && word !== "'");

/** The titles that stand in a line, each type once with its longest phrase; words may be misread by a letter or two. */
export function titlesIn(line: string): readonly TitleHit[] {
  const words = wordsOf(line.slice(0, 160));
  const letters = words.reduce((sum, { length }) => sum + length, 0);
  const found = new Map<DocumentType, TitleHit>();
  for (let at = 0; at < words.length && at < 14; at += 1) {
    for (const { type, words: phrase } of candidatesAt(words, at)) {
      if (at + phrase.length > words.length || !phrase.every((wanted, offset) => sameWord(wanted, words[at + offset] ?? ''))) continue;
      const hit = words.slice(at, at + phrase.length);
      const share = hit.reduce((sum, { length }) => sum + length, 0) / letters;
      const before = found.get(type);
      if (!before || before.length < phrase.length) found.set(type, { type, share, length: phrase.length, words: hit.join(' ') });
    }
  }
  return [...found.values()];
}

function candidatesAt(words: readonly string[], at: number): readonly Title[] {
  const here = byFirst.get((words[at] ?? '').slice(0, 2)) ?? [];
  const wild = [1, 2, 3].flatMap((ahead) => (byFirst.get((words[at + ahead] ?? '').slice(0, 2)) ?? []).filter((title) => title.words.slice(0, ahead).every((word) => word === '#') && title.words[ahead] !== '#'));
  return [...here.filter((title) => title.words[0] !== '#'), ...wild];
}

/** Equal, or of the same first two letters and no more than one edit in five letters apart. */
function sameWord(wanted: string, found: string): boolean {
  if (wanted === '#') return /[a-z]/.test(found);
  if (wanted === found) return true;
  const allowed = Math.floor(wanted.length / 5);
  if (allowed === 0 || Math.abs(wanted.length - found.length) > allowed) return false;
  return edits(wanted, found, allowed) <= allowed;
}

function edits(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
    if (Math.min(...row) > most) return most + 1;
  }
  return row[b.length] ?? most + 1;
}
