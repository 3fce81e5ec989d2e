import { Cite } from '@/components/ui/cite';
import { Section } from '@/components/layout/section';
import { StateIcon } from '@/components/ui/state-icon';
import type { Slot } from '@/lib/features/slots/schema';
import { formatShortDay } from '@/lib/format/dates';
import { checkTones } from './finder-words';

/** What was looked at for the chosen time, and what is still to be done. */
export function SlotChecks({ slot, today }: { readonly slot: Slot; readonly today: string }) {
  return (
    <Section title={`Checked for ${formatShortDay(slot.on, today)}`} ruled className="mt-4">
      <ul className="flex flex-col gap-2 pt-2.5">
        {slot.checks.map((check) => (
          <li key={check.key}>
            <StateIcon tone={checkTones[check.outcome]}>
              {check.text} {check.section && <Cite verify={check.confidence === 'M' || check.confidence === 'V+M'}>{check.section}</Cite>}
            </StateIcon>
          </li>
        ))}
      </ul>
    </Section>
  );
}
