import { randomUUID } from 'node:crypto';
import { sendHandoff } from '../features/report-handoffs/send-handoff';
import { begunReport, type BegunReport } from './reports';
import type { World } from './world';

/** A file whose bytes lie in the store, as a door of the installation names it. */
export const keptFile = () => ({ blobId: randomUUID(), keySealed: 'v1.x.y.z', bytes: 1200, sha256: 'ab'.repeat(32) });

/** A begun report that went to a transcriber. */
export async function handedOff(world: World): Promise<BegunReport & { readonly handoffId: string }> {
  const report = await begunReport(world);
  const { id } = await sendHandoff(world.as('assistant'), { reportId: report.reportId as never, name: 'Wordwise Transcription', qualifications: 'Medical transcriptionist', note: 'Dictation 12', dueOn: '2026-03-06', ...keptFile() });
  return { ...report, handoffId: id };
}
