/**
 * The books again, as a bookkeeper keeps them: every event is an entry whose debits and credits are the same, and nothing is
 * ever changed. It knows nothing of how invoices and receipts keep their own sums: tests hold the two against each other.
 */
type Account = `receivable ${string}` | `unapplied ${string}` | `deposit ${string}` | 'cash' | 'revenue' | 'credits' | 'write-offs';

interface Entry {
  readonly month: string;
  /** Debits above zero, credits below. */
  readonly lines: readonly (readonly [Account, number])[];
}

export class DoubleEntry {
  private readonly journal = new Map<string, Entry>();
  private readonly balances = new Map<Account, number>();
  private readonly undone = new Set<string>();
  private readonly holding = new Map<string, Account>();
  private shutThrough = '';

  private write(id: string, day: string, lines: readonly (readonly [Account, number])[]): void {
    const sum = lines.reduce((total, [, cents]) => total + cents, 0);
    if (sum !== 0) throw new Error(`Entry ${id} does not balance: ${sum}`);
    if (this.journal.has(id)) throw new Error(`Entry ${id} was written before`);
    this.journal.set(id, { month: this.countingMonth(day), lines });
    for (const [account, cents] of lines) this.balances.set(account, this.of(account) + cents);
  }

  /** The month in which a day counts: its own, or the first that is not shut. */
  private countingMonth(day: string): string {
    let [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
    const text = () => `${year}-${String(month).padStart(2, '0')}`;
    while (text() <= this.shutThrough) [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    return text();
  }

  of(account: Account): number {
    return this.balances.get(account) ?? 0;
  }

  owedOn = (invoiceId: string): number => this.of(`receivable ${invoiceId}`);

  /** What a receipt still holds; a liability, so a credit balance. */
  heldOf(receiptId: string): number {
    const account = this.holding.get(receiptId);
    return account ? 0 - this.of(account) : 0;
  }

  issue(invoiceId: string, cents: number, day: string): void {
    this.write(`issue ${invoiceId}`, day, [[`receivable ${invoiceId}`, cents], ['revenue', -cents]]);
  }

  credit(id: string, invoiceId: string, cents: number, day: string): void {
    this.write(id, day, [['credits', cents], [`receivable ${invoiceId}`, -cents]]);
  }

  writeOff(id: string, invoiceId: string, cents: number, day: string): void {
    this.write(id, day, [['write-offs', cents], [`receivable ${invoiceId}`, -cents]]);
  }

  receive(receiptId: string, cents: number, isDeposit: boolean, day: string): void {
    const account: Account = isDeposit ? `deposit ${receiptId}` : `unapplied ${receiptId}`;
    this.holding.set(receiptId, account);
    this.write(`receive ${receiptId}`, day, [['cash', cents], [account, -cents]]);
  }

  apply(id: string, receiptId: string, invoiceId: string, cents: number, day: string): void {
    const account = this.holding.get(receiptId);
    if (!account) throw new Error(`No receipt ${receiptId}`);
    this.write(id, day, [[account, cents], [`receivable ${invoiceId}`, -cents]]);
  }

  refund(id: string, receiptId: string, cents: number, day: string): void {
    const account = this.holding.get(receiptId);
    if (!account) throw new Error(`No receipt ${receiptId}`);
    this.write(id, day, [[account, cents], ['cash', -cents]]);
  }

  /** Writes an entry the other way round. */
  undo(id: string, day: string): void {
    const entry = this.journal.get(id);
    if (!entry || this.undone.has(id)) throw new Error(`Nothing to undo: ${id}`);
    this.undone.add(id);
    this.write(`undo ${id}`, day, entry.lines.map(([account, cents]) => [account, -cents] as const));
  }

  isUndone = (id: string): boolean => this.undone.has(id);

  shut(month: string): void {
    if (month > this.shutThrough) this.shutThrough = month;
  }

  /** What an account stood at when a month ended, added up from the entries alone. */
  atEndOf(month: string, begins: string): number {
    let total = 0;
    for (const entry of this.journal.values()) {
      if (entry.month > month) continue;
      for (const [account, cents] of entry.lines) if (account.startsWith(begins)) total += cents;
    }
    return total;
  }

  /** Debits less credits over everything: zero, or the books are wrong. */
  outOfBalance(): number {
    let total = 0;
    for (const cents of this.balances.values()) total += cents;
    return total;
  }
}
