'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { InterpreterSelect } from '@/components/cases/interpreter-select';
import { Field } from '@/components/ui/field';
import { useLaterValue } from '@/components/ui/later-value';
import { TypeAhead } from '@/components/ui/type-ahead';
import { contactsFound } from '@/lib/features/contacts/client';
import type { Evaluation } from '@/lib/features/evaluations/schema';
import { useArrangeInterpreter, useConfirmInterpreter } from '@/lib/features/interpreters/client';
import { certificationLabels, type Certification } from '@/lib/features/interpreters/schema';
import type { PartySide } from '@/lib/features/waivers/schema';
import { ActForm } from './act-form';
import { DayField, NoteField } from './act-fields';
import { sideWords } from './consents';

interface Props {
  readonly evaluation: Pick<Evaluation, 'id' | 'interpreter' | 'interpreterLanguage'>;
  readonly claimantName: string;
  readonly today: string;
  readonly onClose: () => void;
}

/** Who interprets at an appointment: language, certification, vendor, which side arranges and pays. */
export function InterpreterForm({ evaluation, claimantName, today, onClose }: Props) {
  const booked = evaluation.interpreter;
  const act = useArrangeInterpreter();
  const [language, setLanguage] = useState(booked?.language ?? evaluation.interpreterLanguage);
  const [certification, setCertification] = useState<Certification>(booked?.certification ?? 'unknown');
  const [certificateNumber, setCertificateNumber] = useState(booked?.certificateNumber ?? '');
  const [vendor, setVendor] = useState<{ id: string | null; name: string }>({ id: booked?.vendor?.id ?? null, name: booked?.vendor?.name ?? '' });
  const [interpreterName, setInterpreterName] = useState(booked?.interpreterName ?? '');
  const [arrangedBy, setArrangedBy] = useState<PartySide | ''>(booked?.arrangedBy ?? '');
  const [orderedOn, setOrderedOn] = useState(booked?.orderedOn ?? '');
  const [note, setNote] = useState(booked?.note ?? '');
  const vendors = useQuery(contactsFound(useLaterValue(vendor.name), 'interpreter'));
  return (
    <ActForm
      title={booked ? 'Change the interpreter' : 'Arrange an interpreter'}
      subtitle={claimantName}
      submitLabel={language === '' ? 'No interpreter needed' : 'Save'}
      done={language === '' ? 'No interpreter is needed any more.' : 'The interpreter is arranged.'}
      submit={() => act.mutateAsync({ evaluationId: evaluation.id, version: booked?.version ?? null, language, certification, certificateNumber, vendorId: vendor.id, interpreterName, arrangedBy: arrangedBy || null, orderedOn: orderedOn || null, note })}
      onClose={onClose}
    >
      <Field label="Language" name="language">
        {(field) => <InterpreterSelect {...field} value={language} onChange={setLanguage} />}
      </Field>
      <Field label="Certification" name="certification">
        {(field) => (
          <select {...field} className="input" value={certification} onChange={(event) => setCertification(event.target.value as Certification)}>
            {Object.entries(certificationLabels).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TypeAhead
        label="Vendor (optional)"
        name="vendorId"
        text={vendor.name}
        onText={(name) => setVendor((before) => (before.name === name ? before : { id: null, name }))}
        suggestions={(vendors.data?.contacts ?? []).map(({ id, name }) => ({ id, name, detail: '' }))}
        onPick={({ id, name }) => setVendor({ id, name })}
        hint={vendor.name && !vendor.id ? 'Choose one of the contacts; add new ones under Contacts' : undefined}
      />
      <Field label="Interpreter’s name" name="interpreterName" optional>
        {(field) => <input {...field} className="input" maxLength={120} autoComplete="off" value={interpreterName} onChange={(event) => setInterpreterName(event.target.value)} />}
      </Field>
      <Field label="Certificate number" name="certificateNumber" optional>
        {(field) => <input {...field} className="input ident" maxLength={40} autoComplete="off" value={certificateNumber} onChange={(event) => setCertificateNumber(event.target.value)} />}
      </Field>
      <Field label="Arranged and paid by" name="arrangedBy" hint="LC 5811; 8 CCR 9795.3">
        {(field) => (
          <select {...field} className="input" value={arrangedBy} onChange={(event) => setArrangedBy(event.target.value as PartySide | '')}>
            <option value="">Not known</option>
            {Object.entries(sideWords).map(([side, words]) => (
              <option key={side} value={side}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DayField label="Ordered on" name="orderedOn" value={orderedOn} onChange={setOrderedOn} today={today} optional hint="Leave empty while it is not ordered" />
      <NoteField value={note} onChange={setNote} />
    </ActForm>
  );
}

/** That the interpreter will come, and who said so; an empty day takes it back. */
export function ConfirmInterpreterForm({ evaluation, claimantName, today, onClose }: Props) {
  const act = useConfirmInterpreter();
  const booked = evaluation.interpreter;
  const [confirmedOn, setConfirmedOn] = useState(booked?.confirmedOn ?? today);
  const [confirmedWith, setConfirmedWith] = useState(booked?.confirmedWith ?? '');
  return (
    <ActForm
      title="Interpreter confirmed"
      subtitle={claimantName}
      submitLabel={confirmedOn ? 'Record it' : 'Take it back'}
      done={confirmedOn ? 'The interpreter is confirmed.' : 'The confirmation is taken back.'}
      submit={() => act.mutateAsync({ evaluationId: evaluation.id, version: booked?.version ?? 1, confirmedOn: confirmedOn || null, confirmedWith })}
      onClose={onClose}
    >
      <DayField label="Confirmed on" name="confirmedOn" value={confirmedOn} onChange={setConfirmedOn} today={today} optional hint="Empty takes the confirmation back" />
      <Field label="By whom" name="confirmedWith" optional>
        {(field) => <input {...field} className="input" maxLength={120} autoComplete="off" value={confirmedWith} onChange={(event) => setConfirmedWith(event.target.value)} />}
      </Field>
    </ActForm>
  );
}
