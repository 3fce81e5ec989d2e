'use client';

import { Menu, Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { isWithin, placesFor } from './navigation';
import { useOffice } from './office';
import { useMay, useViewer } from './viewer';

const MoreMenu = dynamic(() => import('./more-menu').then((module) => module.MoreMenu), { ssr: false });

const inBar = ['/today', '/calendar', '/cases'];
const item = 'flex h-14 flex-1 flex-col items-center justify-center gap-1 text-xs font-medium';

/** The way around on a phone. What has no place here is under “More”. */
export function BottomBar() {
  const { role } = useViewer();
  const pathname = usePathname();
  const office = useOffice();
  const mayLog = useMay('case.log');
  const [more, setMore] = useState(false);
  const shown = placesFor(role).filter((place) => inBar.includes(place.href)).sort((a, b) => inBar.indexOf(a.href) - inBar.indexOf(b.href));
  const before = shown.slice(0, 2);
  const link = (place: (typeof shown)[number]) => {
    const here = isWithin(pathname, place);
    return (
      <Link key={place.href} href={place.href} aria-current={here ? 'page' : undefined} className={`${item} ${here ? 'text-link' : 'text-muted'}`}>
        <place.icon aria-hidden className="size-[18px]" strokeWidth={1.75} />
        {place.label}
      </Link>
    );
  };
  return (
    <nav aria-label="Main" className="no-print fixed inset-x-0 bottom-0 z-30 flex border-t border-border bg-rail pb-[env(safe-area-inset-bottom)] sm:hidden">
      {before.map(link)}
      {mayLog && (
        <button type="button" className={`${item} text-muted`} onClick={() => office.open('log-case')}>
          <Plus aria-hidden className="size-[18px]" strokeWidth={1.75} />
          Log a case
        </button>
      )}
      {shown.slice(2).map(link)}
      <button type="button" className={`${item} text-muted`} aria-haspopup="dialog" onClick={() => setMore(true)}>
        <Menu aria-hidden className="size-[18px]" strokeWidth={1.75} />
        More
      </button>
      {more && <MoreMenu onClose={() => setMore(false)} />}
    </nav>
  );
}
