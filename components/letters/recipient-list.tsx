'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { Button } from '@/components/ui/button';
import type { Letter } from '@/lib/features/letters/schema';
import { withMore } from './letter-revision';
import { DueRow, MissingRow } from './recipient-gaps';
import { RecipientRow } from './recipient-row';
import type { ChangeLetter } from './use-letter-changes';

const AddCopy = dynamic(() => import('./add-copy').then((module) => module.AddCopy), { ssr: false, loading: () => <div className="h-16" /> });
const RefillDialog = dynamic(() => import('./refill-dialog').then((module) => module.RefillDialog), { ssr: false });

/** To whom a draft goes, as computed: who, on which side, why, under which section, how, and what is still missing. */
export function RecipientList({ letter, change, pending }: { readonly letter: Letter; readonly change: ChangeLetter; readonly pending: boolean }) {
  const [adding, setAdding] = useState(false);
  const [naming, setNaming] = useState(false);
  const { recipients, added, missing } = letter;
  const goesTo = recipients.filter(({ omittedReason }) => omittedReason === '').length;
  return (
    <Section title="Goes to" count={goesTo} note={pending ? <span role="status">Saving</span> : 'computed from the case'} ruled>
      <ul>
        {recipients.map((recipient) => (
          <RecipientRow key={recipient.id} letter={letter} recipient={recipient} change={change} />
        ))}
        {added.map((due) => (
          <DueRow key={`${due.role}${due.name}`} due={due} onAdd={() => void change((draft) => withMore(draft, [{ role: due.role, contactId: due.contactId, name: due.name, address: due.address, email: due.email, fax: due.fax, method: due.method }]))} />
        ))}
        {missing.map((one) => (
          <MissingRow key={one.says} missing={one} caseId={letter.case?.id ?? null} onName={() => setNaming(true)} />
        ))}
      </ul>
      {naming && <RefillDialog letter={letter} onClose={() => setNaming(false)} />}
      {adding ? (
        <AddCopy
          onClose={() => setAdding(false)}
          onAdd={(copy) => {
            setAdding(false);
            void change((draft) => withMore(draft, [copy]));
          }}
        />
      ) : (
        <Button size="sm" kind="ghost" className="no-print mt-1.5 -ml-2.5" onClick={() => setAdding(true)} onPointerEnter={() => void import('./add-copy')}>
          Add a copy
        </Button>
      )}
    </Section>
  );
}
