import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView, NodeViewConstructor } from 'prosemirror-view';
import { reportFieldNamed } from '@/lib/domain/report/merge-fields';
import type { Elsewhere } from './elsewhere';

/** What a cite shows and where it leads. */
const hrefOf = ({ attrs }: Node): string => `/packets/${String(attrs.packetId)}/read?page=${String(attrs.page)}`;

/** Opens the page that a cite names beside the report. */
export function openCite(node: Node): void {
  window.open(hrefOf(node), '_blank', 'noopener');
}

/** Where the views of cites and facts learn what they are called now; `live` holds each of them, so that all can be shown anew. */
export interface Around {
  readonly elsewhere: () => Elsewhere;
  readonly live: Set<() => void>;
}

/** An inline node that shows something which is kept elsewhere. */
function liveView(show: (dom: HTMLElement, node: Node, elsewhere: Elsewhere) => void, role: string | null): (around: Around) => NodeViewConstructor {
  return ({ elsewhere, live }) => (first: Node): NodeView => {
    const dom = document.createElement('span');
    dom.contentEditable = 'false';
    if (role) dom.setAttribute('role', role);
    let node = first;
    const draw = () => show(dom, node, elsewhere());
    live.add(draw);
    draw();
    return {
      dom,
      update(next) {
        if (next.type !== node.type) return false;
        node = next;
        draw();
        return true;
      },
      ignoreMutation: () => true,
      destroy: () => void live.delete(draw),
    };
  };
}

/** A page cite in the text: it shows what its excerpt is called now, and a press opens the page. */
export const citeView = liveView((dom, { attrs }, { excerpt }) => {
  const known = attrs.excerptId ? excerpt(String(attrs.excerptId)) : undefined;
  dom.className = known === null ? 'report-cite is-gone' : 'report-cite';
  dom.textContent = known?.cite ?? String(attrs.label);
  dom.title = known === null ? 'This excerpt was removed or is no longer confirmed' : `Open the page${known ? `: ${known.text.slice(0, 300)}` : ''}`;
}, 'link');

/** A fact of the case in the text, as it is now, named when one points at it. */
export const fieldView = liveView((dom, { attrs }, { value }) => {
  const now = value(String(attrs.name)) ?? String(attrs.value);
  dom.className = now.startsWith('[') ? 'report-field is-gap' : 'report-field';
  dom.textContent = now;
  dom.title = `${reportFieldNamed(String(attrs.name))?.label ?? String(attrs.name)}, from the case`;
}, null);

/** A place in the text that React draws into: findings or the chronology. */
export interface Island {
  readonly key: number;
  readonly dom: HTMLElement;
  readonly node: Node;
}

let islands = 0;

/** Gives each such node an element and says when it comes, changes and goes. */
export const islandView = (onIslands: (change: (before: readonly Island[]) => readonly Island[]) => void): NodeViewConstructor => (node: Node, _view: EditorView): NodeView => {
  const dom = document.createElement('div');
  dom.contentEditable = 'false';
  const key = (islands += 1);
  const put = (next: Node) => onIslands((before) => [...before.filter((one) => one.key !== key), { key, dom, node: next }]);
  put(node);
  return {
    dom,
    update(next) {
      if (next.type !== node.type) return false;
      put(next);
      return true;
    },
    destroy: () => onIslands((before) => before.filter((one) => one.key !== key)),
    stopEvent: (event) => event.type !== 'mousedown' && event.type !== 'dragstart',
    ignoreMutation: () => true,
  };
};
