'use client';

import { Bold, Heading3, Italic, List, ListOrdered } from 'lucide-react';
import { EditorView, type NodeView } from 'prosemirror-view';
import { useEffect, useRef } from 'react';
import { docOf, nodeOf } from '@/components/report-editor/doc-node';
import { docSchema } from '@/components/report-editor/doc-schema';
import { editorCommands, type EditorCommand } from '@/components/report-editor/editor-keys';
import { beginState } from '@/components/report-editor/editor-state';
import { Button } from '@/components/ui/button';
import { findingsShown, type Block, type ReportDoc } from '@/lib/domain/report/doc';
import { reportFieldNamed, reportFields } from '@/lib/domain/report/merge-fields';
import { shownBlockNames } from './block-names';

interface Props {
  readonly label: string;
  readonly doc: ReportDoc;
  readonly onDoc: (doc: ReportDoc) => void;
  /** Whether tables of findings and the chronology can be put in, as in a report; a phrase has words alone. */
  readonly hasBlocks?: boolean;
}

const tools = [['strong', 'Bold', Bold], ['em', 'Italic', Italic], ['heading', 'Heading', Heading3], ['bullets', 'List', List], ['numbers', 'Numbered list', ListOrdered]] as const satisfies readonly (readonly [EditorCommand, string, unknown])[];
const groups = [...new Set(reportFields.map(({ group }) => group))];
const nothingAhead = { onAsked: () => undefined, onKey: () => false };

/** Words that are used again and again, with fields that each report fills from its case. The same text as in a report, without its page. */
export function DocEditor({ label, doc, onDoc, hasBlocks = false }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef({ onDoc, began: doc });
  useEffect(() => {
    latest.current.onDoc = onDoc;
  });
  useEffect(() => {
    if (!place.current) return;
    const mounted = new EditorView(place.current, {
      state: beginState(nodeOf(latest.current.began), [], nothingAhead),
      attributes: { class: 'report-doc min-h-10 px-3 py-2', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, spellcheck: 'true' },
      nodeViews: { field: (node) => fieldNode(String(node.attrs.name)), findings: (node) => blockNode(shownBlockNames[node.attrs.what as keyof typeof shownBlockNames]), chronology: () => blockNode(shownBlockNames.chronology) },
      dispatchTransaction: (tr) => {
        mounted.updateState(mounted.state.apply(tr));
        if (tr.docChanged) latest.current.onDoc(docOf(mounted.state.doc));
      },
    });
    view.current = mounted;
    return () => mounted.destroy();
  }, [label]);

  const run = (command: EditorCommand) => {
    if (!view.current) return;
    editorCommands[command](view.current.state, view.current.dispatch);
    view.current.focus();
  };
  const insert = (what: string) => {
    const editor = view.current;
    if (!editor || what === '') return;
    const block: Block | null = what === 'chronology' ? { type: 'chronology', attrs: { tags: [] } } : (findingsShown as readonly string[]).includes(what) ? { type: 'findings', attrs: { what: what as (typeof findingsShown)[number] } } : null;
    const node = docSchema.nodeFromJSON(block ?? { type: 'field', attrs: { name: what, value: '' } });
    editor.dispatch(editor.state.tr.replaceSelectionWith(node, false).scrollIntoView());
    editor.focus();
  };
  return (
    <div className="rounded-md border" style={{ borderColor: 'var(--field-border)', background: 'var(--field-background)' }}>
      <div className="flex flex-wrap items-center gap-0.5 border-b border-hairline px-1 py-0.5" role="group" aria-label={`Text of ${label}`}>
        {tools.map(([command, name, Icon]) => (
          <Button key={command} kind="ghost" size="sm" iconOnly aria-label={name} title={name} onMouseDown={(event) => event.preventDefault()} onClick={() => run(command)}>
            <Icon aria-hidden />
          </Button>
        ))}
        <select aria-label={`Put into ${label}`} className="input ml-1 h-8! min-h-8! w-40! py-0!" value="" onChange={(event) => insert(event.target.value)}>
          <option value="">Put in …</option>
          {hasBlocks && (
            <optgroup label="From the report">
              {Object.entries(shownBlockNames).map(([what, name]) => (
                <option key={what} value={what}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
          {groups.map((group) => (
            <optgroup key={group} label={group}>
              {reportFields.filter((field) => field.group === group).map(({ name, label: means }) => (
                <option key={name} value={name}>
                  {means}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div ref={place} />
    </div>
  );
}

/** A field shows what it stands for; the value comes with the case. */
function fieldNode(name: string): NodeView {
  const dom = document.createElement('span');
  dom.className = 'report-field';
  dom.contentEditable = 'false';
  dom.textContent = reportFieldNamed(name)?.label ?? name;
  dom.title = `Filled from the case, as “${reportFieldNamed(name)?.sample ?? ''}”`;
  return { dom };
}

function blockNode(words: string): NodeView {
  const dom = document.createElement('div');
  dom.className = 'report-elsewhere';
  dom.contentEditable = 'false';
  dom.textContent = words;
  return { dom };
}
