'use client';

import { redoDepth, undoDepth } from 'prosemirror-history';
import { Fragment, Slice } from 'prosemirror-model';
import { TextSelection, type EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Block, Inline } from '@/lib/domain/report/doc';
import { cleanPaste } from './clean-paste';
import { useDesk, type ActiveText } from './desk';
import { docOf, nodeOf } from './doc-node';
import { docSchema } from './doc-schema';
import { editorCommands } from './editor-keys';
import { beginState, replaceDoc } from './editor-state';
import { ChronologyBlock, FindingsBlock } from './elsewhere-blocks';
import { useElsewhere } from './elsewhere';
import { citeView, fieldView, islandView, openCite, type Island } from './inline-views';
import { findWords, quotesKey } from './quote-marks';
import type { SectionWriter } from './section-writer';
import { SuggestList, type SuggestHandle } from './suggest-list';
import { marksOf, sameMarks } from './text-marks';
import { closeTypeAhead, type Asked } from './type-ahead';
import { refreshAtoms } from './refresh-atoms';

interface Props {
  readonly sectionId: string;
  readonly title: string;
  readonly writer: SectionWriter;
  readonly quotes: readonly string[];
  readonly focusOn: string | null;
  readonly onAct: (act: 'excerpts' | 'comment' | 'next' | 'before' | 'toolbar') => void;
}

/** One section while it can be written in. A key costs what its own line costs: React draws nothing anew for it. */
export function SectionEditor({ sectionId, title, writer, quotes, focusOn, onAct }: Props) {
  const desk = useDesk();
  const elsewhere = useElsewhere();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef({ elsewhere, onAct });
  const live = useRef(new Set<() => void>());
  const isStale = useRef(true);
  const suggest = useRef<SuggestHandle>(null);
  const [islands, setIslands] = useState<readonly Island[]>([]);
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    latest.current = { elsewhere, onAct };
  });

  useLayoutEffect(() => {
    const box = place.current;
    if (!box) return;
    const around = { elsewhere: () => latest.current.elsewhere, live: live.current };
    const ahead = { onAsked: setAsked, onKey: (event: KeyboardEvent) => suggest.current?.onKey(event) ?? false };
    const kept = desk.left.get(sectionId) as EditorState | undefined;
    const began = beginState(nodeOf(writer.doc), quotes, ahead);
    const state = kept && docOf(kept.doc) === writer.doc ? kept.reconfigure({ plugins: began.plugins }) : began;
    const mounted: EditorView = new EditorView(box, {
      state,
      attributes: { class: 'report-doc', role: 'textbox', 'aria-multiline': 'true', 'aria-label': title, spellcheck: 'true', 'data-placeholder': '' },
      nodeViews: { cite: citeView(around), field: fieldView(around), findings: islandView(setIslands), chronology: islandView(setIslands) },
      transformPastedHTML: cleanPaste,
      dispatchTransaction: (tr) => {
        mounted.updateState(mounted.state.apply(tr));
        if (tr.docChanged && tr.getMeta('shown') !== true) {
          writer.changed(() => docOf(mounted.state.doc));
          // Whoever only looks changes nothing; whoever writes brings the section's cites and facts up to date with it.
          if (isStale.current) setTimeout(() => refreshAtoms(mounted, latest.current.elsewhere));
          isStale.current = false;
        }
        if (mounted.hasFocus()) tell();
      },
      handleClickOn: (_, __, node, ___, event, direct) => {
        if (!direct || node.type.name !== 'cite' || event.button !== 0) return false;
        openCite(node);
        return false;
      },
      handleKeyDown: (_, event) => {
        if ((event.ctrlKey || event.metaKey) && event.key === 's') {
          void writer.flush();
          event.preventDefault();
          return true;
        }
        const act = actOf(event);
        if (act) latest.current.onAct(act);
        return act !== null;
      },
      handleDOMEvents: { focus: () => (tell(), false), blur: () => (void writer.flush(), false) },
    });
    view.current = mounted;
    const active = activeText(sectionId, mounted);
    const tell = () => {
      const marks = marksOf(mounted.state, undoDepth, redoDepth);
      if (desk.active !== active || !sameMarks(desk.marks, marks)) desk.setActive(active, marks);
    };
    desk.mounted.set(sectionId, {
      show: (doc) => {
        const tr = replaceDoc(mounted.state, nodeOf(doc));
        if (tr) mounted.dispatch(tr.setMeta('shown', true));
      },
      seek: (quoted) => {
        const found = findWords(mounted.state.doc, quoted);
        if (!found) return false;
        mounted.dispatch(mounted.state.tr.setSelection(TextSelection.create(mounted.state.doc, found.from, found.to)).scrollIntoView());
        mounted.focus();
        return true;
      },
      focus: () => mounted.focus(),
    });
    if (focusOn !== null && (focusOn === '' || !desk.mounted.get(sectionId)?.seek(focusOn))) mounted.focus();
    return () => {
      desk.left.set(sectionId, mounted.state);
      desk.mounted.delete(sectionId);
      if (desk.active === active) desk.leave();
      mounted.destroy();
      view.current = null;
    };
    // The view lives as long as its section: what changes later comes to it below.
  }, [desk, sectionId, writer]);

  const quoteList = quotes.join('\n');
  useEffect(() => {
    if (view.current) view.current.dispatch(view.current.state.tr.setMeta(quotesKey, quoteList === '' ? [] : quoteList.split('\n')));
  }, [quoteList]);
  useEffect(() => {
    isStale.current = true;
    latest.current = { ...latest.current, elsewhere };
    for (const draw of live.current) draw();
  }, [elsewhere]);
  useEffect(() => {
    view.current?.setProps({ attributes: { ...(view.current.props.attributes as Record<string, string>), 'aria-label': title } });
  }, [title]);

  return (
    <>
      <div ref={place} />
      {islands.map(({ key, dom, node }) => createPortal(node.type.name === 'findings' ? <FindingsBlock what={node.attrs.what as 'diagnoses'} /> : <ChronologyBlock tags={node.attrs.tags as string[]} />, dom, String(key)))}
      {asked && view.current && (
        <SuggestList
          ref={suggest}
          asked={asked}
          at={() => view.current?.coordsAtPos(asked.from) ?? { left: 0, bottom: 0, top: 0 }}
          editor={view.current.dom}
          onPick={(content) => {
            const editor = view.current;
            if (!editor) return;
            editor.dispatch(editor.state.tr.delete(asked.from, asked.to));
            const text = activeText(sectionId, editor);
            if (content.kind === 'act') onAct(content.act);
            else if (content.kind === 'command') text.run(content.command);
            else if (content.kind === 'inline') text.insertInline(content.nodes);
            else text.insert(content.blocks);
          }}
          onClose={() => view.current?.dispatch(closeTypeAhead(view.current.state))}
        />
      )}
    </>
  );
}

/** Keys that lead out of the text, to what stands around it. */
function actOf(event: KeyboardEvent): Parameters<Props['onAct']>[0] | null {
  const mod = event.ctrlKey || event.metaKey;
  if (event.altKey && event.key === 'F10') return 'toolbar';
  if (mod && event.altKey && event.code === 'KeyM') return 'comment';
  if (mod && event.shiftKey && event.code === 'KeyE') return 'excerpts';
  if (mod && event.altKey && event.key === 'ArrowDown') return 'next';
  if (mod && event.altKey && event.key === 'ArrowUp') return 'before';
  return null;
}

/** What others may do with this text. */
function activeText(sectionId: string, view: EditorView): ActiveText {
  return {
    sectionId,
    run: (command) => {
      editorCommands[command](view.state, view.dispatch, view);
      view.focus();
    },
    insert: (blocks: readonly Block[]) => {
      const nodes = blocks.map((block) => docSchema.nodeFromJSON(block));
      const inParagraph = nodes.length === 1 && nodes[0]?.type.name === 'paragraph';
      view.dispatch((inParagraph ? view.state.tr.replaceSelection(new Slice(nodes[0]!.content, 0, 0)) : view.state.tr.replaceSelection(new Slice(Fragment.from(nodes), 0, 0))).scrollIntoView());
      view.focus();
    },
    insertInline: (nodes: readonly Inline[]) => {
      view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(nodes.map((node) => docSchema.nodeFromJSON(node))), 0, 0)).scrollIntoView());
      view.focus();
    },
    ask: () => {
      const before = view.state.doc.textBetween(Math.max(0, view.state.selection.from - 1), view.state.selection.from, ' ', '\ufffc');
      view.focus();
      view.dispatch(view.state.tr.insertText(/\S/.test(before) && view.state.selection.$from.parentOffset > 0 ? ' /' : '/'));
    },
    quote: () => {
      const { from, to } = view.state.selection;
      return view.state.doc.textBetween(from, to, ' ').replace(/\s+/g, ' ').trim();
    },
    focus: () => view.focus(),
  };
}
