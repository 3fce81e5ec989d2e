import { randomUUID } from 'node:crypto';
import { hashPassword } from '../../lib/auth/passwords';
import type { PracticeCtx } from '../../lib/core/context';
import { database } from '../../lib/db/client';
import { addDays, type CalendarDate } from '../../lib/domain/calendar';
import { logCase } from '../../lib/features/cases/log-case';
import type { LogCase } from '../../lib/features/cases/schema';
import { markExamined } from '../../lib/features/evaluations/mark-examined';
import { receivePacket } from '../../lib/features/packets/receive-packet';
import { rescheduleEvaluation } from '../../lib/features/evaluations/reschedule-evaluation';
import { serveReport } from '../../lib/features/evaluations/serve-report';
import type { RoleName } from '../../lib/auth/permissions';
import { inPractice, type World } from '../../lib/test/world';

/** The context of a person of the practice now, or at another moment of the same day count. */
export function at(world: World, role: RoleName, now: Date = new Date()): PracticeCtx {
  return world.as(role, { now, idempotencyKey: randomUUID() });
}

/** So many days before now. */
export function daysAgo(days: number): Date {
  return new Date(new Date().getTime() - days * 86_400_000);
}

interface Exam {
  readonly claimant: string;
  readonly examOn: CalendarDate;
  readonly startMinute?: number;
  readonly kind?: LogCase['kind'];
  readonly loggedAt?: Date;
  readonly packets?: readonly { readonly countedPages: number; readonly declaredPages: number | null }[];
}

/** A case with an exam, logged a while ago, with the records that came. */
export async function anExam(world: World, { claimant, examOn, startMinute, kind = 'QME', loggedAt = daysAgo(40), packets = [] }: Exam): Promise<{ caseId: string; evaluationId: string }> {
  const { id: caseId, evaluationId } = await logCase(at(world, 'assistant', loggedAt), {
    kind,
    claimant: { name: claimant },
    claimNumber: `SPM-${claimant.length}${examOn.replaceAll('-', '')}`,
    payer: { id: world.payerId },
    physicianId: world.physicianId,
    locationId: world.locationId,
    agreementId: kind === 'IME' ? world.agreementId : null,
    examOn,
  });
  if (startMinute !== undefined) await rescheduleEvaluation(at(world, 'assistant', loggedAt), { evaluationId, version: await versionOf(world, evaluationId), scheduledOn: examOn, startMinute });
  for (const packet of packets) {
    const on = at(world, 'assistant', daysAgo(3));
    await receivePacket(on, { evaluationId, senderName: 'Sierra Pacific Mutual', receivedOn: on.today, declarationSignedOn: packet.declaredPages === null ? null : addDays(on.today, -1), ...packet });
  }
  return { caseId, evaluationId };
}

/** A case whose claimant was examined so many days ago, by the physician. */
export async function anExamined(world: World, claimant: string, days: number): Promise<{ caseId: string; evaluationId: string }> {
  const then = at(world, 'physician', daysAgo(days));
  const made = await anExam(world, { claimant, examOn: then.today, loggedAt: daysAgo(days + 40) });
  await markExamined(then, { evaluationId: made.evaluationId, version: await versionOf(world, made.evaluationId), examinedOn: then.today, faceToFaceMinutes: 45 });
  return made;
}

/** The same with its report served today: ready to bill. */
export async function aServedReport(world: World, claimant: string): Promise<{ caseId: string; evaluationId: string }> {
  const made = await anExamined(world, claimant, 20);
  const now = at(world, 'assistant');
  await serveReport(now, { evaluationId: made.evaluationId, version: await versionOf(world, made.evaluationId), servedOn: now.today });
  return made;
}

async function versionOf({ practiceId }: World, id: string): Promise<number> {
  const row = await inPractice(practiceId, (tx) => tx.evaluation.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id } }, select: { version: true } }));
  return row.version;
}

/** Gives the person of a role an address and a password to sign in with. */
export async function withPassword(world: World, role: RoleName, password: string): Promise<string> {
  const { email } = await database().user.update({ where: { id: world.users[role] }, data: { passwordHash: await hashPassword(password) } });
  return email;
}
