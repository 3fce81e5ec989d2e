import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';

/** What somebody is about to name: a field behind '{{', or a phrase or a thing to put in behind '/'. */
export interface Asked {
  readonly kind: 'field' | 'phrase';
  readonly query: string;
  readonly from: number;
  readonly to: number;
}

/** What a line that ends like this asks for; null for any other. */
export function askedAtEnd(before: string): { readonly kind: Asked['kind']; readonly query: string; readonly length: number } | null {
  const field = /\{\{([\p{L}\d_. ]{0,40})$/u.exec(before);
  if (field) return { kind: 'field', query: field[1]?.trim() ?? '', length: field[0].length };
  const phrase = /(?:^|[\s\ufffc(])\/([\p{L}\d][\p{L}\d -]{0,40})?$/u.exec(before);
  return phrase ? { kind: 'phrase', query: phrase[1]?.trim() ?? '', length: (phrase[1] ?? '').length + 1 } : null;
}

interface Ahead {
  readonly asked: Asked | null;
  /** Where the list was closed by hand: it stays closed until something else is begun. */
  readonly closedAt: number | null;
}

const key = new PluginKey<Ahead>('type-ahead');
const nothing: Ahead = { asked: null, closedAt: null };

interface Handlers {
  /** Called when something else is asked for, or nothing any more; never for an ordinary key. */
  readonly onAsked: (asked: Asked | null) => void;
  /** A key while something is asked for. True when the list took it. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/** Watches what is typed for '{{' and '/'. */
export function typeAhead({ onAsked, onKey }: Handlers): Plugin<Ahead> {
  return new Plugin<Ahead>({
    key,
    state: {
      init: () => nothing,
      apply(tr, before, _, state) {
        if (tr.getMeta(key) === 'close') return { asked: null, closedAt: before.asked?.from ?? null };
        // It opens by typing only: a cursor that comes by asks for nothing.
        if (!tr.docChanged && !(before.asked && tr.selectionSet)) return before;
        const next = askedIn(state);
        if (!next) return nothing;
        const closedAt = before.closedAt === null ? null : tr.mapping.map(before.closedAt, -1);
        return next.from === closedAt ? { asked: null, closedAt } : { asked: next, closedAt: null };
      },
    },
    view: () => ({
      update(view, previous) {
        const [now, then] = [key.getState(view.state)?.asked ?? null, key.getState(previous)?.asked ?? null];
        if (now !== then) onAsked(now);
      },
    }),
    props: {
      handleKeyDown: (view, event) => key.getState(view.state)?.asked != null && onKey(event),
      handleDOMEvents: {
        blur: (view) => {
          if (key.getState(view.state)?.asked) view.dispatch(view.state.tr.setMeta(key, 'close'));
          return false;
        },
      },
    },
  });
}

export const closeTypeAhead = (state: EditorState) => state.tr.setMeta(key, 'close');

function askedIn(state: EditorState): Asked | null {
  const { $from, empty, from } = state.selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 60), $from.parentOffset, undefined, '\ufffc');
  const asked = askedAtEnd(before);
  return asked && { kind: asked.kind, query: asked.query, from: from - asked.length, to: from };
}
