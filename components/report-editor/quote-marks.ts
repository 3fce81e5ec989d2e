import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

const key = new PluginKey<DecorationSet>('quotes');

/** Where some words stand in a document: in one block or across neighbouring ones; null when they are gone. */
export function findWords(doc: Node, quoted: string): { readonly from: number; readonly to: number } | null {
  const wanted = quoted.replace(/\s+/g, ' ').trim();
  if (wanted === '') return null;
  let text = '';
  const places: number[] = [];
  const add = (letter: string, place: number) => {
    if (letter === ' ' && (text === '' || text.endsWith(' '))) return;
    text += letter;
    places.push(place);
  };
  doc.descendants((node, position) => {
    if (node.isBlock) add(' ', position);
    else {
      const words = node.isText ? (node.text ?? '') : (node.type.spec.leafText?.(node) ?? '');
      for (let at = 0; at < words.length; at += 1) add(/\s/.test(words[at] ?? '') ? ' ' : (words[at] ?? ''), node.isText ? position + at : position);
    }
    return true;
  });
  const at = text.indexOf(wanted);
  const [from, last] = [places[at], places[at + wanted.length - 1]];
  return at < 0 || from === undefined || last === undefined ? null : { from, to: last + 1 };
}

/** Underlines the words beside which somebody remarked something. They are looked up when remarks change and then move with the text. */
export function quoteMarks(quotes: readonly string[]): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => setOf(doc, quotes),
      apply: (tr, before, _, { doc }) => {
        const changed = tr.getMeta(key) as readonly string[] | undefined;
        return changed ? setOf(doc, changed) : tr.docChanged ? before.map(tr.mapping, doc) : before;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** The mark that tells the plugin of other remarks. */
export const quotesKey = key;

function setOf(doc: Node, quotes: readonly string[]): DecorationSet {
  const places = quotes.flatMap((quoted) => findWords(doc, quoted) ?? []);
  return DecorationSet.create(doc, places.map(({ from, to }) => Decoration.inline(from, to, { class: 'report-remarked' })));
}
