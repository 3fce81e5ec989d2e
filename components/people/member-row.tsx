'use client';

import { useState } from 'react';
import { useSaving } from '@/components/forms/use-saving';
import { Button } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { StateIcon } from '@/components/ui/state-icon';
import { roleLabels, type RoleName } from '@/lib/auth/permissions';
import { changingRole, qualifyingMember, removingMember } from '@/lib/features/people/client';
import type { Member } from '@/lib/features/people/schema';
import { roleChoices } from './role-choices';

/** A person of the practice: their role can be changed in place; removing asks once and says what follows. */
export function MemberRow({ member, isMe }: { readonly member: Member; readonly isMe: boolean }) {
  const notify = useNotice();
  const [asking, setAsking] = useState(false);
  const { id: memberId, version, name, email, role } = member;
  const changing = useSaving<{ memberId: string; version: number; role: RoleName }, Member>(changingRole, {
    onSaved: (changed) => notify({ message: `${name} is now ${roleLabels[changed.role].toLowerCase()}.` }),
  });
  const qualifying = useSaving<{ memberId: string; version: number; qualifications: string }, Member>(qualifyingMember, { onSaved: () => notify({ message: `Reports say this of ${name} from now on.` }) });
  const removing = useSaving<{ memberId: string; version: number }, unknown>(removingMember, { onSaved: () => notify({ message: `${name} was removed and is signed out.` }) });
  const refusal = changing.title ?? removing.title ?? qualifying.title;
  const qualify = (text: string) => {
    if (text.trim() !== member.qualifications) qualifying.save({ memberId, version, qualifications: text.trim() });
  };
  return (
    <tr>
      <th scope="row">
        {name} {isMe && <span className="font-normal text-muted">you</span>}
        <span className="block text-xs font-normal text-muted">{email}</span>
      </th>
      <td>
        <select aria-label={`Role of ${name}`} className="input w-36" value={role} aria-busy={changing.pending || undefined} onChange={(event) => changing.save({ memberId, version, role: event.target.value as RoleName })}>
          {roleChoices.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        {refusal && (
          <p role="alert" className="text-xs text-danger-ink">
            {refusal}
          </p>
        )}
      </td>
      <td>
        <input
          aria-label={`Qualifications of ${name}, as reports name helpers`}
          className="input w-full min-w-44"
          defaultValue={member.qualifications}
          maxLength={300}
          placeholder="RN, 12 years of record review"
          aria-busy={qualifying.pending || undefined}
          onBlur={(event) => qualify(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      </td>
      <td>
        <StateIcon tone={member.secondFactor ? 'done' : 'not-begun'}>{member.secondFactor ? 'On' : 'Off'}</StateIcon>
      </td>
      <td className="end">
        {asking ? (
          <span className="inline-flex flex-wrap items-center justify-end gap-2">
            <span className="text-xs text-muted">Ends all their sessions here. What they did stays.</span>
            <Button size="sm" kind="danger" pending={removing.pending} onClick={() => removing.save({ memberId, version })}>
              Remove {name}
            </Button>
            <Button size="sm" onClick={() => setAsking(false)}>
              Keep
            </Button>
          </span>
        ) : (
          <Button size="sm" kind="ghost" aria-label={`Remove ${name}`} onClick={() => setAsking(true)}>
            Remove
          </Button>
        )}
      </td>
    </tr>
  );
}
