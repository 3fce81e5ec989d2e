'use client';

import { Popover } from '@heroui/react';
import type { RefObject } from 'react';
import { AccountPanel } from './account-panel';

/** The account beside the foot of the rail. */
export function AccountMenu({ anchor, onClose }: { readonly anchor: RefObject<HTMLElement | null>; readonly onClose: () => void }) {
  return (
    <Popover.Content triggerRef={anchor} isOpen placement="top start" offset={6} onOpenChange={(open) => !open && onClose()} className="popover w-64 overflow-hidden p-0">
      <Popover.Dialog className="p-0 outline-none" aria-label="Account">
        <AccountPanel onDone={onClose} />
      </Popover.Dialog>
    </Popover.Content>
  );
}
