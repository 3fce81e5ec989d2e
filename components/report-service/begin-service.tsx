'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { PickedContact } from '@/components/contacts/contact-picker';
import { demandPicked } from '@/components/contacts/picked';
import { Form } from '@/components/forms/form';
import { CheckInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { Cite } from '@/components/ui/cite';
import { useNotice } from '@/components/ui/notice';
import { useDraftService } from '@/lib/features/report-services/client';
import type { ServiceBoard } from '@/lib/features/report-services/schema';

const ContactPicker = dynamic(() => import('@/components/contacts/contact-picker').then((module) => module.ContactPicker), { ssr: false, loading: () => <div className="h-18" /> });

/** Drafts the letter that serves the report; first of all whether the record could harm the worker. */
export function BeginService({ board }: { readonly board: ServiceBoard }) {
  const notify = useNotice();
  const [key] = useState(() => crypto.randomUUID());
  const [isProtected, setProtected] = useState(false);
  const [provider, setProvider] = useState<PickedContact | null>(null);
  const { mutateAsync } = useDraftService(board.report.id);
  const saving = useSaving<Parameters<typeof mutateAsync>[0], ServiceBoard>({ mutationFn: mutateAsync }, { onSaved: () => notify({ message: 'The letter is drafted. Check it and send it to all.' }) });
  const inPanelSystem = board.case.kind === 'QME' || board.case.kind === 'AME';
  return (
    <Form
      saving={saving}
      action="Draft the service"
      kind="primary"
      className="no-print max-w-[640px] pb-4"
      toInput={(values) => {
        demandPicked(values, 'providerContactId');
        return { protectedPsyche: isProtected ? { providerContactId: (provider?.id ?? null) as never } : null, idempotencyKey: key };
      }}
    >
      <p className="text-muted">
        A letter is drafted to all who must have the report, each with what they get. The report counts as served on the day the letter goes. <Cite>{inPanelSystem ? '8 CCR 36' : 'The agreement'}</Cite>
      </p>
      {inPanelSystem && (
        <CheckInput
          label="A psychiatric claim, and reading the record could harm the worker"
          name="isProtected"
          checked={isProtected}
          onChange={(event) => setProtected(event.target.checked)}
          hint={
            <>
              A provider whom the worker named gets the report instead. <Cite verify>8 CCR 36.5</Cite>
            </>
          }
        />
      )}
      {isProtected && <ContactPicker label="Provider" name="providerContactId" value={provider} onChange={setProvider} hint="Leave empty while nobody is named; the letter says that somebody is missing" error={saving.errorOf('providerContactId')} />}
    </Form>
  );
}
