'use client';

import { useMutation } from '@tanstack/react-query';
import { AskDialog } from '@/components/forms/ask-dialog';
import { restoringClassifier } from '@/lib/features/classifiers/client';

interface Props {
  readonly toVersion: number;
  readonly version: number;
  readonly onClose: () => void;
}

/** Asks once before an earlier version comes into force again. */
export function RestoreDialog({ toVersion, version, onClose }: Props) {
  const restoring = useMutation(restoringClassifier);
  const name = toVersion === 0 ? 'what the product comes with' : `version ${toVersion}`;
  return (
    <AskDialog title={`Go back to ${name}`} action="Go back" done={`Suggestions are made by ${name} again.`} onClose={onClose} send={() => restoring.mutateAsync({ toVersion, version })}>
      {() => <p className="text-soft">Documents that are suggested from now on get their type by it. What was suggested before, and what people decided, stays as it is. You can come back to version {version} in the same way.</p>}
    </AskDialog>
  );
}
