'use client';

import { useState, type ReactNode } from 'react';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { ModalFrame } from '@/components/ui/modal-frame';
import { useNotice } from '@/components/ui/notice';
import { RequestFailed } from '@/lib/http/client';

interface Props {
  readonly title: string;
  readonly subtitle: string;
  /** Names the result: 'Mark examined'. */
  readonly submitLabel: string;
  /** Said once it is done. */
  readonly done: string;
  /** What it answers may be undone for ten seconds. */
  readonly submit: () => Promise<{ readonly notices: readonly string[]; readonly undo?: (() => void) | undefined }>;
  readonly onClose: () => void;
  /** Why it cannot be done as it stands; takes the button's place. */
  readonly blocked?: string | null;
  readonly width?: number;
  readonly children: ReactNode;
}

/** One act on an evaluation: a few fields, one button named for its result. A refusal is shown in the form, which keeps its text. */
export function ActForm({ title, subtitle, submitLabel, done, submit, onClose, blocked = null, width = 520, children }: Props) {
  const notify = useNotice();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<RequestFailed | null>(null);
  const send = async () => {
    if (pending || blocked !== null) return;
    setPending(true);
    setRefusal(null);
    try {
      const { notices, undo } = await submit();
      notify({ message: [done, ...notices].join(' '), ...(undo ? { undo } : {}) });
      onClose();
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      if (error.code === 'offline') reportLostConnection();
      setRefusal(error);
    } finally {
      setPending(false);
    }
  };
  return (
    <ModalFrame
      title={title}
      subtitle={subtitle}
      isOpen
      onClose={onClose}
      width={width}
      footer={
        <>
          {blocked !== null && <p className="text-soft">{blocked}</p>}
          <Button className="max-sm:order-last sm:ml-auto" onClick={onClose}>
            Cancel
          </Button>
          {blocked === null && (
            <Button kind="primary" type="submit" form="act-form" pending={pending}>
              {submitLabel}
            </Button>
          )}
        </>
      }
    >
      <form
        id="act-form"
        className="grid gap-x-4 gap-y-3.5 p-5 sm:grid-cols-2"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void send();
          }
        }}
      >
        {refusal && (
          <div className="sm:col-span-2">
            <ErrorSummary title={refusal.errors.length > 0 ? 'Not saved. These fields need you.' : `Not saved. ${refusal.message}`} errors={refusal.errors} />
          </div>
        )}
        {children}
      </form>
    </ModalFrame>
  );
}
