import Mustache from 'mustache';
import { mergeFieldNamed, type MergeValues } from '../../domain/letter/fields';
import { gapMark } from '../../domain/letter/gaps';

/** Mustache's own parse tree: [type, value, start, end, children …]. */
type Token = readonly [type: string, value: string, start: number, end: number, children?: readonly Token[]];

/**
 * What keeps a wording from being used: an unknown field, a section that is not closed, a construct that letters do not
 * have. In words for whoever writes it; empty when there is nothing.
 */
export function problemsOf(wording: string): string[] {
  const tokens = parse(wording);
  return typeof tokens === 'string' ? [tokens] : [...new Set(tokens.flatMap((token) => problemsIn(token, false)))];
}

/**
 * The wording with its fields filled in. A value that is not known, and that its field does not allow to be left out, shows as
 * '[claimant’s address missing]'. Blank lines that empty sections leave are closed up.
 * @throws Error for a wording that `problemsOf` refuses: it is checked before it is kept
 */
export function fillWording(wording: string, values: MergeValues): string {
  const tokens = parse(wording);
  if (typeof tokens === 'string') throw new Error(tokens);
  return render(tokens, values, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function parse(wording: string): readonly Token[] | string {
  try {
    return Mustache.parse(wording) as unknown as readonly Token[];
  } catch (error) {
    // The parser says what and where: 'Unclosed section "issues" at 40'.
    return `${error instanceof Error ? error.message.replace(/ at (\d+)$/, ', at sign $1') : 'The wording cannot be read'}.`;
  }
}

function problemsIn([type, name, , , children]: Token, inList: boolean): string[] {
  const within = type === '#' || type === '^' ? (children ?? []).flatMap((child) => problemsIn(child, inList || (type === '#' && mergeFieldNamed(name)?.kind === 'list'))) : [];
  switch (type) {
    case 'text':
      return [];
    case 'name':
    case '&':
      if (name === '.') return inList ? [] : ['{{.}} stands for a line of a list: put it inside a section such as {{#issues}} … {{/issues}}.'];
      if (mergeFieldNamed(name)?.kind === 'text') return [];
      return [mergeFieldNamed(name) ? `{{${name}}} has no value of its own: open it with {{#${name}}} and close it with {{/${name}}}.` : `There is no field {{${name}}}.`];
    case '#':
    case '^':
      return mergeFieldNamed(name) ? within : [`There is no field {{${type}${name}}}.`, ...within];
    default:
      return [`Letters have no {{${type}${name}}}.`];
  }
}

function render(tokens: readonly Token[], values: MergeValues, line: string): string {
  return tokens.map((token) => renderToken(token, values, line)).join('');
}

function renderToken([type, name, , , children = []]: Token, values: MergeValues, line: string): string {
  if (type === 'text') return name;
  if (type === 'name' || type === '&') return name === '.' ? line : valueOf(name, values);
  const value = values[name];
  const isEmpty = value === undefined || value === false || value === '' || (Array.isArray(value) && value.length === 0);
  if (type === '^') return isEmpty ? render(children, values, line) : '';
  const lacking = mergeFieldNamed(name);
  // A list that must be there is missed where it is empty; any other section is left out.
  if (isEmpty) return lacking?.kind === 'list' && lacking.missing !== null ? `${gapMark(lacking.missing)}\n` : '';
  return Array.isArray(value) ? value.map((item: string) => render(children, values, item)).join('') : render(children, values, line);
}

function valueOf(name: string, values: MergeValues): string {
  const value = values[name];
  if (typeof value === 'string' && value.trim() !== '') return value;
  const missing = mergeFieldNamed(name)?.missing;
  return missing ? gapMark(missing) : '';
}
