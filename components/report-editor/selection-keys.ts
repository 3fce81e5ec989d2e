import { keymap } from 'prosemirror-keymap';
import { NodeSelection, Plugin, TextSelection, type Command } from 'prosemirror-state';
import { docSchema } from './doc-schema';
import { openCite } from './inline-views';

const isBlockAtom = (name: string): boolean => name === 'findings' || name === 'chronology';

/** Enter on a chosen cite opens its page; on a chosen table of findings or chronology it begins a line below. */
const enter: Command = (state, dispatch) => {
  const { selection } = state;
  if (!(selection instanceof NodeSelection)) return false;
  if (selection.node.type.name === 'cite') {
    openCite(selection.node);
    return true;
  }
  if (!isBlockAtom(selection.node.type.name)) return false;
  if (dispatch) {
    const tr = state.tr.insert(selection.to, docSchema.nodes.paragraph!.create());
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(selection.to + 1))).scrollIntoView());
  }
  return true;
};

/** Keys of what is chosen as a whole, and a line to write on after a last block that has none. */
export function selectionKeys(): Plugin {
  const keys = keymap({ Enter: enter });
  return new Plugin({
    props: keys.props,
    appendTransaction(transactions, _, state) {
      const last = state.doc.lastChild;
      if (!transactions.some(({ docChanged }) => docChanged) || !last || !(isBlockAtom(last.type.name) || last.type.name === 'table')) return null;
      return state.tr.insert(state.doc.content.size, docSchema.nodes.paragraph!.create());
    },
  });
}
