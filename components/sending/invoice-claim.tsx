'use client';

import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { useLaterValue } from '@/components/ui/later-value';
import { useNotice } from '@/components/ui/notice';
import { isWellFormedCode, withPoint } from '@/lib/domain/icd/code';
import { claimFormHref, claimOfInvoice, useReviseClaim } from '@/lib/features/bill-claims/client';
import type { ClaimDetail } from '@/lib/features/bill-claims/schema';
import { icd10Found } from '@/lib/features/icd10/client';
import { useRouter } from 'next/navigation';

const TypeAhead = dynamic(() => import('@/components/ui/type-ahead').then((module) => module.TypeAhead), { ssr: false, loading: () => <div className="h-14" /> });

/** What a medical-legal bill says on the claim form beside its lines: diagnoses and box 19. */
export function InvoiceClaim({ invoiceId }: { readonly invoiceId: string }) {
  const may = useMay('bill_claim.read');
  const { data: claim } = useQuery({ ...claimOfInvoice(invoiceId), enabled: may });
  if (!may || !claim) return null;
  return (
    <Section
      title="Claim form"
      ruled
      className="no-print mt-6"
      note="CMS-1500 (02/12)"
      aside={
        <a href={`/api/v1${claimFormHref(invoiceId)}`} download className="text-link">
          {claim.isDraft ? 'See the draft' : 'Download'}
        </a>
      }
    >
      <Edit key={claim.version} claim={claim} />
      {claim.remarks.length > 0 && (
        <details className="py-2">
          <summary className="cursor-pointer text-soft">To verify on the form <span className="num text-muted">{claim.remarks.length}</span></summary>
          <ul className="pt-1 text-xs text-muted">
            {claim.remarks.map(({ box, says }) => (
              <li key={`${box}${says}`} className="py-0.5">Box {box}: {says}.</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function Edit({ claim }: { readonly claim: ClaimDetail }) {
  const [codes, setCodes] = useState(claim.diagnosisCodes);
  const [note, setNote] = useState(claim.claimNote);
  const revise = useReviseClaim();
  const notify = useNotice();
  const router = useRouter();
  const labels = new Map(claim.proposed.diagnoses.map(({ code, label }) => [code, label]));
  const changed = codes.join() !== claim.diagnosisCodes.join() || note !== claim.claimNote;
  const fromReport = claim.proposed.diagnoses.map(({ code }) => code);
  const save = async () => {
    await revise.mutateAsync({ invoiceId: claim.invoiceId as never, version: claim.version, diagnosisCodes: codes, claimNote: note }).then(
      () => (notify({ message: 'The claim form is saved.' }), router.refresh()),
      (error: unknown) => notify({ message: error instanceof Error ? error.message : 'That was not saved.' }),
    );
  };
  return (
    <div className="py-2">
      <ol aria-label="Diagnoses of the claim">
        {codes.map((code, index) => (
          <li key={code} className="flex min-h-8 items-center gap-2 border-b border-hairline">
            <span className="w-4 text-right text-muted">{String.fromCharCode(65 + index)}</span>
            <span className="ident">{code}</span>
            <span className="min-w-0 flex-1 truncate text-soft">{labels.get(code) ?? ''}</span>
            {claim.mayRevise && (
              <Button kind="ghost" size="sm" iconOnly aria-label={`Remove ${code}`} onClick={() => setCodes(codes.filter((one) => one !== code))}>
                <X aria-hidden />
              </Button>
            )}
          </li>
        ))}
        {codes.length === 0 && <li className="py-1 text-muted">No diagnosis: box 21 stays empty, and payers send such bills back.</li>}
      </ol>
      {claim.mayRevise && codes.length < 12 && <AddCode onAdd={(code) => setCodes(codes.includes(code) ? codes : [...codes, code])} />}
      {claim.mayRevise && fromReport.length > 0 && fromReport.some((code) => !codes.includes(code)) && (
        <Button size="sm" kind="ghost" onClick={() => setCodes([...new Set([...codes, ...fromReport])].slice(0, 12))}>
          Take the report’s diagnoses
        </Button>
      )}
      {claim.mayRevise ? (
        <label className="mt-3 block">
          <span className="block text-sm font-medium">Box 19</span>
          <input className="input w-full" maxLength={71} value={note} onChange={(event) => setNote(event.target.value)} aria-describedby="box-19" />
          <span id="box-19" className="text-xs text-muted">
            Panel number, date of the request: by what the payer finds it. 71 characters.
            {claim.proposed.note !== '' && note !== claim.proposed.note && (
              <button type="button" className="quiet-link ml-2" onClick={() => setNote(claim.proposed.note)}>
                Use “{claim.proposed.note}”
              </button>
            )}
          </span>
        </label>
      ) : (
        claim.claimNote && <p className="pt-2 text-soft">Box 19: {claim.claimNote}</p>
      )}
      {changed && (
        <div className="mt-3 flex gap-2">
          <Button pending={revise.isPending} onClick={() => void save()}>
            Save claim form
          </Button>
          <Button kind="ghost" onClick={() => (setCodes(claim.diagnosisCodes), setNote(claim.claimNote))}>
            Undo
          </Button>
        </div>
      )}
    </div>
  );
}

function AddCode({ onAdd }: { readonly onAdd: (code: string) => void }) {
  const [text, setText] = useState('');
  const [round, setRound] = useState(0);
  const later = useLaterValue(text.trim(), 150);
  const found = useQuery(icd10Found(later));
  const typed = withPoint(text);
  const add = (code: string) => {
    onAdd(code);
    setText('');
    setRound(round + 1);
  };
  return (
    <div className="pt-2">
      <TypeAhead
        key={round}
        label="Add a diagnosis"
        name="claimDiagnosis"
        text={text}
        onText={setText}
        suggestions={text.trim().length < 2 ? [] : (found.data?.codes ?? []).map(({ code, title }) => ({ id: code, name: title, detail: code }))}
        onPick={({ id }) => add(id)}
        emptyText={text.trim().length < 2 ? 'Type two letters or more' : 'Nothing is found'}
        {...(isWellFormedCode(typed) ? { addLabel: 'Use the code', onAdd: () => add(typed) } : {})}
        hint="ICD-10-CM: a code, or words"
      />
    </div>
  );
}
