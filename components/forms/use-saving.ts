'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { RequestFailed } from '@/lib/http/client';

type FieldErrors = readonly { readonly path: string; readonly message: string }[];

interface Options<Answer> {
  /** The field that a broken rule belongs to, by the rule's code. */
  readonly fieldOf?: Readonly<Record<string, string>>;
  readonly onSaved?: (answer: Answer) => void;
  /** False where what follows is another page, loaded anew. */
  readonly stays?: boolean;
}

export interface Saving<Input> {
  readonly save: (input: Input) => void;
  /** Refuses what cannot even be sent. */
  readonly refuse: (errors: FieldErrors) => void;
  readonly pending: boolean;
  /** What went wrong as a whole; null when nothing did. */
  readonly title: string | null;
  readonly errors: FieldErrors;
  readonly errorOf: (field: string) => string | undefined;
  /** Set when somebody else was faster: shows what is stored now, in the place of what was typed. */
  readonly showStored: (() => void) | null;
}

/**
 * One change at a time, with the server's refusals at their fields. After a change the page's own data is read
 * again. What is no answer of the server goes to the page's error boundary.
 */
export function useSaving<Input, Answer>(change: { readonly mutationFn?: unknown }, { fieldOf = {}, onSaved, stays = true }: Options<Answer> = {}): Saving<Input> {
  const router = useRouter();
  const [unread, setUnread] = useState<FieldErrors>([]);
  const { mutate, reset, isPending, isSuccess, error } = useMutation<Answer, Error, Input>({
    mutationFn: change.mutationFn as (input: Input) => Promise<Answer>,
    throwOnError: (failure) => !(failure instanceof RequestFailed),
    onSuccess: (answer) => {
      onSaved?.(answer);
      if (stays) router.refresh();
    },
  });
  const refused = error instanceof RequestFailed ? error : null;
  const errors = unread.length > 0 ? unread : errorsOf(refused, fieldOf);
  return {
    save: (input) => {
      if (isPending) return;
      setUnread([]);
      mutate(input);
    },
    refuse: (found) => {
      reset();
      setUnread(found);
    },
    pending: isPending || (isSuccess && !stays),
    title: errors.length > 0 ? 'Not saved. What you typed is kept.' : (refused?.message ?? null),
    errors,
    errorOf: (name) => errors.find(({ path }) => path === name)?.message,
    showStored:
      refused?.current == null
        ? null
        : () => {
            reset();
            router.refresh();
          },
  };
}

function errorsOf(refused: RequestFailed | null, fieldOf: Readonly<Record<string, string>>): FieldErrors {
  if (!refused) return [];
  const field = fieldOf[refused.code];
  return field ? [{ path: field, message: refused.message }] : refused.errors;
}
