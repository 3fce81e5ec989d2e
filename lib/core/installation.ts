import { database } from '../db/client';

export interface PracticeOfInstallation {
  readonly id: string;
  readonly timeZone: string;
  /** Set for a training practice: the one whose people learn there. */
  readonly trainingOfId: string | null;
}

/** Every practice of this installation, for the job runner alone: it then acts for one after the other. */
export async function everyPractice(): Promise<PracticeOfInstallation[]> {
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.installation', 'on', true)`;
    return tx.practice.findMany({ select: { id: true, timeZone: true, trainingOfId: true }, orderBy: { id: 'asc' } });
  });
}

/** Forgets what no practice owns and nobody needs: sessions a month past their end, counts of tries older than a day. */
export async function forgetExpired(now: Date): Promise<{ sessions: number; attempts: number }> {
  const day = 24 * 60 * 60_000;
  const sessions = await database().session.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - 30 * day) } } });
  const attempts = await database().attemptCount.deleteMany({ where: { windowStartAt: { lt: new Date(now.getTime() - day) } } });
  return { sessions: sessions.count, attempts: attempts.count };
}
