import type { Metadata } from 'next';
import { JobBoard } from '@/components/jobs/job-board';
import { SettingsPage } from '@/components/settings/settings-page';
import { jobBoard } from '@/lib/features/jobs/client';
import { listJobs } from '@/lib/features/jobs/queries';
import { Prefetch } from '@/lib/http/prefetch';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Background jobs' };
const states = ['waiting', 'running', 'failed', 'done'] as const;

export default async function JobsPage({ searchParams }: PageProps<'/settings/jobs'>) {
  const ctx = await pageFor('job.list');
  const wanted = (await searchParams).state;
  const state = states.find((name) => name === wanted);
  const filters = state ? { state } : {};
  return (
    <SettingsPage title="Background jobs" href="/settings/jobs" role={ctx.actor.role}>
      <Prefetch query={jobBoard(filters)} load={() => listJobs(ctx, filters)}>
        <JobBoard state={state ?? null} timeZone={ctx.timeZone} today={ctx.today} />
      </Prefetch>
    </SettingsPage>
  );
}
