import type { PracticeId } from '../../core/context';
import type { Tx } from '../../core/operation';

/** Lets one change of the classifier at a time through and answers the version in force; 0 is what the product comes with. */
export async function takeTurn(tx: Tx, practiceId: PracticeId): Promise<number> {
  await tx.$queryRaw`select 1 as locked from "Practice" where id = ${practiceId}::uuid for no key update`;
  const newest = await tx.classifierVersion.findFirst({ where: { practiceId }, select: { version: true }, orderBy: { version: 'desc' } });
  return newest?.version ?? 0;
}

/** 875 → '87.5%'. */
export function share(thousandths: number): string {
  return `${Math.floor(thousandths / 10)}${thousandths % 10 ? `.${thousandths % 10}` : ''}%`;
}
