'use client';

import { ChevronDown } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { Button } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { useDraftLetter } from '@/lib/features/letters/client';
import { RequestFailed } from '@/lib/http/client';
import type { LetterChoice } from './letter-choices';
import { asksForFacts } from './letter-facts';

const MenuPopover = dynamic(() => import('@/components/ui/menu-popover').then((module) => module.MenuPopover), { ssr: false });
const DraftDialog = dynamic(() => import('./draft-dialog').then((module) => module.DraftDialog), { ssr: false });

/** A menu of the letters that make sense now. What needs nothing more is drafted at once and opens; the rest asks first. */
export function WriteLetter({ choices, subtitle }: { readonly choices: readonly LetterChoice[]; readonly subtitle: string }) {
  const router = useRouter();
  const notify = useNotice();
  const draft = useDraftLetter();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState<LetterChoice | null>(null);
  const choose = (choice: LetterChoice | undefined) => {
    setOpen(false);
    if (!choice) return;
    if (choice.draftId) return router.push(`/letters/${choice.draftId}`);
    if (asksForFacts(choice.letter.kind)) return setAsking(choice);
    draft.mutateAsync({ idempotencyKey: crypto.randomUUID(), input: choice.letter }).then(
      ({ id }) => router.push(`/letters/${id}`),
      (error: unknown) => {
        if (error instanceof RequestFailed && error.code === 'offline') reportLostConnection();
        notify({ message: error instanceof Error ? error.message : 'The letter was not drafted.' });
      },
    );
  };
  return (
    <span className="no-print">
      <Button ref={anchor} size="sm" aria-haspopup="menu" aria-expanded={open} pending={draft.isPending} onClick={() => setOpen(!open)} onPointerEnter={() => void import('@/components/ui/menu-popover')}>
        Write a letter <ChevronDown aria-hidden className="size-3.5" />
      </Button>
      {open && <MenuPopover anchor={anchor} label="Write a letter" choices={choices.map(({ id, label, draftId }) => ({ id, label: draftId ? `${label}: open the draft` : label }))} onChoose={(id) => choose(choices.find((choice) => choice.id === id))} onClose={() => setOpen(false)} />}
      {asking && <DraftDialog letter={asking.letter} subtitle={subtitle} onClose={() => setAsking(null)} />}
    </span>
  );
}
