'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { RowAction } from '@/components/forms/row-action';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { StateIcon } from '@/components/ui/state-icon';
import { jobBoard, jobKeys, retryingJob } from '@/lib/features/jobs/client';
import type { Job, JobBoard as Board } from '@/lib/features/jobs/schema';
import { formatInstant } from '@/lib/format/dates';

type Filter = keyof Board['counts'];

interface Props {
  readonly state: Filter | null;
  readonly timeZone: string;
  readonly today: string;
}

const filters = [['waiting', 'Waiting'], ['running', 'Running'], ['failed', 'Failed'], ['done', 'Done']] as const satisfies readonly (readonly [Filter, string])[];

const looks = {
  created: ['not-begun', 'Waiting'],
  retry: ['check', 'Waiting to try again'],
  active: ['underway', 'Running'],
  completed: ['done', 'Done'],
  cancelled: ['off', 'Cancelled'],
  failed: ['failed', 'Failed'],
} as const satisfies Record<Job['state'], unknown>;

/** What works in the background, read again every five seconds; a failed job can be run once more. */
export function JobBoard({ state, timeZone, today }: Props) {
  const client = useQueryClient();
  const { data } = useQuery(jobBoard(state ? { state } : {}));
  if (!data) return <SkeletonRows count={6} label="Loading the jobs" />;
  const retrying = { mutationFn: async (input: { jobId: string; queue: 'anchor-audit' }) => retryingJob.mutationFn?.(input, undefined as never).finally(() => client.invalidateQueries({ queryKey: jobKeys.all })) };
  return (
    <>
      <nav aria-label="Jobs by state" className="flex flex-wrap gap-2 pb-3">
        {([[null, 'All'], ...filters] as const).map(([key, label]) => (
          <Link
            key={label}
            href={key ? `/settings/jobs?state=${key}` : '/settings/jobs'}
            prefetch={false}
            aria-current={key === state ? 'page' : undefined}
            className={`inline-flex h-7 items-center gap-1.5 rounded-sm border px-2 text-xs font-medium pointer-coarse:h-10 ${key === state ? 'border-accent text-accent-soft-foreground' : 'border-border text-soft'}`}
          >
            {label} {key && <span className="num">{data.counts[key]}</span>}
          </Link>
        ))}
      </nav>
      {data.jobs.length === 0 ? (
        <p className="py-4 text-muted">{state ? `No job is ${state === 'done' ? 'done' : state} right now.` : 'No job yet.'}</p>
      ) : (
        <div className="overflow-x-auto">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">Job</th>
                <th scope="col">State</th>
                <th scope="col">Added</th>
                <th scope="col">Started</th>
                <th scope="col">Ended</th>
                <th scope="col" className="end">Retries</th>
                <th scope="col">
                  <span className="sr-only">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.jobs.map((job) => {
                const [tone, words] = looks[job.state];
                return (
                  <tr key={job.id}>
                    <th scope="row">{job.queue}</th>
                    <td>
                      <StateIcon tone={tone}>
                        {words}
                        {job.failure && <span className="block text-xs text-muted">{job.failure}</span>}
                      </StateIcon>
                    </td>
                    {[job.createdAt, job.startedAt, job.completedAt].map((instant, at) => (
                      <td key={at} className="whitespace-nowrap">{instant ? formatInstant(instant, timeZone, today) : <span className="text-muted">Not yet</span>}</td>
                    ))}
                    <td className="num end">{job.tries}</td>
                    <td className="end">
                      {job.state === 'failed' && <RowAction change={retrying} input={{ jobId: job.id, queue: job.queue }} label="Run again" says={`Run ${job.queue} again`} done={`${job.queue} runs again.`} />}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
