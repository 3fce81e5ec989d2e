import type { output } from 'zod';
import { NotFound } from '../../core/errors';
import { newId } from '../../core/new-id';
import { command, type Tx } from '../../core/operation';
import type { PracticeId } from '../../core/context';
import { RuleBroken } from '../../domain/rule-broken';
import { exParte, refuseExParte, sideOf, type Reached } from '../../domain/service/ex-parte';
import { recipientRoles, sideOfRole, type RecipientRole } from '../../domain/service/methods';
import { isMedicalLegal } from '../../domain/service/party';
import { recipientsOf } from '../../domain/service/recipients';
import { waysTo } from '../../domain/service/ways';
import type { LetterKind } from '../../domain/letter/kinds';
import type { Known } from '../letter-subjects/queries';
import { isSamePerson, knownOf, loadLetter, type LetterRow } from './queries';
import { Letter, ReviseLetter, type RevisedRecipient } from './schema';
import { columnsOfDue, letterForChange, replaceRecipients, type RecipientColumns } from './steps';

type Revised = output<typeof RevisedRecipient>;

/**
 * Changes a draft's words and recipients. Copies may be added; one who is due the letter is left out only with a reason, and a whole side
 * never. @throws RuleBroken `letter.ex_parte`, `letter.reason_required`, `letter.email_not_agreed`, `letter.sent`
 */
export const reviseLetter = command({
  name: 'letter.revise',
  input: ReviseLetter,
  output: Letter,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const row = await letterForChange(tx, ctx, input.letterId, input.version, 'draft');
    const known = await knownOf(tx, ctx, row);
    const recipients: RecipientColumns[] = [];
    for (const one of input.recipients) recipients.push(await recipientOf(tx, practiceId, row, known, one));
    demandReasons(row, recipients);
    const parties = known.service.parties;
    const caseKind = row.case?.kind ?? row.referral?.kind ?? null;
    if (caseKind !== null) {
      // A draft that was one-sided because nobody of the other side is known may have its words mended; it is stopped when it is sent.
      const before = exParte(caseKind, row.recipients.filter(isGoing).map(reachedOf), parties);
      const after = exParte(caseKind, recipients.filter(isGoing).map(reachedOf), parties);
      if (after && before?.reached !== after.reached) refuseExParte(caseKind, recipients.filter(isGoing).map(reachedOf), parties);
    }
    await replaceRecipients(tx, practiceId, row.id, recipients);
    await tx.letter.update({ where: { practiceId_id: { practiceId, id: row.id } }, data: { subject: input.subject, body: input.body, version: { increment: 1 } } });
    const omitted = recipients.filter(({ omittedReason }) => omittedReason !== '').map(({ role }) => role);
    audit({ subject: ['letter', row.id], summary: `Changed letter ${row.number}`, data: { recipients: recipients.map(({ role, method }) => `${role} ${method}`), omitted, words: input.body !== row.body || input.subject !== row.subject } });
    return loadLetter(tx, ctx, row.id);
  },
});

const isGoing = ({ omittedReason }: { omittedReason: string }): boolean => omittedReason === '';
const reachedOf = ({ role, contactId, name, address, email, fax, side, required }: Omit<Reached, 'role'> & { role: string }): Reached => ({ role: roleOf(role), contactId, name, address, email, fax, side, required });
const roleOf = (role: string): RecipientRole => recipientRoles.find((one) => one === role) ?? 'other';

/** A recipient as a person left it, with what the case says of them. @throws NotFound, RuleBroken `letter.email_not_agreed` */
async function recipientOf(tx: Tx, practiceId: PracticeId, row: LetterRow, known: Known, given: Revised): Promise<RecipientColumns> {
  const { service } = known;
  const stored = given.id === undefined ? undefined : row.recipients.find(({ id }) => id === given.id);
  if (given.id !== undefined && !stored) throw new NotFound();
  // Somebody who is on it already gets a second one as a copy.
  const isNew = !stored && !row.recipients.some((one) => isSamePerson(one, given));
  const due = isNew ? recipientsOf(row.kind as LetterKind, service).due.find((one) => isSamePerson(one, given)) : undefined;
  if (!stored && !due && given.contactId !== null) await demandContact(tx, practiceId, given.contactId);
  const base = stored ?? (due && columnsOfDue(due));
  const role = base ? roleOf(base.role) : given.role;
  const person = { role, contactId: base ? base.contactId : given.contactId, name: given.name, address: given.address, email: given.email, fax: given.fax };
  const { email, ways } = waysTo(row.kind as LetterKind, service, person);
  const byEmail = ways.find(({ method }) => method === 'email');
  if (given.method === 'email' && given.omittedReason === '' && byEmail && !byEmail.ready) throw new RuleBroken('letter.email_not_agreed', `${given.name}: ${byEmail.why}`);
  return {
    id: stored?.id ?? newId(), ...person, email,
    side: base ? base.side : (sideOf(person, service.parties) ?? sideOfRole[role]),
    required: base?.required ?? false, reason: base?.reason ?? 'Copy', section: base?.section ?? '',
    omittedReason: base?.required ? given.omittedReason : '',
    method: given.method,
    enclosures: enclosedWith(base?.enclosures ?? (row.kind === 'report_service' ? ['report'] : []), given.method, isMedicalLegal(service.caseKind)),
  };
}

/** The affidavit goes with what is served electronically, and with nothing else (8 CCR 36.7(d)). */
function enclosedWith(enclosures: readonly string[], method: string, medicalLegal: boolean): string[] {
  const others = enclosures.filter((key) => key !== 'affidavit');
  return others.length > 0 && medicalLegal && method === 'email' ? [...others, 'affidavit'] : others;
}

async function demandContact(tx: Tx, practiceId: PracticeId, id: string): Promise<void> {
  if (!(await tx.contact.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { id: true } }))) throw new NotFound();
}

/** Whoever is due the letter stays on it, or is left out with a reason. @throws RuleBroken `letter.reason_required` */
function demandReasons(row: LetterRow, recipients: readonly RecipientColumns[]): void {
  const gone = row.recipients.find((one) => one.required && !recipients.some(({ id }) => id === one.id));
  if (gone) throw new RuleBroken('letter.reason_required', `${gone.name} is due this letter. Keep them on it, or say why they are left out.`);
}
