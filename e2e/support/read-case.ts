import { makeReadPacket, type ReadPacket } from '../../lib/test/records';
import type { World } from '../../lib/test/world';
import type { CalendarDate } from '../../lib/domain/calendar';
import { anExam } from './arrange';

/** A case whose packet has been read: a progress report, a therapy note half a year later, a blank page. */
export async function aReadCase(world: World, claimant: string, examOn: CalendarDate): Promise<ReadPacket> {
  const { caseId, evaluationId } = await anExam(world, { claimant, examOn });
  return makeReadPacket(world, {
    caseId, evaluationId,
    pages: [
      { text: 'HISTORY\nLow back pain since the fall from the dock.\nReferred to Dr. Imelda Vance for a consultation.' },
      { text: 'PLAN\nMRI of the lumbar spine was ordered.' },
      { text: 'Therapy, visit 1 of 12.' },
      { text: '', isBlank: true },
    ],
    documents: [
      { type: 'pr2_progress_report', title: 'PR-2', serviceOn: '2025-01-21', provider: 'Leila Haddad, MD', pages: [1, 2] },
      { type: 'physical_therapy_note', title: 'Therapy note', serviceOn: '2025-09-03', facility: 'Valley Motion', pages: [3, 3] },
    ],
  });
}
