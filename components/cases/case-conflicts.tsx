'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ConflictSection } from '@/components/conflicts/conflict-section';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { conflictsOf } from '@/lib/features/conflicts/client';
import type { CaseDetail } from '@/lib/features/cases/schema';

/** Conflicts of interest on a case: searched when somebody asks, since parties change while it runs. */
export function CaseConflicts({ found }: { readonly found: CaseDetail }) {
  const mayCheck = useMay('conflict.check');
  const [asked, setAsked] = useState(false);
  const conflicts = useQuery({ ...conflictsOf({ caseId: found.id }), enabled: asked });
  if (!mayCheck) return null;
  if (conflicts.data) return <ConflictSection subject={{ caseId: found.id }} version={found.version} matches={conflicts.data.matches} decisions={conflicts.data.decisions} isOpen={found.closedAt === null} />;
  return (
    <Section
      title="Conflict of interest"
      ruled
      className="mt-5"
      aside={
        <Button size="sm" pending={asked && conflicts.isFetching} onClick={() => (asked ? void conflicts.refetch() : setAsked(true))}>
          Search now
        </Button>
      }
    >
      <p className="py-2 text-muted">{conflicts.isError ? 'The search did not answer. Try again.' : 'All parties, treaters, declared ties and earlier cases are searched, and earlier decisions shown.'}</p>
    </Section>
  );
}
