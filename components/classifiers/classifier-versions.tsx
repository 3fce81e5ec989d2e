'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { StateIcon } from '@/components/ui/state-icon';
import type { ClassifierList, ClassifierRow } from '@/lib/features/classifiers/schema';
import { formatInstantFully } from '@/lib/format/dates';

const RestoreDialog = dynamic(() => import('./restore-dialog').then((module) => module.RestoreDialog));

interface Props {
  readonly list: ClassifierList;
  readonly timeZone: string;
  readonly today: string;
}

const percent = (thousandths: number): string => `${Math.floor(thousandths / 10)}${thousandths % 10 ? `.${thousandths % 10}` : ''}%`;
const nameOf = ({ version, restores }: ClassifierRow): string => (version === 0 ? 'As the product comes' : restores === null ? `Version ${version}` : `Version ${version}: ${restores === 0 ? 'as the product comes' : `version ${restores}`} again`);

/** What each version learned from and how well it did on what was held back; one click leads back to an earlier one. */
export function ClassifierVersions({ list: { versions, newLessons, wanted }, timeZone, today }: Props) {
  const [restoring, setRestoring] = useState<ClassifierRow | null>(null);
  const inForce = versions.find((version) => version.inForce)?.version ?? 0;
  return (
    <>
      <p className="max-w-[640px] pb-4 text-soft">
        The type that is suggested for a document is learned from what people of this practice decided: accepted documents and corrected ones. It is trained here, and what it learned never leaves this practice. A fifth of the decisions is held back to measure on; a version that is worse on
        them is not taken.
      </p>
      <div className="relative overflow-x-auto">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Version</th>
              <th scope="col">State</th>
              <th scope="col">Trained</th>
              <th scope="col" className="end">Learned from</th>
              <th scope="col" className="end">Right before</th>
              <th scope="col" className="end">Right after</th>
              <th scope="col">
                <span className="sr-only">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {versions.map((row) => (
              <tr key={row.version}>
                <th scope="row">{nameOf(row)}</th>
                <td>
                  <StateIcon tone={row.inForce ? 'done' : 'off'}>{row.inForce ? 'In force' : 'Not in force'}</StateIcon>
                </td>
                <td className="whitespace-nowrap">{row.createdAt ? formatInstantFully(row.createdAt, timeZone, today) : <span className="text-muted">With the product</span>}</td>
                <td className="num end">{row.version === 0 ? <span className="text-muted">General wording</span> : `${row.trainedOn} documents`}</td>
                {[row.accuracyBefore, row.accuracyAfter].map((value, at) => (
                  <td key={at} className="num end">{value === null ? <span className="text-muted">Not measured</span> : percent(value)}</td>
                ))}
                <td className="end">
                  {!row.inForce && (
                    <Button size="sm" kind="ghost" aria-label={`Go back to ${row.version === 0 ? 'what the product comes with' : `version ${row.version}`}`} onClick={() => setRestoring(row)}>
                      Go back
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="py-3 text-muted">
        {newLessons === 0 ? 'Nothing new was decided since the last training.' : `${newLessons} ${newLessons === 1 ? 'document was' : 'documents were'} decided since the last training.`} The next one comes after {wanted} new {wanted === 1 ? 'decision' : 'decisions'}
        {versions.length > 1 ? ', or at night after a few.' : '.'}
      </p>
      {restoring && <RestoreDialog toVersion={restoring.version} version={inForce} onClose={() => setRestoring(null)} />}
    </>
  );
}
