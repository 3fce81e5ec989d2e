'use client';

import { X } from 'lucide-react';
import { Section } from '@/components/layout/section';
import { Button } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { Field } from '@/components/ui/field';
import type { BodySide, Impairment } from '@/lib/domain/report/findings';
import { percentOf, PercentInput } from './percent-input';
import { newRowId, withRow, type FindingsInHand } from './use-findings';

/** Whether the condition is stationary, and the impairment of each part with table and page of the AMA Guides. A record: nothing is rated here. */
export function FindingsImpairments({ inHand, isPsychiatric }: { readonly inHand: FindingsInHand; readonly isPsychiatric: boolean }) {
  const { findings, mayWrite, change } = inHand;
  const { impairments, stationary, stationaryOn, employmentCausationPercent } = findings;
  const set = (id: string, part: Partial<Impairment>, of = '') => change((all) => ({ ...all, impairments: withRow(all.impairments, id, part) }), of && `impairment ${id} ${of}`);
  return (
    <div id="findings-impairment" className="scroll-mt-2 pt-5">
      <Section title="Impairment" count={impairments.length} aside={<Cite>10682(b)(11)</Cite>} ruled>
        <div className="grid gap-x-3 gap-y-2 pt-2 sm:grid-cols-2">
          <Field label="Permanent and stationary">
            {(field) => (
              <select {...field} className="input" value={stationary === null ? '' : stationary ? 'yes' : 'no'} onChange={(event) => change((all) => ({ ...all, stationary: event.target.value === '' ? null : event.target.value === 'yes' }), '')}>
                <option value="">Not said</option>
                <option value="yes">Yes</option>
                <option value="no">Not yet</option>
              </select>
            )}
          </Field>
          <Field label={stationary === false ? 'Expected' : 'Since'} hint="As the report puts it">
            {(field) => <input {...field} className="input" maxLength={120} value={stationaryOn ?? ''} placeholder="the day of this exam" onChange={(event) => change((all) => ({ ...all, stationaryOn: event.target.value || null }), 'stationaryOn')} />}
          </Field>
          {(isPsychiatric || employmentCausationPercent !== null) && (
            <Field label="Caused by actual events of employment" hint="Percent of total causation of the psychiatric injury; 10682(b)(13), LC 3208.3">
              {(field) => <PercentInput field={field} value={employmentCausationPercent} onValue={(percent) => change((all) => ({ ...all, employmentCausationPercent: percent }), 'employment')} />}
            </Field>
          )}
        </div>
        <ul>
          {impairments.map((row, index) => {
            const name = row.bodyPart || `impairment ${index + 1}`;
            return (
              <li key={row.id} aria-label={name} className="border-b border-hairline py-3">
                <div className="flex items-end gap-2">
                  <Field label="Body part" className="flex-1">
                    {(field) => <input {...field} className="input" value={row.bodyPart} maxLength={120} onChange={(event) => set(row.id, { bodyPart: event.target.value }, 'part')} />}
                  </Field>
                  <Field label="Side" className="w-24">
                    {(field) => (
                      <select {...field} className="input" value={row.side} onChange={(event) => set(row.id, { side: event.target.value as BodySide })}>
                        <option value="none">None</option>
                        <option value="right">Right</option>
                        <option value="left">Left</option>
                        <option value="both">Both</option>
                      </select>
                    )}
                  </Field>
                  {mayWrite && (
                    <Button kind="ghost" size="sm" iconOnly aria-label={`Remove ${name}`} title="Remove; Ctrl Z brings it back" onClick={() => change((all) => ({ ...all, impairments: all.impairments.filter(({ id }) => id !== row.id) }), '')}>
                      <X aria-hidden />
                    </Button>
                  )}
                </div>
                <div className="mt-2 grid grid-cols-[72px_88px_minmax(0,1fr)] gap-2">
                  <Field label="WPI">{(field) => <PercentInput field={field} value={row.wpiPercent} onValue={(wpiPercent) => set(row.id, { wpiPercent }, 'wpi')} />}</Field>
                  <Field label="Pain">
                    {(field) => (
                      <select {...field} className="input" value={row.painPercent} onChange={(event) => set(row.id, { painPercent: percentOf(event.target.value) ?? 0 })}>
                        {[0, 1, 2, 3].map((percent) => (
                          <option key={percent} value={percent}>
                            {percent === 0 ? 'None' : `+${percent}%`}
                          </option>
                        ))}
                      </select>
                    )}
                  </Field>
                  <Field label="Table and page">{(field) => <input {...field} className="input" value={row.method} maxLength={300} placeholder="Table 15-3, page 384, DRE II" onChange={(event) => set(row.id, { method: event.target.value }, 'method')} />}</Field>
                </div>
                <Field label="Why this and not another" className="mt-2">
                  {(field) => <textarea {...field} className="input field-sizing-content" value={row.rationale} maxLength={8_000} onChange={(event) => set(row.id, { rationale: event.target.value }, 'why')} />}
                </Field>
              </li>
            );
          })}
        </ul>
        {mayWrite && (
          <Button size="sm" className="mt-2" onClick={() => change((all) => ({ ...all, impairments: [...all.impairments, { id: newRowId(), bodyPart: '', side: 'none', wpiPercent: null, painPercent: 0, method: '', rationale: '' }] }), '')}>
            Add a body part
          </Button>
        )}
      </Section>
    </div>
  );
}
