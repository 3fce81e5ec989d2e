import Link from 'next/link';

const places = [['/payments', 'Receipts'], ['/payments/reconcile', 'Bank'], ['/payments/write-offs', 'Write-offs'], ['/payments/deposits', 'Deposits'], ['/payments/close', 'Month close']] as const;

/** The screens of the money that came in, side by side. */
export function PaymentsNav({ at }: { readonly at: (typeof places)[number][0] }) {
  return (
    <nav aria-label="Payments" className="flex w-fit max-w-full overflow-x-auto rounded-md bg-default">
      {places.map(([href, label]) => (
        <Link
          key={href}
          href={href}
          aria-current={href === at ? 'page' : undefined}
          className="flex h-7 items-center rounded-md px-2.5 font-medium max-sm:px-2 whitespace-nowrap aria-[current]:bg-surface aria-[current]:text-accent-soft-foreground aria-[current]:shadow-[inset_0_0_0_1px_var(--accent)] pointer-coarse:h-11"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
