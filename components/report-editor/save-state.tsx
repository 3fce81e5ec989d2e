'use client';

import { StateIcon } from '@/components/ui/state-icon';
import { formatMinute } from '@/lib/format/dates';
import { useDesk } from './desk';
import { useSignal } from './signal';
import { savedInWords } from './saved-words';

/** Whether everything is saved, in the corner of the eye: and where it is while it is not. */
export function SaveState() {
  const desk = useDesk();
  useSignal(desk.saves);
  const { tone, words } = savedInWords([...desk.writers.values()], desk.keepsNothing, (at) => {
    const then = new Date(at);
    return formatMinute(then.getHours() * 60 + then.getMinutes());
  });
  return (
    <span className="text-xs whitespace-nowrap text-muted" role="status">
      {tone === null ? words : <StateIcon tone={tone}>{words}</StateIcon>}
    </span>
  );
}
