'use client';

import { Download, Pencil } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button, ButtonLink, buttonClass } from '@/components/ui/button';
import { OverflowMenu } from '@/components/ui/overflow-menu';
import { PrintButton } from '@/components/ui/print-button';
import { letterHref } from '@/lib/features/letters/client';
import type { Letter } from '@/lib/features/letters/schema';
import { letterNumber } from './letter-words';

const load = () => import('./letter-dialogs');
const LetterDialog = dynamic(() => load().then((module) => module.LetterDialog), { ssr: false });

type Act = 'send' | 'facts' | 'void' | 'discard';

/** What may be done with the letter; the one filled button says to how many it goes. What stops it is said at the button. */
export function LetterActions({ letter }: { readonly letter: Letter }) {
  const [act, setAct] = useState<Act | null>(null);
  const may = (one: Letter['acts'][number]) => letter.acts.includes(one);
  const stop = letter.checks.find(({ tone }) => tone === 'block');
  const goesTo = letter.recipients.filter(({ omittedReason }) => omittedReason === '').length;
  const isDraft = letter.state === 'DRAFT';
  const menu = [
    ...(may('revise') ? [{ id: 'facts', label: 'Fill anew' } as const] : []),
    ...(may('discard') ? [{ id: 'discard', label: 'Discard the draft' } as const] : []),
    ...(may('void') ? [{ id: 'void', label: 'Void' } as const] : []),
  ];
  return (
    <>
      <PrintButton label="Print this letter" />
      <Files letter={letter} />
      {may('revise') && (
        <ButtonLink href={`/letters/${letter.id}?edit=words`} scroll={false}>
          <Pencil aria-hidden className="size-4" /> Edit words
        </ButtonLink>
      )}
      {menu.length > 0 && <OverflowMenu label="More for this letter" choices={menu} onChoose={setAct} />}
      {isDraft && may('send') && (
        <Button kind="primary" disabled={stop !== undefined} title={stop?.title} aria-describedby={stop ? 'why-not-sent' : undefined} onClick={() => setAct('send')} onPointerEnter={() => void load()}>
          {goesTo === 0 ? 'Send' : `Send to ${goesTo}, serve today`}
        </Button>
      )}
      {stop && (
        <span id="why-not-sent" className="sr-only">
          {stop.title}. {stop.detail}
        </span>
      )}
      {!isDraft && letter.state === 'SENT' && (
        <a href={letterHref(letter.id, 'pdf', 'all')} download className={buttonClass({ kind: 'primary' })}>
          <Download aria-hidden className="size-4" /> All to print, PDF
        </a>
      )}
      {act && <LetterDialog act={act} letter={letter} onClose={() => setAct(null)} />}
    </>
  );
}

/** The letter as files: for the printer and for a word processor. */
function Files({ letter }: { readonly letter: Letter }) {
  const name = letterNumber(letter.number);
  return (
    <span className="flex items-center gap-2">
      <a href={letterHref(letter.id, 'pdf')} download className={buttonClass()} aria-label={`${name} as PDF`}>
        PDF
      </a>
      <a href={letterHref(letter.id, 'docx')} download className={buttonClass()} aria-label={`${name} as DOCX`}>
        DOCX
      </a>
    </span>
  );
}
