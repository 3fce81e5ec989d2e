import { can } from '../../auth/permissions';
import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { joined, sql } from '../../core/sql';
import { MET_BY_NOTICE } from '../../domain/evaluation/clock-stops';
import { beforeItIsSent } from '../../domain/letter/before-it-is-sent';
import { documentOf } from '../../domain/letter/document';
import { gapsIn } from '../../domain/letter/gaps';
import { letterKindOf, letterKinds, notifies, type LetterKind } from '../../domain/letter/kinds';
import { searchWords } from '../../domain/search-text';
import type { DeliveryMethod, RecipientRole } from '../../domain/service/methods';
import { isMedicalLegal } from '../../domain/service/party';
import { enclosureKeys } from '../../domain/service/enclosures';
import type { DueRecipient } from '../../domain/service/due-recipient';
import { recipientsOf } from '../../domain/service/recipients';
import { waysTo } from '../../domain/service/ways';
import { findKnown, type Known, type LetterAbout } from '../letter-subjects/queries';
import { FindRecipients, Letter, LetterDocument, LetterFacts, LetterList, LetterRecipients, ListLetters, PrintedLetter, PrintLetter, ReadLetter, type LetterRecipient } from './schema';

/** Letters that speak of money are for whoever sees bills. */
const ABOUT_MONEY = letterKinds.filter((kind) => letterKindOf(kind).audience === 'payer');
const seesBills = ({ actor }: PracticeCtx): boolean => actor.kind !== 'user' || can(actor.role, 'invoice.read');

/** To whom a letter of a kind must go, why, and who is not known; before it is drafted. */
export const findRecipients = query({
  name: 'letter.recipients',
  input: FindRecipients,
  output: LetterRecipients,
  async run({ ctx, input, db }) {
    const { kind, evaluationId = null, referralId = null } = input;
    const evaluation = evaluationId === null ? null : await db.evaluation.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id: evaluationId } }, select: { caseId: true } });
    if (evaluationId !== null && !evaluation) throw new NotFound();
    const about = { caseId: input.caseId ?? evaluation?.caseId ?? null, evaluationId, referralId, panelId: null };
    const { due, missing } = recipientsOf(kind, (await findKnown(db, ctx.practiceId, kind, about, {}, ctx.today)).service);
    return { due: due.map(toDue), missing: [...missing] };
  },
});

const toDue = (one: DueRecipient) => ({ ...one, ways: [...one.ways], encloses: [...one.encloses] });

const pageSize = 50;
// Whatever is not e-mail is printed; a recipient who is left out gets nothing.
const goes = sql`r."practiceId" = l."practiceId" and r."letterId" = l.id and r."omittedReason" = ''`;
const onPaper = sql`exists (select 1 from "LetterRecipient" r where ${goes} and r.method <> 'email')`;
const incomplete = sql`(l.subject || l.body ~ '\\[[^][\n]{1,120} missing\\]' or not exists (select 1 from "LetterRecipient" r where ${goes})
  or exists (select 1 from "LetterRecipient" r where ${goes} and ((r.method = 'mail' and r.address = '') or (r.method = 'fax' and r.fax = '') or (r.method = 'email' and r.email = ''))))`;
const shows = {
  drafts: sql`l.state = 'DRAFT'`,
  to_print: sql`l.state = 'DRAFT' and ${onPaper} and not ${incomplete}`,
  to_prove: sql`l.state = 'SENT' and exists (select 1 from "LetterRecipient" r where ${goes} and r.method <> 'email' and r.proof = '')`,
  sent: sql`l.state = 'SENT'`,
  failed: sql`l.state = 'SENT' and exists (select 1 from "OutboxMail" m where m."practiceId" = l."practiceId" and m."letterId" = l.id and m.state = 'FAILED')`,
  void: sql`l.state = 'VOID'`,
  all: sql`true`,
} as const;

interface ListedLetter extends Omit<LetterList['rows'][number], 'recipients' | 'dueOn' | 'servedOn' | 'createdAt'> {
  recipients: LetterList['rows'][number]['recipients'] | null;
  dueOn: Date | null;
  servedOn: Date | null;
  createdAt: Date;
}

/** Letters by what is to be done with them, newest first, 50 at a time. */
export const listLetters = query({
  name: 'letter.list',
  input: ListLetters,
  output: LetterList,
  async run({ ctx, input, db }) {
    const { show, kind, caseId, referralId, cursor } = input;
    const within = joined([sql`l."practiceId" = ${ctx.practiceId}::uuid`, ...(caseId ? [sql`l."caseId" = ${caseId}::uuid`] : []), ...(referralId ? [sql`l."referralId" = ${referralId}::uuid`] : []), ...(seesBills(ctx) ? [] : [sql`l.kind not in (${joined(ABOUT_MONEY.map((one) => sql`${one}`))})`])], ' and ');
    const [after, afterId] = cursor?.split('_') ?? [];
    const conditions = joined([
      within, shows[show],
      ...(kind?.length ? [sql`l.kind in (${joined(kind.map((one) => sql`${one}`))})`] : []),
      ...searchWords(input.q ?? '').map((word) => sql`(c."searchText" like ${`%${word}%`} or rf."searchName" like ${`%${word}%`} or lower(l.subject) like ${`%${word}%`} or l.number::text = ${word})`),
      ...(after && afterId ? [sql`(l."createdAt", l.id) < (${after}::timestamptz, ${afterId}::uuid)`] : []),
    ], ' and ');
    const found = await db.$queryRaw<ListedLetter[]>`
      select l.id, l.number, l.kind, l.state, l.subject, l."caseId", c.number as "caseNumber", c.kind as "caseKind", coalesce(cl.name, rf."claimantName", '') as "claimantName", l."referralId", rf.number as "referralNumber", l."evaluationId",
        (select json_agg(json_build_object('name', r.name, 'role', r.role, 'method', r.method, 'proven', r.proof <> '') order by r.position) from "LetterRecipient" r where ${goes}) as recipients,
        l.state = 'DRAFT' and ${incomplete} as incomplete,
        (select count(*)::int from "OutboxMail" m where m."practiceId" = l."practiceId" and m."letterId" = l.id and m.state = 'FAILED') as "failedMailCount",
        (select count(*)::int from "OutboxMail" m where m."practiceId" = l."practiceId" and m."letterId" = l.id and m.state = 'QUEUED') as "waitingMailCount",
        case when l.state = 'DRAFT' then (select min(k."strictOn") from "Clock" k where k."practiceId" = l."practiceId" and k."caseId" = l."caseId" and k.state = 'OPEN' and (k.rule, l.kind) in (${meetings})
          and (k."evaluationId" is null or k."evaluationId" = l."evaluationId")) end as "dueOn",
        l."servedOn", l."createdAt", coalesce(u.name, 'Panelist') as "createdByName", l.version
      from "Letter" l
      left join "Case" c on c."practiceId" = l."practiceId" and c.id = l."caseId"
      left join "Claimant" cl on cl."practiceId" = c."practiceId" and cl.id = c."claimantId"
      left join "Referral" rf on rf."practiceId" = l."practiceId" and rf.id = l."referralId"
      left join "User" u on u.id = l."createdById"
      where ${conditions} order by l."createdAt" desc, l.id desc limit ${pageSize + 1}`;
    const names = ['drafts', 'to_print', 'to_prove', 'sent', 'failed', 'void'] as const;
    const [counts] = await db.$queryRaw<LetterList['counts'][]>`select ${joined(names.map((name) => sql`count(*) filter (where ${shows[name]})::int as ${columnName[name]}`))} from "Letter" l where ${within}`;
    const rows = found.slice(0, pageSize);
    const last = found.length > pageSize ? rows.at(-1) : undefined;
    return {
      rows: rows.map((row) => ({ ...row, recipients: row.recipients ?? [], dueOn: fromOptionalDateColumn(row.dueOn), servedOn: fromOptionalDateColumn(row.servedOn), createdAt: row.createdAt.toISOString() })),
      counts: counts ?? { drafts: 0, to_print: 0, to_prove: 0, sent: 0, failed: 0, void: 0 },
      today: ctx.today,
      nextCursor: last ? `${last.createdAt.toISOString()}_${last.id}` : null,
    };
  },
});

const columnName = { drafts: sql`drafts`, to_print: sql`to_print`, to_prove: sql`to_prove`, sent: sql`sent`, failed: sql`failed`, void: sql`void` } as const;
/** Which clock each kind meets, as rows for the list. */
const meetings = joined(letterKinds.flatMap((kind) => (letterKindOf(kind).meets ? [sql`(${letterKindOf(kind).meets}, ${kind})`] : [])));

/** A letter with what stands before its sending, or as it went out. */
export const readLetter = query({
  name: 'letter.read',
  input: ReadLetter,
  output: Letter,
  access: ({ letterId }) => ['letter', letterId],
  run: ({ ctx, input, db }) => loadLetter(db, ctx, input.letterId),
});

/** The same in the words of its print. */
export const printLetter = query({
  name: 'letter.print',
  input: PrintLetter,
  output: PrintedLetter,
  access: ({ letterId }) => ['letter', letterId],
  async run({ ctx, input, db }) {
    const { number, kind, document } = await loadLetter(db, ctx, input.letterId);
    return { number, kind, parts: input.parts, document };
  },
});

export type LetterRow = NonNullable<Awaited<ReturnType<typeof findLetter>>>;

/** A letter's row with all that its DTO needs. */
export function findLetter(db: ReadTx, practiceId: PracticeId, id: string) {
  return db.letter.findUnique({
    where: { practiceId_id: { practiceId, id } },
    include: {
      recipients: { orderBy: { position: 'asc' }, include: { mails: { orderBy: { createdAt: 'desc' }, take: 1 } } },
      templateVersion: { include: { template: { select: { id: true, name: true } } } },
      case: { select: { id: true, number: true, kind: true, represented: true, closedAt: true, claimant: { select: { name: true } } } },
      evaluation: { select: { id: true, kind: true, state: true, scheduledOn: true, startMinute: true, bookedOn: true, notifiedOn: true } },
      referral: { select: { id: true, number: true, kind: true, claimantName: true } },
    },
  });
}

export const aboutOfRow = ({ caseId, evaluationId, referralId, panelId, reportId = null }: LetterAbout): LetterAbout => ({ caseId, evaluationId, referralId, panelId, reportId });
export const factsOfRow = (row: { facts: unknown }) => LetterFacts.parse(row.facts);
const kindOf = (row: { kind: string }) => row.kind as LetterKind;

/** What is known now of what a stored letter is about. */
export function knownOf(db: ReadTx, ctx: Pick<PracticeCtx, 'practiceId' | 'today'>, row: LetterRow): Promise<Known> {
  return findKnown(db, ctx.practiceId, kindOf(row), aboutOfRow(row), factsOfRow(row), ctx.today);
}

/** The DTO of a letter as it now stands. @throws NotFound */
export async function loadLetter(db: ReadTx, ctx: PracticeCtx, letterId: string): Promise<Letter> {
  const row = await findLetter(db, ctx.practiceId, letterId);
  if (!row || (ABOUT_MONEY.includes(kindOf(row)) && !seesBills(ctx))) throw new NotFound();
  const isDraft = row.state === 'DRAFT';
  const known = isDraft ? await knownOf(db, ctx, row) : null;
  const clock = isDraft ? await findClock(db, ctx.practiceId, row) : null;
  const creator = row.createdById === null ? null : await db.user.findUnique({ where: { id: row.createdById }, select: { name: true } });
  const events = await db.auditEvent.findMany({ where: { practiceId: ctx.practiceId, subjectKind: 'letter', subjectId: row.id }, orderBy: { seq: 'desc' }, take: 50 });
  return { ...partsOfDraft(row, known, clock, ctx), ...stored(row), createdByName: creator?.name ?? 'Panelist', activity: events.map(({ at, actorName, summary }) => ({ at: at.toISOString(), actorName, summary })), today: ctx.today };
}

function stored(row: LetterRow) {
  const { id, number, state, subject, body, panelId, reportId, servedByName, county, sha256, voidReason, version, evaluation, referral, templateVersion } = row;
  const acts: Letter['acts'] = state === 'DRAFT' ? ['revise', 'discard', 'send'] : state === 'SENT' && row.kind !== 'report_service' ? ['prove', 'void'] : ['prove'];
  return {
    id, number, kind: kindOf(row), state, subject, body, panelId, reportId, servedByName, county, sha256, voidReason, version, acts,
    case: row.case && { id: row.case.id, number: row.case.number, kind: row.case.kind, claimantName: row.case.claimant.name, represented: row.case.represented, closed: row.case.closedAt !== null },
    evaluation: evaluation && { ...evaluation, scheduledOn: fromOptionalDateColumn(evaluation.scheduledOn), bookedOn: fromOptionalDateColumn(evaluation.bookedOn), notifiedOn: fromOptionalDateColumn(evaluation.notifiedOn) },
    referral: referral && { id: referral.id, number: referral.number, claimantName: referral.claimantName },
    template: templateVersion && { id: templateVersion.template.id, name: templateVersion.template.name, number: templateVersion.number },
    facts: factsOfRow(row),
    servedOn: fromOptionalDateColumn(row.servedOn),
    voidedOn: fromOptionalDateColumn(row.voidedOn),
    createdAt: row.createdAt.toISOString(),
  };
}

type RunningClock = Letter['clock'];

/** What the service of a report is on time by. */
const MET_BY_REPORT = ['report.comprehensive', 'report.extended_tests', 'report.extended_good_cause', 'report.supplemental', 'report.supplemental_extended'] as const;

/** The open clock that sending this letter meets, the one that is due first. */
async function findClock(db: ReadTx, practiceId: PracticeId, row: LetterRow): Promise<RunningClock> {
  const kind = kindOf(row);
  const isNotice = row.case !== null && notifies(kind, isMedicalLegal(row.case.kind));
  const rules: readonly string[] = isNotice ? MET_BY_NOTICE.map(({ rule }) => rule) : kind === 'report_service' ? MET_BY_REPORT : kind === 'conflict_disclosure' ? ['conflict.disclosure'] : [];
  if (rules.length === 0 || row.caseId === null) return null;
  const clock = await db.clock.findFirst({ where: { practiceId, caseId: row.caseId, rule: { in: [...rules] }, state: 'OPEN', ...(isNotice || kind === 'report_service' ? { evaluationId: row.evaluationId } : {}) }, orderBy: { strictOn: 'asc' } });
  return clock && { id: clock.id, rule: clock.rule, title: clock.title, section: clock.section, strictOn: fromDateColumn(clock.strictOn), dueOn: fromDateColumn(clock.dueOn) };
}

/** What only a draft has: who is due it by now, what is missing, what stands before the sending; and the letter as it would be printed. */
function partsOfDraft(row: LetterRow, known: Known | null, clock: RunningClock, ctx: PracticeCtx): Pick<Letter, 'recipients' | 'added' | 'missing' | 'gaps' | 'checks' | 'clock' | 'document'> {
  if (known === null) {
    const document = { ...LetterDocument.parse(row.document), isVoid: row.state === 'VOID' };
    return { recipients: row.recipients.map((one) => toRecipient(row, one, null)), added: [], missing: [], gaps: [], checks: [], clock: null, document };
  }
  const { due, missing } = recipientsOf(kindOf(row), known.service);
  const added = due.filter((one) => !row.recipients.some((other) => isSamePerson(one, other)));
  const recipients = row.recipients.map((one) => toRecipient(row, one, known));
  const { evaluation, subject, body } = row;
  const checks = beforeItIsSent({
    kind: kindOf(row), subject, body, recipients, added: added.filter(({ required }) => required), missing, parties: known.service.parties, clock: clock && { ...clock, strictOn: clock.strictOn as never }, today: ctx.today,
    caseKind: row.case?.kind ?? row.referral?.kind ?? null,
    hasLetterhead: known.subject.practice.address !== '' && known.subject.practice.phone !== '',
    evaluation: evaluation && { state: evaluation.state, scheduledOn: fromOptionalDateColumn(evaluation.scheduledOn) },
  });
  const document = documentOf(known.subject, { subject, body, addressees: recipients.filter(({ omittedReason }) => omittedReason === ''), service: null });
  return { recipients, added: added.map(toDue), missing: [...missing], gaps: gapsIn(subject, body), checks, clock, document: LetterDocument.parse(document) };
}

/** Whether two stand for the same recipient: the same contact in the same role, or the claimant. */
export function isSamePerson(one: { role: string; contactId: string | null; name: string }, other: { role: string; contactId: string | null; name: string }): boolean {
  if (one.role !== other.role) return false;
  return one.role === 'claimant' || (one.contactId !== null && one.contactId === other.contactId) || (one.contactId === null && other.contactId === null && one.name === other.name);
}

function toRecipient(row: LetterRow, stored: LetterRow['recipients'][number], known: Known | null): LetterRecipient {
  const { id, side, contactId, name, address, fax, required, reason, section, omittedReason, proof } = stored;
  const role = stored.role as RecipientRole;
  const method = stored.method as DeliveryMethod;
  const reach = known && waysTo(kindOf(row), known.service, { role, contactId, name, address, email: stored.email, fax });
  const ways = reach ? [...reach.ways] : [];
  const [mail] = stored.mails;
  return {
    id, role, side, contactId, name, address, fax, required, reason, section, omittedReason, method, proof, ways,
    enclosures: enclosureKeys.filter((key) => stored.enclosures.includes(key)),
    email: reach?.email ?? stored.email,
    problem: omittedReason === '' ? (ways.find((way) => way.method === method)?.why ?? '') : '',
    sentOn: fromOptionalDateColumn(stored.sentOn),
    mail: mail ? { id: mail.id, state: mail.state, attempts: mail.attempts, lastError: mail.lastError, sentAt: mail.sentAt?.toISOString() ?? null, version: mail.version } : null,
  };
}
