'use client';

import { X } from 'lucide-react';
import { Section } from '@/components/layout/section';
import { Button } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { Field } from '@/components/ui/field';
import { StateIcon } from '@/components/ui/state-icon';
import { apportionmentSum } from '@/lib/domain/report/apportionment-sum';
import type { Apportionment } from '@/lib/domain/report/findings';
import { PercentInput } from './percent-input';
import { newRowId, withRow, type FindingsInHand } from './use-findings';

type Factor = Apportionment['factors'][number];

const newFactor = (industrial: boolean): Factor => ({ id: newRowId(), cause: '', percent: null, howAndWhy: '', industrial });

/** What caused the disability, part by part: percentages that sum to a hundred, each with how and why. */
export function FindingsApportionment({ inHand }: { readonly inHand: FindingsInHand }) {
  const { findings, mayWrite, change } = inHand;
  const { apportionment, impairments } = findings;
  const change1 = (id: string, part: (row: Apportionment) => Partial<Apportionment>, of = '') => change((all) => ({ ...all, apportionment: all.apportionment.map((row) => (row.id === id ? { ...row, ...part(row) } : row)) }), of && `apportionment ${id} ${of}`);
  const undone = impairments.map(({ bodyPart }) => bodyPart.trim()).find((part) => part && !apportionment.some((row) => row.bodyPart.trim().toLowerCase() === part.toLowerCase()));
  return (
    <div id="findings-apportionment" className="scroll-mt-2 pt-5">
      <Section title="Apportionment" count={apportionment.length} aside={<Cite>LC 4663, 4664</Cite>} ruled>
        {apportionment.length === 0 && <p className="py-2 text-muted">{mayWrite ? 'Needed wherever permanent disability is found, also where one cause has all of it.' : 'None is recorded.'}</p>}
        {apportionment.map((row, index) => {
          const name = row.bodyPart || `part ${index + 1}`;
          return (
            <div key={row.id} role="group" aria-label={`Apportionment of ${name}`} className="border-b border-hairline py-3">
              <div className="flex items-end gap-2">
                <Field label="Body part" className="flex-1">
                  {(field) => <input {...field} className="input" value={row.bodyPart} maxLength={120} onChange={(event) => change1(row.id, () => ({ bodyPart: event.target.value }), 'part')} />}
                </Field>
                <Sum row={row} />
                {mayWrite && (
                  <Button kind="ghost" size="sm" iconOnly aria-label={`Remove the apportionment of ${name}`} title="Remove; Ctrl Z brings it back" onClick={() => change((all) => ({ ...all, apportionment: all.apportionment.filter(({ id }) => id !== row.id) }), '')}>
                    <X aria-hidden />
                  </Button>
                )}
              </div>
              {row.factors.map((factor, at) => (
                <FactorFields key={factor.id} factor={factor} at={at} rest={apportionmentSum(row).rest} mayWrite={mayWrite} onFactor={(part, of) => change1(row.id, ({ factors }) => ({ factors: withRow(factors, factor.id, part) }), of && `${factor.id} ${of}`)} onRemove={() => change1(row.id, ({ factors }) => ({ factors: factors.filter(({ id }) => id !== factor.id) }))} />
              ))}
              {mayWrite && (
                <Button size="sm" kind="ghost" className="mt-1 -ml-2" onClick={() => change1(row.id, ({ factors }) => ({ factors: [...factors, newFactor(false)] }))}>
                  Add a cause
                </Button>
              )}
            </div>
          );
        })}
        {mayWrite && (
          <Button size="sm" className="mt-2" onClick={() => change((all) => ({ ...all, apportionment: [...all.apportionment, { id: newRowId(), bodyPart: undone ?? '', factors: [newFactor(true)] }] }), '')}>
            {undone ? `Apportion ${undone}` : 'Apportion a body part'}
          </Button>
        )}
      </Section>
    </div>
  );
}

function Sum({ row }: { readonly row: Apportionment }) {
  const { percent, isWhole, lacks } = apportionmentSum(row);
  return (
    <p aria-live="polite" className="max-w-[45%] pb-1.5 text-xs">
      <StateIcon tone={isWhole ? 'done' : percent > 100 ? 'wrong' : 'check'}>
        <span className="num">{percent} of 100%</span>
        {lacks.length > 0 && <span className="block">{lacks[0]}</span>}
      </StateIcon>
    </p>
  );
}

interface FactorProps {
  readonly factor: Factor;
  readonly at: number;
  readonly rest: number;
  readonly mayWrite: boolean;
  readonly onFactor: (part: Partial<Factor>, of?: string) => void;
  readonly onRemove: () => void;
}

function FactorFields({ factor, at, rest, mayWrite, onFactor, onRemove }: FactorProps) {
  const asksWhy = factor.howAndWhy.trim() === '' && (factor.percent !== null || factor.cause.trim() !== '');
  return (
    <div role="group" aria-label={factor.cause || `Cause ${at + 1}`} className="mt-2 border-l-2 border-border pl-3">
      <div className="flex items-end gap-2">
        <Field label="Cause" className="flex-1">
          {(field) => <input {...field} className="input" value={factor.cause} maxLength={300} placeholder="Injury of this claim, earlier arthritis …" onChange={(event) => onFactor({ cause: event.target.value }, 'cause')} />}
        </Field>
        <Field label="Percent" className="w-20">
          {(field) => <PercentInput field={field} value={factor.percent} onValue={(percent) => onFactor({ percent }, 'percent')} />}
        </Field>
        {mayWrite && (
          <Button kind="ghost" size="sm" iconOnly aria-label={`Remove ${factor.cause || `cause ${at + 1}`}`} onClick={onRemove}>
            <X aria-hidden />
          </Button>
        )}
      </div>
      <div className="flex min-h-8 flex-wrap items-center gap-x-4 pt-1 text-xs">
        <label className="flex items-center gap-1.5">
          <input type="checkbox" className="size-4 accent-(--accent)" checked={factor.industrial} onChange={(event) => onFactor({ industrial: event.target.checked })} />
          Industrial
        </label>
        {mayWrite && rest > 0 && factor.percent === null && (
          <button type="button" className="text-link" onClick={() => onFactor({ percent: rest })}>
            Give it the remaining {rest}%
          </button>
        )}
      </div>
      <Field label="How and why" error={asksWhy ? 'Say how this cause brings about the disability now, and why it is this much' : undefined}>
        {(field) => <textarea {...field} required className="input field-sizing-content" value={factor.howAndWhy} maxLength={8_000} onChange={(event) => onFactor({ howAndWhy: event.target.value }, 'why')} />}
      </Field>
    </div>
  );
}
