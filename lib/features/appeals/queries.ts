import { can } from '../../auth/permissions';
import type { PracticeCtx } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { seesClaimants } from '../../core/may';
import { query, type ReadTx } from '../../core/operation';
import { isLetBe } from '../../domain/billing/appeals/dispute';
import { DUPLICATE_ADVICE, duplicateAnswer } from '../../domain/billing/appeals/duplicate';
import { appealEvidenceWords } from '../../domain/billing/appeals/evidence';
import { appealKindOf, appealOutcomeLabels, type AppealOutcome } from '../../domain/billing/appeals/kinds';
import { feeBackCents } from '../../domain/billing/appeals/outcome';
import { appealPaper, type PaperFacts, type PaperGround } from '../../domain/billing/appeals/paper';
import { ibrScope, type ScopeFinding } from '../../domain/billing/appeals/scope';
import { balanceOfInvoice } from '../../domain/billing/ledger';
import type { CalendarDate } from '../../domain/calendar';
import { dateInWords, dollars } from '../../domain/wording';
import { findEvidence } from '../appeal-papers/queries';
import { findDispute, isMedicalLegalCase, linesOfBill, linesOfEor, toLine, waysOfDispute, type Dispute, type DisputedEor } from '../disputes/queries';
import { IssuedAs } from '../invoices/schema';
import { chargesOf, lateBill } from '../late-charges/queries';
import { LetterDocument } from '../letters/schema';
import { Appeal, appealEvidence, AppealWays, PrintedAppeal, ReadAppeal, ReadWays, type AppealAct, type AppealEvidence } from './schema';
import { groundsOfRow, lastDayToSend, possibleLines, type StoredGround } from './steps';

type AppealRow = Dispute['appeals'][number];

const on = fromOptionalDateColumn;

/** The ways against what a payer did or did not do on a bill, with the lines and papers that there are. */
export const readWays = query({
  name: 'appeal.ways',
  input: ReadWays,
  output: AppealWays,
  access: ({ invoiceId, eorId }) => (invoiceId ? ['invoice', invoiceId] : ['eor', eorId ?? '']),
  async run({ ctx, input, db }) {
    const eorRow = input.eorId === undefined ? null : await db.eor.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id: input.eorId } }, select: { invoiceId: true } });
    const invoiceId = input.invoiceId ?? eorRow?.invoiceId;
    if (!invoiceId) throw new NotFound();
    const row = await findDispute(db, ctx.practiceId, invoiceId);
    const grounds = row.eors.filter(({ appealId }) => appealId === null);
    const silent = grounds.length === 0 && row.state === 'ISSUED';
    const groups = [...grounds, ...(silent ? [null] : [])].map((eor) => ({
      eorId: eor?.id ?? null, servedOn: on(eor?.servedOn ?? null), receivedOn: on(eor?.receivedOn ?? null), ways: toWays(row, eor, ctx), lines: (eor ? linesOfEor(row, eor) : linesOfBill(row)).map((line) => toLine(line)),
    }));
    const [first = null] = grounds;
    const evidence = await findEvidence(db, ctx.practiceId, first ? 'SECOND_REVIEW' : 'PETITION', row, first, possibleLines(row, first));
    return {
      invoiceId: row.id, invoiceNumber: row.number, caseId: row.caseId, caseNumber: row.case.number, caseKind: row.case.kind, claimantName: seesClaimants(ctx) ? row.case.claimant.name : null, payerName: row.payer.name, balanceCents: balanceOfInvoice(row), medicalLegal: isMedicalLegalCase(row.case.kind),
      groups, evidence,
      appeals: row.appeals.map(({ id, kind, state, eorId, disputedCents, outcome, recoveredCents, ...days }) => ({ id, kind, state, eorId, disputedCents, outcome, recoveredCents, sentOn: on(days.sentOn), answerDueOn: on(days.answerDueOn), answeredOn: on(days.answeredOn) })).reverse(),
      today: ctx.today,
    };
  },
});

const toWays = (row: Dispute, eor: DisputedEor | null, ctx: PracticeCtx) => waysOfDispute(row, eor, ctx.today).map((way) => ({ ...way, lineIds: [...way.lineIds] }));

/** An appeal: what it disputes and encloses, what stands before it, what came of it and what may follow. */
export const readAppeal = query({
  name: 'appeal.read',
  input: ReadAppeal,
  output: Appeal,
  access: ({ appealId }) => ['appeal', appealId],
  run: ({ ctx, input, db }) => loadAppeal(db, ctx, input.appealId),
});

/** The paper of an appeal: the draft as it would go, or what went. */
export const printAppeal = query({
  name: 'appeal.print',
  input: ReadAppeal,
  output: PrintedAppeal,
  access: ({ appealId }) => ['appeal', appealId],
  async run({ ctx, input, db }) {
    const { row, dispute, eor } = await findAppeal(db, ctx, input.appealId);
    const document = row.document === null ? await paperOf(db, ctx, row, dispute, eor, null) : LetterDocument.parse(row.document);
    return { kind: row.kind, invoiceNumber: dispute.number ?? '', document: LetterDocument.parse({ ...document, isVoid: row.state === 'WITHDRAWN' }) };
  },
});

async function findAppeal(db: ReadTx, ctx: PracticeCtx, appealId: string): Promise<{ row: AppealRow; dispute: Dispute; eor: DisputedEor | null }> {
  const { practiceId } = ctx;
  const found = await db.appeal.findUnique({ where: { practiceId_id: { practiceId, id: appealId } }, select: { invoiceId: true } });
  if (!found) throw new NotFound();
  const dispute = await findDispute(db, practiceId, found.invoiceId);
  const row = dispute.appeals.find(({ id }) => id === appealId);
  if (!row) throw new NotFound();
  return { row, dispute, eor: dispute.eors.find(({ id }) => id === row.eorId) ?? null };
}

/** Lines that an appeal disputes, as they stand now; one whose line is gone stays with what was written of it. */
function groundsOf(row: Pick<AppealRow, 'grounds'>, dispute: Dispute, eor: DisputedEor | null) {
  const lines = possibleLines(dispute, eor);
  const lineOf = (ground: StoredGround) => lines.find(({ id, invoiceLineId }) => (ground.eorLineId === null ? invoiceLineId === ground.invoiceLineId : id === ground.eorLineId));
  const grounds = groundsOfRow(row).flatMap((ground) => {
    const line = lineOf(ground);
    return line ? [{ ...toLine(line), disputedCents: ground.disputedCents, reason: ground.reason }] : [];
  });
  return { grounds, otherLines: lines.filter((line) => !isLetBe(line)).map((line) => toLine(line)).filter(({ lineId, openCents }) => openCents > 0 && !grounds.some((one) => one.lineId === lineId)) };
}

async function loadAppeal(db: ReadTx, ctx: PracticeCtx, appealId: string): Promise<Appeal> {
  const { practiceId, today } = ctx;
  const { row, dispute, eor } = await findAppeal(db, ctx, appealId);
  const sees = seesClaimants(ctx);
  const { grounds, otherLines } = groundsOf(row, dispute, eor);
  const after = dispute.appeals.find(({ id }) => id === row.afterId);
  const answers = dispute.eors.filter(({ appealId: answered }) => answered === row.id);
  const chosen = possibleLines(dispute, eor).filter(({ id }) => grounds.some(({ lineId }) => lineId === id));
  const chosenEvidence = row.evidence.filter((one): one is AppealEvidence => (appealEvidence as readonly string[]).includes(one));
  const found = await findEvidence(db, practiceId, row.kind, dispute, eor, chosen, chosenEvidence);
  const duplicate = duplicateAnswer(answers.flatMap((one) => linesOfEor({ eors: [], appeals: [], writeOffs: [] }, one)), row.outcomeNote);
  const clocks = await db.clock.findMany({ where: { practiceId, invoiceId: row.invoiceId, rule: { startsWith: 'bill.' }, state: 'OPEN' }, orderBy: { strictOn: 'asc' } });
  const events = await db.auditEvent.findMany({ where: { practiceId, subjectKind: 'appeal', subjectId: row.id }, orderBy: { seq: 'desc' }, take: 50 });
  const reason = (text: string) => (sees ? text : '');
  const { id, kind, state, invoiceId, disputedCents, feeCents, method, proof, outcome, recoveredCents, version } = row;
  return {
    id, kind, state, invoiceId, disputedCents, feeCents, method, proof, outcome, recoveredCents, version, today,
    invoiceNumber: dispute.number ?? '', caseId: dispute.caseId, caseNumber: dispute.case.number, caseKind: dispute.case.kind, claimantName: sees ? dispute.case.claimant.name : null, payerName: dispute.payer.name,
    eor: eor && { id: eor.id, servedOn: on(eor.servedOn) },
    after: after ? { id: after.id, kind: after.kind, sentOn: on(after.sentOn), answeredOn: on(after.answeredOn), outcome: after.outcome } : null,
    next: dispute.appeals.filter(({ afterId, state: stands }) => afterId === row.id && stands !== 'WITHDRAWN').map((one) => ({ id: one.id, kind: one.kind, state: one.state })),
    answers: answers.map((one) => ({ id: one.id, servedOn: on(one.servedOn) })),
    grounds: grounds.map((one) => ({ ...one, reason: reason(one.reason) })),
    otherLines, body: reason(row.body),
    evidence: found.map((one) => ({ ...one, proposed: row.evidence.includes(one.kind) })),
    scope: kind === 'IBR' ? scopeOf(dispute, grounds) : [],
    checks: state === 'DRAFT' ? checksOf(row, dispute, eor, today) : [],
    feeBackCents: feeBackCents({ kind, outcome, feeCents }),
    dueOn: kind === 'PETITION' ? null : fromDateColumn(row.dueOn), sentOn: on(row.sentOn), receivedOn: on(row.receivedOn), answerDueOn: on(row.answerDueOn), answeredOn: on(row.answeredOn),
    outcomeNote: reason(row.outcomeNote),
    duplicate: outcome === 'duplicate' || duplicate.caught ? { because: [...duplicate.because], advice: DUPLICATE_ADVICE.map((one) => ({ ...one })) } : null,
    possibleAnswers: state === 'SENT' ? dispute.eors.filter((one) => one.id !== row.eorId && (one.appealId === null || one.appealId === row.id) && one.receivedOn >= (row.sentOn ?? one.receivedOn)).map((one) => toAnswer(one)) : [],
    ways: toWays(dispute, eor, ctx).filter((way) => (kind === 'SECOND_REVIEW' && way.kind === 'IBR') || (kind === 'OBJECTION' && way.kind === 'PETITION')),
    clocks: clocks.map((clock) => ({ rule: clock.rule, title: clock.title, section: clock.section, confidence: clock.confidence, dueOn: fromDateColumn(clock.side === 'we_owe' ? clock.strictOn : clock.dueOn), state: clock.state })),
    activity: events.map(({ at, actorName, summary }) => ({ at: at.toISOString(), actorName, summary })),
    acts: actsOf(row, ctx),
    byName: ctx.actor.kind === 'user' ? ctx.actor.name : '',
  };
}

function toAnswer(eor: DisputedEor) {
  const lines = linesOfEor({ eors: [], appeals: [], writeOffs: [] }, eor);
  return { id: eor.id, servedOn: on(eor.servedOn), receivedOn: fromDateColumn(eor.receivedOn), paidCents: lines.reduce((sum, { paidCents }) => sum + paidCents, 0), duplicate: duplicateAnswer(lines, eor.note).caught };
}

const scopeOf = (dispute: Dispute, grounds: readonly { readonly about: Parameters<typeof ibrScope>[0]['abouts'][number] }[]): ScopeFinding[] =>
  ibrScope({ medicalLegal: isMedicalLegalCase(dispute.case.kind), reportCount: 1, abouts: grounds.map(({ about }) => about), liabilityContested: false });

/** What stands before an appeal that goes out on a day. */
export function checksOf(row: Pick<AppealRow, 'kind' | 'disputedCents' | 'grounds' | 'body' | 'dueOn' | 'afterId'>, dispute: Dispute, eor: DisputedEor | null, sentOn: CalendarDate): Appeal['checks'] {
  const { grounds } = groundsOf(row, dispute, eor);
  const checks: Appeal['checks'] = [];
  const add = (tone: Appeal['checks'][number]['tone'], code: string, title: string, detail: string, section: string | null = null) => void checks.push({ code, tone, title, detail, section });
  const balance = balanceOfInvoice(dispute);
  if (row.disputedCents > balance) add('block', 'appeal.more_than_owed', 'More is disputed than is owed', `${dollars(Math.max(0, balance))} is owed on this bill now. Lower what is disputed.`);
  const counted = fromDateColumn(row.dueOn);
  if (row.kind !== 'PETITION' && sentOn > counted) {
    const last = lastDayToSend(row, dispute, eor);
    const { section } = appealKindOf(row.kind);
    if (sentOn > last) add('block', 'appeal.too_late', 'Its time is over', `The last day was ${dateInWords(last)}.`, section);
    else add('look', 'appeal.past_counted_day', 'The counted day has passed', `It was ${dateInWords(counted)}. In time until ${dateInWords(last)} only if the other side served by mail, or where the day rolls. Keep the proof of how it was served.`, '8 CCR 10600, 10605');
  }
  const silent = grounds.filter(({ reason }) => reason.trim() === '').map(({ code }) => code);
  if (silent.length > 0 && row.body.trim() === '') add(row.kind === 'PETITION' ? 'look' : 'block', 'appeal.no_reason', 'No reason is given', `Say why ${silent.join(', ')} is owed: beside the line or in the statement.`, row.kind === 'SECOND_REVIEW' ? '8 CCR 9792.5.5' : null);
  if (row.kind === 'SECOND_REVIEW' && grounds.some(({ about }) => about === 'contract')) add('look', 'appeal.contract', 'A contract or network is claimed', 'Ask for the contract. Whether one applies is not decided by independent bill review.', '8 CCR 9792.5.7');
  if (row.kind === 'IBR') for (const { tone, title, detail, section } of scopeOf(dispute, grounds)) if (tone !== 'pass') add(tone, 'appeal.scope', title, detail, section);
  if (row.kind === 'PETITION' && eor === null && dispute.receivedOn === null) add('look', 'appeal.no_receipt', 'No receipt of the bill is recorded', 'The payer’s 60 days, penalty and interest run from it; here they are counted from the day of issue. Record when the payer had the bill.', 'LC 4622(a)(1)');
  if (row.kind === 'PETITION' && dispute.case.adjNumber === '') add('look', 'appeal.no_adj', 'No ADJ number is known', 'A petition is filed in a case of the Appeals Board. Ask the payer or look it up, and put it on the case.');
  if (dispute.payer.street.trim() === '') add('look', 'appeal.no_address', 'The payer has no address', 'Put it on the contact, so that the paper can name it.');
  if (checks.every(({ tone }) => tone === 'look')) add('pass', 'appeal.ready', 'Ready to go', `${dollars(row.disputedCents)} in dispute.`);
  const order = { block: 0, look: 1, pass: 2 };
  return checks.sort((a, b) => order[a.tone] - order[b.tone]);
}

/** The paper as it would be printed now, or as it goes with `sent`. */
export async function paperOf(db: ReadTx, ctx: PracticeCtx, row: Pick<AppealRow, 'kind' | 'disputedCents' | 'grounds' | 'body' | 'feeCents' | 'afterId' | 'evidence'>, dispute: Dispute, eor: DisputedEor | null, sent: PaperFacts['sent']) {
  const practice = await db.practice.findUniqueOrThrow({ where: { id: ctx.practiceId } });
  const frozen = IssuedAs.safeParse(dispute.issuedAs);
  const parties = frozen.success ? frozen.data.parties : null;
  const { physician } = dispute.case;
  const { grounds } = groundsOf(row, dispute, eor);
  const after = dispute.appeals.find(({ id }) => id === row.afterId);
  // What was paid in time carries neither penalty nor interest, what was paid late carries both up to its day.
  const charges = row.kind === 'PETITION' ? chargesOf(await lateBill(db, ctx.practiceId, dispute.id), sent?.on ?? ctx.today) : null;
  const block = (one: { street: string; city: string; state: string; postalCode: string }) => (one.street.trim() === '' ? '' : [one.street, [[one.city, one.state].filter(Boolean).join(', '), one.postalCode].filter(Boolean).join(' ')].filter(Boolean).join('\n'));
  return appealPaper({
    kind: row.kind, date: ctx.today, body: row.body, disputedCents: row.disputedCents, feeCents: row.feeCents, sent,
    practice: { name: practice.name, address: block(practice), phone: practice.phone, fax: practice.fax, email: practice.email, isTraining: practice.trainingOfId !== null },
    provider: { name: physician.name, credentials: physician.credentials, npi: physician.npi ?? '', taxName: physician.taxIdentity?.legalName ?? '', tinLastFour: physician.taxIdentity?.tinLastFour ?? '' },
    payer: { name: parties?.billTo.name ?? dispute.payer.name, address: block(parties?.billTo ?? dispute.payer) },
    claimant: dispute.case.claimant.name, claimNumber: dispute.case.claimNumber, adjNumber: dispute.case.adjNumber, panelNumber: dispute.case.panelNumber, injuredOn: on(dispute.case.injuredOn), employer: dispute.case.employer,
    bill: { number: dispute.number ?? '', payerReference: dispute.payerReference, issuedOn: fromDateColumn(dispute.issuedOn ?? dispute.serviceOn), serviceOn: fromDateColumn(dispute.serviceOn), receivedOn: on(dispute.receivedOn), totalCents: dispute.totalCents, paidCents: dispute.paidCents },
    eor: eor && { servedOn: on(eor.servedOn), reference: eor.payerReference },
    grounds: grounds.map(({ code, modifiers, units, billedCents, allowedCents, paidCents, disputedCents, reason }): PaperGround => ({ code, modifiers, units, billedCents, allowedCents, paidCents, disputedCents, reason })),
    evidence: row.evidence.flatMap((kind) => (kind in appealEvidenceWords ? [appealEvidenceWords[kind as keyof typeof appealEvidenceWords]] : [])),
    after: after ? { sentOn: on(after.sentOn), answeredOn: on(after.answeredOn), answer: after.outcome === '' ? '' : appealOutcomeLabels[after.outcome as AppealOutcome].toLowerCase() } : null,
    charges: charges && { penaltyCents: charges.penaltyCents, interestCents: charges.interestCents, through: sent?.on ?? ctx.today },
  });
}

const actOperations = { revise: 'appeal.revise', send: 'appeal.send', receive: 'appeal.receive', answer: 'appeal.answer', withdraw: 'appeal.withdraw' } as const satisfies Record<AppealAct, string>;

function actsOf({ state, kind }: AppealRow, ctx: PracticeCtx): AppealAct[] {
  const possible: AppealAct[] = state === 'DRAFT' ? ['revise', 'send', 'withdraw'] : state === 'SENT' ? [...(kind === 'SECOND_REVIEW' || kind === 'IBR' ? (['receive'] as const) : []), 'answer', 'withdraw'] : [];
  const { actor } = ctx;
  return actor.kind === 'user' ? possible.filter((act) => can(actor.role, actOperations[act])) : [];
}
