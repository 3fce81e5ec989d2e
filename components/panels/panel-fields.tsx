'use client';

import { useQuery } from '@tanstack/react-query';
import { DayField, NoteField } from '@/components/evaluations/act-fields';
import { Field } from '@/components/ui/field';
import { additionalGrounds } from '@/lib/domain/panel/additional-grounds';
import { SERVICES, type Service } from '@/lib/domain/deadlines/service';
import { specialties } from '@/lib/domain/panel/specialties';
import { practice as practiceQuery } from '@/lib/features/practices/client';
import type { PanelDraft } from './panel-draft';
import { PanelMembersFields } from './panel-members-fields';
import { serviceWords, sideWords } from './panel-words';

interface Props {
  readonly draft: PanelDraft;
  readonly onChange: (part: Partial<PanelDraft>) => void;
  readonly today: string;
  readonly represented: boolean | null;
  /** Whether the reason is asked for; a panel that comes with a grant is a replacement. */
  readonly asksReason?: boolean;
  /** Names of the fields in the server's answer, where they lie inside another: 'newPanel.'. */
  readonly prefix?: string;
}

const byName = [...specialties].sort((a, b) => a.name.localeCompare(b.name));

/** The facts of a panel as the Medical Unit's letter gives them. */
export function PanelFields({ draft, onChange, today, represented, asksReason = true, prefix = '' }: Props) {
  const { data: practice } = useQuery(practiceQuery());
  const set = <Key extends keyof PanelDraft>(key: Key) => (value: PanelDraft[Key]) => onChange({ [key]: value } as Partial<PanelDraft>);
  const specialty = specialties.find(({ code }) => code === draft.specialtyCode);
  const grounds = additionalGrounds.filter((ground) => represented === null || ground.represented === null || ground.represented === represented);
  const ground = additionalGrounds.find(({ key }) => key === draft.additionalGround);
  return (
    <>
      <Field label="Panel number" name={`${prefix}number`} hint="Seven digits">
        {(field) => <input {...field} required inputMode="numeric" pattern="[0-9]{7}" title="Seven digits" autoComplete="off" className="input ident" value={draft.number} onChange={(event) => set('number')(event.target.value.replace(/\D/g, '').slice(0, 7))} />}
      </Field>
      <DayField label="Issued on" name={`${prefix}issuedOn`} value={draft.issuedOn} onChange={set('issuedOn')} today={today} />
      <Field label="Specialty" name={`${prefix}specialtyCode`} className="sm:col-span-2" hint={specialty && !specialty.verified ? `The code ${specialty.code} is from memory of the forms: verify it on the panel` : undefined}>
        {(field) => (
          <select {...field} required className="input" value={draft.specialtyCode} onChange={(event) => set('specialtyCode')(event.target.value)}>
            <option value="">Choose</option>
            {byName.map(({ code, name }) => (
              <option key={code} value={code}>
                {name} ({code})
              </option>
            ))}
          </select>
        )}
      </Field>
      {asksReason && (
        <Field label="Reason" name={`${prefix}reason`} className={draft.reason === 'additional' ? '' : 'sm:col-span-2'}>
          {(field) => (
            <select {...field} className="input" value={draft.reason} onChange={(event) => set('reason')(event.target.value as PanelDraft['reason'])}>
              <option value="initial">First panel of the dispute</option>
              <option value="additional">Additional, in another specialty (8 CCR 31.7)</option>
              <option value="replacement">Replaces an earlier panel (8 CCR 31.5)</option>
            </select>
          )}
        </Field>
      )}
      {asksReason && draft.reason === 'additional' && (
        <Field label="Ground" name={`${prefix}additionalGround`} hint={ground ? `${ground.section}. Keep: ${ground.evidence.toLowerCase()}` : '8 CCR 31.7(b)'}>
          {(field) => (
            <select {...field} required className="input" value={draft.additionalGround} onChange={(event) => set('additionalGround')(event.target.value as PanelDraft['additionalGround'])}>
              <option value="">Choose</option>
              {grounds.map(({ key, title }) => (
                <option key={key} value={key}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label="Asked for by" name={`${prefix}requestedBy`} hint={represented === false ? undefined : 'Whether that side gets the mail days is disputed'}>
        {(field) => (
          <select {...field} className="input" value={draft.requestedBy} onChange={(event) => set('requestedBy')(event.target.value as PanelDraft['requestedBy'])}>
            <option value="">Not known</option>
            <option value="applicant">{sideWords.applicant}</option>
            <option value="defense">{sideWords.defense}</option>
          </select>
        )}
      </Field>
      <DayField label="Served on" name={`${prefix}servedOn`} value={draft.servedOn} onChange={set('servedOn')} today={today} optional hint="Empty while nobody told us" />
      <Field label="Served how" name={`${prefix}servedBy`} className="sm:col-span-2" hint={draft.servedBy === 'personal' ? 'Strikes end on day 10' : 'Day 10 is the target; the days for service are added as the outer limit'}>
        {(field) => (
          <select {...field} className="input" value={draft.servedBy} onChange={(event) => set('servedBy')(event.target.value as Service)}>
            {SERVICES.map((service) => (
              <option key={service} value={service}>
                {serviceWords[service]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <PanelMembersFields members={draft.members} onChange={set('members')} physicians={practice?.physicians.filter(({ active, id }) => active || draft.members.some(({ physicianId }) => physicianId === id)) ?? []} prefix={prefix} />
      <NoteField value={draft.note} onChange={set('note')} />
    </>
  );
}
