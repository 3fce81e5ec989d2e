'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useViewer } from '@/components/layout/viewer';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { reportCheck } from '@/lib/features/report-checks/client';
import { reportDetail, useStateReport } from '@/lib/features/reports/client';
import type { Report, StateReport, Statements } from '@/lib/features/reports/schema';
import { RequestFailed } from '@/lib/http/client';
import { ContributorsList } from './contributors-list';
import { Declaration, WrittenStatement } from './statement-fields';

/** What the physician says and swears beside the text, and who helped: from it the disclosure and the declarations are written. */
export function StatementsPanel({ reportId }: { readonly reportId: string }) {
  const { data: report } = useQuery(reportDetail(reportId));
  if (!report) return <SkeletonRows count={6} tall label="Loading the statements" />;
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <StatementFields report={report} />
      <ContributorsList report={report} />
    </div>
  );
}

type Flag = { [Name in keyof Statements]: Statements[Name] extends boolean ? Name : never }[keyof Statements];

/** Each with the row of the check that asks for it: without the row, the report needs none. */
const declarations: readonly { readonly name: Flag; readonly code: string; readonly label: string; readonly says: string }[] = [
  { name: 'performedBySigner', code: 'lc4628.performed', label: 'I examined the claimant myself', says: 'Whoever signs performed the evaluation.' },
  { name: 'allIssuesAddressed', code: 'qme.all_issues', label: 'All contested issues within my scope are addressed', says: 'From all injuries on claim forms before the appointment, with each question of the parties.' },
  { name: 'noUnlawfulReferral', code: 'lc139_3.declaration', label: 'No unlawful referral, nothing offered or taken for one', says: 'Under penalty of perjury.' },
  { name: 'noBias', code: 'qme.bias', label: 'No discrimination in the evaluation', says: 'Under penalty of perjury.' },
  { name: 'trueAndCorrect', code: 'lc4628.declaration', label: 'Report, attachments and bill are true and correct', says: 'To the best of knowledge and belief, under penalty of perjury; what others told is described as such.' },
];

function StatementFields({ report }: { readonly report: Report }) {
  const { role } = useViewer();
  const { data: check } = useQuery(reportCheck(report.id));
  const state = useStateReport();
  const [refusal, setRefusal] = useState('');
  const { statements, statementsVersion } = report;
  const mayWrite = report.acts.includes('write');
  const sourceOf = (code: string) => check?.findings.find((finding) => finding.code === code);
  const locked = !mayWrite ? 'It cannot be changed now.' : role === 'assistant' ? 'It is the physician’s own word.' : null;
  const keep = (changed: Partial<Statements>) => {
    setRefusal('');
    state.mutate({ reportId: report.id, version: statementsVersion, statements: { ...statements, ...changed } } as StateReport, {
      onError: (error) => setRefusal(error instanceof RequestFailed && error.status === 409 ? 'Somebody else changed the statements meanwhile. They are shown as they stand now: say yours again.' : error.message),
    });
  };
  if (!check) return <SkeletonRows count={5} tall label="Loading the statements" />;
  const asked = declarations.filter(({ name, code }) => sourceOf(code) ?? statements[name]);
  const written = { mayWrite, maxLength: 4000, lines: 3 as const };
  return (
    <section aria-label="What the physician states">
      <p className="border-b border-hairline px-4 py-2 text-xs text-muted">{asked.length === 0 ? 'A report of this kind asks for no sworn statement.' : 'What is stated here is printed in the declarations, with day and county. It is sworn to with the signature.'}</p>
      {refusal && <p role="alert" className="border-b border-hairline px-4 py-2 text-danger-ink">{refusal}</p>}
      {asked.map(({ name, code, label, says }) => <Declaration key={name} label={label} says={says} source={sourceOf(code)} checked={statements[name]} locked={locked !== null && !(role === 'assistant' && mayWrite && statements[name]) ? locked : null} pending={state.isPending} onChange={(checked) => keep({ [name]: checked })} />)}
      <WrittenStatement {...written} lines={1} maxLength={60} label="County of signing" hint="Where the physician signs." stored={statements.county} source={sourceOf('lc4628.county')} onSave={(county) => keep({ county })} />
      {(sourceOf('exam.variance') || statements.timeVariance) && <WrittenStatement {...written} label="Why the time was shorter than the minimum" hint="In detail. What was said when the exam ended stands until something is said here." stored={statements.timeVariance} source={sourceOf('exam.variance')} onSave={(timeVariance) => keep({ timeVariance })} />}
      {(sourceOf('exam.remote') || statements.remoteAttestation) && <WrittenStatement {...written} label="Why no examination in person was needed" hint="The issue, the written agreement of worker, carrier and evaluator, and that it is consistent with ethical practice and the Guides." stored={statements.remoteAttestation} source={sourceOf('exam.remote')} onSave={(remoteAttestation) => keep({ remoteAttestation })} />}
      <WrittenStatement {...written} label="Issues outside the scope of practice" hint="Which issues, and which specialty is recommended; empty where there are none." stored={statements.outsideScope} source={sourceOf('issues.scope') ?? (asked.length > 0 ? { section: '8 CCR 35.5(d)', confidence: 'V' } : undefined)} onSave={(outsideScope) => keep({ outsideScope })} />
    </section>
  );
}
