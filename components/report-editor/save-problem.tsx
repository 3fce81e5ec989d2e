'use client';

import { Button } from '@/components/ui/button';
import type { SectionWriter } from './section-writer';

/** What the server would not take, at the words that it is about. */
export function SaveProblem({ writer }: { readonly writer: SectionWriter }) {
  if (writer.state !== 'refused') return null;
  return (
    <p role="alert" className="no-print mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-danger-soft px-3 py-2 text-danger-soft-foreground">
      <span>
        <strong className="font-semibold">Not saved.</strong> {writer.refusal} What you wrote is kept on this device.
      </span>
      <Button size="sm" onClick={() => void writer.flush()}>Try again</Button>
    </p>
  );
}
