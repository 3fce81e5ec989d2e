'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { focusTitle } from '@/components/ui/focus-title';
import { useBeginAppeal } from '@/lib/features/appeals/client';
import type { Way } from '@/lib/features/appeals/schema';
import { RequestFailed } from '@/lib/http/client';
import { kindLabel } from './appeal-words';

interface Props {
  readonly kind: Way['kind'];
  readonly invoiceId: string;
  readonly eorId: string | null;
  readonly primary: boolean;
}

/** Begins a draft with what is proposed and goes there, also when the button is gone by then. */
export function BeginButton({ kind, invoiceId, eorId, primary }: Props) {
  const router = useRouter();
  const begin = useBeginAppeal();
  const [key] = useState(() => crypto.randomUUID());
  const go = (href: string) => {
    router.push(href);
    focusTitle(href);
  };
  const refused = begin.error instanceof RequestFailed ? begin.error.message : null;
  return (
    <>
      <Button
        size={primary ? 'md' : 'sm'}
        kind={primary ? 'primary' : 'outline'}
        pending={begin.isPending || begin.isSuccess}
        onClick={() => void begin.mutateAsync({ idempotencyKey: key, input: { kind, invoiceId, ...(eorId ? { eorId } : {}), body: '' } }).then(({ id }) => go(`/appeals/${id}`), () => undefined)}
      >
        Begin {kindLabel(kind).toLowerCase()}
      </Button>
      {refused && (
        <span role="alert" className="ml-2 text-danger-ink">
          {refused}
        </span>
      )}
    </>
  );
}
