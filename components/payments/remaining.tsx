import { formatDollars } from '@/lib/format/money';

interface Props {
  readonly amountCents: number;
  readonly appliedCents: number;
  /** What the rest is called: unapplied money, or a deposit that is held. */
  readonly rest: string;
}

/** How far a check reaches, while it is put on invoices. */
export function Remaining({ amountCents, appliedCents, rest }: Props) {
  const remainingCents = amountCents - appliedCents;
  const words = remainingCents < 0 ? `${formatDollars(-remainingCents)} more than the check` : remainingCents === 0 ? (amountCents === 0 ? 'Nothing yet' : 'All of it') : `${formatDollars(remainingCents)} ${rest}`;
  return (
    <dl className="grid gap-1.5" aria-live="polite">
      <div className="flex items-baseline justify-between gap-4">
        <dt>Check</dt>
        <dd className="num">{formatDollars(amountCents)}</dd>
      </div>
      <div className="flex items-baseline justify-between gap-4">
        <dt>On invoices</dt>
        <dd className="num">{formatDollars(appliedCents)}</dd>
      </div>
      <div className={`flex items-baseline justify-between gap-4 border-t border-border pt-1.5 font-semibold ${remainingCents < 0 ? 'text-danger-ink' : ''}`}>
        <dt>{remainingCents < 0 ? 'Too much' : 'Remaining'}</dt>
        <dd>{words}</dd>
      </div>
    </dl>
  );
}
