'use client';

import { useQuery } from '@tanstack/react-query';
import { diffWordsWithSpace } from 'diff';
import { useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import type { ReportDoc } from '@/lib/domain/report/doc';
import { housePhraseDetail } from '@/lib/features/house-phrases/client';
import { formatInstantFully } from '@/lib/format/dates';

/** How a phrase stood before each change, and what that change did. */
export function PhraseHistory({ phraseId, onTake }: { readonly phraseId: string; readonly onTake: (words: ReportDoc) => void }) {
  const { today, timeZone } = useViewer();
  const { data } = useQuery(housePhraseDetail(phraseId));
  if (!data || data.earlier.length === 0) return null;
  return (
    <details>
      <summary className="text-link">Earlier words, {data.earlier.length}</summary>
      <ul>
        {data.earlier.map((one, index) => (
          <li key={one.number} className="border-b border-hairline py-2">
            <p className="flex flex-wrap items-center gap-2 text-xs text-muted">
              <span className="flex-1">
                “{one.name}” until {formatInstantFully(one.at, timeZone, today)}, changed by {one.byName}
              </span>
              <Button size="sm" kind="ghost" aria-label={`Take the words of version ${one.number}`} onClick={() => onTake(one.content)}>
                Take these words
              </Button>
            </p>
            <p className="whitespace-pre-wrap text-soft">
              {diffWordsWithSpace(one.text, data.earlier[index - 1]?.text ?? data.text).map((part, at) =>
                part.added ? (
                  <ins key={at} className="bg-success-soft text-success-soft-foreground underline underline-offset-2">
                    {part.value}
                  </ins>
                ) : part.removed ? (
                  <del key={at} className="bg-danger-soft text-danger-soft-foreground">
                    {part.value}
                  </del>
                ) : (
                  <span key={at}>{part.value}</span>
                ),
              )}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
