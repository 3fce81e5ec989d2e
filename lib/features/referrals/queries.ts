import { can } from '../../auth/permissions';
import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { joined, nothing, sql, type Sql } from '../../core/sql';
import { termsInWords } from '../../domain/agreement/terms';
import { ageOn } from '../../domain/calendar';
import { jurisdictionOf } from '../../domain/jurisdiction/clocks';
import { allowedReferralEvents } from '../../domain/referral/lifecycle';
import { compact, searchWords } from '../../domain/search-text';
import { duplicatesOf } from '../claimants/queries';
import { conflictsOf } from '../conflicts/queries';
import type { ConflictOutcome } from '../conflicts/schema';
import { lackingOf, obstaclesOf, readReferralCursor, writeReferralCursor } from './policy';
import { ListReferrals, ReadReferral, ReferralDetail, ReferralList, type Channel, type ReferralRow } from './schema';

const pageSize = 50;

const forLacking = {
  injuries: { orderBy: { position: 'asc' } },
  parties: { include: { contact: true }, orderBy: { id: 'asc' } },
  payer: { select: { id: true, name: true, roles: true } },
  claimant: { select: { id: true, name: true, bornOn: true, street: true, city: true } },
  requester: { select: { id: true, name: true } },
  _count: { select: { issues: true } },
} as const;

/** Every word that was typed is in the name, the requester's, the panel number, or a claim or ADJ number. */
function wordConditions(typed: string): Sql[] {
  const number = /^\s*r-?(\d{1,9})\s*$/i.exec(typed)?.[1];
  if (number) return [sql`r.number = ${Number(number)}`];
  return searchWords(typed).map(
    (word) => sql`(r."searchName" like ${`%${word}%`} or r."panelNumber" like ${`%${word}%`} or lower(r.source) like ${`%${word}%`}
      or exists (select 1 from "Injury" i where i."practiceId" = r."practiceId" and i."referralId" = r.id and regexp_replace(lower(i."claimNumber" || ' ' || i."adjNumber"), '[^a-z0-9 ]', '', 'g') like ${`%${compact(word)}%`})
      or exists (select 1 from "Contact" q where q."practiceId" = r."practiceId" and q.id in (r."requesterId", r."payerId") and q."searchName" like ${`%${word}%`}))`,
  );
}

/** The inbox: 50 referrals after the cursor, the newest first, with the counts of each stage. */
export const listReferrals = query({
  name: 'referral.list',
  input: ListReferrals,
  output: ReferralList,
  async run({ ctx, input, db }) {
    const { practiceId } = ctx;
    const stage = input.stage ?? 'open';
    const narrowed = [
      sql`r."practiceId" = ${practiceId}::uuid`,
      ...wordConditions(input.q ?? ''),
      ...(input.kind?.length ? [sql`r.kind in (${joined(input.kind.map((kind) => sql`${kind}::"CaseKind"`))})`] : []),
    ];
    const inStage = stage === 'all' ? nothing : stage === 'open' ? sql`and r.state in ('RECEIVED', 'INFO_REQUESTED')` : sql`and r.state = ${stage}::"ReferralState"`;
    const cursor = input.cursor ? readReferralCursor(input.cursor) : null;
    const after = cursor ? sql`and (r."receivedOn", r.id) < (${cursor.receivedOn}::date, ${cursor.id}::uuid)` : nothing;
    const page = await db.$queryRaw<{ id: string }[]>`select r.id from "Referral" r where ${joined(narrowed, ' and ')} ${inStage} ${after} order by r."receivedOn" desc, r.id desc limit ${pageSize + 1}`;
    const counted = await db.$queryRaw<{ state: ReferralRow['state']; count: number }[]>`select r.state::text as state, count(*)::int as count from "Referral" r where ${joined(narrowed, ' and ')} group by r.state`;
    const shown = page.slice(0, pageSize).map(({ id }) => id);
    const rows = await db.referral.findMany({
      where: { practiceId, id: { in: shown } },
      orderBy: [{ receivedOn: 'desc' }, { id: 'desc' }],
      include: { ...forLacking, conflictChecks: { orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }], select: { outcome: true } } },
    });
    const last = page.length > pageSize ? rows.at(-1) : undefined;
    return {
      referrals: rows.map((row) => ({
        ...row,
        channel: row.channel as Channel,
        claimNumber: row.injuries[0]?.claimNumber ?? '',
        requesterName: row.requester?.name ?? null,
        receivedOn: fromDateColumn(row.receivedOn),
        neededBy: fromOptionalDateColumn(row.neededBy),
        lacking: row.state === 'ACCEPTED' || row.state === 'DECLINED' ? [] : lackingOf(row),
        conflict: (row.conflictChecks[0]?.outcome ?? null) as ConflictOutcome | null,
      })),
      counts: { RECEIVED: 0, INFO_REQUESTED: 0, ACCEPTED: 0, DECLINED: 0, ...Object.fromEntries(counted.map(({ state, count }) => [state, count])) },
      nextCursor: last ? writeReferralCursor(fromDateColumn(last.receivedOn), last.id) : null,
    };
  },
});

/** The page of a referral; each opening is kept in the access log. */
export const readReferral = query({
  name: 'referral.read',
  input: ReadReferral,
  output: ReferralDetail,
  access: ({ referralId }) => ['referral', referralId],
  run: ({ ctx, input, db }) => referralDetail(db, ctx, input.referralId),
});

/** A referral with its injuries, questions and parties; null when it is not there or not of this practice. */
export function findReferral(db: ReadTx, practiceId: PracticeId, id: string) {
  return db.referral.findUnique({
    where: { practiceId_id: { practiceId, id } },
    include: { ...forLacking, issues: { orderBy: { position: 'asc' } }, physician: true, location: { select: { id: true, name: true } }, agreement: true, case: { select: { id: true, number: true } } },
  });
}

export type ReferralRecord = NonNullable<Awaited<ReturnType<typeof findReferral>>>;

/** What keeps a stored referral from being accepted today, and what its search for conflicts found. */
export async function weighReferral(db: ReadTx, ctx: PracticeCtx, row: ReferralRecord) {
  const lacking = lackingOf(row);
  const conflicts = await conflictsOf(db, ctx, { referralId: row.id });
  const agreement = row.agreement && { active: row.agreement.active, startsOn: fromOptionalDateColumn(row.agreement.startsOn), expiresOn: fromOptionalDateColumn(row.agreement.expiresOn) };
  const askedOn = fromOptionalDateColumn(row.appointmentAskedOn) ?? fromDateColumn(row.receivedOn);
  return { lacking, conflicts, obstacles: obstaclesOf({ ...row, lacking, agreement, decisions: conflicts.decisions, conflictUndecided: conflicts.undecided, askedOn, today: ctx.today }) };
}

/** A referral with everything its page shows. @throws NotFound */
export async function referralDetail(db: ReadTx, ctx: PracticeCtx, referralId: string): Promise<ReferralDetail> {
  const { practiceId } = ctx;
  const row = await findReferral(db, practiceId, referralId);
  if (!row) throw new NotFound();
  const open = row.state === 'RECEIVED' || row.state === 'INFO_REQUESTED';
  const { lacking, conflicts, obstacles } = await weighReferral(db, ctx, row);
  const bornOn = fromOptionalDateColumn(row.bornOn);
  const sought = { name: row.claimantName, bornOn, claimNumbers: row.injuries.map(({ claimNumber }) => claimNumber), adjNumbers: row.injuries.map(({ adjNumber }) => adjNumber), panelNumber: row.panelNumber, exceptReferralId: row.id };
  const duplicates = row.claimantId === null && open ? await duplicatesOf(db, practiceId, sought) : { matches: [], referrals: [] };
  const claimantIds = row.claimantId ? [row.claimantId] : duplicates.matches.map(({ claimantId }) => claimantId);
  const openCases = open ? await db.case.findMany({ where: { practiceId, claimantId: { in: claimantIds }, kind: row.kind, closedAt: null }, orderBy: { number: 'desc' }, take: 20, select: { id: true, number: true, claimNumber: true, claimant: { select: { name: true } }, physician: { select: { name: true } } } }) : [];
  const letters = await db.letter.findMany({ where: { practiceId, OR: [{ referralId }, ...(row.caseId ? [{ caseId: row.caseId, kind: 'referral_acceptance' }] : [])] }, orderBy: { number: 'desc' }, take: 50 });
  const events = await db.auditEvent.findMany({ where: { practiceId, subjectId: referralId }, orderBy: { seq: 'desc' }, take: 100 });
  const decider = row.decidedById ? await db.user.findUnique({ where: { id: row.decidedById }, select: { name: true } }) : null;
  return {
    ...row,
    jurisdiction: jurisdictionOf(row.jurisdiction),
    channel: row.channel as Channel,
    receivedOn: fromDateColumn(row.receivedOn),
    agreementTerms: row.agreement && maySeeTerms(ctx) ? termsOf(row.agreement) : null,
    bornOn,
    age: bornOn !== null && bornOn <= ctx.today ? ageOn(bornOn, ctx.today) : null,
    panelIssuedOn: fromOptionalDateColumn(row.panelIssuedOn),
    neededBy: fromOptionalDateColumn(row.neededBy),
    appointmentAskedOn: fromOptionalDateColumn(row.appointmentAskedOn),
    decidedOn: fromOptionalDateColumn(row.decidedOn),
    decidedByName: decider?.name ?? null,
    injuries: row.injuries.map((injury) => ({ ...injury, injuredOn: fromOptionalDateColumn(injury.injuredOn), throughOn: fromOptionalDateColumn(injury.throughOn) })),
    questions: row.issues,
    parties: row.parties.map(({ role, contact }) => ({ contactId: contact.id, role, name: contact.name, detail: [contact.city, contact.email, contact.phone].filter(Boolean).join(' · ') })),
    lacking: open ? lacking : [],
    obstacles: open ? obstacles : [],
    conflictMatches: conflicts.matches,
    conflictDecisions: conflicts.decisions,
    duplicates,
    openCases: openCases.map(({ claimant, physician, ...found }) => ({ ...found, claimantName: claimant.name, physicianName: physician.name })),
    letters: letters.map((letter) => ({ ...letter, servedOn: fromOptionalDateColumn(letter.servedOn) })),
    events: events.map(({ seq, at, actorName, operation, summary }) => ({ seq, at: at.toISOString(), actorName, operation, summary })),
    acts: allowedReferralEvents(row.state),
  };
}

function termsOf(agreement: NonNullable<ReferralRecord['agreement']>): string[] {
  return termsInWords({ ...agreement, startsOn: fromOptionalDateColumn(agreement.startsOn), expiresOn: fromOptionalDateColumn(agreement.expiresOn) });
}

function maySeeTerms({ actor }: PracticeCtx): boolean {
  return actor.kind === 'user' && can(actor.role, 'invoice.list');
}
