'use client';

import { DayField } from '@/components/evaluations/act-fields';
import { Field } from '@/components/ui/field';
import { channelLabels, channels, senderRoleLabels, senderRoles } from '@/lib/features/packets/schema';

export interface Came {
  readonly senderName: string;
  readonly senderRole: (typeof senderRoles)[number];
  readonly channel: (typeof channels)[number];
  readonly receivedOn: string;
  readonly servedOnOtherOn: string;
}

/** Who sent a packet, how and when it came, and when it was served on the other side. */
export function CameFields({ came, onChange, today }: { readonly came: Came; readonly onChange: (came: Came) => void; readonly today: string }) {
  const set = (part: Partial<Came>) => onChange({ ...came, ...part });
  return (
    <>
      <Field label="Sender" name="sender">
        {(field) => <input {...field} required maxLength={160} autoComplete="off" className="input" value={came.senderName} onChange={(event) => set({ senderName: event.target.value })} />}
      </Field>
      <Field label="The sender is" name="senderRole" optional>
        {(field) => (
          <select {...field} className="input" value={came.senderRole} onChange={(event) => set({ senderRole: event.target.value as Came['senderRole'] })}>
            {senderRoles.map((role) => (
              <option key={role} value={role}>
                {senderRoleLabels[role]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DayField label="Received on" name="receivedOn" value={came.receivedOn} onChange={(receivedOn) => set({ receivedOn })} today={today} />
      <Field label="It came by" name="channel" optional>
        {(field) => (
          <select {...field} className="input" value={came.channel} onChange={(event) => set({ channel: event.target.value as Came['channel'] })}>
            {channels.map((channel) => (
              <option key={channel} value={channel}>
                {channelLabels[channel]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DayField label="Served on the other side on" name="servedOnOtherOn" value={came.servedOnOtherOn} onChange={(servedOnOtherOn) => set({ servedOnOtherOn })} today={today} optional hint="20 days before a panel QME is given them. LC 4062.3(b)" />
    </>
  );
}
