'use client';

import { useNotice } from '@/components/ui/notice';
import { useMeetClock, useReopenClock } from '@/lib/features/clocks/client';
import type { Clock } from '@/lib/features/clocks/schema';
import { counted } from '@/lib/format/names';

/** Marks clocks met and offers to take it back; opens a met one again. A refusal is told in the server's words. */
export function useMeetWithUndo() {
  const notify = useNotice();
  const { mutateAsync: meetOne } = useMeetClock();
  const { mutateAsync: reopenOne } = useReopenClock();
  const tell = (error: unknown) => notify({ message: error instanceof Error ? error.message : 'That was not saved.' });

  const reopen = (clock: Clock) => void reopenOne({ clockId: clock.id, version: clock.version }).then(() => notify({ message: `${clock.title} is open again.` }), tell);
  const meet = (clocks: readonly Clock[]) =>
    void Promise.all(clocks.map((clock) => meetOne({ clockId: clock.id, version: clock.version }))).then(
      (met) =>
        notify({
          message: met.length === 1 ? `${met[0]?.title ?? 'The clock'}: met.` : `${counted(met.length, 'clock')} met.`,
          undo: () => void Promise.all(met.map((clock) => reopenOne({ clockId: clock.id, version: clock.version }))).then(() => undefined, tell),
        }),
      tell,
    );
  return { meet, reopen };
}
