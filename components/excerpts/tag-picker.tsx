'use client';

import { Check, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { excerptTags, tagLabel } from '@/lib/domain/records/excerpt-life';

interface Props {
  readonly tags: readonly string[];
  readonly ownTags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}

/** Tags to press on and off, the office's own beside the common ones, and a line to add another. */
export function TagPicker({ tags, ownTags, onChange }: Props) {
  const [own, setOwn] = useState<string | null>(null);
  const offered = [...new Set([...Object.keys(excerptTags), ...ownTags, ...tags])];
  const toggle = (tag: string) => onChange(tags.includes(tag) ? tags.filter((one) => one !== tag) : [...tags, tag]);
  const add = () => {
    const tag = own?.replace(/\s+/g, ' ').trim() ?? '';
    const known = offered.find((one) => tagLabel(one).toLowerCase() === tag.toLowerCase()) ?? tag;
    if (tag && !tags.includes(known)) onChange([...tags, known]);
    setOwn(null);
  };
  return (
    <div role="group" aria-label="Tags" className="flex flex-wrap gap-1.5">
      {offered.map((tag) => (
        <button
          key={tag}
          type="button"
          aria-pressed={tags.includes(tag)}
          onClick={() => toggle(tag)}
          className="inline-flex min-h-6 max-w-full items-center gap-1 rounded-sm border border-border px-1.5 text-xs font-medium text-soft aria-pressed:border-transparent aria-pressed:bg-accent-soft aria-pressed:text-accent-soft-foreground pointer-coarse:min-h-11"
        >
          {tags.includes(tag) && <Check aria-hidden className="size-3 shrink-0" />}
          <span className="truncate">{tagLabel(tag)}</span>
        </button>
      ))}
      {own === null ? (
        <Button size="sm" kind="ghost" iconOnly aria-label="Add a tag of your own" className="size-6! min-h-0! pointer-coarse:size-11!" onClick={() => setOwn('')}>
          <Plus aria-hidden />
        </Button>
      ) : (
        <input
          autoFocus
          aria-label="Your own tag"
          maxLength={40}
          className="input h-6! min-h-0! w-36! py-0! text-xs!"
          value={own}
          onChange={(event) => setOwn(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setOwn(null);
            else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
              event.preventDefault();
              add();
            }
          }}
        />
      )}
    </div>
  );
}
