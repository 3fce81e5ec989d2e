import { randomUUID } from 'node:crypto';
import { seal } from '../../lib/core/secrets';
import { addDays, dateInZone } from '../../lib/domain/calendar';
import { inPractice, type World } from '../../lib/test/world';
import { canaryOf } from './canary';
import { makeInvoice } from './make-invoices';

export interface SendingObjects {
  readonly sendingId: string;
  readonly ediFileId: string;
  /** An answer that belongs to no bill yet. */
  readonly ediClaimId: string;
}

const day = (offset: number) => new Date(`${addDays(dateInZone(new Date().getTime(), 'America/Los_Angeles'), offset)}T00:00:00.000Z`);

/** A bill that went by mail, with papers and a proof whose bytes are nowhere. */
export async function makeSending(world: World): Promise<{ readonly sendingId: string; readonly invoiceId: string }> {
  const { practiceId } = world;
  const { invoiceId } = await makeInvoice(world, true);
  const canary = canaryOf(world);
  const file = (subjectKind: string, subjectId: string) => ({ practiceId, subjectKind, subjectId, name: `${canary}.pdf`, mediaType: 'application/pdf', bytes: 9, sha256: 'a'.repeat(64), keySealed: seal(Buffer.alloc(32).toString('base64')) });
  return inPractice(practiceId, async (tx) => {
    const row = await tx.billSending.create({ data: { practiceId, invoiceId, method: 'mail', sentTo: canary, proof: canary, sentOn: day(0) } });
    const [proof, papers] = [await tx.storedFile.create({ data: file('sending_proof', row.id) }), await tx.storedFile.create({ data: file('bill_packet', row.id) })];
    await tx.billSending.update({ where: { practiceId_id: { practiceId, id: row.id } }, data: { proofFileId: proof.id, packetFileId: papers.id } });
    return { sendingId: row.id, invoiceId };
  });
}

/** A file that a payer sent, with a claim that is nobody's. */
export async function makeEdiFile(world: World): Promise<Pick<SendingObjects, 'ediFileId' | 'ediClaimId'>> {
  const { practiceId } = world;
  const canary = canaryOf(world);
  return inPractice(practiceId, async (tx) => {
    const file = await tx.ediFile.create({ data: { practiceId, kind: '277', outbound: false, name: canary, sha256: randomUUID(), content: canary, findings: [{ tone: 'look', says: canary }] } });
    const claim = await tx.ediClaim.create({ data: { practiceId, ediFileId: file.id, position: 1, claimControl: canary, state: 'received', detail: { claimControl: canary, payerControl: '', outcome: 'received', byPayer: true, byName: canary, on: null, amountCents: 0, says: [canary] } } });
    return { ediFileId: file.id, ediClaimId: claim.id };
  });
}

/** The signed form of a tax identity, without bytes. */
export async function makeTaxForm(world: World): Promise<{ readonly taxIdentityId: string }> {
  const { practiceId } = world;
  return inPractice(practiceId, async (tx) => {
    const { id } = await tx.taxIdentity.create({ data: { practiceId, legalName: canaryOf(world), tinSealed: seal('12-3456789'), tinLastFour: '6789' } });
    await tx.storedFile.create({ data: { practiceId, subjectKind: 'tax_form', subjectId: id, name: `${canaryOf(world)}.pdf`, mediaType: 'application/pdf', bytes: 9, sha256: 'b'.repeat(64), keySealed: seal(Buffer.alloc(32).toString('base64')) } });
    return { taxIdentityId: id };
  });
}

/** One of each. */
export async function makeSendings(world: World): Promise<SendingObjects> {
  const { sendingId } = await makeSending(world);
  const { ediFileId, ediClaimId } = await makeEdiFile(world);
  return { sendingId, ediFileId, ediClaimId };
}
