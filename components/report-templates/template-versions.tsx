'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { reportTemplateDetail } from '@/lib/features/report-templates/client';
import type { ReportTemplate, StoredTemplateSection } from '@/lib/features/report-templates/schema';
import { formatInstantFully } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';

const TemplateDifference = dynamic(() => import('./template-difference').then((module) => module.TemplateDifference), { ssr: false, loading: () => <div className="h-24" /> });

interface Props {
  readonly template: ReportTemplate;
  readonly builtIn: readonly StoredTemplateSection[];
  /** Puts the sections of a version into the editor; null for whoever may only look. */
  readonly onTake: ((sections: readonly StoredTemplateSection[], from: string) => void) | null;
}

/** Every version of a wording with who wrote it, how many reports began from it, and what it changed. The built-in one is the ground of all. */
export function TemplateVersions({ template, builtIn, onTake }: Props) {
  const [shown, setShown] = useState<number | null>(null);
  const { today, timeZone } = useViewer();
  return (
    <Section title="Versions" count={template.versions.length} note="reports keep the words they began with" ruled className="mt-6">
      <ul>
        {template.versions.map((version, index) => {
          const isFirst = index === template.versions.length - 1;
          const isShown = shown === version.number;
          return (
            <li key={version.id} className="border-b border-hairline py-2">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="min-w-0 flex-1">
                  <span className="font-medium">Version {version.number}</span> {index === 0 && <span className="text-muted">now</span>}
                  <span className="block text-xs text-muted">
                    {formatInstantFully(version.createdAt, timeZone, today)}, {version.createdByName} · {version.reportCount === 0 ? 'no report yet' : counted(version.reportCount, 'report')}
                  </span>
                </span>
                <Button size="sm" kind="ghost" aria-expanded={isShown} onClick={() => setShown(isShown ? null : version.number)} onPointerEnter={() => void import('./template-difference')}>
                  {isShown ? 'Hide' : isFirst ? 'Against the built-in words' : `Against version ${version.number - 1}`}
                </Button>
              </div>
              {isShown && <Version templateId={template.id} number={version.number} builtIn={isFirst ? builtIn : null} onTake={index > 0 ? onTake : null} />}
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

/** One version against the one before it, read when it is opened. */
function Version({ templateId, number, builtIn, onTake }: { readonly templateId: string; readonly number: number; readonly builtIn: readonly StoredTemplateSection[] | null; readonly onTake: Props['onTake'] }) {
  const after = useQuery(reportTemplateDetail(templateId, number));
  const before = useQuery({ ...reportTemplateDetail(templateId, Math.max(1, number - 1)), enabled: builtIn === null });
  const base = builtIn ?? before.data?.shown.sections;
  const own = after.data?.shown.sections;
  if (!base || !own) return <div className="h-24" />;
  return (
    <>
      <TemplateDifference before={base} after={own} />
      {onTake && (
        <Button size="sm" className="mb-3" aria-label={`Take the words of version ${number}`} onClick={() => onTake(own, `version ${number}`)}>
          Take these words
        </Button>
      )}
    </>
  );
}
