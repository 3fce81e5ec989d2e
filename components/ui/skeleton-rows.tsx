const widths = ['62%', '48%', '70%', '55%', '66%', '44%'];

/** Rows of the height the real ones will have; they appear after 200 ms, so that a quick answer shows none. */
export function SkeletonRows({ count = 8, tall = false, label = 'Loading' }: { readonly count?: number; readonly tall?: boolean; readonly label?: string }) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="flex items-center gap-6 border-b border-hairline" style={{ height: tall ? 'var(--row-2)' : 'var(--row)' }}>
          <span className="bar-skeleton h-3" style={{ width: '12%' }} />
          <span className="bar-skeleton h-3" style={{ width: `calc(${widths[index % widths.length]} * 0.5)` }} />
          <span className="bar-skeleton ml-auto h-3" style={{ width: '8%' }} />
        </div>
      ))}
    </div>
  );
}
