'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useMay } from '@/components/layout/viewer';
import { Cite } from '@/components/ui/cite';
import { provisionsOf } from '@/lib/domain/jurisdiction/clocks';
import { agreements as agreementsQuery } from '@/lib/features/agreements/client';
import { DraftDay, DraftSelect, DraftText, type FormPart } from './draft-field';
import { jurisdictionChoices, specialtyChoices } from './form-choices';
import { isMedicalLegal } from './referral-draft';

const AgreementDialog = dynamic(() => import('./agreement-dialog').then((module) => module.AgreementDialog), { ssr: false });

/** What only this kind of case has: the panel, or the jurisdiction and the fee agreement. */
export function FormTerms(part: FormPart) {
  const { draft } = part;
  if (draft.kind === 'QME') {
    return (
      <div className="grid gap-x-4 gap-y-3.5 sm:grid-cols-2">
        <DraftText {...part} of="panelNumber" hint="7 digits" ident maxLength={10} />
        <DraftSelect {...part} of="panelSpecialty" choices={specialtyChoices} />
        <DraftDay {...part} of="panelIssuedOn" />
        <DraftDay {...part} of="appointmentAskedOn" hint="The 90 days run from it, 8 CCR 31.3(e)" />
      </div>
    );
  }
  if (isMedicalLegal(draft.kind)) {
    return (
      <div className="grid gap-x-4 gap-y-3.5 sm:grid-cols-2">
        <DraftDay {...part} of="appointmentAskedOn" />
      </div>
    );
  }
  return <PrivateTerms {...part} />;
}

function PrivateTerms(part: FormPart) {
  const { draft, onChange, today } = part;
  const mayAdd = useMay('agreement.add');
  const [writing, setWriting] = useState(false);
  const agreements = useQuery(agreementsQuery());
  const all = agreements.data?.agreements ?? [];
  // Those of this payer first, then those for everybody; another client's own are not offered.
  const offered = all.filter(({ active, id, payerId }) => id === draft.agreementId || (active && (payerId === null || draft.payer.id === null || payerId === draft.payer.id))).sort((a, b) => Number(b.payerId !== null && b.payerId === draft.payer.id) - Number(a.payerId !== null && a.payerId === draft.payer.id));
  const chosen = all.find(({ id }) => id === draft.agreementId);
  const provisions = provisionsOf(draft.jurisdiction).filter(({ rule }) => rule !== null);
  return (
    <div className="grid gap-x-4 gap-y-3.5 sm:grid-cols-2">
      <div>
        <DraftSelect {...part} of="jurisdiction" choices={jurisdictionChoices} optional={false} />
        {provisions.length > 0 && (
          <ul className="mt-1 text-xs text-muted">
            {provisions.map((one) => (
              <li key={one.says}>
                {one.says}: {one.number} {one.unit?.replace('_', ' ')}. <Cite verify={one.confidence.includes('M')}>{one.section}</Cite>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <DraftSelect {...part} of="agreementId" choices={[['', 'None yet'], ...offered.map(({ id, name, payerName }) => [id, payerName ? `${name}, ${payerName}` : name] as const)]} optional={false} />
        {chosen?.problem && <p className="mt-1 text-xs text-warning-ink">{chosen.problem}</p>}
        {mayAdd ? (
          <button type="button" className="quiet-link mt-1 text-xs" onClick={() => setWriting(true)} onPointerEnter={() => void import('./agreement-dialog')}>
            Write an agreement
          </button>
        ) : (
          offered.length === 0 && <p className="mt-1 text-xs text-muted">None is written yet; the owner or the biller writes them.</p>
        )}
      </div>
      {chosen && chosen.terms.length > 0 && (
        <ul className="list-disc pl-5 text-soft sm:col-span-2">
          {chosen.terms.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <DraftDay {...part} of="appointmentAskedOn" />
      {writing && <AgreementDialog payer={draft.payer} today={today} onAdded={({ id }) => onChange({ agreementId: id })} onClose={() => setWriting(false)} />}
    </div>
  );
}
