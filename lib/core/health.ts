import { database } from '../db/client';

const patienceMs = 2_000;

/** Whether the database answers now, within two seconds. Never throws. */
export async function databaseAnswers(): Promise<boolean> {
  const answer = database().$queryRaw`select 1`.then(() => true, () => false);
  const { promise: tooLate, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(resolve, patienceMs, false);
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}
