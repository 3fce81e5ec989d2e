/** 123456 cents → '1,234.56'; negative amounts carry a minus sign. For table cells, where the column is dollars. */
export function formatCents(amountCents: number): string {
  const magnitude = Math.abs(amountCents);
  return `${amountCents < 0 ? '−' : ''}${formatCount(Math.floor(magnitude / 100))}.${String(magnitude % 100).padStart(2, '0')}`;
}

/** 123456 cents → '$1,234.56'. For sums and figures that stand alone. */
export function formatDollars(amountCents: number): string {
  return amountCents < 0 ? `−$${formatCents(-amountCents)}` : `$${formatCents(amountCents)}`;
}

/** 7200000 cents → '$72,000': whole dollars, nearest; for goals and paces. */
export function formatWholeDollars(amountCents: number): string {
  const dollars = Math.round(Math.abs(amountCents) / 100);
  return `${amountCents < 0 && dollars > 0 ? '−' : ''}$${formatCount(dollars)}`;
}

/** 1240 → '1,240'. Whole numbers, zero or more. */
export function formatCount(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** 13500 → '1.35', 10000 → '1.00'. */
export function formatFactor(bps: number): string {
  return (bps / 10_000).toFixed(bps % 100 === 0 ? 2 : 4).replace(/(\.\d\d\d)0$/, '$1');
}

/** 5730 → '57%': basis points as whole percent. */
export function formatPercent(bps: number): string {
  return `${Math.round(bps / 100)}%`;
}

/** What a person typed as dollars → whole cents, or null where it is no amount: '1,234.5' → 123450. */
export function parseDollars(text: string): number | null {
  const match = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const whole = Number((match[1] ?? '0').replaceAll(',', ''));
  return Number.isSafeInteger(whole * 100) ? whole * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}
