import type { PracticeCtx } from '../../core/context';
import { fromDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { dateWithoutWeekday } from '../../domain/wording';
import type { Service } from '../../domain/letter/proof';
import { isMedicalLegal } from '../../domain/service/party';
import type { EnclosureKey } from '../../domain/service/enclosures';
import { formPaper, type FormFacts } from '../../domain/service/forms';
import { knownOf, findLetter, loadLetter } from '../letters/queries';
import type { Letter, LetterDocument } from '../letters/schema';
import { factsOfReport } from '../report-facts/queries';
import { ReadPacket, ServicePacket } from '../report-services/schema';

/** The papers of a served report, or of one that is about to be: who gets which, in which order. @throws NotFound for a letter that serves no report */
export const readPacket = query({
  name: 'report_service.packet',
  input: ReadPacket,
  output: ServicePacket,
  access: ({ letterId }) => ['letter', letterId],
  run: ({ ctx, input, db }) => packetOf(db, ctx, input.letterId, input.recipientId ?? null),
});

/** @throws NotFound */
export async function packetOf(db: ReadTx, ctx: PracticeCtx, letterId: string, recipientId: string | null): Promise<ServicePacket> {
  const { practiceId } = ctx;
  const row = await findLetter(db, practiceId, letterId);
  if (!row || row.reportId === null || row.kind !== 'report_service') throw new NotFound();
  const letter = await loadLetter(db, ctx, letterId);
  const signed = await db.report.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: row.reportId } }, select: { id: true, fileId: true, sha256: true, pageCount: true, title: true, signedOn: true } });
  const files = await db.storedFile.findMany({ where: { practiceId, removedAt: null, OR: [{ id: signed.fileId ?? '' }, { subjectKind: 'letter', subjectId: letterId, mediaType: 'application/pdf' }] }, orderBy: { createdAt: 'asc' } });
  const report = files.find(({ id }) => id === signed.fileId);
  if (!report || !signed.signedOn) throw new NotFound();
  const going = letter.recipients.filter(({ id, omittedReason }) => omittedReason === '' && (recipientId === null || id === recipientId));
  if (going.length === 0) throw new NotFound();
  const keys = [...new Set(going.flatMap(({ enclosures }) => enclosures))];
  const facts = await formFacts(db, ctx, letter, { ...signed, signedOn: signed.signedOn }, row);
  const kept = (file: (typeof files)[number]) => ({ fileId: file.id, practiceId, keySealed: file.keySealed, sha256: file.sha256 });
  return {
    number: letter.number,
    letter: letter.document,
    report: kept(report),
    forms: keys.flatMap((key) => formOf(key, facts, letter.document)),
    attached: keys.includes('deu_100') ? files.filter(({ id }) => id !== signed.fileId).map(kept) : [],
    packets: going.map(({ id, name, method, enclosures }) => ({ recipientId: id, name, isPaper: method !== 'email', enclosures })),
  };
}

/** A form's paper under the letterhead of the letter; none for what is no such paper. */
function formOf(key: EnclosureKey, facts: FormFacts, letter: LetterDocument): { key: EnclosureKey; document: LetterDocument }[] {
  const paper = formPaper(key, facts);
  if (!paper) return [];
  return [{ key, document: { ...letter, to: [], by: [], re: [], subject: paper.title, blocks: paper.blocks.map((block) => structuredClone(block) as LetterDocument['blocks'][number]), closing: [], copies: [], proof: null, covers: [] } }];
}

interface Signed {
  readonly id: string;
  readonly sha256: string;
  readonly pageCount: number;
  readonly title: string;
  readonly signedOn: Date;
}

async function formFacts(db: ReadTx, ctx: PracticeCtx, letter: Letter, signed: Signed, row: NonNullable<Awaited<ReturnType<typeof findLetter>>>): Promise<FormFacts> {
  const facts = await factsOfReport(db, ctx, signed.id);
  const known = await knownOf(db, ctx, row);
  const { practice, claimant, parties, physician } = known.subject;
  const practiceRow = await db.practice.findUniqueOrThrow({ where: { id: ctx.practiceId }, select: { city: true, state: true } });
  const named = (role: string) => parties.filter((party) => party.role === role).map(({ name }) => name).join(' and ');
  const wordsOf = (key: string) => facts.sections.filter((section) => section.key === key).map(({ text }) => text).join('\n');
  const address = practice.address.replaceAll('\n', ', ');
  const service: Service | null = letter.servedOn ? { on: fromDateColumn(row.servedOn ?? new Date(letter.servedOn)), byName: letter.servedByName, county: letter.county, address, emailSection: isMedicalLegal(known.service.caseKind) ? '8 CCR 36.7' : null, ...practiceRow } : null;
  const day = (on: string | null) => (on ? dateWithoutWeekday(on as never) : '');
  return {
    physician: { ...facts.physician, specialty: physician?.specialty ?? facts.physician.specialty },
    practice: { name: practice.name, address, phone: practice.phone },
    claimant: { name: facts.case.claimantName, bornOn: facts.case.bornOn, address: claimant?.address.replaceAll('\n', ', ') ?? '' },
    employer: facts.case.employer, administrator: named('claims_administrator') || named('employer'),
    claimNumbers: facts.case.claimNumbers, adjNumbers: facts.case.adjNumbers, panelNumber: facts.case.panelNumber,
    injuries: facts.case.injuries.map(({ injuredOn, throughOn, bodyParts }) => [[day(injuredOn), day(throughOn)].filter(Boolean).join(' through '), bodyParts].filter(Boolean).join(', ')).filter(Boolean),
    requestedOn: facts.evaluation.requestedOn, examinedOn: facts.evaluation.examinedOn,
    report: { title: signed.title, signedOn: fromDateColumn(signed.signedOn), pages: Math.max(1, signed.pageCount), sha256: signed.sha256 },
    findings: facts.findings,
    words: { disability: wordsOf('disability'), treatment: wordsOf('treatment') },
    service,
    served: letter.recipients.filter(({ omittedReason }) => omittedReason === ''),
  };
}
