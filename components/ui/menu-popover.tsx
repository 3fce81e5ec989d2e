'use client';

import { Menu, Popover } from '@heroui/react';
import type { RefObject } from 'react';

interface Props {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/** A menu of actions under its button. Load it on intent. */
export function MenuPopover({ anchor, label, choices, onChoose, onClose }: Props) {
  return (
    <Popover.Content triggerRef={anchor} isOpen placement="bottom end" offset={4} onOpenChange={(open) => !open && onClose()} className="popover min-w-48 p-1">
      <Menu aria-label={label} autoFocus="first" onAction={(key) => onChoose(String(key))} onClose={onClose}>
        {choices.map((choice) => (
          <Menu.Item key={choice.id} id={choice.id} textValue={choice.label} className="px-2.5">
            {choice.label}
          </Menu.Item>
        ))}
      </Menu>
    </Popover.Content>
  );
}
