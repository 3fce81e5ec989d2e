import { fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import type { PracticeCtx } from '../../core/context';
import { query, type ReadTx } from '../../core/operation';
import { addDays, type CalendarDate } from '../../domain/calendar';
import { wasReached } from '../../domain/communication/said';
import { namesOf, toCommunication } from '../communications/queries';
import type { Communication } from '../communications/schema';
import { declarationOf, declarationsOfEvaluation } from '../today/queries';
import { CallList, ReadCallList, type CallRow } from './schema';

const mostCalls = 500;

/** Whom to call about a day's appointments, in their order, with what was said so far; in four statements. */
export const readCallList = query({
  name: 'call_list.read',
  input: ReadCallList,
  output: CallList,
  async run({ ctx, input, db }) {
    const on = input.on ?? (await nextDay(db, ctx));
    const [rows, around] = [await rowsOf(db, ctx, on), await daysAround(db, ctx, on)];
    const said = await db.communication.findMany({ where: { practiceId: ctx.practiceId, evaluationId: { in: rows.map(({ evaluationId }) => evaluationId) } }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: mostCalls });
    const names = await namesOf(db, said.map(({ recordedById }) => recordedById));
    const calls = said.map((row) => toCommunication(row, names, ctx));
    const list = rows.map((row) => toCallRow(row, calls.filter(({ evaluationId }) => evaluationId === row.evaluationId)));
    return { on, today: ctx.today, rows: list, reachedCount: list.filter(({ reached }) => reached).length, ...around };
  },
});

/** The next day after today with an appointment; tomorrow when there is none. */
async function nextDay(db: ReadTx, ctx: PracticeCtx): Promise<CalendarDate> {
  return (await daysAround(db, ctx, ctx.today)).nextOn ?? addDays(ctx.today, 1);
}

async function daysAround(db: ReadTx, ctx: PracticeCtx, on: CalendarDate): Promise<{ previousOn: CalendarDate | null; nextOn: CalendarDate | null }> {
  const day = toDateColumn(on);
  const [row] = await db.$queryRaw<{ previousOn: Date | null; nextOn: Date | null }[]>`
    select (select max(e."scheduledOn") from "Evaluation" e where e."practiceId" = ${ctx.practiceId}::uuid and e.state <> 'CANCELLED' and e."scheduledOn" < ${day}::date) as "previousOn",
      (select min(e."scheduledOn") from "Evaluation" e where e."practiceId" = ${ctx.practiceId}::uuid and e.state = 'SCHEDULED' and e."scheduledOn" > ${day}::date) as "nextOn"`;
  return { previousOn: fromOptionalDateColumn(row?.previousOn ?? null), nextOn: fromOptionalDateColumn(row?.nextOn ?? null) };
}

interface Row extends Omit<CallRow, 'attorney' | 'interpreter' | 'notifiedOn' | 'pages' | 'declaration' | 'calls' | 'reached'> {
  attorneyName: string | null;
  attorneyFirm: string | null;
  attorneyPhone: string | null;
  interpreterLanguage: string;
  interpreterName: string | null;
  vendorName: string | null;
  vendorPhone: string | null;
  confirmedOn: Date | null;
  notifiedOn: Date | null;
  pagesExpected: number;
  packetCount: number;
  declaredPacketCount: number;
  differingPacketCount: number;
  declaredPages: number;
  countedPages: number;
  undeclaredPages: number;
}

/** The day's appointments with names and numbers, in one statement. */
function rowsOf(db: ReadTx, ctx: PracticeCtx, on: CalendarDate): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    select e.id as "evaluationId", e."caseId", c.number as "caseNumber", c.kind::text as "caseKind", e.kind::text as "evaluationKind", e.state::text as state, e."startMinute", e.minutes, e.mode,
      cl.name as "claimantName", cl.phone as "claimantPhone", c.represented, att.name as "attorneyName", att.firm as "attorneyFirm", att.phone as "attorneyPhone",
      p.name as "physicianName", l.name as "locationName", coalesce(li."travelMinutes", 0) as "travelMinutes",
      coalesce(i.language, e."interpreterLanguage") as "interpreterLanguage", i."interpreterName", v.name as "vendorName", v.phone as "vendorPhone", i."confirmedOn",
      e."notifiedOn", e."pagesExpected", pk.*
    from "Evaluation" e
    join "Case" c on c."practiceId" = e."practiceId" and c.id = e."caseId"
    join "Claimant" cl on cl."practiceId" = c."practiceId" and cl.id = c."claimantId"
    join "Physician" p on p."practiceId" = e."practiceId" and p.id = e."physicianId"
    left join "Location" l on l."practiceId" = e."practiceId" and l.id = e."locationId"
    left join "Listing" li on li."practiceId" = e."practiceId" and li."physicianId" = e."physicianId" and li."locationId" = e."locationId"
    left join "InterpreterBooking" i on i."practiceId" = e."practiceId" and i."evaluationId" = e.id
    left join "Contact" v on v."practiceId" = i."practiceId" and v.id = i."vendorId"
    left join lateral (select a.name, coalesce(f.name, '') as firm, coalesce(nullif(a.phone, ''), f.phone, '') as phone from "CaseParty" cp
        join "Contact" a on a."practiceId" = cp."practiceId" and a.id = cp."contactId"
        left join "Contact" f on f."practiceId" = a."practiceId" and f.id = a."organisationId"
      where cp."practiceId" = c."practiceId" and cp."caseId" = c.id and cp.role = 'applicant_attorney' order by cp.id limit 1) att on true
    left join lateral (${declarationsOfEvaluation}) pk on true
    where e."practiceId" = ${ctx.practiceId}::uuid and e."scheduledOn" = ${toDateColumn(on)}::date and e.state <> 'CANCELLED'
    order by e."startMinute" nulls last, p.name, e.id`;
}

function toCallRow(row: Row, calls: Communication[]): CallRow {
  const { packetCount, declaredPacketCount, declaredPages, countedPages, undeclaredPages } = row;
  return {
    ...row,
    attorney: row.represented && row.attorneyName !== null ? { name: row.attorneyName, firm: row.attorneyFirm ?? '', phone: row.attorneyPhone ?? '' } : null,
    interpreter: row.interpreterLanguage === '' ? null : { language: row.interpreterLanguage, name: row.interpreterName ?? '', vendor: row.vendorName ?? '', phone: row.vendorPhone ?? '', confirmedOn: fromOptionalDateColumn(row.confirmedOn) },
    notifiedOn: fromOptionalDateColumn(row.notifiedOn),
    pages: packetCount > 0 ? countedPages : row.pagesExpected,
    declaration: { status: declarationOf(row), packetCount, declaredPacketCount, declaredPages, countedPages, undeclaredPages },
    calls,
    reached: calls.some(({ subject }) => wasReached(subject)),
  };
}
