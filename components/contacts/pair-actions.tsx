'use client';

import { useMay } from '@/components/layout/viewer';
import { Button, ButtonLink } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { useTellContactsApart } from '@/lib/features/contact-duplicates/client';

interface Props {
  readonly contactId: string;
  readonly other: { readonly id: string; readonly name: string };
}

/** The two ways out of a likeness: look at both side by side, or say that they are not the same. */
export function PairActions({ contactId, other }: Props) {
  const notify = useNotice();
  const tell = useTellContactsApart();
  const [mayMerge, mayTell] = [useMay('contact.merge'), useMay('contact.tell_apart')];
  const apart = () =>
    tell.mutate(
      { contactId, otherId: other.id },
      {
        onSuccess: () => notify({ message: `${other.name} is not shown as a duplicate again.`, undo: () => tell.mutate({ contactId, otherId: other.id, apart: false }) }),
        onError: (error) => notify({ message: error.message }),
      },
    );
  return (
    <p className="mt-1 flex flex-wrap gap-2">
      {mayMerge && (
        <ButtonLink size="sm" href={`/contacts/${contactId}/merge?with=${other.id}`} prefetch={false} aria-label={`Merge with ${other.name}`}>
          Merge
        </ButtonLink>
      )}
      {mayTell && (
        <Button size="sm" kind="ghost" pending={tell.isPending} onClick={apart} aria-label={`${other.name} is not the same`}>
          Not the same
        </Button>
      )}
    </p>
  );
}
