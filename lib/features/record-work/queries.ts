import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { query, type ReadTx } from '../../core/operation';
import { joined, nothing, sql, type Sql } from '../../core/sql';
import { can } from '../../auth/permissions';
import type { PacketState as State, QuarantineReason } from '../../domain/records/packet-state';
import { pagesAnHour } from '../../domain/records/review-due';
import { seenSeconds } from '../../domain/records/seen';
import { ListWork, Pace, ReadPace, WorkList, type Assignment, type WaitingRecord, type WaitingRecords, type WorkRow } from './schema';

const listedAtOnce = 50;
const paceDays = 30;
/** Roles that review records. */
export const reviewingRoles = ['owner', 'physician', 'assistant', 'reviewer'] as const;

interface Row extends Omit<WorkRow, 'receivedOn' | 'examOn' | 'assignment' | 'state' | 'quarantineReason'> {
  state: string; quarantineReason: string; receivedOn: Date; examOn: Date | null;
  assignmentId: string | null; reviewerId: string | null; reviewerName: string | null; dueOn: Date | null; note: string | null; assignedAt: Date | null; doneAt: Date | null; version: number | null;
}

const awaitsReport = sql`e.state in ('REQUESTED', 'SCHEDULED', 'EXAMINED', 'NO_SHOW', 'LATE_CANCEL', 'NOT_SEEN')`;
/** Packets of open cases whose evaluation waits for its report. */
const openPackets = sql`from "Packet" k
  join "Evaluation" e on e."practiceId" = k."practiceId" and e.id = k."evaluationId" and ${awaitsReport}
  join "Case" c on c."practiceId" = k."practiceId" and c.id = k."caseId" and c."closedAt" is null`;
/** The same with the assignment `a` that stands on each. One that is not done rests while its packet is in quarantine, and stands again once that is over. */
const work = sql`${openPackets}
  left join lateral (select * from "PacketAssignment" a where a."practiceId" = k."practiceId" and a."packetId" = k.id and a."withdrawnAt" is null and (a."doneAt" is not null or k.state <> 'QUARANTINED') order by a."assignedAt" desc, a.id desc limit 1) a on true`;

/** What is to be reviewed, by the day of the exam; what is held or waits for a password is work too. */
export const listWork = query({
  name: 'record_work.list',
  input: ListWork,
  output: WorkList,
  async run({ ctx, input, db }) {
    const { practiceId } = ctx;
    const me = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
    const mine = sql`k."practiceId" = ${practiceId}::uuid and k.state <> 'REJECTED'`;
    const views: Record<(typeof input)['view'], Sql> = {
      mine: sql`a."reviewerId" = ${me}::uuid and a."doneAt" is null`,
      unassigned: sql`a.id is null and k."hasFiles"`,
      all: sql`a."doneAt" is null`,
      done: sql`a."doneAt" is not null`,
    };
    const conditions = [mine, views[input.view], ...(input.reviewerId ? [sql`a."reviewerId" = ${input.reviewerId}::uuid`] : []), ...(input.physicianId ? [sql`e."physicianId" = ${input.physicianId}::uuid`] : [])];
    const found = await db.$queryRaw<Row[]>`
      select w.*, c.number as "caseNumber", c.kind::text as "caseKind", cl.name as "claimantName", ph.name as "physicianName", u.name as "reviewerName", counts.*,
        (select count(*)::int from "PageView" v join "RecordPage" g on g."practiceId" = v."practiceId" and g.id = v."pageId" join "RecordFile" f on f."practiceId" = g."practiceId" and f.id = g."fileId" and f."removedAt" is null
          where v."practiceId" = ${practiceId}::uuid and v."packetId" = w."packetId" and v."userId" = coalesce(w."reviewerId", ${me}::uuid) and v.seconds >= ${seenSeconds}) as "seenPages"
      from (
        select k.id as "packetId", k.state::text as state, k."quarantineReason", k."senderName", k."receivedOn", k."caseId", k."evaluationId", k."countedPages" as "pageCount", k."hasFiles", e."physicianId", coalesce(e."examinedOn", e."scheduledOn") as "examOn",
          a.id as "assignmentId", a."reviewerId", a."dueOn", a.note, a."assignedAt", a."doneAt", a.version
        ${work} where ${joined(conditions, ' and ')}
        order by coalesce(e."examinedOn", e."scheduledOn") nulls last, a."dueOn" nulls last, k."receivedOn", k.id limit ${listedAtOnce + 1} offset ${input.skip}
      ) w
      join "Case" c on c."practiceId" = ${practiceId}::uuid and c.id = w."caseId"
      join "Claimant" cl on cl."practiceId" = ${practiceId}::uuid and cl.id = c."claimantId"
      join "Physician" ph on ph."practiceId" = ${practiceId}::uuid and ph.id = w."physicianId"
      left join "Membership" m on m."practiceId" = ${practiceId}::uuid and m."userId" = w."reviewerId"
      left join "User" u on u.id = m."userId"
      cross join lateral (select
        (select count(*)::int from "RecordDocument" d where d."practiceId" = ${practiceId}::uuid and d."packetId" = w."packetId") as "documentCount",
        (select count(*)::int from "RecordDocument" d where d."practiceId" = ${practiceId}::uuid and d."packetId" = w."packetId" and d.state = 'accepted') as "acceptedDocuments",
        (select count(*)::int from "Excerpt" x where x."practiceId" = ${practiceId}::uuid and x."packetId" = w."packetId" and x."removedAt" is null) as "excerptCount",
        (select count(*)::int from "RecordFile" f where f."practiceId" = ${practiceId}::uuid and f."packetId" = w."packetId" and f."removedAt" is null and f.state = 'NEEDS_PASSWORD') as "lockedFiles",
        (select count(*)::int from "RecordGap" r where r."practiceId" = ${practiceId}::uuid and r."caseId" = w."caseId" and r.state in ('open', 'asked')) as "openGaps") counts
      order by w."examOn" nulls last, w."dueOn" nulls last, w."receivedOn", w."packetId"`;
    const [counts] = await db.$queryRaw<WorkList['counts'][]>`
      select count(*) filter (where ${views.mine})::int as mine, count(*) filter (where ${views.unassigned})::int as unassigned, count(*) filter (where ${views.all})::int as all, count(*) filter (where ${views.done})::int as done,
        count(*) filter (where k.state = 'QUARANTINED')::int as quarantined,
        count(*) filter (where exists (select 1 from "RecordFile" f where f."practiceId" = k."practiceId" and f."packetId" = k.id and f."removedAt" is null and f.state = 'NEEDS_PASSWORD'))::int as locked
      ${work} where ${mine}`;
    const physicians = await db.physician.findMany({ where: { practiceId }, select: { id: true, name: true }, orderBy: { name: 'asc' }, take: 100 });
    return {
      rows: found.slice(0, listedAtOnce).map(toWorkRow),
      counts: counts ?? { mine: 0, unassigned: 0, all: 0, done: 0, quarantined: 0, locked: 0 },
      reviewers: await reviewersOf(db, practiceId),
      physicians,
      today: ctx.today,
      me: me ?? '',
      nextSkip: found.length > listedAtOnce ? input.skip + listedAtOnce : null,
    };
  },
});

function toWorkRow({ assignmentId, reviewerId, reviewerName, dueOn, note, assignedAt, doneAt, version, ...row }: Row): WorkRow {
  return {
    ...row,
    state: row.state.toLowerCase() as State,
    quarantineReason: (row.quarantineReason || null) as QuarantineReason | null,
    receivedOn: fromDateColumn(row.receivedOn),
    examOn: fromOptionalDateColumn(row.examOn),
    assignment: assignmentId && reviewerId && assignedAt && version !== null ? { id: assignmentId, reviewerId, reviewerName: reviewerName ?? 'Somebody who has left', dueOn: fromOptionalDateColumn(dueOn), note: note ?? '', assignedAt: assignedAt.toISOString(), doneAt: doneAt?.toISOString() ?? null, withdrawnAt: null, version } : null,
  };
}

/**
 * What of the records waits for a person, in one statement: packets in quarantine, packets whose documents are suggested
 * and not accepted, excerpts that a physician has to confirm. The first `atMost` by the day of the exam, and all counted.
 */
export async function waitingRecords(db: ReadTx, ctx: PracticeCtx, atMost: number): Promise<WaitingRecords> {
  const { practiceId } = ctx;
  const may = (operation: 'document.accept' | 'excerpt.confirm') => ctx.actor.kind === 'user' && can(ctx.actor.role, operation);
  const examOn = sql`coalesce(e."examinedOn", e."scheduledOn")`;
  const toSort = sql`union all select 'to_sort', k.id, k."caseId", k."senderName", '', ${examOn}, d.count, 1 ${openPackets}
    cross join lateral (select count(*)::int as count from "RecordDocument" d where d."practiceId" = k."practiceId" and d."packetId" = k.id and d.state = 'proposed') d
    where k."practiceId" = ${practiceId}::uuid and k.state in ('READY', 'QUARANTINED') and k."hasFiles" and d.count > 0`;
  const toConfirm = sql`union all select 'to_confirm', null, c.id, '', '', e.on, x.count, x.count
    from (select e."caseId", min(${examOn}) as on from "Evaluation" e where e."practiceId" = ${practiceId}::uuid and ${awaitsReport} group by 1) e
    join "Case" c on c."practiceId" = ${practiceId}::uuid and c.id = e."caseId" and c."closedAt" is null
    cross join lateral (select count(*)::int as count from "Excerpt" x where x."practiceId" = ${practiceId}::uuid and x."caseId" = c.id and x.state = 'PROPOSED' and x."removedAt" is null) x where x.count > 0`;
  const rows = await db.$queryRaw<(Omit<WaitingRecord, 'examOn' | 'quarantineReason'> & { examOn: Date | null; quarantineReason: string; inAll: number })[]>`
    with waiting (kind, "packetId", "caseId", "senderName", "quarantineReason", "examOn", count, weight) as (
      select 'quarantined', k.id, k."caseId", k."senderName", k."quarantineReason", ${examOn}, k."countedPages", 1 ${openPackets} where k."practiceId" = ${practiceId}::uuid and k.state = 'QUARANTINED'
      ${may('document.accept') ? toSort : nothing} ${may('excerpt.confirm') ? toConfirm : nothing}
    ), ranked as (select *, (sum(weight) over (partition by kind))::int as "inAll", row_number() over (order by "examOn" nulls last, "caseId", kind, "packetId") as place, row_number() over (partition by kind) as "ofKind" from waiting)
    select r.kind, r."packetId", r."caseId", r."senderName", r."quarantineReason", r."examOn", r.count, r."inAll", c.number as "caseNumber", cl.name as "claimantName"
    from ranked r
    join "Case" c on c."practiceId" = ${practiceId}::uuid and c.id = r."caseId"
    join "Claimant" cl on cl."practiceId" = c."practiceId" and cl.id = c."claimantId"
    where r.place <= ${atMost} or r."ofKind" = 1 order by r.place`;
  const inAll = (kind: WaitingRecord['kind']) => rows.find((row) => row.kind === kind)?.inAll ?? 0;
  return {
    quarantined: inAll('quarantined'),
    toSort: may('document.accept') ? inAll('to_sort') : null,
    toConfirm: may('excerpt.confirm') ? inAll('to_confirm') : null,
    rows: rows.slice(0, atMost).map(({ inAll: _, ...row }) => ({ ...row, examOn: fromOptionalDateColumn(row.examOn), quarantineReason: (row.quarantineReason || null) as QuarantineReason | null })),
  };
}

/** People who review records, by name. */
export async function reviewersOf(db: ReadTx, practiceId: PracticeId): Promise<{ id: string; name: string }[]> {
  const rows = await db.membership.findMany({ where: { practiceId, role: { in: [...reviewingRoles] } }, select: { userId: true, user: { select: { name: true } } }, take: 200 });
  return rows.map(({ userId, user }) => ({ id: userId, name: user.name })).sort((a, b) => a.name.localeCompare(b.name));
}

/** An assignment as every change of it answers. */
export async function toAssignment(db: ReadTx, practiceId: PracticeId, row: { id: string; reviewerId: string; dueOn: Date | null; note: string; assignedAt: Date; doneAt: Date | null; withdrawnAt: Date | null; version: number }): Promise<Assignment> {
  const person = await db.membership.findFirst({ where: { practiceId, userId: row.reviewerId }, select: { user: { select: { name: true } } } });
  return { ...row, reviewerName: person?.user.name ?? 'Somebody who has left', dueOn: fromOptionalDateColumn(row.dueOn), assignedAt: row.assignedAt.toISOString(), doneAt: row.doneAt?.toISOString() ?? null, withdrawnAt: row.withdrawnAt?.toISOString() ?? null };
}

/** How many pages an hour people review, from the pages they had before the eyes in the last 30 days. */
export const readPace = query({
  name: 'record_work.pace',
  input: ReadPace,
  output: Pace,
  async run({ ctx, db }) {
    const { practiceId } = ctx;
    const own = seesEverybody(ctx) ? nothing : sql`and m."userId" = ${ctx.actor.kind === 'user' ? ctx.actor.userId : null}::uuid`;
    const since = new Date(ctx.now.getTime() - paceDays * 86_400_000);
    const rows = await db.$queryRaw<{ userId: string; name: string; pages: number; seconds: number; openPackets: number }[]>`
      select m."userId", u.name, coalesce(seen.pages, 0)::int as pages, coalesce(seen.seconds, 0)::int as seconds,
        (select count(distinct a."packetId")::int from "PacketAssignment" a join "Packet" k on k."practiceId" = a."practiceId" and k.id = a."packetId" and k.state <> 'QUARANTINED'
          where a."practiceId" = m."practiceId" and a."reviewerId" = m."userId" and a."doneAt" is null and a."withdrawnAt" is null) as "openPackets"
      from "Membership" m join "User" u on u.id = m."userId"
      left join (select v."userId", count(*) filter (where v.seconds >= ${seenSeconds}) as pages, sum(v.seconds) as seconds from "PageView" v where v."practiceId" = ${practiceId}::uuid and v."lastAt" >= ${since} group by 1) seen on seen."userId" = m."userId"
      where m."practiceId" = ${practiceId}::uuid ${own} order by u.name, m."userId" limit 200`;
    const people = rows.map(({ seconds, ...row }) => ({ ...row, minutes: Math.round(seconds / 60), pagesAnHour: pagesAnHour(row.pages, seconds) }));
    return { days: paceDays, people: seesEverybody(ctx) ? people.filter(({ pages, openPackets }) => pages + openPackets > 0) : people };
  },
});

function seesEverybody(ctx: PracticeCtx): boolean {
  return ctx.actor.kind === 'user' && can(ctx.actor.role, 'excerpt.confirm');
}
