import type { Metadata } from 'next';
import { reading, readPeriodView } from '@/components/income/income-address';
import { PipelineScreen } from '@/components/income/pipeline-screen';
import { can } from '@/lib/auth/permissions';
import { workStages } from '@/lib/domain/income/stage-odds';
import { readPipeline } from '@/lib/features/pipelines/queries';
import { signedInPage } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Not yet billed' };

export default async function PipelinePage({ searchParams }: PageProps<'/income/pipeline'>) {
  const [ctx, params] = await Promise.all([signedInPage(), searchParams]);
  const get = reading(params);
  const { physicianId } = readPeriodView(get);
  const stage = workStages.find((one) => one === get('stage'));
  const pipeline = await readPipeline(ctx, { physicianId, stage });
  return <PipelineScreen pipeline={pipeline} stage={stage} physicianId={physicianId} mayOpenCase={can(ctx.actor.role, 'case.read')} />;
}
