import { Field } from '@/components/ui/field';
import type { PanelMember } from '@/lib/features/panels/schema';
import { memberName } from './panel-words';

interface Props {
  readonly label: string;
  readonly members: readonly PanelMember[];
  readonly value: string;
  readonly onChange: (memberId: string) => void;
  readonly hint?: string | undefined;
}

/** One of those who are still on the panel. */
export function MemberSelect({ label, members, value, onChange, hint }: Props) {
  return (
    <Field label={label} name="memberId" className="sm:col-span-2" hint={hint}>
      {(field) => (
        <select {...field} required className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">Choose</option>
          {members.map((member) => (
            <option key={member.id} value={member.id}>
              {memberName(member)}
              {member.physicianId ? ' (ours)' : member.city ? `, ${member.city}` : ''}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
