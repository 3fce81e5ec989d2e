import { dollars, quantity } from '../wording';
import type { FeeInput, FeeWarning, PageCount } from './quote';
import type { FeeSchedule } from './tariff';

const DECLARATION = '8 CCR 9793(n)';

function aboutPages(schedule: FeeSchedule, input: FeeInput, pages: PageCount): FeeWarning[] {
  const warnings: FeeWarning[] = [];
  const allowance = schedule.codes[input.code].pages;
  if (pages.undeclaredPages > 0) {
    const worth = pages.undeclaredWorthCents > 0 ? ` Worth ${dollars(pages.undeclaredWorthCents)} if the sender declares them.` : '';
    warnings.push({ code: 'fee.pages_undeclared', message: `${quantity(pages.undeclaredPages, 'page')} came without a ${pages.perPacket.some(({ held }) => held) ? 'whole ' : ''}declaration and cannot be billed.${worth}`, section: DECLARATION });
  }
  pages.perPacket.forEach((packet, index) => {
    if (packet.declaredPages !== null && packet.declaredPages !== packet.countedPages) {
      warnings.push({ code: 'fee.pages_counts_differ', message: `Packet ${index + 1}: ${packet.reason}. Ask the sender for a corrected declaration.`, section: DECLARATION });
    }
  });
  if (allowance.counts === 'none' && input.packets.length > 0) {
    warnings.push({ code: 'fee.pages_not_billable_with_code', message: `Pages are not billed with ${input.code}.`, section: schedule.page.section });
  }
  if (allowance.counts !== 'none' && allowance.needsReport && !input.recordReviewReport && pages.reviewedPages > allowance.included) {
    warnings.push({ code: 'fee.pages_need_report', message: 'Pages of a missed appointment are paid only with a record-review report within 30 days.', section: allowance.section });
  }
  if (pages.billablePages > 0) {
    warnings.push({ code: 'fee.page_verification', message: 'The report must verify the number of pages reviewed under penalty of perjury.', section: DECLARATION });
  }
  return warnings;
}

function aboutModifiers(schedule: FeeSchedule, input: FeeInput): FeeWarning[] {
  const warnings: FeeWarning[] = [];
  const has = (modifier: string): boolean => input.modifiers.includes(modifier);
  const section = schedule.combining.section;
  if (has('93')) {
    warnings.push({ code: 'fee.interpreter_described', message: 'For -93 the report must describe why it was needed and the extra time it took.', section });
  }
  if (has('96') || has('97') || has('98')) {
    warnings.push({ code: 'fee.primary_focus', message: 'The modifier stands only where that specialty is the primary focus and the physician is qualified in it.', section });
  }
  return warnings;
}

/** What a person should look at before a bill with these facts goes out. */
export function warningsFor(schedule: FeeSchedule, input: FeeInput, pages: PageCount): FeeWarning[] {
  const warnings = [...aboutPages(schedule, input, pages), ...aboutModifiers(schedule, input)];
  if (input.code === 'ML203') {
    warnings.push({
      code: 'fee.supplemental_conditions',
      message: 'Not payable when it covers records already provided, tests the physician ordered, or an issue asked before.',
      section: schedule.codes.ML203.section,
    });
  }
  return warnings;
}
