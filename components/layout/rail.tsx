'use client';

import { Plus, Search } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { KeyCap } from '@/components/ui/key-cap';
import { AccountButton } from './account-button';
import { Logo } from './logo';
import { isWithin, placesFor, settingsPlace, type Place } from './navigation';
import { useOffice } from './office';
import { useMay, useViewer } from './viewer';

const atHand = 'flex h-7 w-full items-center gap-1.5 rounded-md border border-border bg-surface px-2 text-left hover:bg-surface-hover max-xl:w-10 max-xl:justify-center pointer-coarse:h-9';

/** Under 1280 px the rail shows icons only; a name then appears beside its icon on hover and on focus. */
function Name({ children }: { readonly children: ReactNode }) {
  return (
    <span className="max-xl:pointer-events-none max-xl:absolute max-xl:left-[calc(100%+8px)] max-xl:z-30 max-xl:rounded-md max-xl:bg-foreground max-xl:px-2 max-xl:py-1 max-xl:text-xs max-xl:whitespace-nowrap max-xl:text-surface max-xl:opacity-0 max-xl:group-hover:opacity-100 max-xl:group-focus-visible:opacity-100">
      {children}
    </span>
  );
}

function PlaceLink({ place }: { readonly place: Place }) {
  const here = isWithin(usePathname(), place);
  const { icon: Icon } = place;
  return (
    <Link
      href={place.href}
      aria-current={here ? 'page' : undefined}
      className={`group relative flex h-[31px] items-center gap-2 rounded-md px-2 font-medium max-xl:w-10 max-xl:justify-center pointer-coarse:h-10 ${here ? 'bg-default text-foreground' : 'text-soft hover:bg-default'}`}
    >
      <Icon aria-hidden className={`size-[15px] shrink-0 ${here ? 'text-link' : 'text-muted'}`} strokeWidth={1.75} />
      <Name>{place.label}</Name>
    </Link>
  );
}

/** The way around, at the left of every screen from 640 px up. */
export function Rail() {
  const { role } = useViewer();
  const mayLog = useMay('case.log');
  const mayFind = useMay('case.search');
  const office = useOffice();
  return (
    <div className="no-print sticky top-0 z-30 hidden h-dvh shrink-0 flex-col gap-px border-r border-border bg-rail px-2 sm:flex sm:w-14 xl:w-(--rail-width)">
      <Link href="/today" className="mt-2 mb-2 flex h-10 items-center gap-2.5 px-2 text-[15px] font-semibold max-xl:justify-center">
        <Logo />
        <span className="max-xl:sr-only">Panelist</span>
      </Link>
      {mayFind && (
        <button type="button" className={`group relative ${atHand}`} aria-keyshortcuts="Control+K" onClick={() => office.open('palette')} onPointerEnter={() => office.warm('palette')} onFocus={() => office.warm('palette')}>
          <Search aria-hidden className="size-[15px] text-soft" strokeWidth={1.75} />
          <span className="text-muted max-xl:contents">
            <Name>Search</Name>
          </span>
          <KeyCap keys={['Ctrl', 'K']} className="ml-auto max-xl:hidden" />
        </button>
      )}
      {mayLog && (
        <button type="button" className={`group relative mt-1.5 font-medium ${atHand}`} onClick={() => office.open('log-case')} onPointerEnter={() => office.warm('log-case')} onFocus={() => office.warm('log-case')}>
          <Plus aria-hidden className="size-[15px]" strokeWidth={1.9} />
          <Name>Log a case</Name>
          <KeyCap keys="C" className="ml-auto max-xl:hidden" />
        </button>
      )}
      <nav aria-label="Main" className="mt-2.5 flex flex-1 flex-col">
        {placesFor(role).map((place) => (
          <PlaceLink key={place.href} place={place} />
        ))}
        <div className="mt-auto">
          <PlaceLink place={settingsPlace} />
        </div>
      </nav>
      <div className="mt-1 border-t border-border py-1.5">
        <AccountButton />
      </div>
    </div>
  );
}
