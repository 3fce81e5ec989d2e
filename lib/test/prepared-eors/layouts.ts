import type { PreparedEor, PreparedLine } from './plan';

/** A word or words on a page of 612 by 792 points; `right` sets them to their right edge. */
export interface Printed { readonly x: number; readonly y: number; readonly text: string; readonly size?: number; readonly right?: boolean; readonly bold?: boolean }

export const money = (cents: number): string => (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const us = (day: string): string => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const inWords = (day: string): string => `${MONTHS[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}, ${day.slice(0, 4)}`;

const legend: Readonly<Record<string, string>> = {
  45: 'Charge reduced per PPO network discount', 151: 'Payment adjusted, page count exceeds pages received', 197: 'Authorization absent for this service', 18: 'Exact duplicate bill', 4: 'Modifier requirement, interpreter time not documented', P12: 'Workers compensation fee schedule adjustment', 59: 'Processed based on concurrent procedure rules',
  50: 'Not deemed medically necessary', 97: 'Included in another service', 236: 'Procedure combination not compatible', 222: 'Exceeds contracted maximum units', 38: 'Provider not designated', 11: 'Diagnosis inconsistent with procedure', 22: 'Care may be covered by another payer',
};
const carcsOf = (line: PreparedLine): string[] => line.adjustments.map(({ carc }) => carc);
const rarcsOf = (line: PreparedLine): string[] => line.adjustments.flatMap(({ rarcs }) => rarcs);
/** The codes of a line in rows that fit beside the table. */
function codeRows(line: PreparedLine, most: number, between: string): string[] {
  const codes = [...carcsOf(line), ...rarcsOf(line)];
  return Array.from({ length: Math.ceil(codes.length / most) }, (_, at) => codes.slice(at * most, (at + 1) * most).join(between));
}
const legendRows = (eor: PreparedEor, x: number, from: number, size = 9): Printed[] => [...new Set(eor.lines.flatMap(carcsOf))].map((carc, at) => ({ x, y: from - at * 14, text: `${carc}  ${legend[carc] ?? 'See the code list'}`, size }));

type Layout = (eor: PreparedEor, invoice: string) => Printed[];

/** One table, a column for each figure, the codes behind it. */
const wide: Layout = (eor, invoice) => [
  { x: 40, y: 750, text: 'SIERRA PACIFIC MUTUAL', size: 14, bold: true }, { x: 40, y: 732, text: 'Explanation of Review', size: 12 },
  { x: 40, y: 705, text: `EOR Date: ${us(eor.servedOn)}` }, { x: 310, y: 705, text: `Check Number: ${eor.check}` },
  { x: 40, y: 690, text: `Claim Number: ${eor.claimNumber}` }, { x: 310, y: 690, text: `Invoice No: ${invoice}` },
  { x: 40, y: 675, text: `Bill ID: ${eor.payerReference}` }, { x: 310, y: 675, text: `Check Amount: $${money(eor.expected.paidCents)}` },
  ...(['DOS', 'Code', 'Mod', 'Units'] as const).map((text, at): Printed => ({ x: [40, 100, 160, 215][at] ?? 0, y: 640, text, bold: true })),
  { x: 320, y: 640, text: 'Billed', right: true, bold: true }, { x: 400, y: 640, text: 'Allowed', right: true, bold: true }, { x: 470, y: 640, text: 'Paid', right: true, bold: true }, { x: 490, y: 640, text: 'Reason Codes', bold: true },
  ...eor.lines.flatMap((line, at): Printed[] => {
    const y = 618 - at * 48;
    return [
      { x: 40, y, text: '02/02/2026' }, { x: 100, y, text: line.code }, { x: 160, y, text: line.modifiers.join(',') }, { x: 215, y, text: String(line.units) },
      { x: 320, y, text: money(line.billedCents), right: true }, { x: 400, y, text: money(line.allowedCents), right: true }, { x: 470, y, text: money(line.paidCents), right: true },
      ...codeRows(line, 4, ', ').map((text, row): Printed => ({ x: 490, y: y - row * 13, text })),
    ];
  }),
  { x: 40, y: 525, text: 'Totals' }, { x: 320, y: 525, text: money(eor.expected.billedCents), right: true }, { x: 470, y: 525, text: money(eor.expected.paidCents), right: true },
  { x: 40, y: 500, text: 'Reason code descriptions', bold: true }, ...legendRows(eor, 40, 484),
];

/** Groups with their amounts in rows of their own below each line. */
const grouped: Layout = (eor, invoice) => [
  { x: 306, y: 755, text: 'EXPLANATION OF BENEFITS', size: 13, bold: true }, { x: 50, y: 735, text: 'Granite State Bill Review', size: 11 },
  { x: 50, y: 712, text: `Processed Date: ${inWords(eor.servedOn)}` }, { x: 50, y: 696, text: `Claim #: ${eor.claimNumber}   Check #: ${eor.check}` }, { x: 50, y: 680, text: `Patient Control #: ${invoice}   DCN: ${eor.payerReference}` },
  { x: 50, y: 648, text: 'Procedure', bold: true }, { x: 260, y: 648, text: 'Charges', right: true, bold: true }, { x: 370, y: 648, text: 'Allowed', right: true, bold: true }, { x: 480, y: 648, text: 'Payment', right: true, bold: true },
  ...eor.lines.flatMap((line, at): Printed[] => {
    const y = 626 - at * 190;
    return [
      { x: 50, y, text: [line.code, ...line.modifiers].join('-') }, { x: 260, y, text: `$${money(line.billedCents)}`, right: true }, { x: 370, y, text: `$${money(line.allowedCents)}`, right: true }, { x: 480, y, text: `$${money(line.paidCents)}`, right: true },
      ...line.adjustments.flatMap(({ group, carc, rarcs, amountCents }, row): Printed[] => [{ x: 80, y: y - 16 - row * 16, text: `${group}-${carc}` }, { x: 260, y: y - 16 - row * 16, text: `$${money(amountCents)}`, right: true }, ...(rarcs.length > 0 ? [{ x: 290, y: y - 16 - row * 16, text: `Remark ${rarcs.join(' ')}` }] : [])]),
    ];
  }),
  { x: 50, y: 190, text: 'Total payment' }, { x: 480, y: 190, text: `$${money(eor.expected.paidCents)}`, right: true },
];

/** Columns of reductions, what is left is recommended. */
const reductions: Layout = (eor, invoice) => [
  { x: 36, y: 752, text: 'Pinecrest Claims Management', size: 12, bold: true }, { x: 36, y: 736, text: 'Review Analysis', size: 10 },
  { x: 36, y: 712, text: `Claim No.: ${eor.claimNumber}` }, { x: 330, y: 712, text: `Review Date: ${us(eor.servedOn)}` }, { x: 36, y: 697, text: `Provider Bill No.: ${invoice}` }, { x: 330, y: 697, text: `Draft No.: ${eor.check}` }, { x: 36, y: 682, text: `Control No.: ${eor.payerReference}` },
  { x: 36, y: 652, text: 'Svc Date', bold: true }, { x: 96, y: 652, text: 'Proc', bold: true }, { x: 255, y: 652, text: 'Charge', right: true, bold: true }, { x: 335, y: 652, text: 'Reduction', right: true, bold: true }, { x: 415, y: 652, text: 'Recommended', right: true, bold: true }, { x: 440, y: 652, text: 'Expl', bold: true },
  ...eor.lines.flatMap((line, at): Printed[] => {
    const y = 632 - at * 48;
    return [
      { x: 36, y, text: '02-02-26' }, { x: 96, y, text: [line.code, ...line.modifiers].join('-') }, { x: 255, y, text: money(line.billedCents), right: true }, { x: 335, y, text: money(line.billedCents - line.paidCents), right: true }, { x: 415, y, text: money(line.paidCents), right: true },
      ...codeRows(line, 5, ' ').map((text, row): Printed => ({ x: 440, y: y - row * 13, text })),
    ];
  }),
  { x: 36, y: 520, text: 'Explanation of codes' }, ...legendRows(eor, 36, 502),
];

/** No table: each figure behind its word. */
const labelled: Layout = (eor, invoice) => [
  { x: 60, y: 750, text: 'Redwood Mutual Indemnity', size: 13, bold: true }, { x: 60, y: 728, text: 'Notice of bill review' }, { x: 60, y: 706, text: `Date of Notice: ${inWords(eor.servedOn)}` }, { x: 60, y: 690, text: `Claim Number ${eor.claimNumber}` }, { x: 60, y: 674, text: `Your Invoice Number ${invoice}` }, { x: 60, y: 658, text: `Check No. ${eor.check}` },
  ...eor.lines.flatMap((line, at): Printed[] => {
    const y = 620 - at * 110;
    return [
      { x: 60, y, text: `Service ${[line.code, ...line.modifiers].join('-')}`, bold: true }, { x: 80, y: y - 18, text: `Billed: $${money(line.billedCents)}` }, { x: 240, y: y - 18, text: `Allowed: $${money(line.allowedCents)}` }, { x: 400, y: y - 18, text: `Paid: $${money(line.paidCents)}` },
      ...(line.adjustments.length > 0 ? [{ x: 80, y: y - 36, text: `Codes: ${[...carcsOf(line), ...rarcsOf(line)].join(', ')}` }] : []),
    ];
  }),
  { x: 60, y: 330, text: `Total payment: $${money(eor.expected.paidCents)}` }, { x: 60, y: 300, text: 'Reason codes' }, ...legendRows(eor, 60, 284, 10),
];

export const layouts = { wide, grouped, reductions, labelled } as const satisfies Record<string, Layout>;
export type LayoutName = keyof typeof layouts;
export const layoutNames = Object.keys(layouts) as LayoutName[];
/** The layout in which a prepared EOR is printed. */
export const layoutOf = (seed: number): LayoutName => layoutNames[seed % layoutNames.length] ?? 'wide';
