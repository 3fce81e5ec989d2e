import type { EditorState } from 'prosemirror-state';

/** What stands at the cursor, as the toolbar shows it. */
export interface TextMarks {
  readonly block: 'paragraph' | 'heading' | 'subheading' | 'other';
  readonly strong: boolean;
  readonly em: boolean;
  readonly underline: boolean;
  readonly bullets: boolean;
  readonly numbers: boolean;
  readonly quote: boolean;
  readonly table: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly selects: boolean;
}

/** What stands at the cursor of a state. It is asked at every key, so it looks at nothing but the cursor's own line. */
export function marksOf(state: EditorState, undoDepth: (state: EditorState) => number, redoDepth: (state: EditorState) => number): TextMarks {
  const { $from, from, to, empty } = state.selection;
  const marks = empty ? (state.storedMarks ?? $from.marks()) : $from.marksAcross(state.doc.resolve(to)) ?? [];
  const around = Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1).type.name);
  const { type, attrs } = $from.parent;
  const has = (name: string) => marks.some((mark) => mark.type.name === name);
  return {
    block: type.name === 'paragraph' ? 'paragraph' : type.name === 'heading' ? (attrs.level === 3 ? 'heading' : 'subheading') : 'other',
    strong: has('strong'), em: has('em'), underline: has('underline'),
    bullets: around.includes('bullet_list'), numbers: around.includes('ordered_list'), quote: around.includes('blockquote'), table: around.includes('table'),
    canUndo: undoDepth(state) > 0, canRedo: redoDepth(state) > 0, selects: to > from,
  };
}

/** Whether two look the same on the toolbar. */
export function sameMarks(a: TextMarks | null, b: TextMarks): boolean {
  return a !== null && (Object.keys(b) as (keyof TextMarks)[]).every((name) => a[name] === b[name]);
}
