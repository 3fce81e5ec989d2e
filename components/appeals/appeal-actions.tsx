'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import type { Appeal } from '@/lib/features/appeals/schema';
import type { Asked } from './appeal-words';

const loadDialogs = () => import('./appeal-dialogs');
const AppealDialog = dynamic(() => loadDialogs().then((module) => module.AppealDialog), { ssr: false });

const labels = { send: 'Send', receive: 'It arrived', answer: 'Record the answer', withdraw: 'Withdraw' } as const satisfies Record<Asked, string>;

/** What may be done with an appeal now; the one filled button last. */
export function AppealActions({ appeal }: { readonly appeal: Appeal }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const mayPrint = useMay('appeal.print');
  const acts = (['withdraw', 'receive', 'answer', 'send'] as const).filter((act) => appeal.acts.includes(act));
  const primary = acts.at(-1);
  return (
    <>
      {mayPrint && (
        <a href={`/api/v1/appeals/${appeal.id}/pdf`} className="button button--md button--ghost" download>
          PDF
        </a>
      )}
      {acts.map((act) => (
        <Button key={act} kind={act === primary && act !== 'withdraw' ? 'primary' : act === 'withdraw' ? 'ghost' : 'outline'} onPointerEnter={() => void loadDialogs()} onClick={() => setAsked(act)}>
          {act === 'receive' && appeal.kind === 'IBR' ? 'A reviewer was assigned' : labels[act]}
        </Button>
      ))}
      {asked && <AppealDialog appeal={appeal} asked={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
