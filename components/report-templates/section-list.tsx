'use client';

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { emptyDoc } from '@/lib/domain/report/doc';
import { sectionTitles, writtenSections, type WrittenSection } from '@/lib/domain/report/sections';
import type { StoredTemplateSection } from '@/lib/features/report-templates/schema';

const DocEditor = dynamic(() => import('./doc-editor').then((module) => module.DocEditor), { ssr: false, loading: () => <div className="h-24 rounded-md border border-border" /> });

/** A section while it is edited; `id` keeps it apart from others of the same key. */
export interface EditedSection extends StoredTemplateSection {
  readonly id: string;
}

/** The sections of a wording with ids, to edit them. */
export function editedSections(sections: readonly StoredTemplateSection[]): EditedSection[] {
  return sections.map((section) => ({ ...section, id: crypto.randomUUID() }));
}

interface Props {
  readonly sections: readonly EditedSection[];
  readonly onSections: (sections: readonly EditedSection[]) => void;
}

/** The sections of a wording in their order: title, words, the office's note. One is moved, removed, or added. */
export function SectionList({ sections, onSections }: Props) {
  const set = (id: string, part: Partial<EditedSection>) => onSections(sections.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const move = (index: number, by: 1 | -1) => {
    const next = [...sections];
    const [here, there] = [next[index], next[index + by]];
    if (!here || !there) return;
    next[index] = there;
    next[index + by] = here;
    onSections(next);
  };
  const free = writtenSections.filter((key) => key === 'own' || !sections.some((one) => one.key === key));
  const add = (key: WrittenSection) => onSections([...sections, { id: crypto.randomUUID(), key, title: key === 'own' ? 'New section' : sectionTitles[key], content: emptyDoc, note: '' }]);
  return (
    <div className="flex flex-col gap-6">
      {sections.map((section, index) => (
        <section key={section.id} aria-label={section.title || sectionTitles[section.key]}>
          <div className="flex items-center gap-1 pb-1.5">
            <span className="num w-5 shrink-0 text-muted">{index + 1}</span>
            <input aria-label={`Title of section ${index + 1}`} className="input min-w-0 flex-1 font-semibold" value={section.title} maxLength={160} onChange={(event) => set(section.id, { title: event.target.value })} />
            <Button kind="ghost" size="sm" iconOnly aria-label={`${section.title} up`} disabled={index === 0} onClick={() => move(index, -1)}>
              <ArrowUp aria-hidden />
            </Button>
            <Button kind="ghost" size="sm" iconOnly aria-label={`${section.title} down`} disabled={index === sections.length - 1} onClick={() => move(index, 1)}>
              <ArrowDown aria-hidden />
            </Button>
            <Button kind="ghost" size="sm" iconOnly aria-label={`Remove ${section.title}`} disabled={sections.length === 1} onClick={() => onSections(sections.filter(({ id }) => id !== section.id))}>
              <X aria-hidden />
            </Button>
          </div>
          <DocEditor label={section.title || sectionTitles[section.key]} doc={section.content} hasBlocks onDoc={(content) => set(section.id, { content })} />
          <OwnNote section={section} onNote={(note) => set(section.id, { note })} />
        </section>
      ))}
      <label className="flex flex-wrap items-center gap-2">
        <span className="label">Add a section</span>
        <select className="input w-auto! min-w-0" value="" onChange={(event) => event.target.value && add(event.target.value as WrittenSection)}>
          <option value="">Choose one</option>
          {free.map((key) => (
            <option key={key} value={key}>
              {key === 'own' ? 'One of your own' : sectionTitles[key]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** What the office wants to be remembered beside a section; nobody prints it. */
function OwnNote({ section: { note, title }, onNote }: { readonly section: EditedSection; readonly onNote: (note: string) => void }) {
  const [open, setOpen] = useState(note !== '');
  if (!open) {
    return (
      <Button kind="ghost" size="sm" className="-ml-2" onClick={() => setOpen(true)}>
        Add a note for whoever writes it
      </Button>
    );
  }
  return (
    <label className="mt-1.5 block">
      <span className="text-xs text-muted">Note for whoever writes it, never printed</span>
      <textarea aria-label={`Note on ${title}`} className="input field-sizing-content min-h-10!" value={note} maxLength={2_000} onChange={(event) => onNote(event.target.value)} />
    </label>
  );
}
