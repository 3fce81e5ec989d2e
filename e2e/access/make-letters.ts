import { sampleLetter } from '../../lib/test/sample-letter';
import { inPractice, type World } from '../../lib/test/world';
import { canaryOf, clinicalOf } from './canary';
import { makeEvaluation } from './make-cases';

/** What a request can name here, beside the objects of the office. */
export interface LettersObjects {
  letterId: string;
  /** The letter's recipients on either side. */
  workerRecipientId: string;
  payerRecipientId: string;
  templateId: string;
  mailId: string;
  electronicServiceId: string;
}

/** A letter to both sides on a case of its own, as a draft or as it went out; an e-mail of it failed. */
export async function makeLetter(world: World, state: 'DRAFT' | 'SENT' = 'DRAFT'): Promise<LettersObjects & { caseId: string; evaluationId: string }> {
  const { practiceId, payerId } = world;
  const { caseId, evaluationId } = await makeEvaluation(world, 'SCHEDULED', 20);
  const canary = canaryOf(world);
  return inPractice(practiceId, async (tx) => {
    await tx.practice.update({ where: { id: practiceId }, data: { street: '1200 K Street', city: 'Sacramento', phone: '(916) 555-0140' } });
    const template = await tx.letterTemplate.create({ data: { practiceId, kind: 'no_show_notice', name: `${canary} ${crypto.randomUUID()}`, active: false } });
    await tx.letterTemplateVersion.create({ data: { practiceId, templateId: template.id, number: 1, subject: canary, body: canary } });
    const { lastNumber: number } = await tx.numberSeries.upsert({ where: { practiceId_series: { practiceId, series: 'letter' } }, create: { practiceId, series: 'letter', lastNumber: 1 }, update: { lastNumber: { increment: 1 } } });
    const letter = await tx.letter.create({ data: { practiceId, number, kind: 'no_show_notice', caseId, evaluationId, subject: canary, body: `${canary} ${clinicalOf(world)}` } });
    const recipient = { practiceId, letterId: letter.id, required: true, address: '1 K Street\nSacramento, CA 95814', method: 'mail', reason: canary };
    const worker = await tx.letterRecipient.create({ data: { ...recipient, position: 1, role: 'claimant', side: 'applicant', name: clinicalOf(world) } });
    const payer = await tx.letterRecipient.create({ data: { ...recipient, position: 2, role: 'claims_administrator', side: 'defense', contactId: payerId, name: canary } });
    if (state === 'SENT') await tx.letter.update({ where: { practiceId_id: { practiceId, id: letter.id } }, data: { state, servedOn: new Date('2026-03-02'), servedByName: canary, county: canary, document: JSON.parse(JSON.stringify(sampleLetter())) } });
    // Only what went out has mail.
    const of = state === 'SENT' ? { letterId: letter.id, recipientId: payer.id } : {};
    const mail = await tx.outboxMail.create({ data: { practiceId, ...of, to: 'payer@example.test', subject: canary, body: canary, state: 'FAILED', messageId: `<${crypto.randomUUID()}@panelist.example>` } });
    const agreement = await tx.electronicService.create({ data: { practiceId, caseId, role: 'defense_attorney', email: `${canary.toLowerCase().replace(/[^a-z0-9]/g, '')}@example.test`, agreedOn: new Date('2026-01-05') } });
    return { caseId, evaluationId, letterId: letter.id, workerRecipientId: worker.id, payerRecipientId: payer.id, templateId: template.id, mailId: mail.id, electronicServiceId: agreement.id };
  });
}

/** One of each. */
export async function makeLetters(world: World): Promise<LettersObjects> {
  const { caseId: _case, evaluationId: _evaluation, ...objects } = await makeLetter(world, 'SENT');
  return objects;
}
