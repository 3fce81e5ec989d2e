import type { CalendarDate } from '../calendar';
import type { PacketCount, PacketPages } from '../fee-schedule/quote';
import { countInWords, dateWithoutWeekday, quantity } from '../wording';

/** Pages as sheets, and as the printed pages on them: a condensed transcript has up to four on a sheet (8 CCR 9793(n)). */
export interface PartCount {
  readonly sheets: number;
  readonly printed: number;
}

/** What a page can be in the count; each page is one of these, the first that fits. */
export const pageParts = ['blank', 'reviewedDuplicate', 'reviewed', 'duplicate', 'original'] as const;
export type PagePart = (typeof pageParts)[number];
export type PageParts = Readonly<Record<PagePart, PartCount>>;

/** How the physician counts where payers disagree. */
export interface PageChoice {
  readonly countDuplicates: boolean;
  readonly countBlanks: boolean;
  /** A signed declaration that swears to another count than was counted: the lower of both counts instead of nothing. */
  readonly countDiffering?: boolean;
}

/** While nobody has chosen, pages count as they were sent: no text was found that leaves duplicates out. */
export const asSent: PageChoice = { countDuplicates: true, countBlanks: true };

/** What the ledger knows of a packet. Whole pages; `parts` is null where a person counted paper. */
export interface PacketFacts {
  readonly declaredPages: number | null;
  readonly countedPages: number;
  readonly logicalPages: number;
  readonly previouslyReviewedPages: number;
  /** In quarantine (8 CCR 9793(n)). */
  readonly held: boolean;
  /** In quarantine only because the counts differ. */
  readonly differs?: boolean;
  readonly parts: PageParts | null;
}

type Unit = keyof PartCount;

/** The sworn number may be that of the sheets; else printed pages count. */
function unitOf({ declaredPages, countedPages }: PacketFacts): Unit {
  return declaredPages === countedPages ? 'sheets' : 'printed';
}

function countedIn(packet: PacketFacts): number {
  return unitOf(packet) === 'sheets' ? packet.countedPages : Math.max(packet.countedPages, packet.logicalPages);
}

/** Whether nothing of a packet counts: in quarantine, and no choice lets it out. */
function isHeld(packet: PacketFacts, choice: PageChoice): boolean {
  return packet.held && !(packet.differs === true && choice.countDiffering === true);
}

/** Parts as they are stored; null for what is no such thing. */
export function readParts(stored: unknown): PageParts | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const whole = (value: unknown): number => (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0);
  const part = (name: PagePart): PartCount => {
    const pair: unknown = (stored as Record<string, unknown>)[name];
    return Array.isArray(pair) ? { sheets: whole(pair[0]), printed: whole(pair[1]) } : { sheets: 0, printed: 0 };
  };
  return { blank: part('blank'), reviewedDuplicate: part('reviewedDuplicate'), reviewed: part('reviewed'), duplicate: part('duplicate'), original: part('original') };
}

/**
 * A packet as the fee takes it: what the choice leaves out apart, and of what remains the pages reviewed before. The one
 * place from which ledger, verification and bill have their number.
 */
export function packetPagesOf(packet: PacketFacts, choice: PageChoice): PacketPages {
  const { declaredPages, parts } = packet;
  const held = isHeld(packet, choice);
  const countedPages = countedIn(packet);
  if (parts === null) return { declaredPages, countedPages, previouslyReviewedPages: Math.min(packet.previouslyReviewedPages, countedPages), held };
  const of = (name: PagePart): number => parts[name][unitOf(packet)];
  const leftOut = (choice.countBlanks ? 0 : of('blank')) + (choice.countDuplicates ? 0 : of('duplicate') + of('reviewedDuplicate'));
  const leftOutPages = Math.min(leftOut, countedPages);
  const reviewed = of('reviewed') + (choice.countDuplicates ? of('reviewedDuplicate') : 0);
  return { declaredPages, countedPages, previouslyReviewedPages: Math.min(reviewed, countedPages - leftOutPages), held, ...(leftOutPages > 0 ? { leftOutPages } : {}) };
}

/** A packet's line of the ledger. The four parts add up to `counted`; `taken` is never more than declared or counted. */
export interface LedgerLine {
  readonly declared: number | null;
  readonly counted: number;
  readonly sheets: number;
  readonly blank: number;
  readonly duplicate: number;
  readonly reviewedBefore: number;
  readonly original: number;
  readonly quarantined: number;
  readonly leftOut: number;
  /** Pages that count for verification and bill, and why so many. */
  readonly taken: number;
  readonly reason: string;
}

/** The ledger's line of a packet beside what the fee took of it. */
export function ledgerLine(packet: PacketFacts, choice: PageChoice, { takenPages, reason }: Pick<PacketCount, 'takenPages' | 'reason'>): LedgerLine {
  const counted = countedIn(packet);
  const unit = unitOf(packet);
  const of = (name: PagePart): number => packet.parts?.[name][unit] ?? 0;
  const reviewedBefore = packet.parts ? of('reviewed') + of('reviewedDuplicate') : Math.min(packet.previouslyReviewedPages, counted);
  const [blank, duplicate] = [of('blank'), of('duplicate')];
  return {
    declared: packet.declaredPages,
    counted,
    sheets: packet.countedPages,
    blank,
    duplicate,
    reviewedBefore,
    original: Math.max(0, counted - blank - duplicate - reviewedBefore),
    quarantined: isHeld(packet, choice) || packet.declaredPages === null ? counted : 0,
    leftOut: packetPagesOf(packet, choice).leftOutPages ?? 0,
    taken: takenPages,
    reason,
  };
}

const summed = ['counted', 'sheets', 'blank', 'duplicate', 'reviewedBefore', 'original', 'quarantined', 'leftOut', 'taken'] as const;
export type LedgerTotals = Record<(typeof summed)[number] | 'declared', number>;

/** The sum of all packets. */
export function ledgerTotals(lines: readonly LedgerLine[]): LedgerTotals {
  const sum = (of: (line: LedgerLine) => number): number => lines.reduce((total, line) => total + of(line), 0);
  return { ...(Object.fromEntries(summed.map((name) => [name, sum((line) => line[name])])) as Record<(typeof summed)[number], number>), declared: sum(({ declared }) => declared ?? 0) };
}

export interface VerificationFacts {
  readonly physician: string;
  readonly pages: number;
  readonly totals: Pick<LedgerTotals, 'quarantined' | 'leftOut'>;
  readonly packets: readonly { readonly senderName: string; readonly receivedOn: CalendarDate; readonly taken: number }[];
  readonly choice: (PageChoice & { readonly reason: string }) | null;
  /** Pages that count and that the physician did not have before the eyes here. */
  readonly unseen: number;
  /** How those were reviewed all the same, in the physician's own words. */
  readonly unseenStatement: string;
  readonly on: CalendarDate;
}

/** What the physician verifies, in plain sentences (8 CCR 9793(n); the wording is not prescribed). */
export function verificationText(facts: VerificationFacts): string {
  const taken = facts.packets.filter(({ taken: pages }) => pages > 0);
  const sentences = [`I verify under penalty of perjury under the laws of the State of California that I reviewed ${quantity(facts.pages, 'page')} of records in connection with this evaluation.`];
  if (taken.length > 0) sentences.push(`They came from ${taken.map(({ senderName, receivedOn, taken: pages }) => `${senderName}, received ${dateWithoutWeekday(receivedOn)} (${quantity(pages, 'page')})`).join('; ')}.`);
  if (facts.totals.leftOut > 0 && facts.choice) {
    const kinds = [facts.choice.countDuplicates ? '' : 'duplicates', facts.choice.countBlanks ? '' : 'blank pages'].filter(Boolean).join(' and ');
    sentences.push(`${countInWords(facts.totals.leftOut)} ${kinds} are not counted: ${sentence(facts.choice.reason)}`);
  }
  if (facts.totals.quarantined > 0) sentences.push(`${quantity(facts.totals.quarantined, 'further page')} came without a declaration that stands, and ${facts.totals.quarantined === 1 ? 'is' : 'are'} not counted.`);
  if (facts.unseen > 0) sentences.push(`Of the pages counted, ${countInWords(facts.unseen)} ${facts.unseen === 1 ? 'was' : 'were'} not opened by me on screen: ${sentence(facts.unseenStatement)}`);
  return `${sentences.join(' ')}\n\nExecuted on ${dateWithoutWeekday(facts.on)}.\n${facts.physician}`;
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
