'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { StateIcon } from '@/components/ui/state-icon';
import { mailPages } from '@/lib/features/mails/client';
import { MailList } from './mail-list';
import { mailStateOf } from './mail-filters';

const tabs = [
  { state: null, label: 'All' },
  { state: 'FAILED', label: 'Failed' },
  { state: 'QUEUED', label: 'On its way' },
  { state: 'SENT', label: 'Sent' },
] as const;

/** Where e-mail goes from here, and each e-mail with how it stands. */
export function MailScreen() {
  const state = mailStateOf(useSearchParams().get('state'));
  const pages = useInfiniteQuery(mailPages(state ? { state } : {}));
  const first = pages.data?.pages[0];
  if (!first) return null;
  return (
    <>
      <div className="max-w-[760px] pb-5">
        {first.transport === 'file' ? (
          <>
            <p>
              <StateIcon tone="held">E-mail is kept as files on this machine; nothing leaves it.</StateIcon>
            </p>
            <p className="mt-1 pl-5 text-soft">Each e-mail is written into the folder “mail” of the data directory, where a mail program opens it. To have it sent, whoever runs this installation sets SMTP_URL and MAIL_FROM and starts it again.</p>
          </>
        ) : (
          <>
            <p>
              <StateIcon tone="done">E-mail is handed to the mail server of this installation.</StateIcon>
            </p>
            <p className="mt-1 pl-5 text-soft">A letter’s e-mail waits here until the server has taken it. When the server cannot be reached it is tried again after growing pauses; what fails for good waits here with the reason.</p>
          </>
        )}
      </div>
      <nav aria-label="Which e-mail" className="no-print flex w-fit max-w-full overflow-x-auto rounded-md bg-default">
        {tabs.map((tab) => (
          <Link
            key={tab.label}
            href={tab.state ? `/settings/mail?state=${tab.state.toLowerCase()}` : '/settings/mail'}
            scroll={false}
            aria-current={state === tab.state ? 'page' : undefined}
            className="flex h-7 items-center gap-1 rounded-md px-2.5 font-medium whitespace-nowrap aria-[current]:bg-surface aria-[current]:text-accent-soft-foreground aria-[current]:shadow-[inset_0_0_0_1px_var(--accent)] pointer-coarse:h-11"
          >
            {tab.label} {tab.state && first.counts[tab.state] > 0 && <span className={`num ${tab.state === 'FAILED' ? 'text-danger-ink' : ''}`}>{first.counts[tab.state]}</span>}
          </Link>
        ))}
      </nav>
      <div className="-mx-(--pad) mt-2">
        <MailList state={state} />
      </div>
    </>
  );
}
