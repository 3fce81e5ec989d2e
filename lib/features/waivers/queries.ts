import type { PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import type { ReadTx } from '../../core/operation';
import type { Waiver, WaiverKind } from './schema';

type WaiverRow = Awaited<ReturnType<typeof findWaivers>>[number];

/** All consents of an evaluation, the withdrawn ones too; oldest first. */
export function findWaivers(db: ReadTx, practiceId: PracticeId, evaluationId: string) {
  return db.waiver.findMany({ where: { practiceId, evaluationId }, orderBy: [{ givenOn: 'asc' }, { id: 'asc' }] });
}

/** The DTO of a consent. */
export function toWaiver(row: Omit<WaiverRow, 'practiceId' | 'createdAt'>): Waiver {
  const { id, evaluationId, givenBy, note } = row;
  return { id, evaluationId, kind: row.kind as WaiverKind, givenBy, givenOn: fromDateColumn(row.givenOn), note, withdrawnOn: fromOptionalDateColumn(row.withdrawnOn) };
}
