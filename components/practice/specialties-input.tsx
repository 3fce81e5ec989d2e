'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { specialties, specialtyName } from '@/lib/domain/panel/specialties';

const byName = [...specialties].sort((a, b) => a.name.localeCompare(b.name));

/** The specialties in which a physician is a QME: chosen one after the other, each taken away by its cross. */
export function SpecialtiesInput({ name, codes, error }: { readonly name: string; readonly codes: readonly string[]; readonly error: string | undefined }) {
  const [chosen, setChosen] = useState(codes);
  return (
    <div className="flex flex-col gap-1.5 sm:col-span-2">
      {chosen.map((code) => (
        <input key={code} type="hidden" name={name} value={code} />
      ))}
      <Field label="QME specialties" name={name} optional hint={chosen.length === 0 ? 'None entered: the specialty above counts' : 'Only these count for panels'} error={error}>
        {(field) => (
          <select {...field} className="input" value="" onChange={(event) => setChosen([...chosen, event.target.value])}>
            <option value="">Add a specialty</option>
            {byName
              .filter(({ code }) => !chosen.includes(code))
              .map(({ code, name: label, verified }) => (
                <option key={code} value={code}>
                  {label} ({code}){verified ? '' : ', verify'}
                </option>
              ))}
          </select>
        )}
      </Field>
      {chosen.length > 0 && (
        <ul aria-label="Chosen QME specialties" className="flex flex-wrap gap-1.5">
          {chosen.map((code) => (
            <li key={code} className="flex min-h-6 items-center gap-1 rounded-sm border border-border pl-2 text-xs">
              {specialtyName(code)}
              <button type="button" aria-label={`Remove ${specialtyName(code)}`} className="flex size-6 items-center justify-center" onClick={() => setChosen(chosen.filter((one) => one !== code))}>
                <X aria-hidden className="size-3" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
