'use client';

import { Modal } from '@heroui/react';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button';
import { FieldScope } from './field';

interface Props {
  readonly title: string;
  readonly subtitle?: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** Width of the dialog above phone size, in pixels. */
  readonly width?: number;
}

/** A dialog with a heading, a body that scrolls and a footer that stays; it fills the screen of a phone. Load it on intent. */
export function ModalFrame({ title, subtitle, isOpen, onClose, children, footer, width = 560 }: Props) {
  return (
    <Modal.Backdrop isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Modal.Container placement="top" scroll="inside" className="max-sm:p-0 sm:pt-16">
        <Modal.Dialog className="max-w-none max-sm:h-full max-sm:max-h-full max-sm:rounded-none sm:max-w-[calc(100vw-32px)]" style={{ width: `min(100vw, ${width}px)` }}>
          <FieldScope>
            <div className="flex shrink-0 items-center gap-3 border-b border-hairline px-5 py-3">
              <Modal.Heading className="text-lg font-semibold">{title}</Modal.Heading>
              {subtitle && <span className="text-muted max-sm:hidden">{subtitle}</span>}
              <Button kind="ghost" iconOnly aria-label="Close" className="-mr-2 ml-auto" onClick={onClose}>
                <X aria-hidden />
              </Button>
            </div>
            <Modal.Body className="min-h-0 flex-1 overflow-y-auto">{children}</Modal.Body>
            {footer && <div className="flex shrink-0 items-center gap-2 border-t border-hairline px-5 py-3 max-sm:flex-col max-sm:items-stretch max-sm:[&>.button]:w-full">{footer}</div>}
          </FieldScope>
        </Modal.Dialog>
      </Modal.Container>
    </Modal.Backdrop>
  );
}
