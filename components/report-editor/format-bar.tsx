'use client';

import { Bold, Italic, List, ListOrdered, MessageSquarePlus, Plus, Quote, Redo2, Table, TextQuote, Underline, Undo2, type LucideIcon } from 'lucide-react';
import { useDesk } from './desk';
import type { EditorCommand } from './editor-keys';
import { Roving } from './roving';
import type { SectionAct } from './section-block';
import { useSignal } from './signal';
import type { TextMarks } from './text-marks';

const marks: readonly (readonly [EditorCommand, string, string, LucideIcon, keyof TextMarks])[] = [
  ['strong', 'Bold', 'Ctrl B', Bold, 'strong'],
  ['em', 'Italic', 'Ctrl I', Italic, 'em'],
  ['underline', 'Underline', 'Ctrl U', Underline, 'underline'],
  ['bullets', 'List', 'Ctrl Shift 8', List, 'bullets'],
  ['numbers', 'Numbered list', 'Ctrl Shift 7', ListOrdered, 'numbers'],
  ['quote', 'Quotation', 'Ctrl Shift 9', Quote, 'quote'],
];
const tableActs: readonly (readonly [EditorCommand, string])[] = [['addRow', 'Add a row below'], ['addColumn', 'Add a column after'], ['removeRow', 'Remove the row'], ['removeColumn', 'Remove the column'], ['mergeCells', 'Merge the cells'], ['splitCell', 'Split the cell'], ['headerRow', 'First row is a heading'], ['removeTable', 'Remove the table']];
const blockNames = { paragraph: 'Text', heading: 'Heading', subheading: 'Subheading' } as const;
const button = 'button button--sm button--ghost button--icon-only aria-pressed:bg-accent-soft aria-pressed:text-accent-soft-foreground';

/** What can be done with the text at the cursor. Alt F10 comes here from the text, Esc goes back. */
export function FormatBar({ onAct }: { readonly onAct: (sectionId: string, act: SectionAct) => void }) {
  const desk = useDesk();
  useSignal(desk.cursor);
  const { active, marks: now } = desk;
  const off = active === null;
  const act = (command: EditorCommand) => active?.run(command);
  // A press on the bar must not take the focus, and with it the selection, out of the text.
  const keep = (event: React.PointerEvent) => event.target instanceof HTMLSelectElement || event.preventDefault();
  return (
    <div id="format-bar" onMouseDown={(event) => keep(event as unknown as React.PointerEvent)} className="no-print sticky top-0 z-10 flex h-10 items-center overflow-x-auto border-b border-border bg-surface">
      <Roving label="Text" className="flex items-center gap-0.5" onLeave={() => active?.focus()}>
        <button type="button" className={button} aria-label="Undo" title="Undo (Ctrl Z)" disabled={off || !now?.canUndo} onClick={() => act('undo')}><Undo2 aria-hidden /></button>
        <button type="button" tabIndex={-1} className={button} aria-label="Redo" title="Redo (Ctrl Shift Z)" disabled={off || !now?.canRedo} onClick={() => act('redo')}><Redo2 aria-hidden /></button>
        <select tabIndex={-1} aria-label="Kind of line" className="input mx-1 h-7 w-28 py-0" disabled={off} value={now && now.block !== 'other' ? now.block : 'paragraph'} onChange={(event) => act(event.target.value as 'heading')}>
          {Object.entries(blockNames).map(([value, label]) => <option key={value} value={value}>{label}</option>)}
        </select>
        {marks.map(([command, label, key, Icon, mark]) => (
          <button key={command} type="button" tabIndex={-1} className={button} aria-label={label} title={`${label} (${key})`} aria-pressed={now?.[mark] === true} disabled={off} onClick={() => act(command)}><Icon aria-hidden /></button>
        ))}
        {now?.table ? (
          <select tabIndex={-1} aria-label="Table" className="input mx-1 h-7 w-28 py-0" value="" onChange={(event) => event.target.value && act(event.target.value as EditorCommand)}>
            <option value="">Table …</option>
            {tableActs.map(([command, label]) => <option key={command} value={command}>{label}</option>)}
          </select>
        ) : (
          <button type="button" tabIndex={-1} className={button} aria-label="Put in a table" title="Put in a table" disabled={off} onClick={() => act('table')}><Table aria-hidden /></button>
        )}
        <button type="button" tabIndex={-1} className={button.replace('button--icon-only ', '')} title="Phrases of the house, findings, chronology (type /)" disabled={off} onClick={() => active?.ask()}><Plus aria-hidden /> Put in</button>
        <button type="button" tabIndex={-1} className={`${button.replace('button--icon-only ', '')} max-sm:hidden`} title="Excerpts with their page cites (Ctrl Shift E)" disabled={off} onClick={() => active && onAct(active.sectionId, 'excerpts')}><TextQuote aria-hidden /> <span className="max-2xl:sr-only">Excerpts</span></button>
        <button type="button" tabIndex={-1} className={`${button.replace('button--icon-only ', '')} max-sm:hidden`} title="Comment on the selection (Ctrl Alt M)" disabled={off} onClick={() => active && onAct(active.sectionId, 'comment')}><MessageSquarePlus aria-hidden /> <span className="max-2xl:sr-only">Comment</span></button>
      </Roving>
      <span className="ml-auto pl-3 text-xs whitespace-nowrap text-muted max-2xl:hidden">{off ? 'Press into the text to write' : '/ phrases · {{ facts · Alt F10 this bar'}</span>
    </div>
  );
}
