'use client';

import { Popover } from '@heroui/react';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Button } from './button';

interface Props {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly title: string;
  readonly subtitle?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly width?: number;
}

/** An explanation beside what it explains. The page behind stays usable; Esc and a press elsewhere close it. Load it on intent. */
export function PopoverFrame({ anchor, title, subtitle, onClose, children, width = 400 }: Props) {
  return (
    <Popover.Content triggerRef={anchor} isOpen isNonModal placement="bottom start" offset={6} onOpenChange={(open) => !open && onClose()} className="popover max-w-[calc(100vw-24px)] overflow-hidden p-0" style={{ width }}>
      <Popover.Dialog className="max-h-[70dvh] outline-none overflow-y-auto p-0" aria-label={title}>
        <div className="flex items-start gap-2 border-b border-hairline px-4 pt-3 pb-2.5">
          <div>
            <h2 className="font-semibold">{title}</h2>
            {subtitle && <p className="text-xs text-muted">{subtitle}</p>}
          </div>
          <Button kind="ghost" size="sm" iconOnly aria-label="Close" className="-mt-1 -mr-1.5 ml-auto" onClick={onClose}>
            <X aria-hidden />
          </Button>
        </div>
        {children}
      </Popover.Dialog>
    </Popover.Content>
  );
}
