'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { keepingTaxForm, removingTaxForm, taxFormHref } from '@/lib/features/tax-forms/client';

/** The practice's own signed W-9, which goes with its bills in the place of our page with the number. */
export function TaxFormFile({ taxIdentityId, isKept }: { readonly taxIdentityId: string; readonly isKept: boolean }) {
  const chooser = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const notify = useNotice();
  const keep = useMutation({ mutationFn: keepingTaxForm });
  const remove = useMutation({ mutationFn: removingTaxForm });
  const tell = (message: string) => (notify({ message }), router.refresh());
  const fail = (error: unknown) => notify({ message: error instanceof Error ? error.message : 'That was not saved.' });
  return (
    <section aria-label="W-9" className="mt-4 border-t border-border pt-3">
      <h3 className="font-semibold">W-9</h3>
      <p className="text-soft">
        {isKept ? (
          <>
            Your signed form goes with each bill.{' '}
            <a href={taxFormHref(taxIdentityId)} download className="text-link">
              Download it
            </a>
          </>
        ) : (
          'Bills carry a page with the number, which is not the form itself. Keep your signed W-9 as PDF, and it goes along instead.'
        )}
      </p>
      <div className="mt-2 flex gap-2">
        <Button size="sm" pending={keep.isPending} onClick={() => chooser.current?.click()}>
          {isKept ? 'Choose another' : 'Choose the PDF'}
        </Button>
        {isKept && (
          <Button size="sm" kind="ghost" pending={remove.isPending} onClick={() => void remove.mutateAsync(taxIdentityId).then(() => tell('The W-9 is removed.'), fail)}>
            Remove
          </Button>
        )}
      </div>
      <input
        ref={chooser}
        type="file"
        accept="application/pdf"
        hidden
        aria-label="Signed W-9"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void keep.mutateAsync({ taxIdentityId, file }).then(() => tell('The W-9 is kept.'), fail);
        }}
      />
    </section>
  );
}
