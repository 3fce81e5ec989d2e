'use client';

import { useState } from 'react';
import { WordDifference } from '@/components/report-editor/word-difference';
import type { ImportParts, ImportPreview } from '@/lib/features/report-imports/schema';
import { counted } from '@/lib/format/names';

type Part = ImportPreview['parts'][number];

/** Where a part goes: nowhere, a new section, or a section by its id. */
export type Targets = readonly string[];
const nowhere = '';
const anew = 'new';

/** What a file would do before anybody changed it: what is like a section goes there, the rest goes nowhere. */
export function firstTargets({ parts }: ImportPreview): Targets {
  return parts.map(({ sectionId, isChanged, isComposed }) => (sectionId && isChanged ? sectionId : sectionId || isComposed ? nowhere : anew));
}

/** What is sent of a preview and what was chosen. Several parts of one section go there one after the other. */
export function chosenParts({ parts, sections }: ImportPreview, targets: Targets): ImportParts {
  const bySection = new Map<string, Part[]>();
  const added: { title: string; content: Part['content'] }[] = [];
  parts.forEach((part, at) => {
    const target = targets[at] ?? nowhere;
    if (target === anew) added.push({ title: part.title || 'Imported', content: part.content });
    else if (target !== nowhere) bySection.set(target, [...(bySection.get(target) ?? []), part]);
  });
  return {
    parts: [...bySection].map(([sectionId, own]) => ({ sectionId: sectionId as never, version: sections.find(({ id }) => id === sectionId)?.version ?? 1, content: { type: 'doc' as const, content: own.flatMap(({ content }) => content.content) } })),
    added: added.map(({ title, content }) => ({ title: title.slice(0, 160), content })),
  };
}

interface Props {
  readonly preview: ImportPreview;
  readonly targets: Targets;
  readonly onChange: (targets: Targets) => void;
}

/** Each part of a file with where it goes, and what that changes. */
export function ImportPartsList({ preview, targets, onChange }: Props) {
  return (
    <ul>
      {preview.parts.map((part, at) => (
        <PartRow key={at} part={part} preview={preview} target={targets[at] ?? nowhere} onTarget={(target) => onChange(targets.map((one, index) => (index === at ? target : one)))} />
      ))}
    </ul>
  );
}

function PartRow({ part, preview, target, onTarget }: { readonly part: Part; readonly preview: ImportPreview; readonly target: string; readonly onTarget: (target: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  const title = part.title || 'Before the first heading';
  const before = preview.sections.find(({ id }) => id === target)?.text ?? '';
  const words = part.text.split(/\s+/).filter(Boolean).length;
  const says = target === nowhere ? (part.isComposed ? 'The product writes this itself' : part.sectionId && !part.isChanged ? 'Nothing was changed' : 'Left out') : target === anew ? 'A new section' : before === '' ? 'Fills an empty section' : 'Takes the place of what is there';
  return (
    <li className="border-b border-hairline py-2.5 last:border-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <div className="min-w-0 flex-1 basis-56">
          <p className="truncate font-medium">{title}</p>
          <p className="text-xs text-muted">
            {counted(words, 'word')} · {says}
          </p>
        </div>
        <select className="input w-60 max-sm:w-full" aria-label={`Where “${title}” goes`} value={target} onChange={(event) => onTarget(event.target.value)}>
          <option value={nowhere}>Leave out</option>
          <option value={anew}>Add as a new section</option>
          {preview.sections.map((section) => (
            <option key={section.id} value={section.id}>
              {section.title}
            </option>
          ))}
        </select>
        <button type="button" className="quiet-link text-xs sm:w-20 sm:text-right" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide' : target === nowhere || target === anew ? 'Words' : 'Differences'}
        </button>
      </div>
      {isOpen && <WordDifference before={before} after={part.text} />}
    </li>
  );
}
