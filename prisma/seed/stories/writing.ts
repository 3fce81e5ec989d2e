import { docOfText } from '../../../lib/domain/report/doc';
import { noFindings, type ReportFindings } from '../../../lib/domain/report/findings';
import type { WrittenSection } from '../../../lib/domain/report/sections';
import { saveSection } from '../../../lib/features/report-sections/save-section';
import { askReview } from '../../../lib/features/reports/ask-review';
import { beginReport } from '../../../lib/features/reports/begin-report';
import { readReport } from '../../../lib/features/reports/queries';
import { saveFindings } from '../../../lib/features/reports/save-findings';
import type { CasePlan } from '../case-plan';
import { morning, workdayAfter } from '../days';
import type { Desk, Story } from '../desk';
import type { Work } from './logging';

const words: Partial<Record<WrittenSection, string>> = {
  history_of_injury: 'The worker lifted a crate from the floor to a shelf at shoulder height, felt a pull low in the back and twisted the left knee while setting it down. The shift was finished with help; the supervisor was told the same day.\n\nThe next morning the knee was swollen and the back stiff. An urgent care clinic gave a brace and put the worker on light duty for two weeks.',
  complaints: 'Low back: a dull ache most days, worse after sitting for more than half an hour, without numbness in the legs.\n\nLeft knee: pain on stairs and when kneeling, swelling after a long shift, no locking.',
  examination: 'The worker walks without a limp and rises from a chair with the help of the arms. Forward bending is slow and stops short with guarding on the left. Straight leg raising is negative on both sides.\n\nThe left knee has a small effusion and tenderness along the medial joint line. The ligaments are stable.',
  diagnostics: 'Films of the lumbar spine taken for this evaluation show a narrowed disc space at L4-5 and no slip. Films of both knees show preserved joint spaces.',
};

const findings: ReportFindings = {
  ...noFindings,
  measurements: [
    { id: 'lumbar-flexion', group: 'Lumbar spine, range of motion', what: 'Flexion', left: '', right: '', value: '44°', normal: '60°', takenById: '' },
    { id: 'lumbar-extension', group: 'Lumbar spine, range of motion', what: 'Extension', left: '', right: '', value: '16°', normal: '25°', takenById: '' },
    { id: 'knee-flexion', group: 'Knee, range of motion', what: 'Flexion', left: '121°', right: '136°', value: '', normal: '135°', takenById: '' },
  ],
  diagnoses: [
    { id: 'low-back', code: 'M54.50', label: 'Low back pain, unspecified', side: 'none', industrial: null },
    { id: 'knee', code: 'M25.562', label: 'Pain in left knee', side: 'left', industrial: null },
  ],
};

/** The report of an exam is begun by the assistant, and written in over some days; an extended one has gone to the physician. */
export async function* writing(desk: Desk, plan: CasePlan, { evaluationId }: Work): Story {
  yield morning(workdayAfter(desk.today, 2));
  const { id } = await beginReport(desk.as('assistant'), { evaluationId: evaluationId as never });
  const reportId = id as never;
  if (plan.kind === 'IME') return;
  const { sections, findingsVersion } = await readReport(desk.as('assistant'), { reportId });
  for (const { id: sectionId, key, version } of sections) {
    const text = words[key];
    if (text) await saveSection(desk.as('assistant'), { sectionId: sectionId as never, version, content: docOfText(text) });
  }
  await saveFindings(desk.as('physician'), { reportId, version: findingsVersion, findings });
  if (!plan.extended) return;
  const { version } = await readReport(desk.as('assistant'), { reportId });
  await askReview(desk.as('assistant'), { reportId, version });
}
