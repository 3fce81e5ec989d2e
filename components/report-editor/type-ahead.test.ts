import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { nodeOf } from './doc-node';
import { askedAtEnd, closeTypeAhead, typeAhead } from './type-ahead';

describe('what the end of a line asks for', () => {
  test.each([
    ['The claimant {{', { kind: 'field', query: '', length: 2 }],
    ['The claimant {{claimant.na', { kind: 'field', query: 'claimant.na', length: 13 }],
    ['{{date of ', { kind: 'field', query: 'date of', length: 10 }],
    ['/', { kind: 'phrase', query: '', length: 1 }],
    ['He said. /gai', { kind: 'phrase', query: 'gai', length: 4 }],
    ['(/rom-l', { kind: 'phrase', query: 'rom-l', length: 6 }],
    ['and/or', null],
    ['4/5', null],
    ['05/03', null],
    ['He said. /nl sp', { kind: 'phrase', query: 'nl sp', length: 6 }],
    ['one / two', null],
    ['{{done}} more', null],
    ['', null],
  ])('%j', (line, asked) => {
    expect(askedAtEnd(line)).toEqual(asked);
  });
});

describe('the list', () => {
  const begun = () => EditorState.create({ doc: nodeOf({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'He said /gai' }] }] }), plugins: [typeAhead({ onAsked: () => undefined, onKey: () => false })] });
  const type = (state: EditorState, letters: string) => state.apply(state.tr.insertText(letters));
  const askedOf = (state: EditorState) => (state.plugins[0]?.getState(state) as { readonly asked: { readonly query: string } | null }).asked?.query ?? null;
  const atEnd = (state: EditorState) => state.apply(state.tr.setSelection(TextSelection.atEnd(state.doc)));

  test('opens by typing, not by a cursor that comes by, and stays closed once it was closed', () => {
    const come = atEnd(begun());
    expect(askedOf(come)).toBeNull();
    const typed = type(come, 't');
    expect(askedOf(typed)).toBe('gait');
    const closed = typed.apply(closeTypeAhead(typed));
    expect(askedOf(closed)).toBeNull();
    expect(askedOf(type(closed, 's'))).toBeNull();
    expect(askedOf(type(type(closed, '. '), '/n'))).toBe('n');
  });
});
