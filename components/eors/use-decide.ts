'use client';

import { useRouter } from 'next/navigation';
import { useNotice } from '@/components/ui/notice';
import { eorDecisionWords } from '@/lib/domain/billing/denials/path';
import { useDecideEor } from '@/lib/features/eors/client';
import type { Eor, EorDecision, EorLine } from '@/lib/features/eors/schema';
import { RequestFailed } from '@/lib/http/client';

/** Decides a line at once and offers to take it back; what goes to a second review or an objection leads there. */
export function useDecide(eor: Eor) {
  const router = useRouter();
  const notify = useNotice();
  const decide = useDecideEor();
  const settle = async (line: EorLine, decision: EorDecision | null, version: number): Promise<void> => {
    try {
      const answer = await decide.mutateAsync({ input: { eorId: eor.id as never, version, lineIds: [line.id as never], decision, reason: '' } });
      if (decision === null) return notify({ message: `The decision on ${line.code} is taken back.` });
      notify({ message: [`${line.code}: ${eorDecisionWords[decision].toLowerCase()}.`, ...answer.notices].join(' '), undo: () => void settle(line, null, answer.eor.version) });
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      notify({ message: error.message });
      router.refresh();
    }
  };
  return { settle: (line: EorLine, decision: EorDecision | null) => settle(line, decision, eor.version), pending: decide.isPending };
}
