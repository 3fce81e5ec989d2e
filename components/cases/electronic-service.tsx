'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useMay, useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { useNotice } from '@/components/ui/notice';
import { StateIcon } from '@/components/ui/state-icon';
import { recipientRoleLabels } from '@/lib/domain/service/methods';
import type { CaseDetail } from '@/lib/features/cases/schema';
import { electronicServiceOf, useAgreeElectronicService, useEndElectronicService } from '@/lib/features/electronic-service/client';
import type { ElectronicService as Agreement } from '@/lib/features/electronic-service/schema';
import { formatShortDay } from '@/lib/format/dates';
import { servedParties } from './served-parties';

const AgreeForm = dynamic(() => import('./agree-electronic-service').then((module) => module.AgreeElectronicServiceForm), { ssr: false });

/** Who agreed in writing to be served by e-mail, and since when. Nobody else is; a worker without an attorney never. */
export function ElectronicService({ found, today }: { readonly found: CaseDetail; readonly today: string }) {
  const mayAgree = useMay('electronic_service.agree');
  const [adding, setAdding] = useState(false);
  const { data } = useQuery(electronicServiceOf(found.id));
  const agreements = data?.agreements ?? [];
  const parties = servedParties(found);
  const never = (found.kind === 'QME' || found.kind === 'AME') && !found.represented;
  return (
    <section id="electronic-service" aria-label="E-mail service" className="pt-2">
      <div className="flex min-h-8 items-center gap-2 text-xs text-muted">
        <span>
          E-mail service <Cite>8 CCR 36.7</Cite>
        </span>
        {mayAgree && parties.length > 0 && found.closedAt === null && (
          <button type="button" aria-label="Record an agreement to e-mail service" className="quiet-link no-print ml-auto text-xs" onClick={() => setAdding(true)} onPointerEnter={() => void import('./agree-electronic-service')}>
            Add
          </button>
        )}
      </div>
      {agreements.length > 0 ? (
        <ul className="border-t border-border">
          {agreements.map((agreement) => (
            <AgreementRow key={agreement.id} agreement={agreement} name={parties.find(({ role }) => role === agreement.role)?.name ?? null} today={today} />
          ))}
        </ul>
      ) : (
        data && <p className="text-xs text-muted">Nobody agreed in writing, so letters go by mail, fax or hand.</p>
      )}
      {never && <p className="pt-1 text-xs text-muted">A worker without an attorney is never served by e-mail.</p>}
      {adding && <AgreeForm found={found} parties={parties} onClose={() => setAdding(false)} />}
    </section>
  );
}

function AgreementRow({ agreement, name, today }: { readonly agreement: Agreement; readonly name: string | null; readonly today: string }) {
  const notify = useNotice();
  const viewer = useViewer();
  const mayEnd = useMay('electronic_service.end');
  const end = useEndElectronicService();
  const agree = useAgreeElectronicService();
  const who = name ?? recipientRoleLabels[agreement.role];
  const tell = (error: unknown) => notify({ message: error instanceof Error ? error.message : 'That was not saved.' });
  const finish = () =>
    void end.mutateAsync({ agreementId: agreement.id, endedOn: viewer.today }).then(
      () => notify({ message: `E-mail service of ${who} ends today.`, undo: () => void agree.mutateAsync({ caseId: agreement.caseId, role: agreement.role, email: agreement.email, agreedOn: agreement.agreedOn }).catch(tell) }),
      tell,
    );
  return (
    <li className="flex items-start gap-2 border-b border-hairline py-1.5">
      <div className="min-w-0 flex-1">
        {agreement.endedOn ? <StateIcon tone="off">{who}</StateIcon> : <StateIcon tone="done">{who}</StateIcon>}
        <p className="pl-5 text-xs break-words text-muted">
          {agreement.email}, agreed {formatShortDay(agreement.agreedOn, today)}
          {agreement.endedOn && `, ended ${formatShortDay(agreement.endedOn, today)}`}
        </p>
      </div>
      {mayEnd && agreement.endedOn === null && (
        <Button size="sm" kind="ghost" className="no-print -mr-2" aria-label={`End the e-mail service of ${who}`} pending={end.isPending} onClick={finish}>
          End
        </Button>
      )}
    </li>
  );
}
