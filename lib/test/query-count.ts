import { database } from '../db/client';

const statements: string[] = [];
const frame = /^\s*(begin|commit|rollback|savepoint|release|set |deallocate)|set_config\(/i;
let listening = false;

/**
 * The SQL statements that `work` sends, without those that open, scope or close its transaction. Counts the whole
 * worker: run nothing beside it.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  if (!listening) {
    database().$on('query', ({ query }) => void statements.push(query));
    listening = true;
  }
  statements.length = 0;
  await work();
  return statements.filter((statement) => !frame.test(statement));
}
