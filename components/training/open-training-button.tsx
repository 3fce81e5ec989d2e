'use client';

import { GraduationCap } from 'lucide-react';
import { useSaving } from '@/components/forms/use-saving';
import { useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { openingTraining } from '@/lib/features/training/client';
import type { TrainingOpened } from '@/lib/features/training/schema';

/** Goes to practice mode, to its open case. In practice mode it shows nothing. */
export function OpenTrainingButton({ kind, label = 'Try it in practice mode' }: { readonly kind?: 'ghost'; readonly label?: string }) {
  const { home } = useViewer();
  const saving = useSaving<void, TrainingOpened>(openingTraining, { stays: false, onSaved: ({ caseId }) => window.location.assign(`/cases/${caseId}`) });
  if (home !== null) return null;
  return (
    <>
      <Button {...(kind ? { kind } : {})} pending={saving.pending} onClick={() => saving.save()}>
        <GraduationCap aria-hidden className="size-4" />
        {label}
      </Button>
      {saving.title && (
        <p role="alert" className="text-xs text-danger-ink">
          {saving.title}
        </p>
      )}
    </>
  );
}
