import { KeyCap } from '@/components/ui/key-cap';
import { ModalFrame } from '@/components/ui/modal-frame';

const rows: readonly (readonly [string | readonly string[], string])[] = [
  [['J', 'K'], 'Next document, the one before'],
  ['A', 'Accept'],
  ['T', 'Type'],
  ['E', 'Correct title, dates, provider, facility'],
  [['←', '→'], 'Choose a page of the document'],
  ['S', 'Split before the chosen page'],
  ['M', 'Merge with the document before'],
  ['X', 'Select the chosen page'],
  ['V', 'Move the selected pages'],
  ['B', 'Blank, or not blank'],
  ['D', 'Compare with the page it repeats'],
  [['Alt', '↑'], 'Put the document further up'],
  [['Alt', '↓'], 'Put the document further down'],
  ['Enter', 'Open the page'],
  [['Ctrl', 'Z'], 'Undo'],
  [['Ctrl', 'Shift', 'Z'], 'Redo'],
];

/** The keys of the index. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <ModalFrame title="Keys of the index" subtitle="Letters do nothing while you type in a field." isOpen onClose={onClose} width={520}>
      <dl className="px-5 py-3">
        {rows.map(([keys, does]) => (
          <div key={does} className="flex items-center justify-between border-b border-hairline py-1.5 last:border-b-0">
            <dt>{does}</dt>
            <dd><KeyCap keys={keys} /></dd>
          </div>
        ))}
      </dl>
    </ModalFrame>
  );
}
