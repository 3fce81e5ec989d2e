import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { editorKeys, editorRules } from './editor-keys';
import { quoteMarks } from './quote-marks';
import { selectionKeys } from './selection-keys';
import { typeAhead } from './type-ahead';

/** What is shown where nothing is written yet. */
function placeholder(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const [first] = [doc.firstChild];
        if (doc.childCount !== 1 || !first || first.type.name !== 'paragraph' || first.content.size > 0) return null;
        return DecorationSet.create(doc, [Decoration.node(0, first.nodeSize, { class: 'is-empty' })]);
      },
    },
  });
}

type Ahead = Parameters<typeof typeAhead>[0];

/** An editor's beginning: the words, and all that can be done with them. */
export function beginState(doc: Node, quotes: readonly string[], ahead: Ahead): EditorState {
  return EditorState.create({ doc, plugins: [typeAhead(ahead), editorRules(), selectionKeys(), ...editorKeys(), history({ newGroupDelay: 700 }), tableEditing(), quoteMarks(quotes), placeholder()] });
}

/**
 * Puts another document in the place of the one that is shown, touching only what differs, so that the cursor stays where
 * it was. It is no step of this person's history.
 */
export function replaceDoc(state: EditorState, doc: Node): Transaction | null {
  const from = state.doc.content.findDiffStart(doc.content);
  if (from === null) return null;
  let { a: to, b: end } = state.doc.content.findDiffEnd(doc.content)!;
  const overlap = from - Math.min(to, end);
  if (overlap > 0) [to, end] = [to + overlap, end + overlap];
  return state.tr.replace(from, to, doc.slice(from, end)).setMeta('addToHistory', false);
}
