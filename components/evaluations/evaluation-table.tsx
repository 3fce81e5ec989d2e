'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import type { CaseDetail } from '@/lib/features/cases/schema';
import { EvaluationItem, EvaluationRow } from './evaluation-row';

const AddEvaluationForm = dynamic(() => import('./add-evaluation-form').then((module) => module.AddEvaluationForm), { ssr: false });

/** The evaluations of a case, the newest first: what each is billed as and why, where it stands, what can be done next. */
export function EvaluationTable({ found, today }: { readonly found: CaseDetail; readonly today: string }) {
  const asksForOne = useSearchParams().get('add') === 'evaluation';
  const mayAdd = useMay('evaluation.schedule') && found.closedAt === null;
  const [adding, setAdding] = useState(asksForOne && mayAdd);
  const rows = [...found.evaluations].sort((a, b) => (b.examinedOn ?? b.scheduledOn ?? b.requestedOn).localeCompare(a.examinedOn ?? a.scheduledOn ?? a.requestedOn));
  return (
    <>
      <Section
        title="Evaluations"
        count={rows.length}
        className="mt-5"
        aside={
          <>
            <Link href={`/cases/${found.id}/requests`} className="quiet-link">
              Requests after the report
            </Link>
            {mayAdd && (
              <button type="button" className="quiet-link" onClick={() => setAdding(true)} onPointerEnter={() => void import('./add-evaluation-form')}>
                Add evaluation
              </button>
            )}
          </>
        }
      >
        <div className="relative overflow-x-auto max-sm:hidden print:block">
          <table className="data-table rows-2" aria-label="Evaluations">
            <thead>
              <tr>
                <th scope="col">Date</th>
                <th scope="col">Evaluation</th>
                <th scope="col" className="end">
                  Pages
                </th>
                <th scope="col">
                  Billed as
                </th>
                {found.money && (
                  <th scope="col" className="end">
                    Amount
                  </th>
                )}
                <th scope="col">State</th>
                <th scope="col" className="no-print">
                  <span className="sr-only">Next</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((evaluation) => (
                <EvaluationRow key={evaluation.id} evaluation={evaluation} all={found.evaluations} claimantName={found.claimant.name} showsMoney={found.money !== null} today={today} />
              ))}
            </tbody>
          </table>
        </div>
        <ul className="border-t border-border sm:hidden print:hidden">
          {rows.map((evaluation) => (
            <EvaluationItem key={evaluation.id} evaluation={evaluation} all={found.evaluations} claimantName={found.claimant.name} today={today} />
          ))}
        </ul>
      </Section>
      {adding && <AddEvaluationForm found={found} today={today} onClose={() => setAdding(false)} />}
    </>
  );
}
