import type { PracticeCtx } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import type { ReadTx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import type { ReportDoc } from '../../domain/report/doc';
import type { PacketStanding, ReportFacts, SectionFacts } from '../../domain/report/facts';
import type { WrittenSection } from '../../domain/report/sections';
import { documentTypes, type DocumentType } from '../../domain/records/document-types';
import { specialtyName } from '../../domain/panel/specialties';
import { caseInjuries } from '../cases/queries';
import { findEvaluations, minimumOf } from '../evaluations/queries';
import { standingOf } from '../page-ledgers/queries';
import { contributorsOf } from '../report-contributors/queries';
import { reportDueOf } from '../reports/queries';
import { Findings, Statements, type Report } from '../reports/schema';

/** All that the check, the comparison and the composed sections know of a report, as it stands now. @throws NotFound */
export async function factsOfReport(db: ReadTx, ctx: PracticeCtx, reportId: string): Promise<ReportFacts> {
  const { practiceId } = ctx;
  const row = await db.report.findUnique({
    where: { practiceId_id: { practiceId, id: reportId } },
    omit: { paper: true },
    include: {
      case: caseWithParts,
      physician: true,
      sections: { where: { removedAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
      questions: { where: { removedAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
    },
  });
  if (!row) throw new NotFound();
  const [evaluation] = await findEvaluations(db, { practiceId, id: row.evaluationId });
  if (!evaluation) throw new NotFound();
  const due = row.state === 'SERVED' || row.state === 'DISCARDED' ? null : await reportDueOf(db, ctx, evaluation.id);
  const { ledger } = await standingOf(db, ctx, evaluation);
  const { case: matter, physician } = row;
  return {
    report: { id: row.id, kind: row.kind as Report['kind'], specialty: row.specialty as Report['specialty'], isAmendment: row.amendsId !== null, dueOn: (due?.strictOn ?? null) as CalendarDate | null },
    case: caseFacts(matter),
    evaluation: await evaluationFacts(db, ctx, evaluation),
    physician: physicianFacts(physician),
    sections: row.sections.map(({ id, key, title, content, text }): SectionFacts => ({ id, key: key as WrittenSection, title, doc: content as unknown as ReportDoc, text })),
    findings: Findings.parse(row.findings ?? {}),
    statements: withExplanation(Statements.parse(row.statements ?? {}), evaluation),
    questions: row.questions.map(({ id, text, askedBy, sectionId, outOfScope }) => ({ id, text, askedBy, sectionId: row.sections.some((section) => section.id === sectionId) ? sectionId : null, outOfScope })),
    packets: await packetsOf(db, ctx, evaluation, ledger.packets),
    pages: pagesFacts(evaluation, ledger),
    excerpts: await excerptsOf(db, practiceId, matter.id),
    contributors: await contributorsOf(db, ctx, row),
    today: ctx.today,
  };
}

/** Why the time was short may have been said when the exam ended; what is stated with the report goes over it. */
function withExplanation(statements: Statements, { varianceExplanation }: EvaluationRow): Statements {
  return { ...statements, timeVariance: statements.timeVariance || varianceExplanation };
}

/** What merge fields know of an evaluation, a report of it or none. @throws NotFound */
export async function mergeFactsOf(db: ReadTx, ctx: PracticeCtx, evaluationId: string): Promise<Pick<ReportFacts, 'case' | 'evaluation' | 'physician' | 'packets' | 'pages'>> {
  const { practiceId } = ctx;
  const row = await db.evaluation.findUnique({ where: { practiceId_id: { practiceId, id: evaluationId } }, select: { physician: true, case: caseWithParts } });
  const [evaluation] = await findEvaluations(db, { practiceId, id: evaluationId });
  if (!row || !evaluation) throw new NotFound();
  const { ledger } = await standingOf(db, ctx, evaluation);
  return { case: caseFacts(row.case), evaluation: await evaluationFacts(db, ctx, evaluation), physician: physicianFacts(row.physician), packets: await packetsOf(db, ctx, evaluation, ledger.packets), pages: pagesFacts(evaluation, ledger) };
}

const caseWithParts = { include: { claimant: { select: { name: true, bornOn: true } }, injuries: { orderBy: { position: 'asc' } } } } as const;

function caseFacts(matter: Parameters<typeof caseInjuries>[0] & Pick<ReportFacts['case'], 'kind' | 'jurisdiction' | 'represented' | 'employer' | 'panelNumber'> & { readonly claimant: { readonly name: string; readonly bornOn: Date | null } }): ReportFacts['case'] {
  const injuries = caseInjuries(matter);
  const of = (pick: (injury: (typeof injuries)[number]) => string) => [...new Set(injuries.map(pick).filter(Boolean))];
  return {
    kind: matter.kind, jurisdiction: matter.jurisdiction, represented: matter.represented, claimantName: matter.claimant.name, bornOn: fromOptionalDateColumn(matter.claimant.bornOn),
    employer: matter.employer || (of(({ employer }) => employer)[0] ?? ''), claimNumbers: of(({ claimNumber }) => claimNumber), adjNumbers: of(({ adjNumber }) => adjNumber), panelNumber: matter.panelNumber,
    injuries: injuries.map(({ injuredOn, throughOn, bodyParts }) => ({ injuredOn, throughOn, bodyParts })),
  };
}

function physicianFacts(physician: { readonly name: string; readonly credentials: string; readonly licenceNumber: string | null; readonly qmeNumber: string | null; readonly specialtyCode: string }): ReportFacts['physician'] {
  return { name: physician.name, credentials: physician.credentials, licenceNumber: physician.licenceNumber ?? '', qmeNumber: physician.qmeNumber ?? '', specialty: specialtyName(physician.specialtyCode) };
}

function pagesFacts({ packets }: EvaluationRow, ledger: Awaited<ReturnType<typeof standingOf>>['ledger']): ReportFacts['pages'] {
  return packets.length === 0 ? null : { counted: ledger.reviewedPages, verified: ledger.verification?.pages ?? null, verificationText: ledger.verification?.text ?? ledger.draftText };
}

type EvaluationRow = Awaited<ReturnType<typeof findEvaluations>>[number];

async function evaluationFacts(db: ReadTx, { practiceId }: PracticeCtx, row: EvaluationRow): Promise<ReportFacts['evaluation']> {
  const place = row.locationId ? await db.location.findUnique({ where: { practiceId_id: { practiceId, id: row.locationId } }, select: { street: true, city: true, state: true, postalCode: true } }) : null;
  const minimum = await minimumOf(db, practiceId, row);
  const { interpreter } = row;
  const language = interpreter?.language || row.interpreterLanguage;
  return {
    kind: row.kind,
    requestedOn: fromDateColumn(row.requestedOn),
    examinedOn: fromOptionalDateColumn(row.examinedOn),
    address: place ? [place.street, place.city, [place.state, place.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ') : '',
    remote: row.mode === 'remote',
    faceToFaceMinutes: row.faceToFaceMinutes,
    minimum: minimum && { minutes: minimum.minutes, section: minimum.section, confidence: minimum.confidence as 'M' },
    interpreter: language || row.interpreterUsed ? { language, used: row.interpreterUsed, name: interpreter?.interpreterName || interpreter?.vendor?.name || '', certification: interpreter?.certification === 'unknown' ? '' : (interpreter?.certification ?? '') } : null,
  };
}

/** The packets of the evaluation with their documents; separator sheets, fax covers and the declaration itself are no records. */
async function packetsOf(db: ReadTx, { practiceId }: PracticeCtx, row: EvaluationRow, lines: readonly { readonly id: string; readonly counted: number }[]): Promise<PacketStanding[]> {
  const documents = await db.$queryRaw<{ packetId: string; type: string; title: string; serviceOn: string | null; provider: string; first: number; last: number }[]>`
    select d."packetId", d.type, d.title, to_char(d."serviceOn", 'YYYY-MM-DD') as "serviceOn", d.provider, min(p.number)::int as first, max(p.number)::int as last
    from "RecordDocument" d join "RecordPage" p on p."practiceId" = d."practiceId" and p."documentId" = d.id join "RecordFile" f on f."practiceId" = p."practiceId" and f.id = p."fileId" and f."removedAt" is null
    where d."practiceId" = ${practiceId}::uuid and d."packetId" = any (${row.packets.map(({ id }) => id)}::uuid[]) and d.type not in ('separator_sheet', 'fax_cover', 'records_index', 'record_declaration')
    group by d."practiceId", d.id order by d."packetId", min(p.number), d.id`;
  return row.packets.map((packet) => ({
    id: packet.id,
    sender: packet.senderName,
    receivedOn: fromDateColumn(packet.receivedOn),
    declaredPages: packet.declaredPages,
    declarationSignedOn: fromOptionalDateColumn(packet.declarationSignedOn),
    countedPages: lines.find(({ id }) => id === packet.id)?.counted ?? packet.countedPages,
    held: packet.state === 'QUARANTINED',
    documents: documents
      .filter(({ packetId }) => packetId === packet.id)
      .map(({ type, title, serviceOn, provider, first, last }) => ({ title: title || (documentTypes[type as DocumentType] ?? type), type, datedOn: serviceOn as CalendarDate | null, provider, pages: [first, last] as const })),
  }));
}

async function excerptsOf(db: ReadTx, practiceId: string, caseId: string): Promise<ReportFacts['excerpts']> {
  const states = await db.excerpt.groupBy({ by: ['state'], where: { practiceId, caseId, removedAt: null }, _count: { _all: true } });
  const countOf = (state: string) => states.find((one) => one.state === state)?._count._all ?? 0;
  return { confirmed: countOf('CONFIRMED'), proposed: countOf('PROPOSED') };
}
