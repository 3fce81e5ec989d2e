import type { Ctx } from '../../core/context';
import { countWords } from '../../features/record-words/count-words';
import { listUncounted } from '../../features/record-words/queries';
import type { JobDefinition } from '../definition';

const mostRounds = 100;

/** Every two minutes: the words of pages that were read meanwhile, for the search that forgives misreading. */
export const countNewWords: JobDefinition = {
  queue: 'count-words',
  cron: '*/2 * * * *',
  run: countAll,
};

async function countAll(ctx: Ctx): Promise<void> {
  let { waiting } = await listUncounted(ctx, {});
  for (let round = 0; waiting && round < mostRounds; round += 1) ({ waiting } = await countWords(ctx, {}));
}
