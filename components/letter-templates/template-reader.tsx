'use client';

import { TemplatePreview } from './template-preview';
import { TemplateVersions } from './template-versions';
import { useMay } from '@/components/layout/viewer';
import type { LetterKind } from '@/lib/domain/letter/kinds';
import { builtInWordings } from '@/lib/domain/letter/built-in';
import type { Template } from '@/lib/features/templates/schema';

interface Props {
  readonly kind: LetterKind;
  readonly words: { readonly subject: string; readonly body: string };
  readonly template: Template | null;
}

/** A wording for whoever may only look at it. */
export function TemplateReader({ kind, words, template }: Props) {
  const mayPreview = useMay('template.preview');
  return (
    <div className="max-w-[760px] px-(--pad) py-4">
      <p className="font-semibold">{words.subject}</p>
      <p className="mt-2 text-base whitespace-pre-wrap text-soft">{words.body}</p>
      {mayPreview && <TemplatePreview kind={kind} subject={words.subject} body={words.body} />}
      {template && <TemplateVersions template={template} builtIn={builtInWordings[kind]} onTake={null} />}
    </div>
  );
}
