import type { Metadata } from 'next';
import { Door } from '@/components/account/door';
import { NoteOpened } from '@/components/served/note-opened';
import { knocked } from '@/lib/auth/guarded';
import { NotFound } from '@/lib/core/errors';
import { readLink } from '@/lib/features/service-links/queries';
import { formatFullDay } from '@/lib/format/dates';
import { pageContext } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Served on you', referrer: 'no-referrer', robots: { index: false, follow: false } };

const read = knocked(readLink, 'service_link', ({ token }) => token);

/** What was served on whoever holds this address. That the address was opened is kept, and each download. */
export default async function ServedPage({ params }: PageProps<'/served/[token]'>) {
  const { token } = await params;
  const papers = await read(await pageContext(), { token }).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (!papers) {
    return (
      <Door title="This address does not work any more" lead="It was mistyped, or its time is over. Ask the evaluator’s office for what was served.">
        <p className="text-muted">Each address is for one recipient.</p>
      </Door>
    );
  }
  return (
    <Door wide title={papers.title} lead={`Served on ${papers.recipientName} by ${papers.practiceName} on ${formatFullDay(papers.servedOn)}. That you opened this address is noted with its time, and each download.`}>
      <NoteOpened token={token} />
      <ul aria-label="Papers" className="border-t border-border">
        {papers.files.map(({ part, label }) => (
          <li key={part} className="border-b border-border">
            <a className="flex min-h-11 items-center text-link" href={`/api/v1/served-papers/${token}/${part}`} download>
              {label} (PDF)
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-sm text-muted">This address works until {formatFullDay(papers.expiresOn)}. It is yours alone: who has it can read what was served.</p>
    </Door>
  );
}
