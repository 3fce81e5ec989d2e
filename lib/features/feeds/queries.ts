import { fromDateColumn, toDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { hashToken } from '../../core/secrets';
import { addDays, dateInZone } from '../../domain/calendar';
import { feedEvent } from '../../domain/schedule/feed-event';
import { RuleBroken } from '../../domain/rule-broken';
import { isNoteDue, partsOfSecret } from './policy';
import { CalendarFile, ExportAppointment, FeedFile, FeedList, ListFeeds, ReadFeed, type Feed } from './schema';

const daysBack = 31;
const daysAhead = 400;

type Row = Awaited<ReturnType<ReadTx['calendarFeed']['findFirstOrThrow']>>;

/** The DTO of a calendar address, without its secret. */
export function toFeed(row: Row & { physician: { name: string } }): Feed {
  const { id, physicianId, name, lastFour } = row;
  return { id, physicianId, physicianName: row.physician.name, name, lastFour, createdAt: row.createdAt.toISOString(), lastReadAt: row.lastReadAt?.toISOString() ?? null };
}

/** The calendar addresses in use, newest first. */
export const listFeeds = query({
  name: 'feed.list',
  input: ListFeeds,
  output: FeedList,
  async run({ ctx, input, db }) {
    const whose = input.physicianId?.length ? { physicianId: { in: input.physicianId } } : {};
    const rows = await db.calendarFeed.findMany({ where: { practiceId: ctx.practiceId, revokedAt: null, ...whose }, include: { physician: { select: { name: true } } }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 200 });
    return { feeds: rows.map(toFeed) };
  },
});

const appointmentColumns = {
  id: true, version: true, kind: true, state: true, mode: true, scheduledOn: true, startMinute: true, minutes: true,
  case: { select: { number: true, kind: true } },
  location: { select: { name: true, street: true, city: true, state: true, postalCode: true } },
} as const;

type AppointmentRow = Awaited<ReturnType<typeof findAppointment>>;

function findAppointment(db: ReadTx, practiceId: string, id: string) {
  return db.evaluation.findUnique({ where: { practiceId_id: { practiceId, id } }, select: appointmentColumns });
}

function toEvent(row: NonNullable<AppointmentRow>, timeZone: string) {
  const { scheduledOn, location } = row;
  if (scheduledOn === null) return [];
  const place = location && { name: location.name, address: [location.street, location.city, [location.state, location.postalCode].filter(Boolean).join(' ')].filter((part) => part !== '' && part !== location.name).join(', ') };
  return [feedEvent({ ...row, caseNumber: row.case.number, caseKind: row.case.kind, on: fromDateColumn(scheduledOn), place }, timeZone)];
}

/**
 * A physician's appointments by a secret address, a month back and a year ahead, cancelled ones as cancelled. Nothing
 * clinical and no name. @throws NotFound for an address that is unknown, revoked or no address at all, without telling which
 */
export const readFeed = query({
  name: 'feed.read',
  input: ReadFeed,
  output: FeedFile,
  async run({ ctx, input, db, enter }) {
    const parts = partsOfSecret(input.token);
    if (!parts) throw new NotFound();
    const practiceId = await enter(parts.practiceId);
    const feed = await db.calendarFeed.findFirst({ where: { practiceId, tokenHash: hashToken(parts.secret), revokedAt: null }, include: { physician: { select: { name: true } } } });
    if (!feed) throw new NotFound();
    const { timeZone } = await db.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { timeZone: true } });
    const today = dateInZone(ctx.now.getTime(), timeZone);
    const rows = await db.evaluation.findMany({
      where: { practiceId, physicianId: feed.physicianId, scheduledOn: { gte: toDateColumn(addDays(today, -daysBack)), lte: toDateColumn(addDays(today, daysAhead)) } },
      select: appointmentColumns,
      orderBy: [{ scheduledOn: 'asc' }, { startMinute: 'asc' }, { id: 'asc' }],
    });
    return { name: `${feed.physician.name}, exams`, timeZone, writtenAt: ctx.now.toISOString(), events: rows.flatMap((row) => toEvent(row, timeZone)), noteDue: isNoteDue(feed.lastReadAt, ctx.now) };
  },
});

/** One appointment for a calendar program, without clinical content. @throws RuleBroken `evaluation.no_appointment` */
export const exportAppointment = query({
  name: 'appointment.export',
  input: ExportAppointment,
  output: CalendarFile,
  async run({ ctx, input, db }) {
    const row = await findAppointment(db, ctx.practiceId, input.evaluationId);
    if (!row) throw new NotFound();
    const events = toEvent(row, ctx.timeZone);
    if (events.length === 0) throw new RuleBroken('evaluation.no_appointment', 'There is no appointment yet to download.');
    return { name: 'Appointment', timeZone: ctx.timeZone, writtenAt: ctx.now.toISOString(), events };
  },
});
