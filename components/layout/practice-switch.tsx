'use client';

import { useQuery } from '@tanstack/react-query';
import { Check, GraduationCap } from 'lucide-react';
import { useState } from 'react';
import { ownPractices } from '@/lib/features/practices/client';
import { api } from '@/lib/http/client';
import { useViewer } from './viewer';

/** The practices one belongs to. Choosing another loads everything anew, so that nothing of the first stays in memory. */
export function PracticeSwitch() {
  const { practiceName } = useViewer();
  const [moving, setMoving] = useState<string | null>(null);
  const { data } = useQuery(ownPractices());
  const practices = data?.practices ?? [];
  if (practices.length < 2) return <p className="border-t border-hairline px-4 py-2 font-medium">{practiceName}</p>;
  const move = (practiceId: string) => {
    setMoving(practiceId);
    void api('POST', '/session/practice', { body: { practiceId } }).then(() => window.location.assign('/today'), () => setMoving(null));
  };
  return (
    <ul aria-label="Practices" className="border-t border-hairline p-1.5">
      {practices.map(({ id, name, trainingOfId, isActive }) => (
        <li key={id}>
          <button type="button" aria-current={isActive ? 'true' : undefined} aria-busy={moving === id} disabled={isActive} className="flex min-h-8 w-full items-center gap-2 rounded-md px-2.5 text-left hover:bg-default" onClick={() => move(id)}>
            <span className="flex-1 truncate">{name}</span>
            {trainingOfId !== null && <GraduationCap aria-hidden className="size-4 text-muted" />}
            {isActive && <Check aria-hidden className="size-4 text-link" />}
          </button>
        </li>
      ))}
    </ul>
  );
}
