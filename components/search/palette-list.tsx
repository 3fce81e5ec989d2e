'use client';

import { useEffect, useRef } from 'react';
import { KeyCap } from '@/components/ui/key-cap';
import { StateIcon } from '@/components/ui/state-icon';
import type { PaletteItem } from './palette-items';

interface Props {
  readonly id: string;
  readonly items: readonly PaletteItem[];
  readonly current: PaletteItem | undefined;
  readonly wanted: string;
  readonly onChoose: (item: PaletteItem, inNewTab: boolean) => void;
  readonly onPoint: (item: PaletteItem) => void;
}

/** What the palette offers, in groups; the line that Enter would take is tinted. */
export function PaletteList({ id, items, current, wanted, onChoose, onPoint }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const groups = [...new Set(items.map((item) => item.group))];
  return (
    <div ref={list} id={id} role="listbox" aria-label="Results" className="max-h-[52vh] min-h-0 overflow-y-auto px-1.5 py-1.5 max-sm:max-h-none max-sm:flex-1">
      {groups.map((group) => (
        <div key={group} role="group" aria-label={group}>
          <p aria-hidden className="px-2.5 pt-1.5 pb-1 text-xs text-soft">
            {group}
          </p>
          {items
            .filter((item) => item.group === group)
            .map((item) => (
              <div
                key={item.id}
                id={`${id}-${item.id}`}
                role="option"
                aria-selected={item === current}
                className="flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-2.5 aria-selected:bg-accent-soft"
                onPointerMove={() => item !== current && onPoint(item)}
                onClick={(event) => onChoose(item, event.ctrlKey || event.metaKey)}
              >
                <item.icon aria-hidden className={`size-4 shrink-0 ${item === current ? 'text-link' : 'text-muted'}`} strokeWidth={1.75} />
                <span className="shrink-0">
                  <Marked text={item.label} wanted={wanted} />
                </span>
                <span className="min-w-0 truncate text-xs text-soft">{item.detail}</span>
                <span className="ml-auto shrink-0 text-xs">
                  {item.warning && <StateIcon tone="check">{item.warning}</StateIcon>}
                  {item.keys && <KeyCap keys={item.keys} className="max-sm:hidden" />}
                </span>
              </div>
            ))}
        </div>
      ))}
    </div>
  );
}

function Marked({ text, wanted }: { readonly text: string; readonly wanted: string }) {
  const at = wanted ? text.toLowerCase().indexOf(wanted.toLowerCase()) : -1;
  if (at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <strong className="font-semibold text-link">{text.slice(at, at + wanted.length)}</strong>
      {text.slice(at + wanted.length)}
    </>
  );
}
