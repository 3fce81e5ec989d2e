'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useMemo, useRef, useState } from 'react';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { KeyCap } from '@/components/ui/key-cap';
import { ModalFrame } from '@/components/ui/modal-frame';
import { useNotice } from '@/components/ui/notice';
import { agreements as agreementsQuery } from '@/lib/features/agreements/client';
import { useLogCase } from '@/lib/features/cases/client';
import { practice as practiceQuery } from '@/lib/features/practices/client';
import { RequestFailed } from '@/lib/http/client';
import { formatDollars } from '@/lib/format/money';
import { caseNumber, counted } from '@/lib/format/names';
import { draftErrors, emptyDraft, hasAgreement, nextDraft, toInput, type DraftErrors, type LogCaseDraft } from './log-case-draft';
import { consentsOf, draftExpectation } from './log-case-expectation';
import { LogCaseFields } from './log-case-fields';
import { LogCaseSum } from './log-case-sum';

type Refusal = { readonly title: string; readonly errors: readonly { readonly path: string; readonly message: string }[] };

/** A new case in ten fields, with its fee and its clocks beside them. What was typed survives closing, in memory only. */
export function LogCaseDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { today } = useViewer();
  const router = useRouter();
  const notify = useNotice();
  const [typed, setTyped] = useState<LogCaseDraft>(emptyDraft);
  const [left, setLeft] = useState<ReadonlySet<keyof DraftErrors>>(new Set());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [round, setRound] = useState(0);
  const submitKey = useRef<string | null>(null);
  const log = useLogCase();
  const practice = useQuery({ ...practiceQuery(), enabled: isOpen });
  const agreements = useQuery({ ...agreementsQuery(), enabled: isOpen && hasAgreement(typed.kind) });

  const physicians = practice.data?.physicians.filter(({ active }) => active) ?? [];
  const draft = typed.physicianId === '' && physicians.length === 1 ? { ...typed, physicianId: physicians[0]?.id ?? '' } : typed;
  const offered = (agreements.data?.agreements ?? []).filter(({ problem }) => problem === null);
  const agreement = offered.find(({ id }) => id === draft.agreementId) ?? null;
  const specialtyCode = physicians.find(({ id }) => id === draft.physicianId)?.specialtyCode ?? '';
  const holidayCalendar = practice.data?.holidayCalendar ?? 'dwc';
  const expectation = useMemo(() => draftExpectation(draft, { agreement, specialtyCode, holidayCalendar, today }), [draft, agreement, specialtyCode, holidayCalendar, today]);
  const fee = expectation.feeQuote;
  const found = draftErrors(draft);
  const errors = Object.fromEntries(Object.entries(found).filter(([field]) => left.has(field as keyof DraftErrors))) as DraftErrors;

  const change = (part: Partial<LogCaseDraft>) => {
    submitKey.current = null;
    setTyped((before) => ({ ...before, ...part }));
  };

  const submit = async (another: boolean) => {
    if (log.isPending) return;
    const missing = Object.entries(found).map(([path, message]) => ({ path, message }));
    setLeft(new Set(Object.keys(found) as (keyof DraftErrors)[]));
    if (missing.length > 0) return setRefusal({ title: 'Not logged yet. The rest is kept.', errors: missing });
    setRefusal(null);
    submitKey.current ??= crypto.randomUUID();
    try {
      const logged = await log.mutateAsync({ idempotencyKey: submitKey.current, input: toInput(draft, consentsOf(draft, today)) });
      submitKey.current = null;
      setLeft(new Set());
      setTyped(another ? nextDraft(draft) : emptyDraft);
      setRound((before) => before + 1);
      notify({ message: `${caseNumber(logged.number)} is logged. Expected fee ${formatDollars(logged.expectedFeeCents)}.` });
      if (another) return;
      onClose();
      router.push(`/cases/${logged.id}`);
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      if (error.code === 'offline') reportLostConnection();
      setRefusal({ title: error.errors.length > 0 ? 'Not logged. These fields need you; the rest is kept.' : `Not logged. ${error.message}`, errors: error.errors });
    }
  };

  const feeText = fee ? formatDollars(fee.totalCents) : 'open';
  return (
    <ModalFrame
      title="Log a case"
      subtitle="The assistant completes the rest. Kept as you type."
      isOpen={isOpen}
      onClose={onClose}
      width={920}
      footer={
        <>
          <span className="flex items-center gap-1.5 text-xs text-muted max-sm:hidden">
            <KeyCap keys="Tab" /> next <KeyCap keys={['Ctrl', 'Enter']} /> log it
          </span>
          <span className="flex justify-between text-muted sm:hidden">
            Expected fee, {counted(expectation.clocks.filter((clock) => clock.side === 'we_owe').length, 'clock')} <strong className="num text-lg font-semibold text-foreground">{feeText}</strong>
          </span>
          <Button className="max-sm:hidden sm:ml-auto" onClick={() => void submit(true)} pending={log.isPending}>
            Log and add another
          </Button>
          <Button kind="primary" className="max-sm:w-full" onClick={() => void submit(false)} pending={log.isPending}>
            Log case
          </Button>
        </>
      }
    >
      <form
        className="sm:grid sm:min-h-full sm:grid-cols-[1fr_316px]"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void submit(false);
          }
        }}
        onSubmit={(event) => {
          event.preventDefault();
          void submit(false);
        }}
      >
        <div>
          {refusal && (
            <div className="px-5 pt-5">
              <ErrorSummary title={refusal.title} errors={refusal.errors} />
            </div>
          )}
          <LogCaseFields
            key={round}
            draft={draft}
            onChange={change}
            errors={errors}
            onLeave={(field) => setLeft((before) => new Set(before).add(field))}
            practice={practice.data}
            agreements={offered}
            ended={(agreements.data?.agreements ?? []).filter(({ problem, active, payerId }) => problem !== null && active && payerId !== null && payerId === draft.payer.id)}
            today={today}
            includedPages={fee?.pages.includedPages ?? null}
            onGoAway={onClose}
          />
        </div>
        <LogCaseSum expectation={expectation} today={today} needsAgreement={hasAgreement(draft.kind)} />
      </form>
    </ModalFrame>
  );
}
