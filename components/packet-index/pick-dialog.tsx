'use client';

import { useRef, useState } from 'react';
import { ModalFrame } from '@/components/ui/modal-frame';
import { lettersMatch } from './letters-match';

export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly detail?: string;
}

interface Props {
  readonly title: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}

/** One of many by a few letters: typing narrows, arrows move, Enter takes. */
export function PickDialog({ title, label, choices, onPick, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const starts = ({ name }: Choice) => Number(name.toLowerCase().startsWith(typed.toLowerCase()));
  const has = ({ name }: Choice) => Number(name.toLowerCase().includes(typed.toLowerCase()));
  const found = choices.filter(({ name, detail = '' }) => lettersMatch(`${name} ${detail}`, typed)).sort((a, b) => (typed === '' ? 0 : starts(b) - starts(a) || has(b) - has(a))).slice(0, 200);
  const move = (to: number) => {
    const next = Math.min(found.length - 1, Math.max(0, to));
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <ModalFrame title={title} subtitle="Type a few letters, then Enter" isOpen onClose={onClose} width={460}>
      <div className="px-5 py-3">
        <input
          aria-label={label} role="combobox" aria-expanded aria-controls="pick-list" aria-activedescendant={found[at] ? `pick-${found[at].id}` : undefined} autoFocus autoComplete="off" className="input" value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') move(at + 1);
            else if (event.key === 'ArrowUp') move(at - 1);
            else if (event.key === 'Enter' && found[at]) onPick(found[at].id);
            else return;
            event.preventDefault();
          }}
        />
        <ul ref={list} id="pick-list" role="listbox" aria-label={label} tabIndex={-1} className="mt-2 max-h-[46dvh] overflow-y-auto">
          {found.map((choice, index) => (
            <li key={choice.id} id={`pick-${choice.id}`} role="option" aria-selected={index === at} className="flex min-h-8 cursor-pointer items-center justify-between gap-3 rounded-md px-2.5 aria-selected:bg-accent-soft aria-selected:text-accent-soft-foreground pointer-coarse:min-h-11" onClick={() => onPick(choice.id)}>
              <span className="truncate">{choice.name}</span> {choice.detail && <span className="shrink-0 text-xs text-muted">{choice.detail}</span>}
            </li>
          ))}
        </ul>
        {found.length === 0 && <p className="py-2 text-muted">Nothing has these letters.</p>}
      </div>
    </ModalFrame>
  );
}
