import type { PracticeCtx } from '../../core/context';
import { fromOptionalDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { reviewDueOn } from '../../domain/records/review-due';
import { RuleBroken } from '../../domain/rule-broken';
import { reviewingRoles, toAssignment } from './queries';

/** A packet that may be given to somebody, locked. @throws NotFound; RuleBroken `case.closed`, `record_work.quarantined`, `record_work.no_pages` */
export async function packetToAssign(tx: Tx, { practiceId }: PracticeCtx, packetId: string) {
  await tx.$queryRaw`select 1 as locked from "Packet" where "practiceId" = ${practiceId}::uuid and id = ${packetId}::uuid for no key update`;
  const packet = await tx.packet.findUnique({ where: { practiceId_id: { practiceId, id: packetId } }, include: { case: { select: { closedAt: true } }, evaluation: { select: { examinedOn: true, scheduledOn: true } } } });
  if (!packet) throw new NotFound();
  if (packet.case.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
  if (packet.state === 'QUARANTINED') throw new RuleBroken('record_work.quarantined', 'This packet is in quarantine: it counts as not received until its declaration stands. Ask the sender first. 8 CCR 9793(n)');
  if (packet.state === 'REJECTED' || !packet.hasFiles) throw new RuleBroken('record_work.no_pages', 'This packet has no pages that could be reviewed here.');
  return packet;
}

/** The due day that was asked for, else the one that follows from the exam. @throws RuleBroken `record_work.due_in_past` */
export function dueOf(ctx: PracticeCtx, asked: ReturnType<typeof reviewDueOn> | null, evaluation: { examinedOn: Date | null; scheduledOn: Date | null }) {
  if (asked !== null && asked < ctx.today) throw new RuleBroken('record_work.due_in_past', 'The day it is due lies in the past.');
  return asked ?? reviewDueOn(fromOptionalDateColumn(evaluation.examinedOn ?? evaluation.scheduledOn), ctx.today);
}

/** @throws RuleBroken `record_work.no_reviewer` for somebody who does not review records here */
export async function mustReview(tx: Tx, { practiceId }: PracticeCtx, userId: string): Promise<void> {
  const person = await tx.membership.findFirst({ where: { practiceId, userId, role: { in: [...reviewingRoles] } }, select: { userId: true } });
  if (!person) throw new RuleBroken('record_work.no_reviewer', 'That person does not review records in this practice.');
}

/** An assignment that somebody is about to change. @throws NotFound; Conflict with what is stored now */
export async function assignmentForChange(tx: Tx, ctx: PracticeCtx, id: string, version: number) {
  const { practiceId } = ctx;
  const row = await tx.packetAssignment.findUnique({ where: { practiceId_id: { practiceId, id } }, include: { packet: { select: { caseId: true } } } });
  if (!row) throw new NotFound();
  if (row.version !== version) throw new Conflict('Someone changed this assignment in the meantime.', await toAssignment(tx, practiceId, row));
  return row;
}

/** @throws RuleBroken `record_work.not_yours`: a reviewer closes and reopens only what was given to him or her */
export function mustBeTheirs({ actor }: PracticeCtx, reviewerId: string): void {
  if (actor.kind === 'user' && actor.role === 'reviewer' && actor.userId !== reviewerId) throw new RuleBroken('record_work.not_yours', 'These records were given to somebody else.');
}

type Columns = NonNullable<Parameters<Tx['packetAssignment']['updateMany']>[0]>['data'];

/** Saves an assignment under the version that was read, and answers with what is stored. @throws Conflict when somebody was faster */
export async function saveAssignment(tx: Tx, ctx: PracticeCtx, row: { id: string; version: number }, data: Columns) {
  const { practiceId } = ctx;
  const { count } = await tx.packetAssignment.updateMany({ where: { practiceId, id: row.id, version: row.version }, data: { ...data, version: { increment: 1 } } });
  const now = await tx.packetAssignment.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: row.id } } });
  const dto = await toAssignment(tx, practiceId, now);
  if (count === 0) throw new Conflict('Someone changed this assignment in the meantime.', dto);
  return dto;
}
