import { createHash } from 'node:crypto';
import { toDateColumn } from '../../core/dates';
import { newId } from '../../core/new-id';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { quantity } from '../../domain/wording';
import { readBankFile, unknownLines } from './queries';
import { BankFileTakenIn, TakeInBankFile } from './schema';

/**
 * Takes a file of the bank in. Lines that an earlier file of the account brought are left out; money that went out is kept
 * aside. Two who take the same in at once: the second one finds them known.
 * @throws RuleBroken `bank_file.unreadable`, `bank_file.unreadable_row`, `bank_file.columns`, `bank_file.account`.
 */
export const takeInBankFile = command({
  name: 'bank_import.take_in',
  input: TakeInBankFile,
  output: BankFileTakenIn,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId, now, actor } = ctx;
    await tx.$queryRaw`select 1 as locked from (select pg_advisory_xact_lock(hashtextextended('bank-file:' || ${practiceId}::text, 0))) as files`;
    const read = await readBankFile(tx, practiceId, input);
    if (read.mapping === null && read.format === 'csv') throw new RuleBroken('bank_file.columns', 'Say which column is the day and which the amount.');
    if (read.account === '') throw new RuleBroken('bank_file.account', 'Name the account, so that the next file of it is known.');
    if (read.lines.length === 0) throw new RuleBroken('bank_file.unreadable', 'The file holds no transactions.');
    const fresh = await unknownLines(tx, practiceId, read);
    const days = read.lines.map(({ on }) => on).sort();
    const importId = newId();
    const [first, last] = [days[0], days.at(-1)];
    if (!first || !last) throw new RuleBroken('bank_file.unreadable', 'The file holds no transactions.');
    await tx.bankImport.create({
      data: {
        practiceId, id: importId, name: input.name, format: read.format, account: read.account, mapping: read.mapping ?? {}, sha256: createHash('sha256').update(input.content).digest('hex'),
        fromOn: toDateColumn(first), toOn: toDateColumn(last), lineCount: read.lines.length, newCount: fresh.length, importedById: actor.kind === 'user' ? actor.userId : null, createdAt: now,
      },
    });
    await tx.bankLine.createMany({
      data: fresh.map(({ fingerprint, line: { on, amountCents, description, reference } }) => ({
        practiceId, id: newId(), importId, fingerprint, on: toDateColumn(on), amountCents, description: description.slice(0, 500), reference: reference.slice(0, 100), createdAt: now,
        ...(amountCents > 0 ? { state: 'OPEN' as const } : { state: 'IGNORED' as const, note: 'Money out' }),
      })),
    });
    audit({ subject: ['bank_import', importId], summary: `took in a bank file: ${quantity(read.lines.length, 'line')}, ${fresh.length} new`, data: { account: read.account, format: read.format, fromOn: first, toOn: last } });
    return { id: importId, lineCount: read.lines.length, newCount: fresh.length, openCount: fresh.filter(({ line }) => line.amountCents > 0).length };
  },
});
