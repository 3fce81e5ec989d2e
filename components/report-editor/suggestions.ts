import { findingsShown, type Block, type Inline, type ReportDoc } from '@/lib/domain/report/doc';
import { reportFields } from '@/lib/domain/report/merge-fields';
import { mapInline } from '@/lib/domain/report/walk';
import type { EditorCommand } from './editor-keys';
import type { Asked } from './type-ahead';

/** What is put in: a command of the text, facts, whole blocks, or something beside the text that opens. */
export type Picked = { readonly kind: 'command'; readonly command: EditorCommand } | { readonly kind: 'inline'; readonly nodes: readonly Inline[] } | { readonly kind: 'blocks'; readonly blocks: readonly Block[] } | { readonly kind: 'act'; readonly act: 'excerpts' | 'comment' };

export interface Suggested {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly content: Picked;
}

/** A phrase of the house, as it can be put in. */
export interface Phrase {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly content: ReportDoc;
  /** Where it is offered; empty for everywhere. */
  readonly sectionKeys: readonly string[];
}

interface Known {
  /** What a fact of the case says now. */
  readonly value: (name: string) => string | undefined;
  readonly phrases: readonly Phrase[];
  readonly sectionKey: string;
}

const most = 40;
const findingsWords = { measurements: 'Table of measurements', diagnoses: 'Table of diagnoses', impairments: 'Table of impairments', apportionment: 'Table of apportionment' } as const;

const things: readonly Suggested[] = [
  { id: 'excerpts', name: 'Excerpts', detail: 'Lines of the records with their page cites', content: { kind: 'act', act: 'excerpts' } },
  { id: 'chronology', name: 'Chronology', detail: 'All confirmed excerpts, as one table by day', content: { kind: 'blocks', blocks: [{ type: 'chronology', attrs: { tags: [] } }] } },
  ...findingsShown.map((what): Suggested => ({ id: what, name: findingsWords[what], detail: 'From the findings of this report', content: { kind: 'blocks', blocks: [{ type: 'findings', attrs: { what } }] } })),
  { id: 'table', name: 'Table', detail: 'Three columns and a heading row', content: { kind: 'command', command: 'table' } },
  { id: 'heading', name: 'Heading', detail: '', content: { kind: 'command', command: 'heading' } },
  { id: 'bullets', name: 'List', detail: '', content: { kind: 'command', command: 'bullets' } },
  { id: 'numbers', name: 'Numbered list', detail: '', content: { kind: 'command', command: 'numbers' } },
];

/** What fits what somebody began to name: phrases of this section first, then other phrases, then things; in each what begins so before what holds it. */
export function suggestionsFor(asked: Pick<Asked, 'kind' | 'query'>, { value, phrases, sectionKey }: Known): readonly Suggested[] {
  if (asked.kind === 'field') {
    const all = reportFields.map(({ name, label, gap }): Suggested => ({ id: name, name: label, detail: value(name) ?? gap, content: { kind: 'inline', nodes: [{ type: 'field', attrs: { name, value: value(name) ?? gap } }] } }));
    return fitting(all, asked.query).slice(0, most);
  }
  const isHere = ({ sectionKeys }: Phrase) => sectionKeys.length > 0 && sectionKeys.includes(sectionKey);
  const toSuggested = ({ id, name, text, content }: Phrase): Suggested => ({ id, name, detail: text.slice(0, 120), content: { kind: 'blocks', blocks: filled(content.content, value) } });
  const [here, elsewhere] = [phrases.filter(isHere), phrases.filter((phrase) => !isHere(phrase) && phrase.sectionKeys.length === 0)];
  return [...fitting(here.map(toSuggested), asked.query), ...fitting(elsewhere.map(toSuggested), asked.query), ...fitting(things, asked.query)].slice(0, most);
}

/** The blocks with each fact of the case as it is now. */
function filled(blocks: readonly Block[], value: Known['value']): Block[] {
  return blocks.map((block) => mapInline(block, (inline) => (inline.type === 'field' ? { ...inline, attrs: { ...inline.attrs, value: value(inline.attrs.name) ?? inline.attrs.value } } : inline)));
}

const plain = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\d ]/gu, '').toLowerCase();

function fitting(all: readonly Suggested[], query: string): readonly Suggested[] {
  const wanted = plain(query);
  const names = all.map((one) => ({ one, name: plain(one.name), other: plain(one.id) }));
  const begins = names.filter(({ name }) => name.startsWith(wanted));
  return [...begins, ...names.filter((row) => !begins.includes(row) && (name(row).includes(wanted)))].map(({ one }) => one);
}

const name = ({ name: words, other }: { readonly name: string; readonly other: string }): string => `${words} ${other}`;
