'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ModalFrame } from '@/components/ui/modal-frame';
import { BlocksView } from './doc-view';
import { chosenDoc, type Choice } from './merge-docs';
import type { SectionWriter } from './section-writer';

const ways: readonly (readonly [Choice, string])[] = [['mine', 'Mine'], ['theirs', 'Theirs'], ['both', 'Both']];

/** Two versions of a section side by side: for each stretch that both changed, one chooses. Nothing is lost: history keeps theirs, and undo brings mine back. */
export function MergeView({ title, writer, onClose }: { readonly title: string; readonly writer: SectionWriter; readonly onClose: () => void }) {
  const [parts] = useState(() => writer.conflictParts());
  const places = parts.filter(({ kind }) => kind === 'choice').length;
  const [choices, setChoices] = useState<readonly (Choice | undefined)[]>(Array.from({ length: places }, () => undefined));
  const open = choices.filter((choice) => choice === undefined).length;
  const all = (choice: Choice) => setChoices(choices.map(() => choice));
  let at = -1;
  return (
    <ModalFrame
      title={`Put both together: ${title}`}
      isOpen
      onClose={onClose}
      width={980}
      footer={
        <>
          <span role="status" className="mr-auto text-muted">{open === 0 ? 'Everything is chosen.' : `${open} of ${places} still to choose`}</span>
          <Button onClick={() => all('mine')}>All mine</Button>
          <Button onClick={() => all('theirs')}>All theirs</Button>
          <Button kind="primary" disabled={open > 0} title={open > 0 ? 'Choose at each place first' : undefined} onClick={() => { void writer.decide(chosenDoc(parts, choices)); onClose(); }}>Save what is chosen</Button>
        </>
      }
    >
      <div className="px-5 py-3">
        {parts.map((part, key) => {
          if (part.kind === 'agreed') return <Agreed key={key} count={part.blocks.length}><BlocksView blocks={part.blocks.slice(-1)} /></Agreed>;
          at += 1;
          const place = at;
          return (
            <fieldset key={key} className="my-3 rounded-md border border-border">
              <legend className="sr-only">Place {place + 1} of {places}</legend>
              <div className="grid sm:grid-cols-2">
                {(['mine', 'theirs'] as const).map((side) => (
                  <div key={side} className={`min-w-0 p-3 max-sm:border-b sm:first:border-r border-hairline ${choices[place] === side || choices[place] === 'both' ? 'bg-accent-soft' : ''}`}>
                    <p className="pb-1 text-xs font-medium text-muted">{side === 'mine' ? 'Mine, not yet saved' : 'Theirs, saved'}</p>
                    {part[side].length === 0 ? <p className="text-muted">Taken out</p> : <BlocksView blocks={part[side]} />}
                  </div>
                ))}
              </div>
              <div className="flex gap-4 border-t border-hairline px-3 py-2">
                {ways.map(([way, label]) => (
                  <label key={way} className="flex items-center gap-1.5">
                    <input type="radio" name={`place-${place}`} className="accent-(--accent)" checked={choices[place] === way} onChange={() => setChoices(choices.map((before, index) => (index === place ? way : before)))} />
                    {label}
                  </label>
                ))}
              </div>
            </fieldset>
          );
        })}
      </div>
    </ModalFrame>
  );
}

/** Of what both agree on, the line before a place is enough to know where one is. */
function Agreed({ count, children }: { readonly count: number; readonly children: React.ReactNode }) {
  return (
    <div className="text-muted">
      {count > 1 && <p className="py-1 text-xs">{count - 1} more {count === 2 ? 'block' : 'blocks'} that both have</p>}
      {children}
    </div>
  );
}
