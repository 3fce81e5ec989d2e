import { command, type Tx } from '../../core/operation';
import type { PracticeId } from '../../core/context';
import type { LetterKind } from '../../domain/letter/kinds';
import { builtInWordings } from '../../domain/letter/built-in';
import { recipientsOf } from '../../domain/service/recipients';
import { findKnown } from '../letter-subjects/queries';
import { aboutOfRow, factsOfRow, isSamePerson, loadLetter, type LetterRow } from './queries';
import { Letter, RefillLetter } from './schema';
import { columnsOfDue, filled, findWording, letterForChange, replaceRecipients, type ChosenWording } from './steps';

/**
 * Fills a draft anew with what the case knows now, from its own wording or another one. The recipients are computed anew; copies that
 * were added stay, and so do the reasons of those who are left out. Changes that were made to the words by hand are lost.
 */
export const refillLetter = command({
  name: 'letter.refill',
  input: RefillLetter,
  output: Letter,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const row = await letterForChange(tx, ctx, input.letterId, input.version, 'draft');
    const kind = row.kind as LetterKind;
    const facts = input.facts ?? factsOfRow(row);
    const known = await findKnown(tx, practiceId, kind, aboutOfRow(row), facts, ctx.today);
    const wording = await wordingOf(tx, practiceId, row, input.templateId);
    const due = recipientsOf(kind, known.service).due.map((one) => {
      const before = row.recipients.find((other) => isSamePerson(one, other));
      return { ...columnsOfDue(one), ...(before && { id: before.id, omittedReason: one.required ? before.omittedReason : '' }) };
    });
    const copies = row.recipients.filter((one) => !one.required && !due.some(({ id }) => id === one.id)).map(({ id, role, side, contactId, name, address, email, fax, required, reason, section, omittedReason, method, enclosures }) => ({ id, role, side, contactId, name, address, email, fax, required, reason, section, omittedReason, method, enclosures }));
    await replaceRecipients(tx, practiceId, row.id, [...due, ...copies]);
    await tx.letter.update({ where: { practiceId_id: { practiceId, id: row.id } }, data: { ...filled(wording, known), templateVersionId: wording.versionId, facts: JSON.parse(JSON.stringify(facts)), version: { increment: 1 } } });
    audit({ subject: ['letter', row.id], summary: `Filled letter ${row.number} anew`, data: { templateVersionId: wording.versionId, recipients: due.map(({ role, method }) => `${role} ${method}`) } });
    return loadLetter(tx, ctx, row.id);
  },
});

/** The chosen wording; not chosen, the newest version of the one it was drafted from. @throws NotFound */
function wordingOf(tx: Tx, practiceId: PracticeId, row: LetterRow, templateId: string | null | undefined): Promise<ChosenWording> | ChosenWording {
  const kind = row.kind as LetterKind;
  const chosen = templateId === undefined ? (row.templateVersion?.template.id ?? null) : templateId;
  return chosen === null ? { ...builtInWordings[kind], versionId: null } : findWording(tx, practiceId, kind, chosen);
}
