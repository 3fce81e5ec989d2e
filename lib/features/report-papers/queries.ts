import { createHash } from 'node:crypto';
import type { PracticeCtx } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import { documentTypes, type DocumentType } from '../../domain/records/document-types';
import { pageCite } from '../../domain/records/page-cite';
import type { PaperExcerpt } from '../../domain/report/chronology-table';
import type { ReportFacts } from '../../domain/report/facts';
import { paperOf, type PaperSource, type ReportPaper } from '../../domain/report/paper';
import { linesOf } from '../../domain/letter/proof';
import { RuleBroken } from '../../domain/rule-broken';
import { demandCode } from '../account/steps';
import { namesOf } from '../communications/queries';
import { packetLettersOf } from '../excerpts/queries';
import { findKnown } from '../letter-subjects/queries';
import { factsOfReport } from '../report-facts/queries';
import { reportOf } from '../reports/queries';
import { AskSignature, FindSeal, FoundSeal, PrintedReport, PrintReport, ReadSeal, ReportSeal, SignaturePrepared } from './schema';
import { demandChecked, demandSigner } from './policy';


const mostExcerpts = 10_000;
const addressed = ['claims_administrator', 'client', 'applicant_attorney', 'defense_attorney'];

/** What makes a paper that of a signature. */
export interface Signing {
  readonly on: CalendarDate;
  readonly county: string;
  readonly at: Date;
}

/**
 * A report as it is printed: of a draft or a Word file its paper, of a signed one the file that was signed. Whoever may not read drafts gets
 * signed ones alone. @throws NotFound; RuleBroken `report.not_signed`
 */
export const printReport = query({
  name: 'report.print',
  input: PrintReport,
  output: PrintedReport,
  access: ({ reportId }) => ['report', reportId],
  async run({ ctx, input: { reportId, format }, db }) {
    const { practiceId } = ctx;
    const row = await db.report.findUnique({ where: { practiceId_id: { practiceId, id: reportId } }, select: { number: true, state: true, signedAt: true, fileId: true, paper: true } });
    if (!row) throw new NotFound();
    if (row.signedAt === null && ctx.actor.kind === 'user' && ctx.actor.role === 'biller') throw new RuleBroken('report.not_signed', 'This report is not signed yet.');
    if (row.signedAt === null) return { kind: 'paper' as const, name: `report-${row.number}-draft.${format}`, paper: (await paperOfReport(db, ctx, reportId, null)).paper };
    if (format === 'docx') return { kind: 'paper' as const, name: `report-${row.number}-copy.docx`, paper: row.paper as unknown as ReportPaper };
    const file = await db.storedFile.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: row.fileId ?? '' } } });
    return { kind: 'file' as const, name: `report-${row.number}.pdf`, fileId: file.id, practiceId, keySealed: file.keySealed, bytes: file.bytes, sha256: file.sha256 };
  },
});

/**
 * All that stands in the way of a signature, asked before a page is drawn, and the paper as it would be signed. The code is looked at and
 * not spent. @throws NotFound; Conflict; RuleBroken as `report.sign`
 */
export const prepareSignature = query({
  name: 'report.prepare_signature',
  input: AskSignature,
  output: SignaturePrepared,
  async run({ ctx, input: { reportId, version, signedOn, county, code }, db }) {
    const { practiceId, now } = ctx;
    const row = await db.report.findUnique({ where: { practiceId_id: { practiceId, id: reportId } }, select: { state: true, version: true, case: { select: { closedAt: true } }, physician: { select: { name: true, userId: true } }, handoffs: { where: { state: { in: ['out', 'returned'] } }, select: { id: true } } } });
    if (!row) throw new NotFound();
    const userId = demandSigner(ctx, row, signedOn);
    if (row.version !== version) throw new Conflict('Someone changed this report while you were reading it.', await reportOf(db, ctx, reportId));
    const { paper, facts } = await paperOfReport(db, ctx, reportId, { on: signedOn, county, at: now });
    demandChecked(facts);
    await demandCode(db, userId, code, now);
    return { practiceId, paper, paperSha256: paperDigest(paper), at: now.toISOString() };
  },
});

/** What proves that a report was signed as it is. @throws NotFound for one that is not signed */
export const readSeal = query({
  name: 'report.read_seal',
  input: ReadSeal,
  output: ReportSeal,
  async run({ ctx, input, db }) {
    const seal = await sealOf(db, ctx, { id: input.reportId });
    if (!seal) throw new NotFound();
    return seal;
  },
});

/** The signed report whose PDF has this SHA-256; none where nothing that was signed here is these bytes. */
export const findSeal = query({
  name: 'report.find_seal',
  input: FindSeal,
  output: FoundSeal,
  run: async ({ ctx, input, db }) => ({ seal: await sealOf(db, ctx, { sha256: input.sha256 }) }),
});

async function sealOf(db: ReadTx, { practiceId }: PracticeCtx, which: { readonly id: string } | { readonly sha256: string }): Promise<ReportSeal | null> {
  const row = await db.report.findFirst({
    where: { practiceId, ...which, signedAt: { not: null } },
    select: { id: true, number: true, amendsId: true, sha256: true, pageCount: true, fileId: true, signedOn: true, signedAt: true, signedCounty: true, signedById: true, secondFactorAt: true, servedOn: true },
  });
  if (!row?.signedAt || !row.signedOn || !row.fileId) return null;
  const file = await db.storedFile.findUnique({ where: { practiceId_id: { practiceId, id: row.fileId } }, select: { bytes: true } });
  const names = await namesOf(db, [row.signedById]);
  return {
    reportId: row.id, reportNumber: row.number, isAmendment: row.amendsId !== null, sha256: row.sha256, bytes: file?.bytes ?? 0, pageCount: row.pageCount, signedOn: fromDateColumn(row.signedOn), signedAt: row.signedAt.toISOString(),
    county: row.signedCounty, byName: (row.signedById && names.get(row.signedById)) || '', secondFactorAt: row.secondFactorAt?.toISOString() ?? null, servedOn: fromOptionalDateColumn(row.servedOn),
  };
}

/** A report as it is printed now, and what it was put together from. With `signing` as it is signed. @throws NotFound */
export async function paperOfReport(db: ReadTx, ctx: PracticeCtx, reportId: string, signing: Signing | null): Promise<{ readonly paper: ReportPaper; readonly facts: ReportFacts }> {
  const { practiceId } = ctx;
  const row = await db.report.findUnique({ where: { practiceId_id: { practiceId, id: reportId } }, select: { title: true, caseId: true, kind: true, amendmentReason: true, amends: { select: { title: true, signedOn: true, paper: true } } } });
  if (!row) throw new NotFound();
  const known = await factsOfReport(db, ctx, reportId);
  const facts: ReportFacts = signing ? { ...known, today: signing.on, statements: { ...known.statements, county: signing.county } } : known;
  const { subject } = await findKnown(db, practiceId, 'deficiency', { caseId: row.caseId, evaluationId: null, referralId: null, panelId: null }, {}, ctx.today);
  const { practice } = subject;
  const to = subject.parties.filter(({ role }) => addressed.includes(role) || (role === 'claimant' && facts.case.represented === false));
  const files = await db.storedFile.findMany({ where: { practiceId, subjectKind: 'report', subjectId: reportId, removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { name: true, bytes: true, sha256: true } });
  const source: PaperSource = {
    facts, title: row.title,
    practice: { name: practice.name, lines: [linesOf(practice.address).join(', '), [practice.phone && `Phone ${practice.phone}`, practice.fax && `Fax ${practice.fax}`, practice.email].filter(Boolean).join('   ')].filter(Boolean) },
    to: row.kind === 'deposition_preparation' ? [] : to.map(({ name, address }) => [name, ...linesOf(address)]),
    isTraining: practice.isTraining,
    excerpts: await excerptsOfPaper(db, practiceId, row.caseId),
    exhibits: files,
    amends: row.amends?.signedOn ? { title: row.amends.title, signedOn: fromDateColumn(row.amends.signedOn), reason: row.amendmentReason, sections: (row.amends.paper as unknown as ReportPaper).sections } : null,
    signed: signing && { on: signing.on, county: signing.county, atInWords: new Intl.DateTimeFormat('en-US', { timeZone: ctx.timeZone, dateStyle: 'long', timeStyle: 'long' }).format(signing.at) },
    now: signing?.at ?? ctx.now,
  };
  return { paper: paperOf(source), facts };
}

/** The confirmed excerpts of a case as papers print them. */
export async function excerptsOfPaper(db: ReadTx, practiceId: PracticeCtx['practiceId'], caseId: string): Promise<PaperExcerpt[]> {
  const letters = await packetLettersOf(db, practiceId, caseId);
  const rows = await db.excerpt.findMany({
    where: { practiceId, caseId, removedAt: null, state: 'CONFIRMED' },
    orderBy: [{ happenedOn: { sort: 'asc', nulls: 'last' } }, { packetId: 'asc' }, { pageNumber: 'asc' }, { id: 'asc' }], take: mostExcerpts,
    select: { packetId: true, pageNumber: true, lines: true, happenedOn: true, provider: true, type: true, text: true, tags: true },
  });
  return rows.map(({ packetId, pageNumber, lines, happenedOn, type, ...words }) => ({
    ...words, happenedOn: fromOptionalDateColumn(happenedOn), type: Object.hasOwn(documentTypes, type) ? documentTypes[type as DocumentType] : type,
    cite: pageCite({ letter: letters.get(packetId) ?? '', pageNumber, lines }),
  }));
}

/** What a paper is told by: two that print the same are the same. */
export function paperDigest(paper: ReportPaper): string {
  return createHash('sha256').update(JSON.stringify(paper)).digest('hex');
}
