import type { PracticeId } from '../../core/context';
import type { ReadTx } from '../../core/operation';
import { sql, type Sql } from '../../core/sql';

/** Whole and broken minutes of physicians on a case, by where they come from. */
export interface PhysicianMinutes {
  readonly caseId: string;
  /** Face to face, as it is stated of the exams. */
  readonly examMinutes: number;
  /** Time entries, and testimony that was stated without any. */
  readonly entryMinutes: number;
  /** Sub rosa recordings; two stretches at the same time count once. */
  readonly videoMinutes: number;
  /** Records: pages looked at, or the time kept for it, whichever is more. */
  readonly recordMinutes: number;
  readonly minutes: number;
}

/**
 * The time of physicians by case, as a table: "caseId", "examMinutes", "entryMinutes", "videoMinutes", "recordMinutes",
 * "minutes" (float8). What counts is the work of whoever is a physician of the practice: stated face-to-face time, time
 * entries billable or not, video review, and record review once (timer and page views measure the same hours). Stated
 * minutes of a deposition count where no entries were kept for it. Cases without any time have no row.
 */
export function physicianMinutesByCase(practiceId: PracticeId): Sql {
  return sql`(
    with doctors as materialized (select distinct p."userId" from "Physician" p where p."practiceId" = ${practiceId}::uuid and p."userId" is not null),
    entries as (
      select t."caseId", sum(t.minutes) filter (where t.activity <> 'record_review') as others, sum(t.minutes) filter (where t.activity = 'record_review') as reading
      from "TimeEntry" t join doctors d on d."userId" = t."userId"
      where t."practiceId" = ${practiceId}::uuid and t."removedAt" is null and (t."endedAt" is not null or t."startedAt" is null) group by 1),
    exams as (
      select e."caseId", sum(e."faceToFaceMinutes") as face,
        sum(e."billedMinutes") filter (where not exists (select 1 from "TimeEntry" t where t."practiceId" = e."practiceId" and t."caseId" = e."caseId" and t."evaluationId" = e.id and t."removedAt" is null)
          and e."faceToFaceMinutes" is null) as stated
      from "Evaluation" e where e."practiceId" = ${practiceId}::uuid and (e."faceToFaceMinutes" is not null or e."billedMinutes" is not null) group by 1),
    watched as (
      select e."caseId", range_agg(tstzrange(s."startedAt", s."endedAt")) as covered
      from "VideoStretch" s join doctors d on d."userId" = s."userId"
      join "VideoReview" v on v."practiceId" = s."practiceId" and v.id = s."videoId" and v."removedAt" is null
      join "Evaluation" e on e."practiceId" = v."practiceId" and e.id = v."evaluationId"
      where s."practiceId" = ${practiceId}::uuid and s."removedAt" is null and s."endedAt" > s."startedAt" group by 1),
    viewed as (
      select k."caseId", sum(w.seconds) / 60.0 as seen
      from "PageView" w join doctors d on d."userId" = w."userId" join "Packet" k on k."practiceId" = w."practiceId" and k.id = w."packetId"
      where w."practiceId" = ${practiceId}::uuid group by 1),
    kept as (select "caseId" from entries union select "caseId" from exams union select "caseId" from watched union select "caseId" from viewed),
    parts as (
      select kept."caseId", coalesce(exams.face, 0)::float8 as "examMinutes", (coalesce(entries.others, 0) + coalesce(exams.stated, 0))::float8 as "entryMinutes",
        coalesce((select sum(extract(epoch from upper(r) - lower(r))) / 60.0 from unnest(watched.covered) r), 0)::float8 as "videoMinutes",
        greatest(coalesce(entries.reading, 0), coalesce(viewed.seen, 0))::float8 as "recordMinutes"
      from kept left join entries using ("caseId") left join exams using ("caseId") left join watched using ("caseId") left join viewed using ("caseId"))
    select parts.*, "examMinutes" + "entryMinutes" + "videoMinutes" + "recordMinutes" as minutes from parts
    where "examMinutes" + "entryMinutes" + "videoMinutes" + "recordMinutes" > 0)`;
}

/** The same read out, by case. */
export async function physicianMinutesOf(db: ReadTx, practiceId: PracticeId): Promise<Map<string, PhysicianMinutes>> {
  const rows = await db.$queryRaw<PhysicianMinutes[]>`select * from ${physicianMinutesByCase(practiceId)} minutes_of_cases`;
  return new Map(rows.map((row) => [row.caseId, row]));
}
