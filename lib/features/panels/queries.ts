import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { joined, sql, type Sql } from '../../core/sql';
import type { CalendarDate } from '../../domain/calendar';
import type { HolidayCalendar } from '../../domain/deadlines/holidays-data';
import type { Service } from '../../domain/deadlines/service';
import type { CaseKind } from '../../domain/evaluation/lifecycle';
import { additionalGround } from '../../domain/panel/additional-grounds';
import { BOARD_STATES } from '../../domain/panel/board';
import { eligibilityOf, type Absence, type Eligibility as Answer } from '../../domain/panel/eligibility';
import { isOpenPanel } from '../../domain/panel/lifecycle';
import type { PanelReason } from '../../domain/panel/record';
import type { ReplacementOutcome } from '../../domain/panel/replacement';
import { replacementGround } from '../../domain/panel/replacement-grounds';
import { isVerifiedSpecialty, specialtyName } from '../../domain/panel/specialties';
import { standingOf, type PanelRecord, type Standing } from '../../domain/panel/standing';
import { RuleBroken } from '../../domain/rule-broken';
import { searchWords } from '../../domain/search-text';
import { selectClocks, toClock, type ClockRow } from '../clocks/queries';
import { can } from '../../auth/permissions';
import { CheckEligibility, Eligibility, ListPanels, Panel, PanelList, type PanelReplacement, type PanelRow, ReadPanel } from './schema';

const day = (value: Date | null): CalendarDate | null => fromOptionalDateColumn(value);
const examKinds = ['COMPREHENSIVE', 'FOLLOW_UP'] as const;

const clockColumns = { rule: true, state: true, title: true, section: true, confidence: true, side: true, triggerOn: true, strictOn: true, dueOn: true } as const;

/** Panels with all that their standing and their DTO need, the newest first. */
export function findPanels(db: ReadTx, where: { practiceId: PracticeId; id?: string | { in: string[] }; caseId?: string }) {
  return db.panel.findMany({
    where,
    orderBy: [{ issuedOn: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    include: {
      members: { orderBy: { position: 'asc' }, include: { physician: { select: { id: true, name: true, specialtyCode: true, qmeSpecialties: true, unavailabilities: { where: { withdrawnOn: null } } } } } },
      replacements: { orderBy: [{ requestedOn: 'desc' }, { id: 'desc' }] },
      replaces: { select: { id: true, number: true } },
      replacedBy: { select: { id: true, number: true } },
      clocks: { where: { state: { in: ['OPEN', 'MET'] } }, orderBy: [{ strictOn: 'asc' }, { id: 'asc' }], select: clockColumns },
      case: {
        select: {
          id: true, number: true, version: true, kind: true, represented: true, closedAt: true, physicianId: true, panelNumber: true, claimant: { select: { name: true } },
          evaluations: {
            where: { kind: { in: [...examKinds] } },
            orderBy: { id: 'asc' },
            select: { id: true, physicianId: true, locationId: true, state: true, requestedOn: true, bookedOn: true, scheduledOn: true, notifiedOn: true, examinedOn: true, reportServedOn: true, extension: true, waivers: { where: { withdrawnOn: null }, select: { kind: true, givenBy: true } }, clocks: { where: { state: 'OPEN', invoiceId: null }, select: clockColumns } },
          },
        },
      },
    },
  });
}

export type PanelStored = Awaited<ReturnType<typeof findPanels>>[number];

const toAbsence = ({ startsOn, endsOn, filedOn }: { startsOn: Date; endsOn: Date; filedOn: Date | null }): Absence => ({ startsOn: fromDateColumn(startsOn), endsOn: fromDateColumn(endsOn), filedOn: day(filedOn) });

/** A stored panel as the domain takes it. */
export function panelRecordOf(row: PanelStored): PanelRecord {
  return {
    state: row.state,
    represented: row.case.represented,
    caseClosed: row.case.closedAt !== null,
    specialtyCode: row.specialtyCode,
    issuedOn: fromDateColumn(row.issuedOn),
    servedOn: day(row.servedOn),
    servedBy: row.servedBy as Service,
    requestedBy: row.requestedBy,
    selectedMemberId: row.selectedMemberId,
    selectedOn: day(row.selectedOn),
    members: row.members.map(({ id, struckBy, name, physician }) => ({ id, struckBy, ours: physician !== null, named: name !== '', physician: physician && { ...physician, absences: physician.unavailabilities.map(toAbsence) } })),
    exams: row.case.evaluations.map((exam) => ({
      ...exam, requestedOn: fromDateColumn(exam.requestedOn), bookedOn: day(exam.bookedOn), scheduledOn: day(exam.scheduledOn), notifiedOn: day(exam.notifiedOn), examinedOn: day(exam.examinedOn), reportServedOn: day(exam.reportServedOn),
    })),
  };
}

/** The practice's own holidays, where they are not the Division's, which is the domain's default. */
export async function ownCalendar(db: Pick<ReadTx, 'practice'>, practiceId: PracticeId): Promise<HolidayCalendar | undefined> {
  const { holidayCalendar } = await db.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { holidayCalendar: true } });
  return holidayCalendar === 'dwc' ? undefined : holidayCalendar;
}

function toThreat({ ground, level, says, on }: Standing['threats'][number]): PanelRow['threats'][number] {
  const known = replacementGround(ground);
  return { ground, level, says, on, title: known?.title ?? '', section: known?.section ?? '8 CCR 31.5(a)', confidence: known?.confidence ?? 'M' };
}

/** The DTO of a panel as the board shows it. */
export function toPanelRow(row: PanelStored, today: CalendarDate, calendar: HolidayCalendar | undefined): PanelRow {
  const { strike, threats, exam, acts, ...standing } = standingOf(panelRecordOf(row), today, calendar);
  const running = [...row.clocks.filter(({ state }) => state === 'OPEN'), ...(row.case.evaluations.find(({ id }) => id === exam?.id)?.clocks ?? [])];
  const inPlay = row.members.filter(({ id, struckBy }) => (row.selectedMemberId === null ? struckBy === null : id === row.selectedMemberId));
  return {
    ...row,
    ...standing,
    caseNumber: row.case.number,
    caseVersion: row.case.version,
    caseClosed: row.case.closedAt !== null,
    claimantName: row.case.claimant.name,
    represented: row.case.represented,
    specialtyName: specialtyName(row.specialtyCode),
    specialtyVerified: isVerifiedSpecialty(row.specialtyCode),
    issuedOn: fromDateColumn(row.issuedOn),
    reason: row.reason as PanelReason,
    additionalGround: additionalGround(row.additionalGround),
    servedOn: day(row.servedOn),
    servedBy: row.servedBy as Service,
    members: row.members.map((member) => ({ ...member, struckOn: day(member.struckOn), selected: member.id === row.selectedMemberId })),
    selectedOn: day(row.selectedOn),
    physicianNames: inPlay.flatMap(({ physician }) => physician?.name ?? []),
    strike: strike && { ...strike, sides: [...strike.sides], cautions: [...strike.cautions] },
    threats: threats.map(toThreat),
    exam,
    nextClock: nextClockOf(running, standing.boardState),
    replacedBy: row.replacedBy[0] ?? null,
    endedOn: day(row.endedOn),
    acts: [...acts],
  };
}

/** The clock that a row of the board shows: of a panel that ages the 24 months, else the first of the panel's and its exam's. */
function nextClockOf(running: readonly PanelStored['clocks'][number][], state: PanelRow['boardState']): PanelRow['nextClock'] {
  const shown = running.filter(({ rule }) => (state === 'aging' ? rule === 'panel.aging' : rule !== 'panel.serve'));
  const counted = (shown.length > 0 ? shown : running).map((clock) => ({ ...clock, countedOn: fromDateColumn(clock.side === 'we_owe' ? clock.strictOn : clock.dueOn) }));
  return counted.reduce<PanelRow['nextClock']>((first, clock) => (first === null || clock.countedOn < first.countedOn ? clock : first), null);
}

/** A panel with its clocks and what was asked about it. @throws NotFound */
export async function panelDetail(db: ReadTx, ctx: PracticeCtx, panelId: string): Promise<Panel> {
  const [row] = await findPanels(db, { practiceId: ctx.practiceId, id: panelId });
  if (!row) throw new NotFound();
  const clocks = await db.$queryRaw<ClockRow[]>(selectClocks(ctx.practiceId, sql`k."panelId" = ${panelId}::uuid`, sql`k."strictOn", k.id`, 100));
  const seesMoney = ctx.actor.kind === 'user' && can(ctx.actor.role, 'invoice.list');
  return {
    ...toPanelRow(row, ctx.today, await ownCalendar(db, ctx.practiceId)),
    clocks: clocks.map((clock) => toClock(clock, seesMoney)),
    replacements: row.replacements.map(toReplacement),
  };
}

export type ReplacementStored = PanelStored['replacements'][number];

/** The DTO of a request to replace a panel. */
export function toReplacement(asked: ReplacementStored): PanelReplacement {
  const { title = '', evidence = '', section = '8 CCR 31.5(a)', confidence = 'M' } = replacementGround(asked.ground) ?? {};
  return { ...asked, title, evidence, section, confidence, requestedOn: fromDateColumn(asked.requestedOn), outcome: asked.outcome as ReplacementOutcome, outcomeOn: day(asked.outcomeOn) };
}

/** A panel with its clocks; each opening is kept in the access log. */
export const readPanel = query({
  name: 'panel.read',
  input: ReadPanel,
  output: Panel,
  access: ({ panelId }) => ['panel', panelId],
  run: ({ ctx, input, db }) => panelDetail(db, ctx, input.panelId),
});

const openUpTo = 500;
const endedPage = 50;
const endedKey = sql`coalesce(p."endedOn", p."selectedOn", p."issuedOn")`;

/** Whether a panel `p` is done: it has ended, its case is closed, or the report of the newest exam on it is served. */
const isDone = sql`(p.state in ('REPLACED', 'ENDED') or c."closedAt" is not null or coalesce((
  select e.state = 'REPORT_SERVED' from "Evaluation" e
  where p.state in ('ISSUED', 'SELECTED') and e."practiceId" = p."practiceId" and e."caseId" = p."caseId" and e.kind in ('COMPREHENSIVE', 'FOLLOW_UP') and e.state not in ('CANCELLED', 'NO_SHOW', 'LATE_CANCEL', 'NOT_SEEN')
    and coalesce(e."examinedOn", e."scheduledOn", p."issuedOn") >= p."issuedOn"
    and (e."physicianId" in (select m."physicianId" from "PanelMember" m where m."practiceId" = p."practiceId" and m."panelId" = p.id and (p."selectedMemberId" is null or m.id = p."selectedMemberId"))
      or (p."selectedMemberId" is null and not exists (select 1 from "PanelMember" m where m."practiceId" = p."practiceId" and m."panelId" = p.id and m."physicianId" is not null)))
  order by coalesce(e."examinedOn", e."scheduledOn", date '9999-12-31') desc, e.id desc limit 1), false))`;

/** The board: every open panel by where it stands, or the ended ones 50 at a time; all panels of one case where one is named. */
export const listPanels = query({
  name: 'panel.list',
  input: ListPanels,
  output: PanelList,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const ended = input.show === 'ended';
    const conditions: Sql[] = [
      sql`p."practiceId" = ${practiceId}::uuid`,
      ...(input.caseId ? [sql`p."caseId" = ${input.caseId}::uuid`] : [ended ? isDone : sql`not ${isDone}`]),
      ...searchWords(input.q ?? '').map((word) => sql`c."searchText" like ${`%${word}%`}`),
      ...(input.specialtyCode ? [sql`p."specialtyCode" = ${input.specialtyCode}`] : []),
      ...(input.physicianId ? [sql`exists (select 1 from "PanelMember" m where m."practiceId" = p."practiceId" and m."panelId" = p.id and m."physicianId" = ${input.physicianId}::uuid)`] : []),
      ...(input.cursor ? [afterCursor(input.cursor)] : []),
    ];
    const limit = ended ? endedPage : openUpTo;
    const ids = await db.$queryRaw<{ id: string; key: Date }[]>`select p.id, ${endedKey} as key from "Panel" p join "Case" c on c."practiceId" = p."practiceId" and c.id = p."caseId"
      where ${joined(conditions, ' and ')} order by ${endedKey} desc, p.id desc limit ${limit + 1}`;
    const shown = ids.slice(0, limit);
    const rows = await findPanels(db, { practiceId, id: { in: shown.map(({ id }) => id) } });
    const calendar = await ownCalendar(db, practiceId);
    const panels = rows.map((row) => toPanelRow(row, today, calendar));
    const codes = await db.panel.groupBy({ by: ['specialtyCode'], where: { practiceId } });
    const last = ended && ids.length > limit ? shown.at(-1) : undefined;
    return {
      today,
      groups: BOARD_STATES.flatMap((state) => {
        const standing = panels.filter(({ boardState }) => boardState === state).sort(state === 'ended' ? byEnd : byNextDay);
        return standing.length === 0 ? [] : [{ state, panels: standing }];
      }),
      specialties: codes.map(({ specialtyCode }) => ({ code: specialtyCode, name: specialtyName(specialtyCode) })).sort((a, b) => (a.name < b.name ? -1 : 1)),
      nextCursor: last ? Buffer.from(JSON.stringify([fromDateColumn(last.key), last.id])).toString('base64url') : null,
    };
  },
});

const byNextDay = (a: PanelRow, b: PanelRow): number => {
  const [left, right] = [a, b].map(({ nextClock, until, id }) => `${nextClock?.countedOn ?? until} ${id}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
};
const byEnd = (a: PanelRow, b: PanelRow): number => ((a.endedOn ?? a.selectedOn ?? a.issuedOn) < (b.endedOn ?? b.selectedOn ?? b.issuedOn) ? 1 : -1);

/** @throws RuleBroken `list.cursor` */
function afterCursor(cursor: string): Sql {
  const match = /^\["(\d{4}-\d\d-\d\d)","([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"\]$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!match) throw new RuleBroken('list.cursor', 'This page does not exist any more. Start again from the first one.');
  return sql`(${endedKey}, p.id) < (${match[1]}::date, ${match[2]}::uuid)`;
}

export interface EligibilityQuestion {
  readonly physicianId: string;
  readonly locationId: string | null;
  /** Null takes that of the case's panel, where `caseId` is given. */
  readonly specialtyCode: string | null;
  readonly on: CalendarDate;
  readonly caseKind: CaseKind;
  readonly today: CalendarDate;
}

/**
 * What eligibility depends on, read once: the answer is then pure for as many days and places as one likes.
 * `about` names the case whose panel gives specialty and office, and the evaluation whose waivers count.
 */
export async function eligibilityReader(db: ReadTx, practiceId: PracticeId, about: { readonly physicianIds: readonly string[]; readonly caseId?: string | undefined; readonly evaluationId?: string | undefined }): Promise<(asked: EligibilityQuestion) => Answer | null> {
  const ids = [...about.physicianIds];
  const physicians = await db.physician.findMany({
    where: { practiceId, id: { in: ids } },
    include: { listings: { include: { location: { select: { city: true } } } }, unavailabilities: { where: { withdrawnOn: null } } },
  });
  const cities = new Map((await db.location.findMany({ where: { practiceId }, select: { id: true, city: true } })).map(({ id, city }) => [id, city]));
  const panels = about.caseId ? await db.panel.findMany({ where: { practiceId, caseId: about.caseId }, include: { members: true }, orderBy: [{ issuedOn: 'desc' }, { id: 'desc' }] }) : [];
  const agreed = about.evaluationId ? (await db.waiver.findMany({ where: { practiceId, evaluationId: about.evaluationId, kind: 'other_office', withdrawnOn: null }, select: { givenBy: true } })).map(({ givenBy }) => givenBy) : [];
  const open = panels.filter(({ state }) => isOpenPanel(state));
  return ({ physicianId, locationId, specialtyCode, on, caseKind, today }) => {
    const physician = physicians.find(({ id }) => id === physicianId);
    if (!physician || (locationId !== null && !cities.has(locationId))) return null;
    const panel = open.find(({ members }) => members.some((member) => member.physicianId === physicianId)) ?? open[0];
    const listing = physician.listings.find((row) => row.locationId === locationId);
    return eligibilityOf({
      caseKind,
      on,
      today,
      specialtyCode: specialtyCode ?? panel?.specialtyCode ?? null,
      physician: {
        active: physician.active,
        specialtyCode: physician.specialtyCode,
        qmeSpecialties: physician.qmeSpecialties,
        licenceExpiresOn: fromOptionalDateColumn(physician.licenceExpiresOn),
        qmeTermEndsOn: fromOptionalDateColumn(physician.qmeTermEndsOn),
      },
      place: locationId === null ? null : { city: cities.get(locationId) ?? '', listing: listing ? { listedOn: fromOptionalDateColumn(listing.listedOn) } : null },
      panelCity: panel?.members.find((member) => member.physicianId === physicianId)?.city ?? '',
      otherOfficeAgreed: agreed.includes('applicant') && agreed.includes('defense'),
      absences: physician.unavailabilities.map(toAbsence),
    });
  };
}

/** Whether a physician may take an exam of this kind on a day at a place, with each check and its section. @throws NotFound */
export async function checkEligibility(db: ReadTx, practiceId: PracticeId, { caseId, evaluationId, ...asked }: EligibilityQuestion & { readonly caseId?: string | undefined; readonly evaluationId?: string | undefined }): Promise<Answer> {
  const answer = (await eligibilityReader(db, practiceId, { physicianIds: [asked.physicianId], caseId, evaluationId }))(asked);
  if (!answer) throw new NotFound();
  return answer;
}

/** The checks as screens show them before a panel case is booked. */
export const readEligibility = query({
  name: 'eligibility.check',
  input: CheckEligibility,
  output: Eligibility,
  async run({ ctx, input, db }) {
    const { checks, outcome } = await checkEligibility(db, ctx.practiceId, { ...input, today: ctx.today });
    return { outcome, checks: [...checks] };
  },
});
