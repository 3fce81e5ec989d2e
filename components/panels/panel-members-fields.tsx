'use client';

import type { ReactNode } from 'react';
import { useFieldId } from '@/components/ui/field';
import type { MemberDraft } from './panel-draft';

interface Props {
  readonly members: readonly MemberDraft[];
  readonly onChange: (members: readonly MemberDraft[]) => void;
  readonly physicians: readonly { readonly id: string; readonly name: string }[];
  readonly prefix: string;
}

/** The three of a panel, in the order of the list: one of ours, or a name and a city; empty where nobody told us yet. */
export function PanelMembersFields({ members, onChange, physicians, prefix }: Props) {
  const idOf = useFieldId();
  const change = (at: number, part: Partial<MemberDraft>) => onChange(members.map((member, index) => (index === at ? { ...member, ...part } : member)));
  return (
    <fieldset className="min-w-0 sm:col-span-2">
      <legend className="label pb-1">
        The three evaluators <span className="font-normal text-muted">leave empty who is not known yet</span>
      </legend>
      <div className="flex flex-col gap-2">
        {members.map((member, at) => (
          <div key={at} className="grid grid-cols-2 gap-2 sm:grid-cols-[minmax(0,5fr)_minmax(0,6fr)_minmax(0,4fr)]">
            <Captioned caption="Whose" first={at === 0} className="max-sm:col-span-2">
              <select id={idOf(`${prefix}members.${at}.physicianId`)} aria-label={`Evaluator ${at + 1}: whose`} className="input" value={member.physicianId} onChange={(event) => change(at, { physicianId: event.target.value, name: '' })}>
                <option value="">Another practice</option>
                {physicians.map(({ id, name }) => (
                  <option key={id} value={id} disabled={members.some((other, index) => index !== at && other.physicianId === id)}>
                    {name} (ours)
                  </option>
                ))}
              </select>
            </Captioned>
            <Captioned caption="Name" first={at === 0} className={member.physicianId === '' ? '' : 'max-sm:hidden'}>
              <input
                id={idOf(`${prefix}members.${at}.name`)}
                aria-label={`Evaluator ${at + 1}: name`}
                maxLength={120}
                autoComplete="off"
                className="input"
                disabled={member.physicianId !== ''}
                value={physicians.find(({ id }) => id === member.physicianId)?.name ?? member.name}
                onChange={(event) => change(at, { name: event.target.value })}
              />
            </Captioned>
            <Captioned caption="City of the office" first={at === 0} className={member.physicianId === '' ? '' : 'max-sm:col-span-2'}>
              <input id={idOf(`${prefix}members.${at}.city`)} aria-label={`Evaluator ${at + 1}: city of the office`} maxLength={80} autoComplete="off" className="input" value={member.city} onChange={(event) => change(at, { city: event.target.value })} />
            </Captioned>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** A caption above the field: on a phone over each, else over the first of the column. */
function Captioned({ caption, first, className, children }: { readonly caption: string; readonly first: boolean; readonly className: string; readonly children: ReactNode }) {
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className}`}>
      <span aria-hidden className={`text-xs text-muted ${first ? '' : 'sm:hidden'}`}>
        {caption}
      </span>
      {children}
    </div>
  );
}
