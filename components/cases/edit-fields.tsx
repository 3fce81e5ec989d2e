'use client';

import { Field } from '@/components/ui/field';
import { jurisdictionIds, jurisdictionLabels } from '@/lib/domain/jurisdiction/provisions';
import type { Agreement } from '@/lib/features/agreements/schema';
import type { Practice } from '@/lib/features/practices/schema';
import { kindWords } from '@/lib/format/case-words';
import { distance, formatDay } from '@/lib/format/dates';
import { factLabels, pathOf, type CaseFacts } from './case-facts';
import { InterpreterSelect } from './interpreter-select';
import { hasAgreement, hasPanel } from './log-case-draft';

interface Props {
  readonly facts: CaseFacts;
  readonly onChange: (part: Partial<CaseFacts>) => void;
  readonly errorAt: (key: keyof CaseFacts) => string | undefined;
  readonly practice: Practice | undefined;
  readonly agreements: readonly Agreement[];
  readonly today: string;
}

type TextKey = 'name' | 'language' | 'phone' | 'street' | 'city' | 'state' | 'postalCode' | 'claimNumber' | 'adjNumber' | 'panelNumber' | 'bodyParts' | 'employer';
type DayKey = 'bornOn' | 'injuredOn' | 'injuredThroughOn' | 'requestedOn';

/** The facts of a case in two columns, in the order people say them aloud. */
export function EditFields({ facts, onChange, errorAt, practice, agreements, today }: Props) {
  const text = (key: TextKey, more: { hint?: string; optional?: boolean; ident?: boolean; wide?: boolean } = {}) => (
    <Field label={factLabels[key]} name={pathOf(key)} hint={more.hint} optional={more.optional ?? false} error={errorAt(key)} className={more.wide ? 'sm:col-span-2' : ''}>
      {(field) => <input {...field} className={`input ${more.ident ? 'ident' : ''}`} autoComplete="off" maxLength={300} value={facts[key]} onChange={(event) => onChange({ [key]: event.target.value })} />}
    </Field>
  );
  const day = (key: DayKey, optional: boolean) => (
    <Field label={factLabels[key]} name={pathOf(key)} optional={optional} error={errorAt(key)} hint={facts[key] ? `${formatDay(facts[key], today)}, ${distance(facts[key], today)}` : undefined}>
      {(field) => <input {...field} type="date" className="input" value={facts[key]} onChange={(event) => onChange({ [key]: event.target.value })} />}
    </Field>
  );
  const among = (key: 'physicianId' | 'locationId' | 'agreementId', list: readonly { id: string; name: string }[], none: string | null) => (
    <Field label={factLabels[key]} name={pathOf(key)} error={errorAt(key)}>
      {(field) => (
        <select {...field} className="input" value={facts[key]} onChange={(event) => onChange({ [key]: event.target.value })}>
          {none !== null && <option value="">{none}</option>}
          {list.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  const kinds = ['QME', 'AME', 'IME', 'EXPERT_WITNESS', 'RECORD_REVIEW', 'PEER_REVIEW', 'OTHER_INCOME'] as const;
  return (
    <div className="grid gap-x-4 gap-y-3.5 sm:grid-cols-2">
      {text('name')}
      {text('claimNumber', { ident: true, optional: true })}
      <Field label={factLabels.kind} name="kind" error={errorAt('kind')}>
        {(field) => (
          <select {...field} className="input" value={facts.kind} onChange={(event) => onChange({ kind: event.target.value as CaseFacts['kind'] })}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindWords(kind)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {hasPanel(facts.kind) || facts.panelNumber !== '' ? text('panelNumber', { ident: true, hint: hasPanel(facts.kind) ? '7 digits' : 'Only a QME case has one: clear it' }) : hasAgreement(facts.kind) ? among('agreementId', agreements, 'None') : <span className="max-sm:hidden" />}
      {day('bornOn', true)}
      {day('injuredOn', true)}
      {day('injuredThroughOn', true)}
      {text('bodyParts', { optional: true })}
      {text('adjNumber', { ident: true, optional: true, hint: 'Letters ADJ and 7 to 8 digits' })}
      {text('employer', { optional: true })}
      {day('requestedOn', false)}
      {hasAgreement(facts.kind) && (
        <Field label={factLabels.jurisdiction} name="jurisdiction" error={errorAt('jurisdiction')} hint="Its notice and report clocks follow">
          {(field) => (
            <select {...field} className="input" value={facts.jurisdiction} onChange={(event) => onChange({ jurisdiction: event.target.value as CaseFacts['jurisdiction'] })}>
              {jurisdictionIds.map((id) => (
                <option key={id} value={id}>
                  {jurisdictionLabels[id]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {among('physicianId', (practice?.physicians ?? []).filter(({ active, id }) => active || id === facts.physicianId), null)}
      {among('locationId', (practice?.locations ?? []).filter(({ active, id }) => active || id === facts.locationId), 'Not yet known')}
      <Field label={factLabels.interpreterLanguage} name="interpreterLanguage" error={errorAt('interpreterLanguage')}>
        {(field) => <InterpreterSelect {...field} value={facts.interpreterLanguage} onChange={(interpreterLanguage) => onChange({ interpreterLanguage })} />}
      </Field>
      {text('language', { optional: true })}
      {text('phone', { optional: true })}
      {text('street', { optional: true })}
      {text('city', { optional: true })}
      <div className="grid grid-cols-2 gap-4">
        {text('state', { optional: true })}
        {text('postalCode', { optional: true })}
      </div>
      <label className="flex items-start gap-2.5 sm:col-span-2">
        <input type="checkbox" className="mt-0.5 size-4 accent-(--accent)" checked={facts.represented} onChange={(event) => onChange({ represented: event.target.checked })} />
        <span>
          Represented by an attorney
          <span className="block text-xs text-muted">Changes forms, service and clocks. 8 CCR 36(a)(1)</span>
        </span>
      </label>
    </div>
  );
}
