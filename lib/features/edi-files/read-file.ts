import { createHash } from 'node:crypto';
import { newId } from '../../core/new-id';
import { command } from '../../core/operation';
import { answersOf, ediKinds, kindOf } from '../../domain/edi/acknowledgment';
import { readX12 } from '../../domain/edi/x12';
import { RuleBroken } from '../../domain/rule-broken';
import { quantity } from '../../domain/wording';
import { eorsFromRemittance } from '../eors/steps';
import { filesOf } from './queries';
import { EdiFileTaken, ReadEdiFile } from './schema';
import { followClaimAnswer, followFileAnswer, keepAnswers, type Said } from './steps';

/**
 * Takes in a file of a payer: 999 and TA1 are matched with our files by control number, 277CA with our invoices. Acceptance by the payer proves the
 * receipt; a rejection makes a bill count as not sent. The same file a second time is told and has no effect.
 * A remittance becomes EORs to confirm. @throws RuleBroken `x12.…`, `remittance.…`, `edi.kind_unknown`, `edi.claims`, `edi.nothing_in_it`
 */
export const readFile = command({
  name: 'edi_file.read',
  input: ReadEdiFile,
  output: EdiFileTaken,
  async run({ ctx, input: { name, content }, tx, audit }) {
    const { practiceId, now } = ctx;
    const sha256 = createHash('sha256').update(content).digest('hex');
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`edi-file:${practiceId}:${sha256}`}, 0))::text as locked`;
    const known = await tx.ediFile.findUnique({ where: { practiceId_sha256: { practiceId, sha256 } }, select: { id: true, name: true } });
    if (known) {
      audit({ subject: ['edi_file', known.id], summary: 'The same electronic file came again; it had no effect', data: { sha256 } });
      const [file] = await filesOf(tx, ctx, [known.id]);
      if (!file) throw new Error('The file is gone');
      return { known: true, file };
    }
    const interchanges = readX12(content);
    const kind = kindOf(interchanges);
    if (kind === null) throw new RuleBroken('edi.kind_unknown', 'This file is none of 999, TA1, 277CA and 835, or it mixes them.');
    if (kind === '837') throw new RuleBroken('edi.claims', 'These are claims, not an answer to them.');
    const ediFileId = newId();
    const file = { practiceId, id: ediFileId, kind, outbound: false, name, sha256, controlNumber: interchanges[0]?.controlNumber ?? '', content, recordedById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, createdAt: now };
    await tx.ediFile.create({ data: file });
    const found: Said[] = [];
    const answers = answersOf(interchanges);
    for (const answer of answers.files) found.push(...(await followFileAnswer(tx, ctx, answer)));
    const numbers = [...new Set(answers.claims.map(({ claimControl }) => claimControl))];
    const invoices = await tx.invoice.findMany({ where: { practiceId, kind: 'INVOICE', number: { in: numbers } }, select: { id: true, number: true } });
    const matched = answers.claims.map((answer) => ({ answer, invoiceId: invoices.find(({ number }) => number === answer.claimControl)?.id ?? null }));
    await keepAnswers(tx, practiceId, ediFileId, matched);
    for (const { answer, invoiceId } of matched) found.push(invoiceId === null ? { tone: 'look', says: `Claim ${answer.claimControl.slice(0, 40)} is no invoice of ours: ${answer.says.join('; ')}` } : await followClaimAnswer(tx, ctx, invoiceId, answer));
    if (kind === '835') {
      const { claims, matched: known835, eorIds, findings } = await eorsFromRemittance(tx, ctx, { id: ediFileId, content });
      found.push({ tone: known835 < claims ? 'look' : 'good', says: `${quantity(claims, 'claim')}, ${known835} matched; ${quantity(eorIds.length, 'EOR')} to confirm` }, ...findings.map(({ message }): Said => ({ tone: 'look', says: message.slice(0, 400) })));
    }
    if (found.length === 0) throw new RuleBroken('edi.nothing_in_it', 'The file holds no answer.');
    await tx.ediFile.update({ where: { practiceId_id: { practiceId, id: ediFileId } }, data: { findings: found.slice(0, 300) } });
    audit({ subject: ['edi_file', ediFileId], summary: `Took in a file: ${ediKinds[kind].toLowerCase()}, ${quantity(answers.files.length + answers.claims.length, 'answer')}`, data: { kind, sha256, matched: matched.filter(({ invoiceId }) => invoiceId !== null).length, unmatched: matched.filter(({ invoiceId }) => invoiceId === null).length } });
    const [taken] = await filesOf(tx, ctx, [ediFileId]);
    if (!taken) throw new Error('The file is gone');
    return { known: false, file: taken };
  },
});
