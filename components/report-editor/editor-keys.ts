import { baseKeymap, chainCommands, exitCode, toggleMark, setBlockType, lift, wrapIn } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { ellipsis, emDash, inputRules, smartQuotes, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { TextSelection, type Command, type Plugin } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, goToNextCell, isInTable, mergeCells, splitCell, toggleHeaderRow } from 'prosemirror-tables';
import { docSchema } from './doc-schema';

const { nodes, marks } = docSchema as typeof docSchema & { nodes: Record<'paragraph' | 'heading' | 'bullet_list' | 'ordered_list' | 'list_item' | 'blockquote' | 'hard_break' | 'table' | 'table_row' | 'table_cell' | 'table_header', NonNullable<(typeof docSchema.nodes)[string]>>; marks: Record<'strong' | 'em' | 'underline', NonNullable<(typeof docSchema.marks)[string]>> };

/** Puts a table of so many rows and columns, the first row its heading, and the cursor into its first cell. */
export const insertTable = (rows: number, columns: number): Command => (state, dispatch) => {
  if (isInTable(state)) return false;
  const cells = (header: boolean) => Array.from({ length: columns }, () => (header ? nodes.table_header : nodes.table_cell).createAndFill()!);
  const table = nodes.table.create(null, Array.from({ length: rows }, (_, row) => nodes.table_row.create(null, cells(row === 0))));
  if (dispatch) {
    const { from } = state.selection;
    const tr = state.tr.replaceSelectionWith(table);
    let first = from;
    tr.doc.nodesBetween(Math.max(0, from - 1), tr.doc.content.size, (node, position) => {
      if (node.type === nodes.table && first === from) first = position + 1;
      return first === from;
    });
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(first))).scrollIntoView());
  }
  return true;
};

/** Tab in the last cell of a table begins a row below. */
const rowAtEnd: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (!dispatch) return true;
  addRowAfter(state, dispatch);
  return view ? goToNextCell(1)(view.state, view.dispatch, view) : true;
};

/** All that can be done to the text, by the name that toolbar and keys share. */
export const editorCommands = {
  undo,
  redo,
  strong: toggleMark(marks.strong),
  em: toggleMark(marks.em),
  underline: toggleMark(marks.underline),
  paragraph: setBlockType(nodes.paragraph),
  heading: setBlockType(nodes.heading, { level: 3 }),
  subheading: setBlockType(nodes.heading, { level: 4 }),
  bullets: chainCommands(liftFrom('bullet_list'), wrapInList(nodes.bullet_list)),
  numbers: chainCommands(liftFrom('ordered_list'), wrapInList(nodes.ordered_list)),
  quote: chainCommands(liftFrom('blockquote'), wrapIn(nodes.blockquote)),
  table: insertTable(3, 3),
  addRow: addRowAfter,
  addColumn: addColumnAfter,
  removeRow: deleteRow,
  removeColumn: deleteColumn,
  removeTable: deleteTable,
  mergeCells,
  splitCell,
  headerRow: toggleHeaderRow,
} satisfies Record<string, Command>;
export type EditorCommand = keyof typeof editorCommands;

/** Takes the selection out of a list or quotation of this kind, if it stands in one. */
function liftFrom(name: 'bullet_list' | 'ordered_list' | 'blockquote'): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth -= 1) {
      const within = $from.node(depth).type.name;
      if (within === name) return name === 'blockquote' ? lift(state, dispatch) : liftListItem(nodes.list_item)(state, dispatch);
      if (within === 'list_item' && name !== 'blockquote') continue;
    }
    return false;
  };
}

const lineBreak: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
});

/** Keys of the text. Tab moves through cells and lists and otherwise leaves the text, as everywhere. */
export function editorKeys(): Plugin[] {
  const keys: Record<string, Command> = {
    'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo,
    'Mod-b': editorCommands.strong, 'Mod-i': editorCommands.em, 'Mod-u': editorCommands.underline,
    'Mod-Alt-0': editorCommands.paragraph, 'Mod-Alt-3': editorCommands.heading, 'Mod-Alt-4': editorCommands.subheading,
    'Shift-Mod-8': editorCommands.bullets, 'Shift-Mod-7': editorCommands.numbers, 'Shift-Mod-9': editorCommands.quote,
    Enter: splitListItem(nodes.list_item), 'Shift-Enter': lineBreak,
    Tab: chainCommands(goToNextCell(1), rowAtEnd, sinkListItem(nodes.list_item)), 'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
  };
  return [keymap(keys), keymap(baseKeymap)];
}

/** What typing turns into as one types: lists, headings, quotations, curly quotes, dashes. */
export function editorRules(): Plugin {
  return inputRules({
    rules: [
      ...smartQuotes, ellipsis, emDash,
      wrappingInputRule(/^\s*([-*])\s$/, nodes.bullet_list),
      wrappingInputRule(/^(\d+)[.)]\s$/, nodes.ordered_list),
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
      textblockTypeInputRule(/^#\s$/, nodes.heading, { level: 3 }),
      textblockTypeInputRule(/^##\s$/, nodes.heading, { level: 4 }),
    ],
  });
}
