import Link from 'next/link';

const places = [
  ['/income', 'Overview'],
  ['/income/pipeline', 'Not yet billed'],
  ['/income/forecast', 'Forecast'],
  ['/income/hours', 'Hours'],
  ['/income/leakage', 'Leakage'],
  ['/income/net', 'Net'],
  ['/income/payers', 'Payers'],
  ['/income/sources', 'Referral sources'],
  ['/income/year', 'Year end'],
] as const;

/** The pages of the income, under the head of each. */
export function IncomePlaces({ here }: { readonly here: (typeof places)[number][0] }) {
  return (
    <nav aria-label="Income" className="no-print flex gap-4 overflow-x-auto whitespace-nowrap">
      {places.map(([href, label]) => (
        <Link key={href} href={href} prefetch={false} aria-current={href === here ? 'page' : undefined} className="-mb-2 border-b-2 border-transparent pb-2 text-soft hover:text-foreground aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-foreground pointer-coarse:py-2">
          {label}
        </Link>
      ))}
    </nav>
  );
}
