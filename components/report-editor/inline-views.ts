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

/** A page cite in the text: it shows what its excerpt is called now, and a press opens the page. */
export const citeView = (elsewhere: () => Elsewhere): NodeViewConstructor => (node: Node): NodeView => {
  const dom = document.createElement('span');
  dom.className = 'report-cite';
  dom.contentEditable = 'false';
  dom.setAttribute('role', 'link');
  const show = ({ attrs }: Node) => {
    const known = attrs.excerptId ? elsewhere().excerpt(String(attrs.excerptId)) : undefined;
    dom.textContent = String(attrs.label);
    dom.classList.toggle('is-gone', known === null);
    dom.title = known === null ? 'This excerpt was removed or is no longer confirmed' : `Open the page${known ? `: ${known.text.slice(0, 300)}` : ''}`;
  };
  show(node);
  return {
    dom,
    update(next) {
      if (next.type !== node.type) return false;
      show(next);
      return true;
    },
  };
};

/** A value of the case in the text, named when one points at it. */
export const fieldView: NodeViewConstructor = (node: Node): NodeView => {
  const dom = document.createElement('span');
  dom.contentEditable = 'false';
  const show = ({ attrs }: Node) => {
    const value = String(attrs.value);
    dom.className = `report-field ${value.startsWith('[') ? 'is-gap' : ''}`;
    dom.textContent = value;
    dom.title = `${reportFieldNamed(String(attrs.name))?.label ?? String(attrs.name)}, from the case`;
  };
  show(node);
  return {
    dom,
    update(next) {
      if (next.type !== node.type) return false;
      show(next);
      return true;
    },
  };
};

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
