import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { database } from '../../db/client';
import { draftInvoice } from '../invoices/draft-invoice';
import { issueInvoice } from '../invoices/issue-invoice';
import { addAgreement } from '../agreements/add-agreement';
import { addContact } from '../contacts/add-contact';
import { amendContact } from '../contacts/amend-contact';
import { findContacts, readContact } from '../contacts/queries';
import { listCases } from '../cases/queries';
import { logCase } from '../cases/log-case';
import { expectForbidden, loggedExam } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { mergeContacts } from './merge-contacts';

const key = (world: World, id: string) => ({ practiceId_id: { practiceId: world.practiceId, id } });
const payersOf = (world: World) => inPractice(world.practiceId, (tx) => tx.case.findMany({ where: { practiceId: world.practiceId }, orderBy: { number: 'asc' }, select: { payerId: true, searchText: true } }));
const twin = (world: World, name = 'Sierra Pacific') => addContact(world.as('owner'), { name, roles: ['employer'], phone: '916 555 0100', payerNotes: 'Pays late' });
const merging = (world: World, contactId: string) => ({ contactId, version: 1, intoId: world.payerId, intoVersion: 1 });

/** Every column of the database that names a contact, and so must be thought of here. */
const moves = ['Case.payerId', 'CaseParty.contactId', 'Contact.mergedIntoId', 'Contact.organisationId', 'ContactsApart.firstId', 'ContactsApart.secondId', 'ContractRate.payerId', 'FeeAgreement.payerId', 'InterpreterBooking.vendorId', 'Invoice.payerId', 'LetterRecipient.contactId', 'Receipt.payerId', 'Referral.payerId', 'Referral.requesterId', 'ReferralParty.contactId'];
const staysOfItsOwn = ['ContactAddress.contactId'];

describe('contact.merge', () => {
  it('moves cases, fills gaps, unites roles; the duplicate is offered no more and stays readable', async () => {
    const world = await makeWorld();
    const duplicate = await twin(world);
    const { caseId } = await loggedExam(world, { payer: { id: duplicate.id } });
    const merged = await mergeContacts(world.as('assistant'), merging(world, duplicate.id));
    expect(merged).toMatchObject({ id: world.payerId, name: 'Sierra Pacific Mutual', moved: { cases: 1, parties: 0 } });
    expect(await payersOf(world)).toMatchObject([{ payerId: world.payerId, searchText: expect.stringContaining('sierra pacific mutual') }]);

    const survivor = await readContact(world.as('owner'), { contactId: world.payerId });
    expect(survivor).toMatchObject({ roles: ['claims_administrator', 'employer'], phone: '916 555 0100', payerNotes: 'Pays late', version: 2, merged: [{ id: duplicate.id, name: 'Sierra Pacific' }], cases: { newest: [{ id: caseId }] } });
    expect(survivor.history.map(({ summary, ofMerged }) => [summary, ofMerged])).toEqual([['Merged as a duplicate', 'Sierra Pacific'], ['Merged a duplicate into a contact', null], ['Added a contact', 'Sierra Pacific']]);
    expect(await readContact(world.as('owner'), { contactId: duplicate.id })).toMatchObject({ name: 'Sierra Pacific', mergedInto: { id: world.payerId }, mergedAt: expect.any(String), version: 2 });
    expect((await findContacts(world.as('owner'), { q: 'sierra' })).contacts.map(({ id }) => id)).toEqual([world.payerId]);
    expect(await auditedOperations(world.practiceId)).toEqual(['contact.add', 'case.log', 'contact.merge', 'contact.merge']);
  });

  it('leaves an issued invoice as it was billed, and moves a draft', async () => {
    const world = await makeWorld();
    const duplicate = await twin(world);
    const served = async (claimNumber: string) => {
      const { evaluationId } = await loggedExam(world, { payer: { id: duplicate.id }, claimNumber });
      await inPractice(world.practiceId, (tx) => tx.evaluation.update({ where: key(world, evaluationId), data: { state: 'REPORT_SERVED', examinedOn: new Date('2026-03-02'), reportServedOn: new Date('2026-03-02') } }));
      return draftInvoice(world.as('owner', { idempotencyKey: claimNumber }), { evaluationId });
    };
    const [issued, draft] = [await served('A-1'), await served('A-2')];
    await issueInvoice(world.as('owner', { idempotencyKey: 'issue' }), { invoiceId: issued.id, version: issued.version });
    const { moved } = await mergeContacts(world.as('owner'), merging(world, duplicate.id));
    expect(moved).toMatchObject({ cases: 2, invoices: 1 });
    const invoices = await inPractice(world.practiceId, (tx) => tx.invoice.findMany({ where: { practiceId: world.practiceId } }));
    expect(Object.fromEntries(invoices.map(({ id, payerId }) => [id, payerId]))).toEqual({ [issued.id]: duplicate.id, [draft.id]: world.payerId });
  });

  it('moves parties without doubling them, agreements, referrals, people, interpreters, drafts of letters and earlier duplicates', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const duplicate = await twin(world);
    const earlier = await addContact(world.as('owner'), { name: 'Sierra P.' });
    await mergeContacts(world.as('owner'), { contactId: earlier.id, version: 1, intoId: duplicate.id, intoVersion: 1 });
    const { caseId, evaluationId } = await loggedExam(world);
    await addAgreement(world.as('owner'), { name: 'Sierra 2026', examCents: 100_000, payerId: duplicate.id });
    await addContact(world.as('owner'), { name: 'Ann Oduya', kind: 'person', organisationId: duplicate.id });
    await inPractice(practiceId, async (tx) => {
      await tx.caseParty.createMany({ data: [duplicate.id, world.payerId].map((contactId) => ({ practiceId, caseId, contactId, role: 'employer' as const })) });
      await tx.caseParty.create({ data: { practiceId, caseId, contactId: duplicate.id, role: 'other' } });
      const referral = await tx.referral.create({ data: { practiceId, number: 1, kind: 'IME', receivedOn: new Date('2026-03-01'), channel: 'fax', claimantName: 'X', searchName: 'x', requesterId: duplicate.id, payerId: duplicate.id } });
      await tx.referralParty.create({ data: { practiceId, referralId: referral.id, contactId: duplicate.id, role: 'agency' } });
      await tx.interpreterBooking.create({ data: { practiceId, evaluationId, language: 'Spanish', vendorId: duplicate.id } });
      await tx.receipt.create({ data: { practiceId, payerId: duplicate.id, receivedOn: new Date('2026-03-01'), countsOn: new Date('2026-03-01'), amountCents: 5_000, method: 'check' } });
    });
    const { moved } = await mergeContacts(world.as('owner'), { ...merging(world, duplicate.id), version: 2 });
    expect(moved).toMatchObject({ cases: 0, parties: 2, referrals: 3, agreements: 1, people: 1 });
    const now = await inPractice(practiceId, async (tx) => ({
      parties: await tx.caseParty.findMany({ where: { practiceId }, orderBy: { role: 'asc' }, select: { contactId: true, role: true } }),
      referral: await tx.referral.findFirstOrThrow({ where: { practiceId }, include: { parties: true } }),
      vendor: await tx.interpreterBooking.findFirstOrThrow({ where: { practiceId } }),
      receipt: await tx.receipt.findFirstOrThrow({ where: { practiceId } }),
    }));
    expect(now.parties).toEqual([{ contactId: world.payerId, role: 'employer' }, { contactId: world.payerId, role: 'other' }]);
    expect([now.referral.requesterId, now.referral.payerId, now.referral.parties[0]?.contactId, now.vendor.vendorId, now.receipt.payerId]).toEqual(Array.from({ length: 5 }, () => world.payerId));
    const survivor = await readContact(world.as('owner'), { contactId: world.payerId });
    expect(survivor.merged.map(({ name }) => name).sort()).toEqual(['Sierra P.', 'Sierra Pacific']);
    expect(survivor.people.map(({ name }) => name)).toEqual(['Ann Oduya']);
  });

  it('thinks of every column that names a contact', async () => {
    const rows = await database().$queryRaw<{ column: string }[]>`select c.relname || '.' || a.attname as column from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attname <> 'practiceId' where k.contype = 'f' and k.confrelid = '"Contact"'::regclass order by 1`;
    expect(rows.map(({ column }) => column), 'a new column that names a contact: move it in steps.ts, then name it here').toEqual([...moves, ...staysOfItsOwn].sort());
  });

  it('takes the facts that a person chose, the name too: the case list finds them under it', async () => {
    const world = await makeWorld();
    await loggedExam(world);
    const duplicate = await twin(world, 'Sierra National');
    expect(await mergeContacts(world.as('owner'), { ...merging(world, duplicate.id), take: ['name'] })).toMatchObject({ name: 'Sierra National' });
    expect((await listCases(world.as('owner'), { q: 'national' })).cases).toHaveLength(1);
  });

  it('stands for its survivor where an old form or a typed name still says the duplicate', async () => {
    const world = await makeWorld();
    const duplicate = await twin(world);
    await mergeContacts(world.as('owner'), merging(world, duplicate.id));
    await loggedExam(world, { payer: { id: duplicate.id } });
    await loggedExam(world, { payer: { name: 'SIERRA  pacific' }, claimNumber: 'B-2' });
    expect((await payersOf(world)).map(({ payerId }) => payerId)).toEqual([world.payerId, world.payerId]);
    await expect(addContact(world.as('owner'), { name: 'Sierra Pacific' }), 'the name is free again').resolves.toMatchObject({ version: 1 });
  });

  it('no case logged meanwhile keeps the duplicate as its payer', async () => {
    const world = await makeWorld();
    const duplicate = await twin(world);
    const logging = Array.from({ length: 12 }, (_, index) => loggedExam(world, { payer: { id: duplicate.id }, claimNumber: `R-${index}`, claimant: { name: `Person ${index}` } }));
    await Promise.all([...logging, mergeContacts(world.as('owner'), merging(world, duplicate.id))]);
    expect((await payersOf(world)).filter(({ payerId }) => payerId !== world.payerId)).toEqual([]);
  });

  it('refuses itself, one that was merged, and a person into an organization', async () => {
    const world = await makeWorld();
    const person = await addContact(world.as('owner'), { name: 'Ann Oduya', kind: 'person' });
    await expect(mergeContacts(world.as('owner'), merging(world, world.payerId))).rejects.toMatchObject({ rule: 'contact.same' });
    await expect(mergeContacts(world.as('owner'), merging(world, person.id))).rejects.toMatchObject({ rule: 'contact.kinds_differ' });
    const duplicate = await twin(world);
    await mergeContacts(world.as('owner'), merging(world, duplicate.id));
    await expect(mergeContacts(world.as('owner'), { ...merging(world, duplicate.id), version: 2, intoVersion: 2 })).rejects.toMatchObject({ rule: 'contact.merged' });
  });

  it('forbidden role, practice next door, and either of the two changed meanwhile', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const duplicate = await twin(world);
    const input = merging(world, duplicate.id);
    await expectForbidden(mergeContacts, world, input, ['physician', 'reviewer', 'biller', 'viewer']);
    await expect(mergeContacts(other.as('owner'), input)).rejects.toThrow(NotFound);
    await expect(mergeContacts(world.as('owner'), { ...input, intoId: other.payerId })).rejects.toThrow(NotFound);
    await amendContact(world.as('owner'), { contactId: world.payerId, version: 1, name: 'Sierra Pacific Mutual', phone: '1' });
    const stale = await mergeContacts(world.as('owner'), input).catch((error: unknown) => error);
    expect(stale).toBeInstanceOf(Conflict);
    expect((stale as Conflict).current).toMatchObject({ id: world.payerId, phone: '1', version: 2 });
    await expect(mergeContacts(world.as('owner'), { ...input, intoVersion: 2, version: 4 })).rejects.toMatchObject({ current: { id: duplicate.id } });
    expect(await auditedOperations(world.practiceId)).toEqual(['contact.add', 'contact.amend']);
  });

  it('whatever is merged into what, no case loses its payer and every name still leads to one', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }), fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 5 }), async (payers, merges) => {
        const world = await makeWorld();
        const ids: string[] = [];
        for (let index = 0; index < 5; index += 1) ids.push((await addContact(world.as('owner'), { name: `Payer ${index}` })).id);
        for (const [index, payer] of payers.entries()) {
          await logCase(world.as('owner'), { kind: 'QME', claimant: { name: `Person ${index}` }, payer: { id: ids[payer] ?? '' }, physicianId: world.physicianId });
        }
        for (const [from, into] of merges) {
          const [a, b] = [await readContact(world.as('owner'), { contactId: ids[from] ?? '' }), await readContact(world.as('owner'), { contactId: ids[into] ?? '' })];
          await mergeContacts(world.as('owner'), { contactId: a.id, version: a.version, intoId: b.id, intoVersion: b.version }).catch((error: { rule?: string }) => expect(['contact.same', 'contact.merged']).toContain(error.rule));
        }
        const contacts = await inPractice(world.practiceId, (tx) => tx.contact.findMany({ where: { practiceId: world.practiceId }, select: { id: true, mergedIntoId: true } }));
        const standing = new Set(contacts.filter(({ mergedIntoId }) => mergedIntoId === null).map(({ id }) => id));
        const cases = await payersOf(world);
        expect(cases).toHaveLength(payers.length);
        for (const { payerId } of cases) expect(standing.has(payerId)).toBe(true);
        for (const { mergedIntoId } of contacts) expect(mergedIntoId === null || standing.has(mergedIntoId)).toBe(true);
      }),
      { numRuns: 8 },
    );
  });
});
