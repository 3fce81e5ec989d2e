'use client';

import { ChevronRight } from 'lucide-react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { useSaving } from '@/components/forms/use-saving';
import { roleLabels, type RoleName } from '@/lib/auth/permissions';
import type { OwnPractices } from '@/lib/features/practices/schema';
import { switchingPractice } from '@/lib/features/session/client';

/** The practices one belongs to, to work in one of them. */
export function PracticeChoice({ practices }: OwnPractices) {
  const saving = useSaving<string, unknown>(switchingPractice, { stays: false, onSaved: () => window.location.assign('/today') });
  return (
    <>
      {saving.title && <ErrorSummary title={saving.title} errors={[]} />}
      <ul className="border-t border-hairline">
        {practices.map(({ id, name, role, trainingOfId }) => (
          <li key={id} className="border-b border-hairline">
            <button type="button" aria-busy={saving.pending || undefined} className="flex min-h-12 w-full items-center gap-3 px-1 text-left hover:bg-surface-hover" onClick={() => saving.save(id)}>
              <span className="flex-1 font-medium">{name}</span>
              <span className="text-muted">{trainingOfId === null ? roleLabels[role as RoleName] : 'Practice mode'}</span>
              <ChevronRight aria-hidden className="size-4 text-muted" />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
