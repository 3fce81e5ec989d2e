'use client';

import { useState } from 'react';
import { KeyCap } from '@/components/ui/key-cap';
import { ModalFrame } from '@/components/ui/modal-frame';
import { placesFor } from './navigation';
import { setSingleKeys, singleKeysAreOn } from './shortcuts';
import { useMay, useViewer } from './viewer';

const onLists: readonly (readonly [string | readonly string[], string])[] = [
  [['J', 'K'], 'Move between rows'],
  ['Enter', 'Open the row'],
  ['X', 'Select the row'],
  ['W', 'Why this date'],
  ['E', 'Mark met'],
  ['/', 'Filter'],
];

const onCalendar: readonly (readonly [string | readonly string[], string])[] = [
  ['T', 'Today'],
  [['←', '→'], 'Back and on'],
  [['D', 'W', 'M', 'L'], 'Day, week, month, list'],
  ['Enter', 'Open the appointment'],
];

const onRecords: readonly (readonly [string | readonly string[], string])[] = [
  [['J', 'K'], 'Page or document'],
  ['U', 'Next unseen page'],
  [['[', ']'], 'Document before, next'],
  [['A', 'T', 'E'], 'Accept, type, correct'],
  [['S', 'M', 'V'], 'Split, merge, move pages'],
  [['B', 'D', 'N'], 'Blank, duplicate, not one'],
  [['H', 'S'], 'Excerpt, who has seen it'],
  [['R', 'W', '0'], 'Turn, words alone, fit'],
  ['P', 'Go to a page'],
  [['Ctrl', 'Z'], 'Undo'],
];

/** Every key, in one dialog, with the switch for single letters. */
export function KeyMap({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { role } = useViewer();
  const mayLog = useMay('case.log');
  const [on, setOn] = useState(singleKeysAreOn);
  const everywhere: readonly (readonly [string | readonly string[], string])[] = [
    [['Ctrl', 'K'], 'Search and commands'],
    ...(mayLog ? ([['C', 'Log a case']] as const) : []),
    ...placesFor(role).map((place) => [['G', place.key ?? ''], `Go to ${place.label}`] as const),
    ['?', 'Show these keys'],
    ['Esc', 'Close, or back'],
  ];
  return (
    <ModalFrame title="Keys" subtitle="Letters do nothing while you type in a field." isOpen={isOpen} onClose={onClose} width={640}>
      <div className="grid gap-8 px-5 py-4 sm:grid-cols-2">
        <KeyList title="Everywhere" rows={everywhere} />
        <div className="flex flex-col gap-6">
          <KeyList title="On lists" rows={onLists} />
          <KeyList title="On the calendar" rows={onCalendar} />
          <KeyList title="In records" rows={onRecords} />
        </div>
      </div>
      <label className="flex items-center gap-3 border-t border-hairline px-5 py-3">
        <input
          type="checkbox"
          className="size-4 accent-(--accent)"
          checked={on}
          onChange={(event) => {
            setSingleKeys(event.target.checked);
            setOn(event.target.checked);
          }}
        />
        Single letters act as keys on this device
      </label>
    </ModalFrame>
  );
}

function KeyList({ title, rows }: { readonly title: string; readonly rows: readonly (readonly [string | readonly string[], string])[] }) {
  return (
    <section>
      <h3 className="pb-1 font-semibold">{title}</h3>
      <dl>
        {rows.map(([keys, does]) => (
          <div key={does} className="flex items-center justify-between border-b border-hairline py-1.5">
            <dt>{does}</dt>
            <dd>
              <KeyCap keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
