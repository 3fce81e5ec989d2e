'use client';

import { useState } from 'react';
import { AskDialog } from '@/components/forms/ask-dialog';
import { MoneyInput, NoteInput, SelectInput, TextInput } from '@/components/forms/inputs';
import { appealMethodLabels, appealMethods, appealOutcomeLabels, appealOutcomes, isWon, type AppealMethod, type AppealOutcome } from '@/lib/domain/billing/appeals/kinds';
import { useAnswerAppeal, useReceiveAppeal, useSendAppeal, useWithdrawAppeal } from '@/lib/features/appeals/client';
import type { Appeal } from '@/lib/features/appeals/schema';
import { formatShortDay } from '@/lib/format/dates';
import { formatDollars } from '@/lib/format/money';
import { kindLabel, type Asked } from './appeal-words';

interface Props {
  readonly appeal: Appeal;
  readonly onClose: () => void;
}

/** The dialogs of an appeal. Load them on intent. */
export function AppealDialog({ asked, ...rest }: Props & { readonly asked: Asked }) {
  if (asked === 'send') return <SendDialog {...rest} />;
  if (asked === 'receive') return <ReceiveDialog {...rest} />;
  if (asked === 'answer') return <AnswerDialog {...rest} />;
  return <WithdrawDialog {...rest} />;
}

function SendDialog({ appeal, onClose }: Props) {
  const send = useSendAppeal();
  const blocks = appeal.checks.filter(({ tone }) => tone === 'block');
  return (
    <AskDialog
      title={`Send the ${kindLabel(appeal.kind).toLowerCase()}`}
      action="It went"
      done="Recorded as sent. The day for the answer runs."
      onClose={onClose}
      send={(values, idempotencyKey) => send.mutateAsync({ idempotencyKey, input: { appealId: appeal.id, version: appeal.version, sentOn: values.text('sentOn'), method: values.text('method') as AppealMethod, proof: values.text('proof'), byName: values.text('byName') } })}
    >
      {({ errorOf }) => (
        <>
          {blocks.map((block) => (
            <p key={block.code} className="text-danger-ink">
              {block.title}. {block.detail}
            </p>
          ))}
          <p className="text-soft">Download the PDF, send it with its papers, then record it here: its words are kept as they went.</p>
          <TextInput label="Day it went" name="sentOn" type="date" defaultValue={appeal.today} max={appeal.today} error={errorOf('sentOn')} />
          <SelectInput label="How" name="method" choices={appealMethods.map((method) => [method, appealMethodLabels[method]] as const)} defaultValue="fax" error={errorOf('method')} />
          <TextInput label="Proof" name="proof" optional autoComplete="off" hint="Tracking number, fax confirmation" error={errorOf('proof')} />
          <TextInput label="Signed by" name="byName" autoComplete="off" defaultValue={appeal.byName} error={errorOf('byName')} />
        </>
      )}
    </AskDialog>
  );
}

function ReceiveDialog({ appeal, onClose }: Props) {
  const receive = useReceiveAppeal();
  const isIbr = appeal.kind === 'IBR';
  return (
    <AskDialog
      title={isIbr ? 'A reviewer was assigned' : 'The payer had it'}
      action="Record"
      done="The answer is counted from that day."
      onClose={onClose}
      send={(values) => receive.mutateAsync({ input: { appealId: appeal.id, version: appeal.version, receivedOn: values.text('receivedOn'), proof: values.text('proof') } })}
    >
      {({ errorOf }) => (
        <>
          <p className="text-soft">{isIbr ? 'The decision is due 60 days from the assignment.' : 'The answer is due 14 days, and payment 21 days, from the day on which the payer received the request.'}</p>
          <TextInput label="Day" name="receivedOn" type="date" defaultValue={appeal.today} max={appeal.today} min={appeal.sentOn ?? undefined} error={errorOf('receivedOn')} />
          <TextInput label="What proves it" name="proof" optional autoComplete="off" defaultValue={appeal.proof} error={errorOf('proof')} />
        </>
      )}
    </AskDialog>
  );
}

function AnswerDialog({ appeal, onClose }: Props) {
  const answer = useAnswerAppeal();
  const [found] = appeal.possibleAnswers;
  const [eorId, setEorId] = useState(found?.id ?? '');
  const proposed = proposalOf(appeal, eorId);
  const [outcome, setOutcome] = useState<AppealOutcome>(proposed.outcome);
  const choose = (id: string) => {
    setEorId(id);
    setOutcome(proposalOf(appeal, id).outcome);
  };
  return (
    <AskDialog
      title="What became of it"
      action="Record the answer"
      done={outcome === 'duplicate' ? 'Caught: “duplicate” is no decision. See what to do.' : 'The answer is recorded.'}
      onClose={onClose}
      width={560}
      send={(values) =>
        answer.mutateAsync({
          input: { appealId: appeal.id, version: appeal.version, answeredOn: values.text('answeredOn'), outcome, recoveredCents: isWon(outcome) ? values.cents('recoveredCents') : 0, note: values.text('note'), ...(eorId ? { eorId } : {}) },
        })
      }
    >
      {({ errorOf }) => (
        <>
          {appeal.possibleAnswers.length > 0 && (
            <SelectInput
              label="Explanation of review that answers it"
              name="eorId"
              className="sm:col-span-2"
              value={eorId}
              onChange={(event) => choose(event.target.value)}
              choices={[...appeal.possibleAnswers.map((one) => [one.id, `${formatShortDay(one.servedOn ?? one.receivedOn, appeal.today)}, ${formatDollars(one.paidCents)} paid${one.duplicate ? ', says duplicate' : ''}`] as const), ['', 'None of these']]}
            />
          )}
          <SelectInput label="Outcome" name="outcome" value={outcome} onChange={(event) => setOutcome(event.target.value as AppealOutcome)} choices={appealOutcomes.map((one) => [one, appealOutcomeLabels[one]] as const)} error={errorOf('outcome')} />
          <TextInput label="Day of the answer" name="answeredOn" type="date" key={eorId} defaultValue={proposed.on} max={appeal.today} min={appeal.sentOn ?? undefined} hint="The day it was served" error={errorOf('answeredOn')} />
          {isWon(outcome) && <MoneyInput label="Recovered, in dollars" name="recoveredCents" key={`money ${eorId}`} cents={outcome === 'paid' && proposed.cents === 0 ? appeal.disputedCents : proposed.cents || null} hint={`Of ${formatDollars(appeal.disputedCents)} disputed`} error={errorOf('recoveredCents')} />}
          <NoteInput label="What it says" name="note" rows={3} maxLength={2000} optional className="sm:col-span-2" error={errorOf('note')} />
          {isWon(outcome) && <p className="text-soft">The money itself is posted with its explanation of review, or under Payments.</p>}
          {outcome === 'duplicate' && <p className="text-warning-ink">“Duplicate” decides nothing. The 30 days to independent bill review are counted from it all the same.</p>}
        </>
      )}
    </AskDialog>
  );
}

function proposalOf(appeal: Appeal, eorId: string): { readonly outcome: AppealOutcome; readonly on: string; readonly cents: number } {
  const eor = appeal.possibleAnswers.find(({ id }) => id === eorId);
  if (!eor) return { outcome: appeal.answerDueOn !== null && appeal.answerDueOn < appeal.today ? 'no_answer' : 'upheld', on: appeal.today, cents: 0 };
  const cents = Math.min(eor.paidCents, appeal.disputedCents);
  return { outcome: eor.duplicate ? 'duplicate' : cents === 0 ? 'upheld' : cents >= appeal.disputedCents ? 'paid' : 'part', on: eor.servedOn ?? eor.receivedOn, cents };
}

function WithdrawDialog({ appeal, onClose }: Props) {
  const withdraw = useWithdrawAppeal();
  return (
    <AskDialog title={`Withdraw the ${kindLabel(appeal.kind).toLowerCase()}`} action="Withdraw" kind="danger" done="Withdrawn. While there is time another one may be begun." onClose={onClose} send={(values) => withdraw.mutateAsync({ input: { appealId: appeal.id, version: appeal.version, reason: values.text('reason') } })}>
      {({ errorOf }) => (
        <>
          <p>It stays with its reason. {appeal.state === 'SENT' ? 'Tell the other side: this only records it.' : 'Nothing went out.'}</p>
          <NoteInput label="Reason" name="reason" rows={2} maxLength={500} autoFocus className="sm:col-span-2" error={errorOf('reason')} />
        </>
      )}
    </AskDialog>
  );
}
