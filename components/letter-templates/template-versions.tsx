'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import type { Template } from '@/lib/features/templates/schema';
import { formatInstantFully } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';

const VersionDifference = dynamic(() => import('./version-difference').then((module) => module.VersionDifference), { ssr: false, loading: () => <div className="h-24" /> });

interface Words {
  readonly subject: string;
  readonly body: string;
}

interface Props {
  readonly template: Template;
  readonly builtIn: Words;
  /** Puts the words of a version into the editor; null for whoever may only look. */
  readonly onTake: ((words: Words, from: string) => void) | null;
}

/** Every version of a wording with who wrote it, how many letters use it, and what changed. The built-in one is the ground of all. */
export function TemplateVersions({ template, builtIn, onTake }: Props) {
  const { today, timeZone } = useViewer();
  const [shown, setShown] = useState<number | null>(null);
  return (
    <Section title="Versions" count={template.versions.length} note="letters keep the words they were sent with" ruled className="mt-8">
      <ul>
        {template.versions.map((version, index) => {
          const before = template.versions[index + 1] ?? builtIn;
          const isShown = shown === version.number;
          return (
            <li key={version.id} className="border-b border-hairline py-2">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="min-w-0 flex-1">
                  <span className="font-medium">Version {version.number}</span> {index === 0 && <span className="text-muted">now</span>}
                  <span className="block text-xs text-muted">
                    {formatInstantFully(version.createdAt, timeZone, today)}, {version.createdByName || 'Panelist'} · {version.letterCount === 0 ? 'no letter yet' : counted(version.letterCount, 'letter')}
                  </span>
                </span>
                <Button size="sm" kind="ghost" aria-expanded={isShown} onClick={() => setShown(isShown ? null : version.number)} onPointerEnter={() => void import('./version-difference')}>
                  {isShown ? 'Hide' : index === template.versions.length - 1 ? 'Against the built-in words' : `Against version ${version.number - 1}`}
                </Button>
                {onTake && index > 0 && (
                  <Button size="sm" aria-label={`Take the words of version ${version.number}`} onClick={() => onTake(version, `version ${version.number}`)}>
                    Take these words
                  </Button>
                )}
              </div>
              {isShown && <VersionDifference before={before} after={version} />}
            </li>
          );
        })}
        <li className="flex flex-wrap items-center gap-3 border-b border-hairline py-2">
          <span className="flex-1">
            <span className="font-medium">Built in</span>
            <span className="block text-xs text-muted">The words that came with Panelist</span>
          </span>
          {onTake && (
            <Button size="sm" aria-label="Take the built-in words" onClick={() => onTake(builtIn, 'the built-in wording')}>
              Take these words
            </Button>
          )}
        </li>
      </ul>
    </Section>
  );
}
