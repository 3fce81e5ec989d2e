'use client';

import { useFieldId } from '@/components/ui/field';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly yours: string;
  readonly theirs: string;
  /** Who saved the other version, and when, in words. */
  readonly savedBy: string;
  readonly onYours: () => void;
  readonly onTheirs: () => void;
}

/** One fact that two people changed: both versions, and a choice. */
export function ConflictChoice({ id, label, yours, theirs, savedBy, onYours, onTheirs }: Props) {
  const idOf = useFieldId();
  const options = [
    { key: 'yours', caption: 'Yours, not saved', value: yours, choose: onYours },
    { key: 'theirs', caption: savedBy, value: theirs, choose: onTheirs },
  ];
  return (
    <fieldset id={idOf(id)} tabIndex={-1} className="rounded-md border border-border">
      <legend className="ml-3 px-1.5 text-xs font-medium text-soft">{label}: two versions</legend>
      <div className="grid sm:grid-cols-2">
        {options.map((option, index) => (
          <label key={option.key} className={`flex cursor-pointer gap-3 px-4 py-3 ${index > 0 ? 'border-hairline max-sm:border-t sm:border-l' : ''}`}>
            <input type="radio" name={id} className="mt-0.5 size-4 accent-(--accent)" onChange={option.choose} />
            <span>
              <span className="block text-xs text-muted">{option.caption}</span>
              <span className="font-medium">{option.value}</span>
            </span>
          </label>
        ))}
      </div>
      <p className="border-t border-hairline px-4 py-2 text-xs text-muted">The other version stays in the case’s history.</p>
    </fieldset>
  );
}
