'use client';

import { useRouter } from 'next/navigation';
import { useId, useState, type ReactNode } from 'react';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { focusTitle } from '@/components/ui/focus-title';
import { ModalFrame } from '@/components/ui/modal-frame';
import { useNotice } from '@/components/ui/notice';
import { RequestFailed } from '@/lib/http/client';
import { FormValues } from './form-values';

export interface DialogState {
  readonly errorOf: (field: string) => string | undefined;
  /** The code of the rule that refused, so that a form can offer the way around it. */
  readonly refusedBy: string | null;
}

interface Props {
  readonly title: string;
  readonly subtitle?: string;
  readonly action: string;
  readonly kind?: 'primary' | 'danger';
  /** Said once it is done; null to say nothing. */
  readonly done: string | null;
  /** Sends it under the key that was made when the dialog opened, so that a second press has no second effect. */
  readonly send: (values: FormValues, idempotencyKey: string) => Promise<unknown>;
  readonly onClose: () => void;
  /** Where to go instead of reading the page again. */
  readonly goTo?: string;
  /** Width above phone size, in pixels. */
  readonly width?: number;
  readonly children: (state: DialogState) => ReactNode;
}

/** One act of consequence, asked once. Nothing is shown as done before the server said so; a refusal keeps what was typed. */
export function AskDialog({ title, subtitle, action, kind = 'primary', done, send, onClose, goTo, width = 480, children }: Props) {
  const router = useRouter();
  const notify = useNotice();
  const formId = useId();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<RequestFailed | null>(null);
  const [unread, setUnread] = useState<FormValues['problems']>([]);
  const errors = unread.length > 0 ? unread : (refusal?.errors ?? []);

  const submit = async (form: HTMLFormElement) => {
    if (pending) return;
    const values = new FormValues(new FormData(form));
    setUnread([]);
    setRefusal(null);
    setPending(true);
    try {
      await send(values, key);
      if (done) notify({ message: done });
      onClose();
      if (goTo) router.push(goTo);
      else router.refresh();
      focusTitle(goTo);
    } catch (error) {
      setPending(false);
      if (values.problems.length > 0) return setUnread(values.problems);
      if (!(error instanceof RequestFailed)) throw error;
      if (error.code === 'offline') reportLostConnection();
      // A refusal used nothing up; what got no clear answer may have happened, so it keeps its key.
      else if (error.status < 500 && error.code !== 'idempotency.key_reused') setKey(crypto.randomUUID());
      if (error.status === 409) router.refresh();
      setRefusal(error);
    }
  };

  return (
    <ModalFrame
      title={title}
      {...(subtitle ? { subtitle } : {})}
      isOpen
      onClose={onClose}
      width={width}
      footer={
        <>
          <Button className="max-sm:order-last sm:ml-auto" onClick={onClose}>
            Cancel
          </Button>
          <Button kind={kind} type="submit" form={formId} pending={pending}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="grid gap-x-4 gap-y-3.5 p-5 sm:grid-cols-2 [&>p]:sm:col-span-2"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event.currentTarget);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }}
      >
        {(refusal || unread.length > 0) && (
          <div className="sm:col-span-2">
            <ErrorSummary title={errors.length > 0 ? 'Not saved. These fields need you.' : (refusal?.message ?? '')} errors={errors} />
          </div>
        )}
        {children({ errorOf: (field) => errors.find(({ path }) => path === field)?.message, refusedBy: refusal?.code ?? null })}
      </form>
    </ModalFrame>
  );
}

/** What the form could not read stops before it is sent. */
export function refuseUnread(values: FormValues): void {
  if (values.problems.length > 0) throw new Error('The form has fields that cannot be read.');
}
