'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import Link from 'next/link';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { KeyHints } from '@/components/ui/key-cap';
import { useNotice } from '@/components/ui/notice';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { typeLabel } from '@/components/excerpts/excerpt-words';
import { tagLabel } from '@/lib/domain/records/excerpt-life';
import { formatFullDay } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';
import { useDesk } from './desk';
import { useElsewhere } from './elsewhere';
import { excerptLines, excerptsFitting } from './excerpt-lines';
import { useReportInHand } from './report-in-hand';
import { useSignal } from './signal';

/** The confirmed excerpts of the case: looked for, picked, and put into the text with their cites. */
export function RecordsPanel() {
  const { report } = useReportInHand();
  const { excerpts } = useElsewhere();
  const desk = useDesk();
  const notify = useNotice();
  useSignal(desk.cursor);
  const [words, setWords] = useState('');
  const [tag, setTag] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const id = useId();
  const found = useMemo(() => excerptsFitting(excerpts ?? [], words, tag), [excerpts, words, tag]);
  const tags = useMemo(() => [...new Set((excerpts ?? []).flatMap((one) => one.tags))].sort(), [excerpts]);
  const list = useVirtualizer({ count: found.length, getScrollElement: () => frame.current, estimateSize: () => 76, overscan: 8, initialRect: { width: 320, height: 600 } });
  const isRead = excerpts !== null;
  useEffect(() => {
    const take = () => {
      if (desk.panelWanted !== 'records' || !search.current) return;
      desk.panelWanted = null;
      search.current.focus();
    };
    take();
    return desk.panels.subscribe(take);
  }, [desk, isRead]);

  if (!report.acts.includes('write')) return <p className="p-4 text-muted">Excerpts are put in by whoever writes the report. <Link className="text-link" href={`/cases/${report.case.id}/chronology`}>See the chronology</Link></p>;
  if (excerpts === null) return <div className="px-4"><SkeletonRows count={8} tall label="Loading the excerpts" /></div>;
  if (excerpts.length === 0) {
    return <p className="p-4 text-muted">No excerpt of this case is confirmed yet. Confirm them in the <Link className="text-link" href={`/cases/${report.case.id}/chronology`}>chronology</Link>; they come here by themselves.</p>;
  }

  const index = Math.min(at, found.length - 1);
  const toggle = (excerptId: string | undefined) => {
    if (!excerptId) return;
    const next = new Set(picked);
    if (!next.delete(excerptId)) next.add(excerptId);
    setPicked(next);
  };
  const chosen = picked.size > 0 ? excerptsFitting(excerpts, '', '').filter((one) => picked.has(one.id)) : found.slice(index, index + 1);
  const putIn = () => {
    if (!desk.active) {
      notify({ message: 'Press into the text first: excerpts go where the cursor is.' });
      return;
    }
    desk.active.insert(excerptLines(chosen));
    setPicked(new Set());
    notify({ message: `${counted(chosen.length, 'excerpt')} put in.`, undo: () => desk.active?.run('undo') });
  };
  const move = (to: number) => {
    setAt(Math.max(0, Math.min(found.length - 1, to)));
    list.scrollToIndex(Math.max(0, Math.min(found.length - 1, to)));
  };
  const onKey = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(index + 1);
    else if (event.key === 'ArrowUp') move(index - 1);
    else if (event.key === ' ' && event.currentTarget !== search.current) toggle(found[index]?.id);
    else if (event.key === 'Enter') putIn();
    else if (event.key === 'Escape') desk.active?.focus();
    else return;
    event.preventDefault();
  };

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="shrink-0 border-b border-hairline p-3">
        <label className="label" htmlFor={`${id}-search`}>Find excerpts</label>
        <div className="mt-1 flex gap-2">
          <input id={`${id}-search`} ref={search} type="search" autoComplete="off" className="input" value={words} aria-controls={`${id}-list`} aria-activedescendant={found.length > 0 ? `${id}-${index}` : undefined} onKeyDown={onKey} onChange={(event) => { setWords(event.target.value); setAt(0); }} />
          {tags.length > 0 && (
            <select aria-label="Tag" className="input w-32 shrink-0" value={tag} onChange={(event) => { setTag(event.target.value); setAt(0); }}>
              <option value="">All tags</option>
              {tags.map((one) => <option key={one} value={one}>{tagLabel(one)}</option>)}
            </select>
          )}
        </div>
        <p role="status" className="pt-1 text-xs text-muted">{counted(found.length, 'excerpt')}{picked.size > 0 ? `, ${picked.size} picked` : ''}</p>
      </div>
      <div ref={frame} className="min-h-0 flex-1 overflow-y-auto" id={`${id}-list`} role="listbox" aria-multiselectable="true" aria-label="Excerpts" tabIndex={0} aria-activedescendant={found.length > 0 ? `${id}-${index}` : undefined} onKeyDown={onKey}>
        {found.length === 0 && <p className="p-4 text-muted">No excerpt has these words.</p>}
        <div className="relative" style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map(({ index: row, start }) => {
            const one = found[row];
            return one && (
              <div key={one.id} ref={list.measureElement} data-index={row} id={`${id}-${row}`} role="option" aria-selected={picked.has(one.id)} aria-setsize={found.length} aria-posinset={row + 1} className={`absolute inset-x-0 top-0 flex cursor-pointer gap-2 border-b border-hairline px-3 py-2 ${picked.has(one.id) ? 'bg-accent-soft' : ''} ${row === index ? 'outline-2 -outline-offset-2 outline-(--focus)' : ''}`} style={{ transform: `translateY(${start}px)` }} onClick={() => { setAt(row); toggle(one.id); }}>
                <span aria-hidden className={`mt-1 size-3.5 shrink-0 rounded-sm border ${picked.has(one.id) ? 'border-accent bg-accent' : 'border-(--field-border)'}`} />
                <span className="min-w-0">
                  <span className="block text-xs text-muted"><span className="font-medium text-foreground">{one.happenedOn ? formatFullDay(one.happenedOn) : 'Undated'}</span> {[one.provider, typeLabel(one.type)].filter(Boolean).join(', ')} · {one.cite}</span>
                  <span className="line-clamp-3">{one.text}</span>
                </span>
              </div>
            );
          })}
        </div>
      </div>
      <div className="shrink-0 border-t border-border p-3">
        <div className="flex flex-wrap gap-2">
          <Button size="sm" disabled={chosen.length === 0} onClick={putIn}>{picked.size > 0 ? `Put in ${picked.size}` : 'Put in this one'}</Button>
          <Button size="sm" kind="ghost" onClick={() => setPicked(picked.size === found.length ? new Set() : new Set(found.map((one) => one.id)))}>{picked.size === found.length ? 'Pick none' : `Pick all ${found.length}`}</Button>
          <Button size="sm" kind="ghost" title="As one table that stays up to date" disabled={!desk.active} onClick={() => desk.active?.insert([{ type: 'chronology', attrs: { tags: tag ? [tag] : [] } }])}>{tag ? `Chronology on ${tagLabel(tag)}` : 'Whole chronology'}</Button>
        </div>
        <div className="pt-2"><KeyHints hints={[[['↑', '↓'], 'move'], ['Space', 'pick'], ['Enter', 'put in'], ['Esc', 'text']]} /></div>
      </div>
    </div>
  );
}
