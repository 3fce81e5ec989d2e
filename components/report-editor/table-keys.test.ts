import { EditorState, TextSelection, type Command } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { textOf, type ReportDoc } from '@/lib/domain/report/doc';
import { docOf, nodeOf } from './doc-node';
import { editorCommands } from './editor-keys';

const paragraph = (text: string): ReportDoc['content'][number] => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const atEnd = (...lines: string[]) => {
  const state = EditorState.create({ doc: nodeOf({ type: 'doc', content: lines.map(paragraph) }) });
  return state.apply(state.tr.setSelection(TextSelection.atEnd(state.doc)));
};
const does = (state: EditorState, command: Command): EditorState => {
  let next = state;
  command(state, (tr) => (next = state.apply(tr)));
  return next;
};

describe('what the toolbar does', () => {
  test('a table is put in behind the line, and the cursor into its first cell', () => {
    const state = does(atEnd('Strength'), editorCommands.table);
    expect(textOf(docOf(state.apply(state.tr.insertText('Motion')).doc))).toMatch(/^Strength\nMotion\t\t/);
  });

  test('a list is begun and left again with the same button', () => {
    const list = does(atEnd('One'), editorCommands.bullets);
    expect(docOf(list.doc).content[0]?.type).toBe('bullet_list');
    expect(docOf(does(list, editorCommands.bullets).doc).content[0]?.type).toBe('paragraph');
  });

  test('a line becomes a heading and text again', () => {
    const heading = does(atEnd('Gait'), editorCommands.heading);
    expect(docOf(heading.doc).content[0]).toMatchObject({ type: 'heading', attrs: { level: 3 } });
    expect(docOf(does(heading, editorCommands.paragraph).doc).content[0]?.type).toBe('paragraph');
  });
});
