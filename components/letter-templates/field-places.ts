import { mergeFieldNamed, mergeFields } from '@/lib/domain/letter/fields';

/** A tag of a wording that names no field: where it stands, and the field that may be meant. */
export interface UnknownField {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly name: string;
  readonly line: number;
  readonly meant: string | null;
}

const tags = /\{\{\s*([#^/&]?)\s*([^{}]*?)\s*\}\}/g;

/** The tags of a wording that name no field, in their order. `{{.}}` stands for a line of a list and is no name. */
export function unknownFieldsIn(wording: string): UnknownField[] {
  return [...wording.matchAll(tags)].flatMap((match) => {
    const name = match[2] ?? '';
    if (name === '.' || mergeFieldNamed(name)) return [];
    const from = match.index;
    return [{ from, to: from + match[0].length, text: match[0], name, line: wording.slice(0, from).split('\n').length, meant: nearest(name) }];
  });
}

/** The field whose name comes closest; null where none comes near. */
function nearest(name: string): string | null {
  const [best] = mergeFields.map((field) => ({ name: field.name, apart: editsBetween(name.toLowerCase(), field.name.toLowerCase()) })).sort((a, b) => a.apart - b.apart);
  return best && best.apart <= Math.max(2, Math.floor(name.length / 3)) ? best.name : null;
}

/** How many signs must be put in, taken out or replaced to make one text of another. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}

/** What a field inserts at the cursor: its value, or a section around what is selected. */
export function insertedText(name: string, selected: string): { readonly text: string; readonly cursor: number } {
  const kind = mergeFieldNamed(name)?.kind ?? 'text';
  if (kind === 'text' && selected === '') return { text: `{{${name}}}`, cursor: name.length + 4 };
  const inside = kind === 'list' && selected === '' ? '\n- {{.}}\n' : selected === '' ? '\n\n' : selected;
  const open = `{{#${name}}}`;
  const text = `${open}${inside}{{/${name}}}`;
  return { text, cursor: selected === '' && kind === 'flag' ? open.length + 1 : text.length };
}
