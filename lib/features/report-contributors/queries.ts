import type { PracticeCtx } from '../../core/context';
import { fromDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { dateInZone } from '../../domain/calendar';
import { contributorsFrom, type ContributionTrail } from '../../domain/report/contributors';
import type { Contribution, Contributor } from '../../domain/report/facts';
import { certificationLabels, type Certification } from '../interpreters/schema';
import { Findings } from '../reports/schema';
import { ListContributors, ReportContributors } from './schema';

/** What of a report its contributors follow from. */
export interface ContributedReport {
  readonly id: string;
  readonly caseId: string;
  readonly evaluationId: string;
  readonly amendsId: string | null;
  readonly signedAt: Date | null;
  readonly findings: unknown;
  readonly physician: { readonly userId: string | null };
}

interface TrailRow {
  userId: string;
  count: number;
  first: Date;
  last: Date;
}

/** Who helped with a report, with what shows it and what was said by hand. @throws NotFound */
export const listContributors = query({
  name: 'report.list_contributors',
  input: ListContributors,
  output: ReportContributors,
  run: ({ ctx, input: { reportId }, db }) => contributorsWithSaid(db, ctx, reportId),
});

/** The same as the answer of a change of what was said. @throws NotFound */
export async function contributorsWithSaid(db: ReadTx, ctx: PracticeCtx, reportId: string): Promise<ReportContributors> {
  const { practiceId } = ctx;
  const report = await db.report.findUnique({
    where: { practiceId_id: { practiceId, id: reportId } },
    select: { id: true, caseId: true, evaluationId: true, amendsId: true, signedAt: true, findings: true, physician: { select: { userId: true } } },
  });
  if (!report) throw new NotFound();
  const contributors = await contributorsOf(db, ctx, report);
  const rows = await db.reportContributor.findMany({ where: { practiceId, reportId, removedAt: null } });
  const members = await db.membership.findMany({ where: { practiceId, removedAt: null }, select: { userId: true, qualifications: true, user: { select: { name: true } } } });
  const saidOf = (key: string) => {
    const row = rows.find(({ id, userId }) => (userId ?? `named:${id}`) === key);
    return row ? { id: row.id, qualifications: row.qualifications, did: row.did as Contribution[], note: row.note, clericalReason: row.clericalReason, version: row.version } : null;
  };
  return {
    reportId,
    contributors: contributors.map((one) => ({ ...one, said: saidOf(one.key) })),
    people: members.filter(({ userId }) => userId !== report.physician.userId).map(({ userId, qualifications, user }) => ({ userId, name: user.name, qualifications })).sort((a, b) => a.name.localeCompare(b.name)),
  };
}

/** Who helped with a report, from the trail and from what was said by hand (LC 4628(b)); in at most nine statements. */
export async function contributorsOf(db: ReadTx, ctx: PracticeCtx, report: ContributedReport): Promise<Contributor[]> {
  const trail = await trailOf(db, ctx, report);
  return contributorsFrom(trail);
}

async function trailOf(db: ReadTx, ctx: PracticeCtx, report: ContributedReport): Promise<ContributionTrail> {
  const { practiceId, timeZone } = ctx;
  const since = await earlierReportSignedAt(db, ctx, report);
  const dated = ({ userId, count, first, last }: TrailRow) => ({ userId, count, from: dateInZone(first.getTime(), timeZone), to: dateInZone(last.getTime(), timeZone) });
  const excerpts = await db.$queryRaw<TrailRow[]>`
    select s."userId", count(distinct s."excerptId")::int as count, min(s.at) as first, max(s.at) as last
    from "ExcerptStep" s join "Excerpt" e on e."practiceId" = s."practiceId" and e.id = s."excerptId" and e."removedAt" is null
    where s."practiceId" = ${practiceId}::uuid and e."caseId" = ${report.caseId}::uuid and s.did in ('proposed', 'edited') and s."userId" is not null and s.at > ${since}
    group by s."userId" order by 1`;
  const notes = await db.$queryRaw<TrailRow[]>`
    select a."actorId" as "userId", count(*)::int as count, min(a.at) as first, max(a.at) as last from "AuditEvent" a
    where a."practiceId" = ${practiceId}::uuid and a."subjectId" = ${report.evaluationId} and a.operation = 'exam.note' and a."actorKind" = 'user' group by a."actorId" order by 1`;
  const sections = await db.$queryRaw<TrailRow[]>`
    select v."byId" as "userId", count(distinct v."sectionId")::int as count, min(v."startedAt") as first, max(v.at) as last
    from "ReportRevision" v join "ReportSection" s on s."practiceId" = v."practiceId" and s.id = v."sectionId" and s."removedAt" is null
    where v."practiceId" = ${practiceId}::uuid and s."reportId" = any (${[report.id, ...(report.amendsId ? [report.amendsId] : [])]}::uuid[]) and v.how <> 'begun' and v."byId" is not null
    group by v."byId" order by 1`;
  const evaluation = await db.evaluation.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: report.evaluationId } }, select: { interpreterUsed: true, interpreter: { include: { vendor: { select: { name: true } } } } } });
  const handoffs = await db.reportHandoff.findMany({ where: { practiceId, reportId: report.id, state: { not: 'cancelled' } }, orderBy: [{ sentOn: 'asc' }, { id: 'asc' }] });
  const said = await db.reportContributor.findMany({ where: { practiceId, reportId: report.id, removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const measurements = countBy(Findings.parse(report.findings ?? {}).measurements.map(({ takenById }) => takenById).filter(Boolean));
  const ids = [...excerpts, ...notes, ...sections, ...measurements].map(({ userId }) => userId).concat(said.flatMap(({ userId }) => userId ?? []));
  const members = await db.membership.findMany({ where: { practiceId, userId: { in: [...new Set(ids)] } }, select: { userId: true, qualifications: true, user: { select: { name: true } } } });
  const booking = evaluation.interpreter;
  return {
    excerpts: excerpts.map(dated),
    examNotes: notes.map(dated),
    sections: sections.map(dated),
    measurements,
    interpreter: evaluation.interpreterUsed ? { name: booking?.interpreterName || booking?.vendor?.name || '', qualifications: booking ? interpreterQualifications(booking) : '', language: booking?.language ?? '' } : null,
    handoffs: handoffs.map(({ id, name, qualifications, sentOn }) => ({ id, name, qualifications, sentOn: fromDateColumn(sentOn) })),
    people: members.map(({ userId, qualifications, user }) => ({ userId, name: user.name, qualifications })),
    said: said.map(({ id, userId, name, qualifications, did, note, clericalReason }) => ({ id, userId, name, qualifications, did: did as Contribution[], note, clericalReason })),
    physicianUserId: report.physician.userId,
  };
}

/** Excerpts from before an earlier report of the case were disclosed there; those of what is amended count again. */
async function earlierReportSignedAt(db: ReadTx, { practiceId, now }: PracticeCtx, { id, caseId, amendsId, evaluationId, signedAt }: ContributedReport): Promise<Date> {
  const earlier = await db.report.findFirst({
    where: { practiceId, caseId, id: { notIn: [id, ...(amendsId ? [amendsId] : [])] }, evaluationId: { not: evaluationId }, signedAt: { lt: signedAt ?? now } },
    orderBy: { signedAt: 'desc' },
    select: { signedAt: true },
  });
  return earlier?.signedAt ?? new Date(0);
}

function interpreterQualifications({ certification, certificateNumber }: { readonly certification: string; readonly certificateNumber: string }): string {
  if (certification === 'unknown') return '';
  return `${certificationLabels[certification as Certification] ?? certification} interpreter${certificateNumber ? `, no. ${certificateNumber}` : ''}`;
}

function countBy(ids: readonly string[]): { userId: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([userId, count]) => ({ userId, count }));
}
