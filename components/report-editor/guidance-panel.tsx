'use client';

import { Guidance } from '@/components/reports/guidance';
import { useDesk } from './desk';
import { useReportInHand } from './report-in-hand';
import { useSignal } from './signal';

/** What is required where the cursor is; of the first section while it is nowhere. */
export function GuidancePanel() {
  const { report } = useReportInHand();
  const desk = useDesk();
  useSignal(desk.cursor);
  const section = report.sections.find(({ id }) => id === desk.active?.sectionId) ?? report.sections[0];
  if (!section) return <p className="p-4 text-muted">This report has no section yet.</p>;
  return <Guidance sectionKey={section.key} kind={report.kind} specialty={report.specialty} />;
}
