import Link from 'next/link';
import { Section } from '@/components/layout/section';

interface Props {
  readonly shows: readonly { readonly key: string; readonly href: string; readonly label: string; readonly count?: number | undefined }[];
  /** The key of what is shown now. */
  readonly at: string;
}

/** What the list can show: rows in the side column; see `ShowLine` for where that column stands under the list. */
export function ShowLinks({ shows, at }: Props) {
  return (
    <Section title="Show" ruled className="no-print mb-6 max-lg:hidden">
      <ul>
        {shows.map(({ key, href, label, count }) => (
          <li key={key} className="flex min-h-9 items-center justify-between gap-3 border-b border-hairline">
            <Link href={href} className="quiet-link aria-[current]:font-semibold" aria-current={key === at || undefined}>
              {label}
            </Link>
            {count !== undefined && <span className="num text-muted">{count}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The same in one line above the list, where the side column would come after its last row. */
export function ShowLine({ shows, at }: Props) {
  return (
    <nav aria-label="Show" className="no-print flex flex-wrap gap-x-4 border-b border-hairline py-1 text-xs lg:hidden">
      {shows.map(({ key, href, label, count }) => (
        <Link key={key} href={href} className="quiet-link inline-flex min-h-8 items-center gap-1 text-muted aria-[current]:font-semibold aria-[current]:text-foreground pointer-coarse:min-h-11" aria-current={key === at || undefined}>
          {label} {count !== undefined && count > 0 && <span className="num text-muted">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
