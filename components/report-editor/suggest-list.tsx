'use client';

import { useEffect, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type Ref } from 'react';
import { createPortal } from 'react-dom';
import { useElsewhere } from './elsewhere';
import { useReportInHand } from './report-in-hand';
import { suggestionsFor, type Picked, type Suggested } from './suggestions';
import type { Asked } from './type-ahead';

export interface SuggestHandle {
  readonly onKey: (event: KeyboardEvent) => boolean;
}

interface Props {
  readonly ref: Ref<SuggestHandle>;
  readonly asked: Asked;
  readonly at: () => { readonly left: number; readonly top: number; readonly bottom: number };
  /** The text that keeps the focus while one chooses. */
  readonly editor: HTMLElement;
  readonly onPick: (content: Picked) => void;
  readonly onClose: () => void;
}

/** What can stand where one types: facts of the case behind '{{', phrases and what can be put in behind '/'. The focus stays in the text. */
export function SuggestList({ ref, asked, at, editor, onPick, onClose }: Props) {
  const { phrases, sectionKey } = useReportInHand();
  const { value } = useElsewhere();
  const found = useMemo(() => suggestionsFor(asked, { value, phrases, sectionKey: sectionKey() }), [asked, value, phrases, sectionKey]);
  const [chosen, setChosen] = useState(0);
  const [place, setPlace] = useState<ReturnType<typeof at> | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const index = Math.min(chosen, found.length - 1);

  useLayoutEffect(() => setPlace(at()), [at, asked.from]);
  useEffect(() => setChosen(0), [asked.query]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    editor.setAttribute('aria-controls', id);
    if (found.length > 0) editor.setAttribute('aria-activedescendant', `${id}-${index}`);
    return () => {
      editor.removeAttribute('aria-controls');
      editor.removeAttribute('aria-activedescendant');
    };
  }, [editor, id, index, found.length]);

  const pick = (one: Suggested | undefined) => one && onPick(one.content);
  useImperativeHandle(ref, () => ({
    onKey(event) {
      if (event.key === 'Escape') {
        onClose();
        return true;
      }
      if (found.length === 0 || event.isComposing) return false;
      if (event.key === 'ArrowDown') setChosen((index + 1) % found.length);
      else if (event.key === 'ArrowUp') setChosen((index + found.length - 1) % found.length);
      else if (event.key === 'Enter' || event.key === 'Tab') pick(found[index]);
      else return false;
      return true;
    },
  }));

  if (!place || (found.length === 0 && asked.kind === 'phrase')) return null;
  const isLow = place.bottom > window.innerHeight - 300;
  return createPortal(
    <div className="report-suggest" style={{ left: Math.max(8, Math.min(place.left, window.innerWidth - 328)), ...(isLow ? { bottom: window.innerHeight - place.top + 4 } : { top: place.bottom + 4 }) }}>
      <ul ref={list} id={id} role="listbox" aria-label={asked.kind === 'field' ? 'Facts of the case' : 'Phrases and what can be put in'}>
        {found.map((one, at) => (
          <li key={one.id} id={`${id}-${at}`} role="option" aria-selected={at === index} onPointerMove={() => setChosen(at)} onMouseDown={(event) => event.preventDefault()} onClick={() => pick(one)}>
            <span className="truncate font-medium">{one.name}</span>
            {one.detail && <span className="block truncate text-xs text-muted">{one.detail}</span>}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="px-3 py-2 text-muted">No fact of the case is called like this. Esc goes on writing.</p>}
    </div>,
    document.body,
  );
}
