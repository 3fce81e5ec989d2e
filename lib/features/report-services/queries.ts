import type { PracticeCtx } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { reportKinds } from '../../domain/report/kinds';
import { addressDifferences } from '../../domain/service/address-check';
import { enclosureKeys, enclosureTable } from '../../domain/service/enclosures';
import { reportRecipients } from '../../domain/service/report-recipients';
import { findKnown } from '../letter-subjects/queries';
import { factsOfRow, loadLetter } from '../letters/queries';
import { ReadService, ServiceBoard } from './schema';

/** To whom a report must go and with what, where its letter stands, what the service stops, and who opened it. */
export const readService = query({
  name: 'report_service.read',
  input: ReadService,
  output: ServiceBoard,
  access: ({ reportId }) => ['report', reportId],
  run: ({ ctx, input, db }) => serviceOf(db, ctx, input.reportId),
});

/** A report as its service needs it. @throws NotFound */
export async function findServed(db: ReadTx, { practiceId }: Pick<PracticeCtx, 'practiceId'>, reportId: string) {
  const row = await db.report.findUnique({
    where: { practiceId_id: { practiceId, id: reportId } },
    include: { case: { select: { id: true, number: true, kind: true, represented: true, closedAt: true, claimant: { select: { name: true } } } }, letters: { where: { kind: 'report_service', state: { not: 'VOID' } }, orderBy: { number: 'desc' }, take: 1 } },
  });
  if (!row || row.state === 'DISCARDED') throw new NotFound();
  return row;
}

/** The board of a report's service as it stands. @throws NotFound */
export async function serviceOf(db: ReadTx, ctx: PracticeCtx, reportId: string): Promise<ServiceBoard> {
  const { practiceId } = ctx;
  const row = await findServed(db, ctx, reportId);
  const [stored] = row.letters;
  const facts = stored ? factsOfRow(stored) : {};
  const { service } = await findKnown(db, practiceId, 'report_service', { caseId: row.caseId, evaluationId: row.evaluationId, referralId: null, panelId: null, reportId }, facts, ctx.today);
  const found = service.report ? reportRecipients(service.report, service) : { due: [], missing: [], instead: [], notServed: '' };
  const letter = stored ? await loadLetter(db, ctx, stored.id) : null;
  const clocks = await db.clock.findMany({ where: { practiceId, evaluationId: row.evaluationId, state: 'OPEN', side: 'we_owe', rule: { startsWith: 'report.' } }, orderBy: { strictOn: 'asc' }, select: { id: true, title: true, section: true, strictOn: true, dueOn: true } });
  const openings = stored ? await db.serviceLinkOpening.findMany({ where: { practiceId, link: { letterId: stored.id } }, orderBy: { at: 'desc' }, take: 100, select: { what: true, at: true, link: { select: { recipient: { select: { name: true } } } } } }) : [];
  const used = new Set(found.due.flatMap(({ encloses }) => encloses));
  return {
    report: { id: row.id, number: row.number, kind: reportKinds.find((kind) => kind === row.kind) ?? 'comprehensive', title: row.title, state: row.state, isAmendment: row.amendsId !== null, signedOn: fromOptionalDateColumn(row.signedOn), servedOn: fromOptionalDateColumn(row.servedOn), sha256: row.sha256, pageCount: row.pageCount },
    case: { id: row.case.id, number: row.case.number, kind: row.case.kind, claimantName: row.case.claimant.name, represented: row.case.represented },
    evaluationId: row.evaluationId,
    due: found.due.map((one) => ({ ...one, ways: [...one.ways], encloses: [...one.encloses] })),
    missing: [...found.missing],
    instead: [...found.instead],
    notServed: found.notServed,
    enclosures: enclosureKeys.filter((key) => used.has(key)).map((key) => ({ key, ...enclosureTable[key] })),
    letter: letter && { id: letter.id, number: letter.number, state: letter.state, version: letter.version, servedOn: letter.servedOn, isProtected: facts.psyche !== undefined, blocks: letter.checks.filter(({ tone }) => tone === 'block').length },
    lacksQuestionnaire: letter?.state === 'DRAFT' && used.has('deu_100') && (await db.storedFile.count({ where: { practiceId, removedAt: null, subjectKind: 'letter', subjectId: letter.id, mediaType: 'application/pdf' } })) === 0,
    differences: letter?.state === 'DRAFT' ? addressDifferences(letter.recipients.filter(({ omittedReason }) => omittedReason === ''), service.parties) : [],
    clocks: clocks.map(({ strictOn, dueOn, ...clock }) => ({ ...clock, strictOn: fromDateColumn(strictOn), dueOn: fromDateColumn(dueOn) })),
    openings: openings.map(({ what, at, link }) => ({ what, at: at.toISOString(), name: link.recipient.name })),
    today: ctx.today,
  };
}

