'use client';

import { Field } from '@/components/ui/field';
import type { moveAskers } from '@/lib/features/evaluations/schema';
import type { Practice } from '@/lib/features/practices/schema';
import { DayField, WholeField } from './act-fields';

export interface MoveDraft {
  readonly on: string;
  readonly time: string;
  readonly minutes: string;
  readonly physicianId: string;
  readonly locationId: string;
  readonly askedBy: (typeof moveAskers)[number];
  readonly goodCause: string;
}

const askers = { evaluator: 'We do', claimant: 'The claimant', applicant: 'The applicant’s side', defense: 'The defense' } as const satisfies Record<MoveDraft['askedBy'], string>;

interface Props {
  readonly draft: MoveDraft;
  readonly onChange: (draft: MoveDraft) => void;
  readonly practice: Practice | undefined;
  readonly today: string;
  readonly isFirst: boolean;
  /** Whether good cause must be written down, 8 CCR 34(d). */
  readonly needsCause: boolean;
}

/** Day, time, length and place of an appointment, and who wants it moved. */
export function MoveFields({ draft, onChange, practice, today, isFirst, needsCause }: Props) {
  const change = (part: Partial<MoveDraft>) => onChange({ ...draft, ...part });
  const physicians = practice?.physicians.filter(({ active, id }) => active || id === draft.physicianId) ?? [];
  return (
    <>
      <DayField label="Day" name="scheduledOn" value={draft.on} onChange={(on) => change({ on })} today={today} />
      <div className="grid grid-cols-2 gap-x-4">
        <Field label="Time" name="startMinute" optional>
          {(field) => <input {...field} type="time" step={300} className="input" value={draft.time} onChange={(event) => change({ time: event.target.value })} />}
        </Field>
        <WholeField label="Minutes" name="minutes" value={draft.minutes} onChange={(minutes) => change({ minutes })} />
      </div>
      <Field label="Location" name="locationId" className={physicians.length > 1 ? '' : 'sm:col-span-2'}>
        {(field) => (
          <select {...field} className="input" value={draft.locationId} onChange={(event) => change({ locationId: event.target.value })}>
            <option value="">Not yet known</option>
            {practice?.locations.filter(({ active, id }) => active || id === draft.locationId).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {physicians.length > 1 && (
        <Field label="Physician" name="physicianId">
          {(field) => (
            <select {...field} className="input" value={draft.physicianId} onChange={(event) => change({ physicianId: event.target.value })}>
              {physicians.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {!isFirst && (
        <Field label="Who asks for it" name="askedBy" className={needsCause ? '' : 'sm:col-span-2'}>
          {(field) => (
            <select {...field} className="input" value={draft.askedBy} onChange={(event) => change({ askedBy: event.target.value as MoveDraft['askedBy'] })}>
              {Object.entries(askers).map(([who, words]) => (
                <option key={who} value={who}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {needsCause && (
        <Field label="Good cause, as it stands in writing" name="goodCause" hint="Fewer than six business days are left, 8 CCR 34(d)">
          {(field) => <textarea {...field} className="input" rows={2} maxLength={1000} required value={draft.goodCause} onChange={(event) => change({ goodCause: event.target.value })} />}
        </Field>
      )}
    </>
  );
}
