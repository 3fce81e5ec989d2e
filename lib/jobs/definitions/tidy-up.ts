import { forgetExpired } from '../../core/installation';
import { forgetAnswers } from '../../features/jobs/forget-answers';
import type { JobDefinition } from '../definition';

/** Nightly: stored answers of repeated requests after 30 days, old sessions, old counts of tries. */
export const tidyUp: JobDefinition = {
  queue: 'tidy-up',
  cron: '20 10 * * *',
  run: async (ctx) => void (await forgetAnswers(ctx, {})),
  once: async (now) => void (await forgetExpired(now)),
};
