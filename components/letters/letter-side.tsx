'use client';

import { Attachments } from '@/components/files/attachments';
import { Section } from '@/components/layout/section';
import { useViewer } from '@/components/layout/viewer';
import { letterHref } from '@/lib/features/letters/client';
import type { Letter } from '@/lib/features/letters/schema';
import { formatInstant } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';
import { LetterChecks } from './letter-checks';
import { RecipientList } from './recipient-list';
import { SentList } from './sent-list';
import { useLetterChanges } from './use-letter-changes';

/** Beside the letter: to whom it goes and what stands before it; once sent, what proves it. */
export function LetterSide({ letter }: { readonly letter: Letter }) {
  const { timeZone } = useViewer();
  const { change, pending } = useLetterChanges(letter);
  const revises = letter.acts.includes('revise');
  return (
    <>
      {revises ? <RecipientList letter={letter} change={change} pending={pending} /> : <SentList letter={letter} />}
      {letter.state !== 'DRAFT' && <ToPrint letter={letter} />}
      {letter.state === 'DRAFT' && <LetterChecks checks={letter.checks} caseId={letter.case?.id ?? null} />}
      <div className="mt-6">
        <Attachments subjectKind="letter" subjectId={letter.id} title="Files" hint={letter.state === 'DRAFT' ? 'Enclosures for the paper copies; e-mail carries the letter alone.' : 'A fax report, a postal receipt, a returned envelope.'} />
      </div>
      <Section title="Activity" ruled className="mt-6">
        <ul>
          {letter.activity.map((event) => (
            <li key={`${event.at}${event.summary}`} className="border-b border-hairline py-2">
              <time dateTime={event.at} className="block text-xs text-muted">
                {formatInstant(event.at, timeZone, letter.today)}
              </time>
              <span className="text-soft">
                <strong className="font-medium text-foreground">{event.actorName}</strong> {event.summary.slice(0, 1).toLowerCase() + event.summary.slice(1)}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** What goes with the letter on paper, each as a file of its own. */
function ToPrint({ letter }: { readonly letter: Letter }) {
  const onPaper = letter.document.covers.length;
  return (
    <Section title="To print" ruled className="mt-6">
      <ul>
        <li className="flex min-h-9 items-center justify-between gap-3 border-b border-hairline">
          Proof of service
          <a href={letterHref(letter.id, 'pdf', 'proof')} download className="text-link" aria-label="Proof of service as PDF">
            PDF
          </a>
        </li>
        {onPaper > 0 && (
          <li className="flex min-h-9 items-center justify-between gap-3 border-b border-hairline">
            {counted(onPaper, 'envelope or fax cover', 'envelopes and fax covers')}
            <a href={letterHref(letter.id, 'pdf', 'covers')} download className="text-link" aria-label="Envelopes and fax covers as PDF">
              PDF
            </a>
          </li>
        )}
      </ul>
    </Section>
  );
}
