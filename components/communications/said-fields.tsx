'use client';

import { Field } from '@/components/ui/field';
import { channelLabels, CHANNELS, isWritten, SAID_SUBJECTS, speakerLabels, subjectLabels, type Channel, type SaidSubject, type SpeakerRole } from '@/lib/domain/communication/said';
import { speakersOf, type SaidDraft } from './said-draft';

interface Props {
  readonly draft: SaidDraft;
  readonly onChange: (draft: SaidDraft) => void;
  readonly partyRoles: readonly string[];
  /** Fixed where the form is about one thing, as a cancellation. */
  readonly hasSubject?: boolean;
}

/** Who said what, when, in which way. */
export function SaidFields({ draft, onChange, partyRoles, hasSubject = true }: Props) {
  const set = (changed: Partial<SaidDraft>) => onChange({ ...draft, ...changed });
  return (
    <>
      <Field label="With" name="withRole">
        {(field) => (
          <select {...field} className="input" value={draft.withRole} onChange={(event) => set({ withRole: event.target.value as SpeakerRole })}>
            {speakersOf(partyRoles).map((role) => (
              <option key={role} value={role}>
                {speakerLabels[role]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Name" name="withName" optional>
        {(field) => <input {...field} maxLength={120} autoComplete="off" className="input" value={draft.withName} onChange={(event) => set({ withName: event.target.value })} />}
      </Field>
      <Field label="Way" name="channel" hint={isWritten(draft.channel) ? 'In writing' : 'Not in writing'}>
        {(field) => (
          <select {...field} className="input" value={draft.channel} onChange={(event) => set({ channel: event.target.value as Channel })}>
            {CHANNELS.map((channel) => (
              <option key={channel} value={channel}>
                {channelLabels[channel]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Who turned to whom" name="direction">
        {(field) => (
          <select {...field} className="input" value={draft.direction} onChange={(event) => set({ direction: event.target.value as SaidDraft['direction'] })}>
            <option value="out">We to them</option>
            <option value="in">They to us</option>
          </select>
        )}
      </Field>
      {hasSubject && (
        <Field label="About" name="subject" className="sm:col-span-2">
          {(field) => (
            <select {...field} className="input" value={draft.subject} onChange={(event) => set({ subject: event.target.value as SaidSubject })}>
              {SAID_SUBJECTS.map((subject) => (
                <option key={subject} value={subject}>
                  {subjectLabels[subject]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label="Day" name="on">
        {(field) => <input {...field} type="date" className="input" value={draft.on} onChange={(event) => set({ on: event.target.value })} />}
      </Field>
      <Field label="Time" name="at">
        {(field) => <input {...field} type="time" className="input" value={draft.time} onChange={(event) => set({ time: event.target.value })} />}
      </Field>
      <Field label="What was said" name="said" optional className="sm:col-span-2">
        {(field) => <textarea {...field} className="input" rows={2} maxLength={2000} value={draft.said} onChange={(event) => set({ said: event.target.value })} />}
      </Field>
    </>
  );
}
