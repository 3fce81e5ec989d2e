import Link from 'next/link';
import type { ReactNode } from 'react';
import { Logo } from '../layout/logo';
import { ButtonLink } from '../ui/button';

const places = [
  ['/#fee', 'Calculators'],
  ['/law', 'Law and fees'],
  ['/#install', 'Install'],
] as const;

/** The frame of what anyone may read: the name, three places, and the door. */
export function PublicFrame({ signedIn, children }: { readonly signedIn: boolean; readonly children: ReactNode }) {
  return (
    <>
      <header className="border-b border-hairline">
        <div className="mx-auto flex h-(--header-height) max-w-[1120px] items-center gap-6 px-(--pad) max-sm:gap-4">
          <Link href="/" className="flex items-center gap-2 text-base font-semibold">
            <Logo />
            Panelist
          </Link>
          <nav aria-label="Main" className="flex gap-6 max-sm:hidden">
            {places.map(([href, words]) => (
              <Link key={href} href={href} prefetch={false} className="quiet-link font-medium">
                {words}
              </Link>
            ))}
          </nav>
          <ButtonLink href={signedIn ? '/today' : '/sign-in'} prefetch={false} className="no-print ml-auto">
            {signedIn ? 'Open your practice' : 'Sign in'}
          </ButtonLink>
        </div>
      </header>
      <main className="mx-auto max-w-[1120px] px-(--pad) pb-16">{children}</main>
    </>
  );
}
