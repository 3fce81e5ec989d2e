import { cents } from '../money';
import { RuleBroken } from '../rule-broken';
import { countInWords, quantity } from '../wording';
import type { PacketCount, PacketPages, PageCount } from './quote';
import type { PageAllowance } from './tariff';

/** More than any packet holds; a count above it is a slip of the keyboard. */
const MOST_PAGES = 1_000_000;

function isPageCount(pages: number): boolean {
  return Number.isSafeInteger(pages) && pages >= 0 && pages <= MOST_PAGES;
}

function checkPacket(packet: PacketPages, index: number): void {
  const { declaredPages, countedPages, previouslyReviewedPages, leftOutPages = 0 } = packet;
  const whole = isPageCount(countedPages) && isPageCount(leftOutPages) && isPageCount(previouslyReviewedPages) && (declaredPages === null || isPageCount(declaredPages));
  if (!whole) {
    throw new RuleBroken('fee.pages_invalid', `Packet ${index + 1}: pages must be whole numbers from 0 to ${countInWords(MOST_PAGES)}.`, { packet: index });
  }
  if (leftOutPages > countedPages) {
    throw new RuleBroken('fee.pages_invalid', `Packet ${index + 1}: more pages are left out than it holds.`, { packet: index });
  }
  if (previouslyReviewedPages > countablePages(packet)) {
    throw new RuleBroken('fee.pages_invalid', `Packet ${index + 1}: more pages were reviewed before than it holds.`, { packet: index });
  }
}

/** The pages of a packet that may count: those that were counted, less those that the physician left out. */
export function countablePages({ countedPages, leftOutPages = 0 }: PacketPages): number {
  return countedPages - leftOutPages;
}

function countPacket(packet: PacketPages, onlyNew: boolean): PacketCount {
  const { declaredPages, countedPages, previouslyReviewedPages, leftOutPages = 0 } = packet;
  if (declaredPages === null) {
    return { ...packet, takenPages: 0, reason: 'No declaration: not billable' };
  }
  if (packet.held) {
    const why = declaredPages === countedPages ? 'The declaration is not signed' : `${countInWords(declaredPages)} declared, ${countInWords(countedPages)} counted`;
    return { ...packet, takenPages: 0, reason: `${why}: in quarantine, not billable` };
  }
  const lower = Math.min(declaredPages, countedPages);
  const kept = Math.max(0, lower - leftOutPages);
  const takenPages = onlyNew ? Math.max(0, kept - previouslyReviewedPages) : kept;
  const agreed =
    declaredPages === countedPages
      ? `${countInWords(lower)} declared and counted`
      : declaredPages < countedPages
        ? `${countInWords(lower)} declared, lower than ${countInWords(countedPages)} counted`
        : `${countInWords(lower)} counted, lower than ${countInWords(declaredPages)} declared`;
  const before = onlyNew && previouslyReviewedPages > 0 ? `, less ${countInWords(previouslyReviewedPages)} reviewed before` : '';
  const leftOut = leftOutPages > 0 ? `, less ${countInWords(leftOutPages)} left out by choice` : '';
  return { ...packet, takenPages, reason: `${agreed}${leftOut}${before}` };
}

/**
 * Which pages of an evaluation can be billed. All packets share one allowance; a packet without the sender's sworn
 * declaration counts nothing, and one in quarantine neither (8 CCR 9793(n)); of declared and counted the lower counts; ML202 and ML203 count only
 * pages not reviewed before. Throws RuleBroken `fee.pages_invalid`.
 */
export function countPages(packets: readonly PacketPages[], allowance: PageAllowance, recordReviewReport: boolean, pageCents: number): PageCount {
  packets.forEach(checkPacket);
  const onlyNew = allowance.counts === 'not_reviewed_before';
  const perPacket = packets.map((packet) => countPacket(packet, onlyNew));
  const reviewedPages = perPacket.reduce((sum, packet) => sum + packet.takenPages, 0);
  const undeclared = packets.filter((packet) => packet.declaredPages === null || packet.held);
  const undeclaredPages = undeclared.reduce((sum, packet) => sum + packet.countedPages, 0);
  const undeclaredNewPages = undeclared.reduce((sum, packet) => sum + countablePages(packet) - (onlyNew ? packet.previouslyReviewedPages : 0), 0);

  const payable = allowance.counts !== 'none' && (!allowance.needsReport || recordReviewReport);
  const includedPages = allowance.counts === 'none' ? 0 : allowance.included;
  const over = (pages: number): number => (payable ? Math.max(0, pages - includedPages) : 0);
  const billablePages = over(reviewedPages);
  return {
    includedPages,
    reviewedPages,
    billablePages,
    undeclaredPages,
    undeclaredWorthCents: cents((over(reviewedPages + undeclaredNewPages) - billablePages) * pageCents),
    perPacket,
  };
}

/** '1,412 declared and reviewed pages, less 200 included'. */
export function pagesInWords(pages: PageCount): string {
  return `${quantity(pages.reviewedPages, 'declared page')} reviewed, less ${countInWords(pages.includedPages)} included`;
}
