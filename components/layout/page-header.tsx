import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import { Logo } from './logo';
import { SearchButton } from './search-button';

interface Props {
  readonly title: string;
  /** What stands beside the title: chips and a state. */
  readonly marks?: ReactNode;
  readonly subtitle?: ReactNode;
  readonly breadcrumb?: readonly { readonly label: string; readonly href?: string }[];
  /** The screen's actions; the one filled button last. On a phone they follow the subtitle at full width. */
  readonly actions?: ReactNode;
  /** What stays in sight with the head: a stage bar. */
  readonly below?: ReactNode;
}

/** The head of a screen: it stays in sight while the screen scrolls. */
export function PageHeader({ title, marks, subtitle, breadcrumb, actions, below }: Props) {
  return (
    <header className="max-sm:contents sm:sticky sm:top-0 sm:z-20 sm:flex sm:min-h-(--header-height) sm:flex-wrap sm:items-center sm:gap-x-3 sm:border-b sm:border-border sm:bg-surface sm:px-(--pad) sm:py-2 print:static">
      <div className="min-w-0 max-sm:sticky max-sm:top-0 max-sm:z-20 max-sm:flex max-sm:min-h-14 max-sm:items-center max-sm:py-1 max-sm:gap-2 max-sm:border-b max-sm:border-border max-sm:bg-surface max-sm:px-4 sm:flex-1">
        <Link href="/today" aria-label="Panelist, Today" className="no-print sm:hidden">
          <Logo />
        </Link>
        <div className="min-w-0 max-sm:flex-1">
          {breadcrumb && (
            <nav aria-label="Breadcrumb" className="flex items-center gap-1.5 text-xs text-soft">
              {breadcrumb.map((step, index) => (
                <Fragment key={step.label}>
                  {index > 0 && <ChevronRight aria-hidden className="size-3 text-muted" />}
                  {step.href ? (
                    <Link href={step.href} className="quiet-link">
                      {step.label}
                    </Link>
                  ) : (
                    <span>{step.label}</span>
                  )}
                </Fragment>
              ))}
            </nav>
          )}
          <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
            <h1 tabIndex={-1} className="outline-none text-xl font-semibold tracking-[-0.012em] max-sm:text-lg">{title}</h1>
            {marks}
            {subtitle && <span className="text-muted max-sm:hidden">{subtitle}</span>}
          </div>
        </div>
        <div className="no-print sm:hidden">
          <SearchButton />
        </div>
      </div>
      {subtitle && <p className="px-4 pt-3 text-muted sm:hidden">{subtitle}</p>}
      {actions && <div className="no-print flex shrink-0 items-center gap-2 max-sm:flex-wrap max-sm:px-4 max-sm:pt-3 max-sm:[&>.button--primary]:order-first max-sm:[&>.button--primary]:w-full">{actions}</div>}
      {below && <div className="max-sm:px-4 max-sm:pt-3 sm:basis-full sm:pt-1.5">{below}</div>}
    </header>
  );
}
