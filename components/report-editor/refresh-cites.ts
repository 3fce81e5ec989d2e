import type { EditorView } from 'prosemirror-view';
import type { Elsewhere } from './elsewhere';

/**
 * Brings the cites of a text up to what their excerpts say now: a page that moved, lines that were added. It is no step of
 * the writer's history, and nothing is changed where nothing differs.
 */
export function refreshCites(view: EditorView, { excerpt }: Elsewhere): void {
  const { tr } = view.state;
  view.state.doc.descendants((node, position) => {
    const known = node.type.name === 'cite' && node.attrs.excerptId ? excerpt(String(node.attrs.excerptId)) : null;
    if (!known) return;
    const now = { ...node.attrs, packetId: known.packetId, page: known.pageNumber, lines: known.lines, label: known.cite };
    if (Object.entries(now).some(([name, value]) => node.attrs[name] !== value)) tr.setNodeMarkup(position, null, now, node.marks);
  });
  if (tr.docChanged) view.dispatch(tr.setMeta('addToHistory', false));
}
