import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { Conflict, Forbidden, IdempotencyMisused, NotFound } from '../../core/errors';
import { seal } from '../../core/secrets';
import { databaseCode } from '../../core/transaction';
import { drafted, issued } from '../../test/billable';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { issueInvoice } from './issue-invoice';
import { printInvoice, readInvoice } from './queries';
import { reviseInvoice } from './revise-invoice';

describe('issuing an invoice', () => {
  it('gives number and day, freezes the parties, stops “bill sent” and starts the payer’s 60 days', async () => {
    const world = await makeWorld();
    await inPractice(world.practiceId, async (tx) => {
      const tax = await tx.taxIdentity.create({ data: { practiceId: world.practiceId, legalName: 'Alder Evaluations, Inc.', tinSealed: seal('12-3454471'), tinLastFour: '4471', remitTo: 'PO Box 12, Sacramento' } });
      await tx.physician.update({ where: { practiceId_id: { practiceId: world.practiceId, id: world.physicianId } }, data: { taxIdentityId: tax.id, npi: '1234567893' } });
    });
    const draft = await drafted(world);
    const bill = await issueInvoice(world.as('biller'), { invoiceId: draft.id, version: draft.version });
    expect(bill).toMatchObject({ state: 'ISSUED', number: '2026-0001', balanceCents: 201_500 });
    await inPractice(world.practiceId, async (tx) => {
      await tx.contact.update({ where: { practiceId_id: { practiceId: world.practiceId, id: world.payerId } }, data: { name: 'Renamed since' } });
      const clocks = await tx.clock.findMany({ where: { practiceId: world.practiceId, invoiceId: bill.id } });
      expect(clocks.map(({ rule, side, state, feeAtRiskCents }) => ({ rule, side, state, feeAtRiskCents }))).toEqual([{ rule: 'bill.payment', side: 'owed_to_us', state: 'OPEN', feeAtRiskCents: 201_500 }]);
      expect((await tx.case.findFirstOrThrow({ where: { id: bill.caseId } })).stage).toBe('BILLED');
    });
    const read = await readInvoice(world.as('viewer'), { invoiceId: bill.id });
    expect(read.parties).toMatchObject({ billTo: { name: 'Sierra Pacific Mutual' }, claimantName: null, paysTo: { legalName: 'Alder Evaluations, Inc.', tinLastFour: '4471' } });
    expect([read.issuedOn, read.payableOn]).toEqual(['2026-03-02', '2026-05-01']);
    expect(JSON.stringify(read)).not.toContain('3454471');
    expect((await printInvoice(world.as('biller'), { invoiceId: bill.id })).tin).toBe('12-3454471');
    expect((await printInvoice(world.as('assistant'), { invoiceId: bill.id })).tin).toBeNull();
    expect(await auditedOperations(world.practiceId)).toEqual(['invoice.draft', 'invoice.issue']);
  });

  it('is payable by the calendar that the practice counts by', async () => {
    const world = await makeWorld();
    const now = new Date('2026-07-11T18:00:00.000Z');
    const payableOn = async (): Promise<string> => {
      const draft = await drafted(world);
      const { id } = await issueInvoice(world.as('biller', { now }), { invoiceId: draft.id, version: draft.version });
      const { payableOn: day } = await inPractice(world.practiceId, (tx) => tx.invoice.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id } } }));
      return day?.toISOString().slice(0, 10) ?? '';
    };
    // Day 60 is Admission Day, which the state keeps and the courts do not.
    expect(await payableOn()).toBe('2026-09-10');
    await inPractice(world.practiceId, (tx) => tx.practice.update({ where: { id: world.practiceId }, data: { holidayCalendar: 'judicial' } }));
    expect(await payableOn()).toBe('2026-09-09');
  });

  it('private work is payable after the practice’s own days and has no legal clock', async () => {
    const world = await makeWorld();
    const bill = await issued(world, { kind: 'IME' });
    const read = await readInvoice(world.as('owner'), { invoiceId: bill.id });
    expect(read.payableOn).toBe('2026-04-01');
    expect(await inPractice(world.practiceId, (tx) => tx.clock.count({ where: { practiceId: world.practiceId } }))).toBe(0);
  });

  it('numbers by the year of the practice’s own day', async () => {
    const world = await makeWorld();
    expect((await issued(world, {}, new Date('2027-01-01T07:30:00.000Z'))).number).toBe('2026-0001');
    expect((await issued(world, {}, new Date('2027-01-01T08:30:00.000Z'))).number).toBe('2027-0001');
  });

  it('a double click has one effect; the same key with another body is refused', async () => {
    const world = await makeWorld();
    const [draft, other] = [await drafted(world), await drafted(world)];
    const idempotencyKey = randomUUID();
    const click = () => issueInvoice(world.as('biller', { idempotencyKey }), { invoiceId: draft.id, version: draft.version });
    const [first, second] = await Promise.all([click(), click()]);
    expect(second).toEqual(first);
    expect(await click()).toEqual(first);
    await expect(issueInvoice(world.as('biller', { idempotencyKey }), { invoiceId: other.id, version: other.version })).rejects.toBeInstanceOf(IdempotencyMisused);
    const series = await inPractice(world.practiceId, (tx) => tx.numberSeries.findMany({ where: { practiceId: world.practiceId } }));
    expect(series.map(({ series: name, lastNumber }) => [name, lastNumber])).toEqual([['invoice:2026', 1]]);
  });

  it('refuses stale, empty and issued ones, other roles and the practice next door, and takes no number for them', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const draft = await drafted(world);
    const act = { invoiceId: draft.id, version: draft.version };
    await expect(issueInvoice(world.as('assistant'), act)).rejects.toBeInstanceOf(Forbidden);
    await expect(issueInvoice(next.as('owner'), act)).rejects.toBeInstanceOf(NotFound);
    await expect(issueInvoice(world.as('owner'), { ...act, version: 7 })).rejects.toBeInstanceOf(Conflict);
    const { lines } = await readInvoice(world.as('biller'), { invoiceId: draft.id });
    const emptied = await reviseInvoice(world.as('biller'), { ...act, lines: lines.map(({ id, code, description, modifiers, unitPriceCents, factorBps }) => ({ lineId: id, code, description, modifiers, unitPriceCents, factorBps, units: 0, changeReason: 'Waived' })) });
    await expect(issueInvoice(world.as('biller'), { ...act, version: emptied.version })).rejects.toMatchObject({ rule: 'invoice.nothing_to_bill' });
    const bill = await issued(world);
    await expect(issueInvoice(world.as('biller'), { invoiceId: bill.id, version: bill.version })).rejects.toMatchObject({ rule: 'invoice.issued' });
    expect(bill.number).toBe('2026-0001');
  });

  it('the database refuses any change to what was billed', async () => {
    const world = await makeWorld();
    const bill = await issued(world);
    const { practiceId } = world;
    const key = { practiceId_id: { practiceId, id: bill.id } };
    const codeOf = (work: Parameters<typeof inPractice>[1]) => inPractice(practiceId, work).then(() => 'done', databaseCode);
    const restricted = '23001';
    expect(await codeOf((tx) => tx.invoice.update({ where: key, data: { totalCents: 1 } }))).toBe(restricted);
    expect(await codeOf((tx) => tx.invoice.update({ where: key, data: { state: 'DRAFT', number: null } }))).toBe(restricted);
    expect(await codeOf((tx) => tx.invoice.delete({ where: key }))).toBe(restricted);
    expect(await codeOf((tx) => tx.invoiceLine.updateMany({ where: { practiceId, invoiceId: bill.id }, data: { units: 9 } }))).toBe(restricted);
    expect(await codeOf((tx) => tx.invoiceLine.deleteMany({ where: { practiceId, invoiceId: bill.id } }))).toBe(restricted);
    expect((await readInvoice(world.as('biller'), { invoiceId: bill.id })).lines[0]?.units).toBe(1);
  });

  it('leaves no gap and no twin when 60 are issued at once and some fail after their number was taken', async () => {
    const world = await makeWorld();
    const drafts = [];
    for (let index = 0; index < 60; index += 1) drafts.push(await drafted(world));
    const doomed = new Set(drafts.filter((_, index) => index % 6 === 0).map(({ id }) => id));
    const url = new URL(process.env.TEST_DATABASE_OWNER_URL ?? '');
    url.pathname = `/${process.env.TEST_DATABASE_PREFIX}${process.env.VITEST_POOL_ID ?? '1'}`;
    const owner = new pg.Client({ connectionString: url.href });
    await owner.connect();
    await owner.query(`create function fail_some_issues() returns trigger language plpgsql as $$ begin
      if new.state = 'ISSUED' and new.id::text = any(string_to_array('${[...doomed].join(',')}', ',')) then raise exception 'injected'; end if; return new; end $$;
      create trigger fail_some_issues after update on "Invoice" for each row execute function fail_some_issues()`);
    let answered: string[] = [];
    try {
      const outcomes = await Promise.allSettled(drafts.map(({ id, version }) => issueInvoice(world.as('biller'), { invoiceId: id, version })));
      answered = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.id] : []));
    } finally {
      await owner.query('drop trigger fail_some_issues on "Invoice"; drop function fail_some_issues');
      await owner.end();
    }
    // Whoever waited too long for a connection on a busy machine has left nothing behind, and asks again.
    const left = drafts.filter(({ id }) => !doomed.has(id) && !answered.includes(id));
    for (const { id, version } of left) answered.push((await issueInvoice(world.as('biller'), { invoiceId: id, version })).id);
    const rows = await inPractice(world.practiceId, (tx) => tx.invoice.findMany({ where: { practiceId: world.practiceId, state: 'ISSUED' } }));
    expect(rows.map(({ id }) => id).sort()).toEqual(answered.sort());
    expect(answered.some((id) => doomed.has(id))).toBe(false);
    expect(answered.length).toBe(50);
    expect(rows.map(({ number }) => number).sort()).toEqual(answered.map((_, index) => `2026-${String(index + 1).padStart(4, '0')}`));
  }, 120_000);
});
