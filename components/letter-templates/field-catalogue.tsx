'use client';

import { useState } from 'react';
import { mergeFields, type MergeField } from '@/lib/domain/letter/fields';

const groupNames: Record<string, string> = {
  letter: 'Letter', practice: 'Practice', physician: 'Evaluator', claimant: 'Claimant', case: 'Case', exam: 'Appointment', interpreter: 'Interpreter', packet: 'Records that came', cancelled: 'Cancellation', previous: 'Appointment before it was moved', absence: 'Absence', referral: 'Referral',
};

const exampleOf = ({ sample }: MergeField): string => (Array.isArray(sample) ? sample.join('; ') : typeof sample === 'boolean' ? 'yes or no' : String(sample));
const groupOf = ({ name }: MergeField): string => groupNames[name.split('.')[0] ?? ''] ?? 'Other';

/** Every field with what it means and an example; a press, or Enter in the filter, inserts it where the cursor stands. */
export function FieldCatalogue({ onInsert }: { readonly onInsert: (name: string) => void }) {
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const fitting = mergeFields.filter(({ name, means }) => name.toLowerCase().includes(wanted) || means.toLowerCase().includes(wanted));
  const groups = [...new Set(fitting.map(groupOf))];
  return (
    <div>
      <label className="label" htmlFor="field-filter">
        Insert a field
      </label>
      <input
        id="field-filter"
        type="search"
        className="input mt-1"
        placeholder="claim number, interpreter …"
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          if (fitting[0]) onInsert(fitting[0].name);
        }}
      />
      <div className="mt-2 max-h-64 overflow-y-auto rounded-md border border-border lg:max-h-72" role="group" aria-label="Fields" tabIndex={-1}>
        {fitting.length === 0 && <p className="px-3 py-2 text-muted">No field means “{filter.trim()}”.</p>}
        {groups.map((group) => (
          <div key={group}>
            <p className="sticky top-0 bg-subtle px-3 py-1 text-xs font-semibold">{group}</p>
            <ul>
              {fitting
                .filter((field) => groupOf(field) === group)
                .map((field) => (
                  <li key={field.name} className="border-t border-hairline">
                    <button type="button" className="w-full px-3 py-1.5 text-left hover:bg-surface-hover focus-visible:outline-offset-[-2px]" onClick={() => onInsert(field.name)}>
                      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                        <span className="font-medium">{field.name}</span>
                        <span className="text-xs text-muted">{field.kind === 'text' ? '' : field.kind === 'flag' ? 'section' : 'list'}</span>
                      </span>
                      <span className="block text-xs text-muted">
                        {field.means}. Like: {exampleOf(field)}
                      </span>
                    </button>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  );
}
