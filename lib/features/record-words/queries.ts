import { query } from '../../core/operation';
import { ListUncounted, Uncounted } from './schema';

/** Whether pages came, changed or went since the words were counted. */
export const listUncounted = query({
  name: 'record_word.list_uncounted',
  input: ListUncounted,
  output: Uncounted,
  run: async ({ ctx, db }) => ({ waiting: (await db.wordsToCount.findFirst({ where: { practiceId: ctx.practiceId }, select: { id: true } })) !== null }),
});
