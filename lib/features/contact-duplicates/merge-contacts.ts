import type { PracticeCtx } from '../../core/context';
import { Conflict, NotFound } from '../../core/errors';
import { command, type Tx } from '../../core/operation';
import { mergedContact } from '../../domain/contact/merge';
import { RuleBroken } from '../../domain/rule-broken';
import { refreshSearchTexts } from '../cases/steps';
import { findContact } from '../contacts/queries';
import type { Contact } from '../contacts/schema';
import { contactColumns, writeAddresses } from '../contacts/steps';
import { ContactsMerged, MergeContacts } from './schema';
import { moveReferences } from './steps';

/**
 * Merges a duplicate into another contact: all that is still open moves over, gaps are filled, roles united. The duplicate
 * stays readable for what was billed and sent under its name. It cannot be taken back.
 * @throws NotFound; Conflict when either changed since; RuleBroken `contact.same`, `contact.merged`, `contact.kinds_differ`
 */
export const mergeContacts = command({
  name: 'contact.merge',
  input: MergeContacts,
  output: ContactsMerged,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { contactId, intoId } = input;
    if (contactId === intoId) throw new RuleBroken('contact.same', 'Choose two contacts.');
    await lockBoth(tx, ctx, [contactId, intoId]);
    const duplicate = await contactForMerge(tx, ctx, contactId, input.version);
    const survivor = await contactForMerge(tx, ctx, intoId, input.intoVersion);
    if (duplicate.kind !== survivor.kind) throw new RuleBroken('contact.kinds_differ', 'One is an organization and the other a person. Correct the kind of one of them first.');

    const { organisationId, addresses, ...facts } = mergedContact(factsOf(survivor), factsOf(duplicate), input.take);
    const both = { practiceId, id: { in: [contactId, intoId] } };
    // The duplicate gives its name free before the survivor may take it.
    await tx.contact.updateMany({ where: { practiceId, id: contactId }, data: { mergedIntoId: intoId, mergedAt: ctx.now } });
    const { moved, caseIds } = await moveReferences(tx, practiceId, contactId, intoId);
    const employer = organisationId === contactId || organisationId === intoId ? null : organisationId;
    const columns = await contactColumns(tx, practiceId, { ...facts, roles: [...facts.roles], kind: survivor.kind, organisationId: employer, addresses }, intoId);
    await tx.contact.updateMany({ where: { practiceId, id: intoId }, data: { ...columns, ediPayerId: survivor.ediPayerId || duplicate.ediPayerId, active: survivor.active || duplicate.active } });
    await tx.contact.updateMany({ where: both, data: { version: { increment: 1 } } });
    await writeAddresses(tx, practiceId, intoId, addresses);
    await refreshSearchTexts(tx, practiceId, facts.name === survivor.name ? { payerId: intoId, ids: caseIds } : { payerId: intoId });
    audit({ subject: ['contact', intoId], summary: 'Merged a duplicate into a contact', data: { duplicateId: contactId, took: input.take, moved } });
    audit({ subject: ['contact', contactId], summary: 'Merged as a duplicate', data: { intoId } });
    return { id: intoId, name: facts.name, moved };
  },
});

/** Nobody names either contact in new work until this is done, and two merges come one after the other. @throws NotFound */
async function lockBoth(tx: Tx, { practiceId }: PracticeCtx, [a, b]: readonly [string, string]): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`select id from "Contact" where "practiceId" = ${practiceId}::uuid and id in (${a}::uuid, ${b}::uuid) order by id for update`;
  if (rows.length < 2) throw new NotFound();
}

async function contactForMerge(tx: Tx, ctx: PracticeCtx, id: string, version: number): Promise<Contact> {
  const found = await findContact(tx, ctx, id);
  if (!found) throw new NotFound();
  if (found.mergedInto) throw new RuleBroken('contact.merged', `${found.name} was merged into ${found.mergedInto.name} already.`);
  if (found.version !== version) throw new Conflict(`Someone changed ${found.name} while you were working on it.`, found);
  return found;
}

function factsOf({ organisation, ...contact }: Contact) {
  return { ...contact, organisationId: organisation?.id ?? null };
}
