import { describe, expect, it } from 'vitest';
import { Conflict, NotFound } from '../../core/errors';
import { billable, drafted, issued } from '../../test/billable';
import { onlyFor } from '../../test/refusals';
import { readyForClaims, sendable } from '../../test/sendings';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { draftInvoice } from '../invoices/draft-invoice';
import { packBill, printClaim, readClaim } from './queries';
import { reviseClaim } from './revise-claim';

describe('bill_claim.revise', () => {
  it('writes diagnoses and box 19 of a draft; the issue freezes them onto the form', async () => {
    const world = await makeWorld();
    await readyForClaims(world);
    const bill = await sendable(world);
    const read = await readClaim(world.as('assistant'), { invoiceId: bill.id as never });
    expect(read).toMatchObject({ isDraft: false, diagnosisCodes: ['M54.5', 'S83.241A'], claimNote: 'Panel 7654321', mayRevise: false });
    const { sheets, mark } = await printClaim(world.as('biller'), { invoiceId: bill.id as never });
    expect(mark).toBeNull();
    expect(sheets[0]?.boxes).toMatchObject({ '2': 'SALCEDO, JOAQUIN', '21.A': 'M545', '19': 'PANEL 7654321', '25': '123456789', '26': '2026-0001', '28': '2015 00', '33a': '1234567893' });
    expect(await auditedOperations(world.practiceId)).toContain('bill_claim.revise');
  });

  it('proposes what the report found, and the usual note, when a bill is drafted', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await billable(world);
    await inPractice(world.practiceId, async (tx) => {
      const finding = (code: string, industrial: boolean | null) => ({ id: code, code, label: `Name of ${code}`, side: 'none', industrial });
      await tx.report.create({ data: { practiceId: world.practiceId, number: 1, caseId, evaluationId, physicianId: world.physicianId, kind: 'comprehensive', title: 'Report', findings: { diagnoses: [finding('I10', false), finding('M54.50', true), finding('', null), finding('M54.50', true)] } } });
    });
    const { id } = await draftInvoice(world.as('biller'), { evaluationId: evaluationId as never });
    const read = await readClaim(world.as('biller'), { invoiceId: id as never });
    expect(read.diagnosisCodes).toEqual(['M54.50', 'I10']);
    expect(read.claimNote).toBe('QME medical-legal, requested 01/05/2026');
    expect(read.proposed.diagnoses[0]).toEqual({ code: 'M54.50', label: 'Name of M54.50' });
  });

  it('refuses an issued bill, a stale version, what is no code, other roles and the practice next door', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const draft = await drafted(world);
    const input = { invoiceId: draft.id as never, version: draft.version, diagnosisCodes: ['m545'], claimNote: '' };
    await onlyFor(reviseClaim as never, world, input, ['owner', 'physician', 'assistant', 'biller']);
    await expect(reviseClaim(next.as('owner'), input)).rejects.toBeInstanceOf(NotFound);
    await expect(reviseClaim(world.as('biller'), { ...input, version: 9 })).rejects.toBeInstanceOf(Conflict);
    await expect(reviseClaim(world.as('biller'), { ...input, diagnosisCodes: ['back pain'] })).rejects.toThrow('ICD-10');
    expect((await reviseClaim(world.as('assistant'), input)).diagnosisCodes).toEqual(['M54.5']);
    const bill = await issued(world);
    await expect(reviseClaim(world.as('biller'), { ...input, invoiceId: bill.id as never, version: bill.version })).rejects.toMatchObject({ rule: 'invoice.issued' });
  });
});

describe('bill_claim.pack', () => {
  it('names the papers in their order, with what is missing', async () => {
    const world = await makeWorld();
    await readyForClaims(world);
    const bill = await sendable(world);
    const pack = await packBill(world.as('biller'), { invoiceId: bill.id as never });
    expect(pack.papers.map(({ from, key }) => `${key} ${from}`)).toEqual(['bill claim', 'taxpayer words']);
    expect(pack.states.map(({ key, state }) => `${key} ${state}`)).toEqual(['bill there', 'report missing', 'proof_of_service missing', 'declarations not_needed', 'verification not_needed', 'taxpayer there', 'request not_needed']);
    const [words] = pack.papers.filter(({ from }) => from === 'words');
    expect(JSON.stringify(words)).toContain('not the form of the Internal Revenue Service');
    expect((await packBill(world.as('biller'), { invoiceId: bill.id as never, form: 'invoice', without: 'taxpayer' })).papers.map(({ from }) => from)).toEqual(['invoice']);
    await onlyFor(packBill as never, world, { invoiceId: bill.id }, ['owner', 'physician', 'assistant', 'biller']);
  });
});
