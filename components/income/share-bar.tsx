/** A bar as long as its share; the number stands beside it in the row. */
export function ShareBar({ bps, wide = false }: { readonly bps: number; readonly wide?: boolean }) {
  return (
    <span aria-hidden className={`block h-2 overflow-hidden rounded-full bg-default print:border print:border-border ${wide ? 'w-full' : 'w-16'}`}>
      <span className="block h-2 rounded-full bg-chart-1" style={{ width: `${Math.max(0, Math.min(100, bps / 100))}%`, printColorAdjust: 'exact' }} />
    </span>
  );
}
