import type { EditorView } from 'prosemirror-view';
import type { Elsewhere } from './elsewhere';

/**
 * Brings the cites and facts of a text up to what their excerpts and the case say now: a page that moved, lines that were
 * added, a name that was corrected. It is no step of the writer's history, and nothing is changed where nothing differs.
 */
export function refreshAtoms(view: EditorView, { excerpt, value }: Elsewhere): void {
  if (view.isDestroyed) return;
  const { tr } = view.state;
  view.state.doc.descendants((node, position) => {
    const { attrs } = node;
    if (node.type.name === 'field') {
      const now = value(String(attrs.name));
      if (now !== undefined && now !== attrs.value) tr.setNodeMarkup(position, null, { ...attrs, value: now }, node.marks);
      return;
    }
    const known = node.type.name === 'cite' && attrs.excerptId ? excerpt(String(attrs.excerptId)) : null;
    if (!known) return;
    const now = { ...attrs, packetId: known.packetId, page: known.pageNumber, lines: known.lines, label: known.cite };
    if (Object.entries(now).some(([name, said]) => attrs[name] !== said)) tr.setNodeMarkup(position, null, now, node.marks);
  });
  if (tr.docChanged) view.dispatch(tr.setMeta('addToHistory', false));
}
