'use client';

import { isRuleId, ruleNamed } from '@/lib/domain/deadlines/rules';
import { SERVICES, SERVICE_DAYS, SERVICE_WORDS } from '@/lib/domain/deadlines/service';
import { formatDay } from '@/lib/format/dates';
import { NoAnswer } from './answer';
import { DeadlineAnswer } from './deadline-answer';
import { answerDeadline, extensions, lengthOf, ruleGroups, type DeadlineForm } from './deadline-form';
import { Field, Tick } from './field';
import { Panel } from './panel';

interface Props {
  readonly form: DeadlineForm;
  readonly today: string;
  readonly link: string;
  readonly onChange: (change: Partial<DeadlineForm>) => void;
}

/** When a legal clock runs out and why, as it is typed. */
export function DeadlinePanel({ form, today, link, onChange }: Props) {
  const rule = ruleNamed(form.rule);
  const answer = answerDeadline(form);
  const granted = extensions[form.rule];
  const wrong = (field: keyof DeadlineForm): string | undefined => ('quote' in answer || answer.field !== field ? undefined : answer.message);
  return (
    <Panel
      id="deadline"
      title="When is it due?"
      link={link}
      answer={'quote' in answer ? <DeadlineAnswer quote={answer.quote} form={form} today={today} /> : <NoAnswer message={answer.message} />}
      fields={
        <>
          <Field label="What is due" className="sm:col-span-2">
            {(control) => (
              <select {...control} name="rule" className="input truncate" value={form.rule} onChange={(event) => isRuleId(event.target.value) && onChange({ rule: event.target.value, extension: '', agreedDays: '' })}>
                {ruleGroups.map((group) => (
                  <optgroup key={group.label} label={group.label}>
                    {group.rules.map((one) => (
                      <option key={one.id} value={one.id}>
                        {one.title}, {lengthOf(one)}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            )}
          </Field>
          <Field label={rule.triggerLabel} error={wrong('from')} hint={'quote' in answer ? formatDay(form.from, today) : undefined}>
            {(control) => <input {...control} type="date" name="from" required className="input num" value={form.from} onChange={(event) => onChange({ from: event.target.value })} />}
          </Field>
          {granted && (
            <Field label="Extension">
              {(control) => (
                <select {...control} name="extension" className="input truncate" value={form.extension} onChange={(event) => onChange({ extension: granted.find(([id]) => id === event.target.value)?.[0] ?? '' })}>
                  <option value="">None granted</option>
                  {granted.map(([id, words]) => (
                    <option key={id} value={id}>
                      {words}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
          {rule.serviceExtends && (
            <Field label="Service" hint="Mail gives the one who was served more days">
              {(control) => (
                <select {...control} name="service" className="input truncate" value={form.service} onChange={(event) => onChange({ service: SERVICES.find((one) => one === event.target.value) ?? 'personal' })}>
                  {SERVICES.map((one) => (
                    <option key={one} value={one}>
                      {SERVICE_WORDS[one]}
                      {SERVICE_DAYS[one] > 0 ? `, + ${SERVICE_DAYS[one]} days` : ''}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
          {rule.lengthByAgreement && (
            <Field label="Days agreed (optional)" error={wrong('agreedDays')} hint={`Empty: ${lengthOf(rule)}`}>
              {(control) => <input {...control} name="days" inputMode="numeric" autoComplete="off" className="input num" value={form.agreedDays} onChange={(event) => onChange({ agreedDays: event.target.value })} />}
            </Field>
          )}
          <Tick name="calendars" value="all" checked={form.allCalendars} onChange={(allCalendars) => onChange({ allCalendars })} className="sm:col-span-2">
            Show business days and holidays of all three calendars
          </Tick>
        </>
      }
    />
  );
}
