'use client';

import Link from 'next/link';
import { ModalFrame } from '@/components/ui/modal-frame';
import { AccountPanel } from './account-panel';
import { placesFor, settingsPlace } from './navigation';
import { useViewer } from './viewer';

/** On a phone: the places that the bottom bar has no room for, and the account. */
export function MoreMenu({ onClose }: { readonly onClose: () => void }) {
  const { role } = useViewer();
  const rest = [...placesFor(role).filter((place) => !['/today', '/calendar', '/cases'].includes(place.href)), settingsPlace];
  return (
    <ModalFrame title="More" isOpen onClose={onClose}>
      <ul className="px-2 py-2">
        {rest.map((place) => (
          <li key={place.href}>
            <Link href={place.href} onClick={onClose} className="flex h-12 items-center gap-3 rounded-md px-3 text-base font-medium">
              <place.icon aria-hidden className="size-[18px] text-muted" strokeWidth={1.75} />
              {place.label}
            </Link>
          </li>
        ))}
      </ul>
      <AccountPanel onDone={onClose} />
    </ModalFrame>
  );
}
