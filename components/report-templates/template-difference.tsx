'use client';

import { diffWordsWithSpace } from 'diff';
import { textOf } from '@/lib/domain/report/doc';
import { fillFields, reportFields } from '@/lib/domain/report/merge-fields';
import type { StoredTemplateSection } from '@/lib/features/report-templates/schema';

const names = Object.fromEntries(reportFields.map(({ name, label }) => [name, `‹${label}›`]));
const wordsOf = ({ title, content, note }: StoredTemplateSection) => [title, textOf(fillFields(content, names)), note && `Note: ${note}`].filter(Boolean).join('\n');

/** What changed from one version of a wording to the next, section by section, word by word. Load it on intent. */
export function TemplateDifference({ before, after }: { readonly before: readonly StoredTemplateSection[]; readonly after: readonly StoredTemplateSection[] }) {
  const changes = changedSections(before, after);
  const order = (all: readonly StoredTemplateSection[]) => all.map(({ key }) => key).join(' ');
  if (changes.length === 0) return <p className="py-2 text-muted">{order(before) === order(after) ? 'The words are the same.' : 'Only the order of the sections is another.'}</p>;
  return (
    <div className="mt-2 mb-3 flex flex-col gap-4 rounded-md border border-border bg-subtle px-4 py-3">
      {changes.map(({ title, was, is }, index) => (
        <div key={index}>
          <h3 className="pb-1 text-xs font-semibold">
            {title}
            {was === '' ? ', new' : is === '' ? ', removed' : ''}
          </h3>
          <p className="max-h-80 overflow-y-auto whitespace-pre-wrap text-soft" tabIndex={0} role="group" aria-label={`What changed in ${title}`}>
            <Marked before={was} after={is} />
          </p>
        </div>
      ))}
    </div>
  );
}

/** Sections of the same key are compared, the second own one with the second own one. */
function changedSections(before: readonly StoredTemplateSection[], after: readonly StoredTemplateSection[]): { readonly title: string; readonly was: string; readonly is: string }[] {
  const keyed = (all: readonly StoredTemplateSection[]) => new Map(all.map((one, index) => [`${one.key} ${all.slice(0, index).filter(({ key }) => key === one.key).length}`, one]));
  const [old, now] = [keyed(before), keyed(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const pair = { title: (is ?? was)?.title ?? '', was: was ? wordsOf(was) : '', is: is ? wordsOf(is) : '' };
    return pair.was === pair.is ? [] : [pair];
  });
}

function Marked({ before, after }: { readonly before: string; readonly after: string }) {
  return diffWordsWithSpace(before, after).map((part, index) =>
    part.added ? (
      <ins key={index} className="bg-success-soft text-success-soft-foreground underline underline-offset-2">
        {part.value}
      </ins>
    ) : part.removed ? (
      <del key={index} className="bg-danger-soft text-danger-soft-foreground">
        {part.value}
      </del>
    ) : (
      <span key={index}>{part.value.length > 400 ? `${part.value.slice(0, 180)} … ${part.value.slice(-180)}` : part.value}</span>
    ),
  );
}
