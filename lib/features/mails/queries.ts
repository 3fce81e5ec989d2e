import type { PracticeCtx } from '../../core/context';
import { query, type ReadTx } from '../../core/operation';
import type { LetterKind } from '../../domain/letter/kinds';
import { env } from '../../env';
import { DueMail, FindDueMail, ListMails, MailList, type Mail, type mailStates } from './schema';

const pageSize = 50;
/** As many as one run of the job takes; what is left is taken by the next. */
const runSize = 200;

type Row = NonNullable<Awaited<ReturnType<typeof findMail>>>;

/** A mail's row with what its DTO needs. */
export function findMail(db: ReadTx, ctx: Pick<PracticeCtx, 'practiceId'>, id: string) {
  return db.outboxMail.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id } }, include: { letter: { select: { number: true, kind: true, state: true } }, recipient: { select: { name: true } } } });
}

/** The DTO of a mail. */
export function toMail({ letter, recipient, ...row }: Row): Mail {
  const { id, letterId, to, subject, state, attempts, lastError, version } = row;
  return {
    id, letterId, to, subject, state, attempts, lastError, version,
    letterNumber: letter?.number ?? null,
    letterKind: (letter?.kind as LetterKind | undefined) ?? null,
    recipientName: recipient?.name ?? '',
    nextAttemptAt: state === 'QUEUED' ? (row.nextAttemptAt?.toISOString() ?? null) : null,
    sentAt: row.sentAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

/** E-mail that waits, went or failed, newest first, 50 at a time. */
export const listMails = query({
  name: 'mail.list',
  input: ListMails,
  output: MailList,
  async run({ ctx, input: { state, cursor }, db }) {
    const { practiceId } = ctx;
    const [at, id] = cursor?.split('_') ?? [];
    const before = at && id ? { OR: [{ createdAt: { lt: new Date(at) } }, { createdAt: new Date(at), id: { lt: id } }] } : {};
    const found = await db.outboxMail.findMany({
      where: { practiceId, ...(state ? { state } : {}), ...before },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: pageSize + 1,
      include: { letter: { select: { number: true, kind: true, state: true } }, recipient: { select: { name: true } } },
    });
    const counted = await db.outboxMail.groupBy({ by: ['state'], where: { practiceId }, _count: { _all: true } });
    const rows = found.slice(0, pageSize);
    const last = found.length > pageSize ? rows.at(-1) : undefined;
    const countOf = (name: (typeof mailStates)[number]) => counted.find((one) => one.state === name)?._count._all ?? 0;
    return { rows: rows.map(toMail), counts: { QUEUED: countOf('QUEUED'), SENT: countOf('SENT'), FAILED: countOf('FAILED') }, transport: transportKind(), nextCursor: last ? `${last.createdAt.toISOString()}_${last.id}` : null };
  },
});

const transportKind = (): MailList['transport'] => (env().SMTP_URL ? 'smtp' : 'file');

/** The e-mail that is due to be tried now, oldest first. */
export const findDueMail = query({
  name: 'mail.due',
  input: FindDueMail,
  output: DueMail,
  async run({ ctx, db }) {
    const rows = await db.outboxMail.findMany({ where: { practiceId: ctx.practiceId, state: 'QUEUED', OR: [{ nextAttemptAt: null }, { nextAttemptAt: { lte: ctx.now } }] }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: runSize, select: { id: true } });
    return { ids: rows.map(({ id }) => id) };
  },
});
