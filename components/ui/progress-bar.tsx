interface Props {
  /** Share done, in basis points; above 10,000 the bar is full. */
  readonly doneBps: number;
  /** Where one should be by now; drawn as a mark. */
  readonly paceBps?: number;
  readonly label: string;
}

/** A bar of what is done towards a goal, with a mark for the pace. `label` says it in words to a screen reader. */
export function ProgressBar({ doneBps, paceBps, label }: Props) {
  const share = Math.max(0, Math.min(10_000, doneBps)) / 100;
  return (
    <div role="img" aria-label={label} className="relative h-2 rounded-full bg-default print:border print:border-border">
      <div className="h-2 rounded-full bg-accent" style={{ width: `${share}%`, printColorAdjust: 'exact' }} />
      {paceBps !== undefined && <span className="absolute -top-1 h-4 w-0.5 bg-foreground" style={{ left: `calc(${Math.min(10_000, paceBps) / 100}% - 1px)` }} />}
    </div>
  );
}
