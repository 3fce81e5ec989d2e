import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DoubleEntry } from '../../test/double-entry';
import { addDays, addMonthsToMonth, calendarDate, monthOf, type CalendarDate, type CalendarMonth } from '../calendar';
import { cents } from '../money';
import { RuleBroken } from '../rule-broken';
import { closingOf, countingDay, monthsBetween, type MonthMovements } from './books';
import { balanceOf, balanceOfInvoice, post, reverse, statusOf, statusOfInvoice, type Ledger } from './ledger';
import { applyPart, bounce, livePartsOf, partsOf, refundPart, takeBackPart, type ReceiptLedger } from './receipt-ledger';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 2_000);
const KINDS = ['issue', 'void', 'credit', 'pay', 'receive', 'deposit', 'apply', 'unapply', 'refund', 'reverse', 'write_off', 'take_back', 'close'] as const;
const FIRST_DAY = calendarDate('2026-01-20');

const act = fc.record({ kind: fc.constantFrom(...KINDS), cents: fc.integer({ min: -3, max: 900 }), a: fc.nat(5), b: fc.nat(5), days: fc.nat(25), back: fc.nat(40), over: fc.boolean() });
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

interface Bill { ledger: Ledger; caseId: string; voided: boolean }
type Posted = { id: string; on: 'invoice' | 'receipt' | 'both'; invoice: number | null; receipt: number | null };

/** Invoices and receipts as the product keeps them, and the bookkeeper's journal beside them. */
class Books {
  readonly bills: Bill[] = [];
  readonly receipts: ReceiptLedger[] = [];
  readonly oracle = new DoubleEntry();
  readonly posted: Posted[] = [];
  readonly moved = new Map<CalendarMonth, MonthMovements>();
  private readonly closings = new Map<CalendarMonth, number>();
  today: CalendarDate = FIRST_DAY;
  lastClosed: CalendarMonth | null = null;
  private next = 0;
  accepted = 0;

  private note(kind: keyof MonthMovements, amountCents: number, on: CalendarDate): void {
    const month = monthOf(countingDay(on, this.lastClosed));
    const before = this.moved.get(month) ?? { billedCents: 0, voidedCents: 0, creditedCents: 0, collectedCents: 0, writtenOffCents: 0 };
    this.moved.set(month, { ...before, [kind]: before[kind] + amountCents });
  }

  /** What was owed at the end of each month by its movements alone. */
  closingThrough(through: CalendarMonth): Map<CalendarMonth, number> {
    const closings = new Map<CalendarMonth, number>();
    let owed = 0;
    for (const month of monthsBetween(monthOf(FIRST_DAY), through)) {
      const moved = this.moved.get(month);
      if (moved) owed = closingOf(owed, moved);
      closings.set(month, owed);
    }
    return closings;
  }

  act({ kind, cents: amount, a, b, days, back, over }: Act): void {
    this.today = addDays(this.today, days);
    const { oracle, today } = this;
    const id = `e${(this.next += 1)}`;
    const day = addDays(today, -back) < FIRST_DAY ? FIRST_DAY : addDays(today, -back);
    const [billAt, receiptAt] = [a % Math.max(1, this.bills.length), b % Math.max(1, this.receipts.length)];
    const [bill, receipt] = [this.bills[billAt], this.receipts[receiptAt]];
    switch (kind) {
      case 'issue': {
        const totalCents = Math.abs(amount) + 1;
        this.bills.push({ ledger: { issue: 'ISSUED', totalCents: cents(totalCents), entries: [] }, caseId: `c${b % 2}`, voided: false });
        oracle.issue(`${this.bills.length - 1}`, totalCents, today);
        return this.note('billedCents', totalCents, today);
      }
      case 'void': {
        if (!bill || bill.voided) return;
        const { paidCents, creditedCents, writtenOffCents } = balanceOf(bill.ledger);
        if (paidCents + creditedCents + writtenOffCents > 0) return;
        this.bills[billAt] = { ...bill, voided: true, ledger: { ...bill.ledger, issue: 'VOID' } };
        oracle.undo(`issue ${billAt}`, today);
        return this.note('voidedCents', bill.ledger.totalCents, today);
      }
      case 'credit':
      case 'write_off': {
        if (!bill) return;
        const refuses = bill.voided || amount <= 0 || amount > oracle.owedOn(`${billAt}`);
        const ledger = this.attempt(refuses, () => post(bill.ledger, { id, kind: kind === 'credit' ? 'CREDIT' : 'WRITE_OFF', amountCents: cents(amount), on: today, reversesId: null }));
        if (!ledger) return;
        this.bills[billAt] = { ...bill, ledger };
        if (kind === 'credit') oracle.credit(id, `${billAt}`, amount, today);
        else oracle.writeOff(id, `${billAt}`, amount, today);
        this.posted.push({ id, on: 'invoice', invoice: billAt, receipt: null });
        return this.note(kind === 'credit' ? 'creditedCents' : 'writtenOffCents', amount, today);
      }
      case 'receive':
      case 'deposit':
        if (amount <= 0) return;
        this.receipts.push({ amountCents: cents(amount), caseId: kind === 'deposit' ? `c${a % 2}` : null, reversedOn: null, entries: [] });
        return oracle.receive(`${this.receipts.length - 1}`, amount, kind === 'deposit', day);
      case 'pay':
        if (!bill || amount <= 0) return;
        this.receipts.push({ amountCents: cents(amount), caseId: null, reversedOn: null, entries: [] });
        oracle.receive(`${this.receipts.length - 1}`, amount, false, day);
        return this.apply(id, billAt, this.receipts.length - 1, amount, day, over);
      case 'apply':
        if (!bill || !receipt) return;
        return this.apply(id, billAt, receiptAt, amount, day, over);
      case 'refund': {
        if (!receipt) return;
        const refuses = receipt.reversedOn !== null || amount <= 0 || amount > oracle.heldOf(`${receiptAt}`);
        const ledger = this.attempt(refuses, () => refundPart(receipt, { id, amountCents: cents(amount) }));
        if (!ledger) return;
        this.receipts[receiptAt] = ledger;
        oracle.refund(id, `${receiptAt}`, amount, day);
        this.posted.push({ id, on: 'receipt', invoice: null, receipt: receiptAt });
        return;
      }
      case 'unapply':
      case 'take_back': {
        const posted = this.posted[(a * 6 + b) % Math.max(1, this.posted.length)];
        if (posted) this.takeBack(id, posted);
        return;
      }
      case 'reverse': {
        if (!receipt) return;
        const live = livePartsOf(receipt, 'APPLIED').map((part) => part.id);
        const hasRefunds = this.posted.some((one) => one.on === 'receipt' && one.receipt === receiptAt && !oracle.isUndone(one.id));
        if (hasRefunds || receipt.reversedOn !== null) {
          this.attempt(true, () => bounce(receipt, today));
          return;
        }
        for (const part of live) {
          const posted = this.posted.find((one) => one.id === part);
          if (posted) this.takeBack(`${id} ${part}`, posted);
        }
        const bounced = this.attempt(false, () => bounce(this.receipts[receiptAt] ?? receipt, today));
        if (bounced) this.receipts[receiptAt] = bounced;
        return oracle.undo(`receive ${receiptAt}`, today);
      }
      case 'close': {
        const month = addMonthsToMonth(monthOf(today), -1 - (a % 2));
        if (month < monthOf(FIRST_DAY) || (this.lastClosed !== null && month <= this.lastClosed)) return;
        for (const [one, closing] of this.closingThrough(month)) if (!this.closings.has(one)) this.closings.set(one, closing);
        this.lastClosed = month;
        return oracle.shut(month);
      }
      default: {
        const unhandled: never = kind;
        return unhandled;
      }
    }
  }

  private apply(id: string, billAt: number, receiptAt: number, amount: number, on: CalendarDate, over: boolean): void {
    const [bill, receipt] = [this.bills[billAt], this.receipts[receiptAt]];
    if (!bill || !receipt) return;
    const owed = this.oracle.owedOn(`${billAt}`);
    const foreign = receipt.caseId !== null && receipt.caseId !== bill.caseId;
    const refuses = bill.voided || receipt.reversedOn !== null || foreign || amount <= 0 || amount > this.oracle.heldOf(`${receiptAt}`) || (amount > owed && !over);
    const both = this.attempt(refuses, () => [post(bill.ledger, { id, kind: 'PAYMENT', amountCents: cents(amount), on, reversesId: null }, { allowOverpayment: over }), applyPart(receipt, { id, amountCents: cents(amount), invoiceId: `${billAt}`, caseId: bill.caseId })] as const);
    if (!both) return;
    this.bills[billAt] = { ...bill, ledger: both[0] };
    this.receipts[receiptAt] = both[1];
    this.oracle.apply(id, `${receiptAt}`, `${billAt}`, amount, on);
    this.posted.push({ id, on: 'both', invoice: billAt, receipt: receiptAt });
    this.note('collectedCents', amount, on);
  }

  private takeBack(id: string, { id: reversesId, on, invoice, receipt }: Posted): void {
    const refuses = this.oracle.isUndone(reversesId);
    const bill = invoice === null ? undefined : this.bills[invoice];
    const money = receipt === null ? undefined : this.receipts[receipt];
    const entry = bill?.ledger.entries.find((one) => one.id === reversesId);
    const both = this.attempt(refuses, () => ({ bill: bill ? reverse(bill.ledger, { id, reversesId, on: this.today }) : null, money: money ? takeBackPart(money, { id, reversesId }) : null }));
    if (!both) return;
    if (bill && both.bill && invoice !== null) this.bills[invoice] = { ...bill, ledger: both.bill };
    if (both.money && receipt !== null) this.receipts[receipt] = both.money;
    this.oracle.undo(reversesId, this.today);
    if (entry && on !== 'receipt') this.note(entry.kind === 'CREDIT' ? 'creditedCents' : entry.kind === 'WRITE_OFF' ? 'writtenOffCents' : 'collectedCents', -entry.amountCents, this.today);
  }

  /** Does it, or sees that it is refused exactly where the bookkeeper would refuse it. */
  private attempt<T>(refuses: boolean, work: () => T): T | null {
    try {
      const done = work();
      if (refuses) throw new Error('The ledger accepted what the books refuse');
      this.accepted += 1;
      return done;
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      if (!refuses) throw new Error(`The ledger refused what the books accept: ${error.rule}`, { cause: error });
      return null;
    }
  }

  check(): void {
    const same = (what: string, ours: number, theirs: number) => {
      if (ours !== theirs) throw new Error(`${what}: ${ours} here, ${theirs} in the journal`);
    };
    same('The journal', this.oracle.outOfBalance(), 0);
    this.bills.forEach(({ ledger, voided }, index) => {
      const balance = balanceOf(ledger);
      if (!voided) same(`Invoice ${index}`, balance.balanceCents, this.oracle.owedOn(`${index}`));
      else same(`Void invoice ${index}`, 0, this.oracle.owedOn(`${index}`));
      same(`Sums of ${index}`, balanceOfInvoice(balance), balance.balanceCents);
      if (statusOf(ledger) !== statusOfInvoice({ state: ledger.issue, ...balance })) throw new Error(`Two words for invoice ${index}`);
    });
    this.receipts.forEach((receipt, index) => {
      const parts = partsOf(receipt);
      same(`Receipt ${index}`, parts.unappliedCents, this.oracle.heldOf(`${index}`));
      if (receipt.reversedOn === null) same(`Parts of ${index}`, parts.appliedCents + parts.refundedCents + parts.unappliedCents, parts.amountCents);
      else same(`Reversed ${index}`, parts.appliedCents + parts.refundedCents, 0);
    });
    const through = monthOf(this.today);
    const now = this.closingThrough(through);
    for (const [month, closing] of now) same(`Owed at the end of ${month}`, closing, this.oracle.atEndOf(month, 'receivable'));
    for (const [month, closing] of this.closings) same(`Closed ${month}`, now.get(month) ?? 0, closing);
  }
}

test(`${RUNS} random sequences agree with double-entry books to the cent`, { timeout: 60_000 + RUNS * 3 }, () => {
  let [accepted, acts] = [0, 0];
  fc.assert(
    fc.property(fc.array(act, { minLength: 4, maxLength: 24 }), (sequence) => {
      const books = new Books();
      for (const one of sequence) books.act(one);
      books.check();
      accepted += books.accepted;
      acts += sequence.length;
    }),
    { numRuns: RUNS },
  );
  expect(accepted).toBeGreaterThan(acts / 10);
});
