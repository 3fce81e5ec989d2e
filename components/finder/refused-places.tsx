import { Section } from '@/components/layout/section';
import { Cite } from '@/components/ui/cite';
import { StateIcon } from '@/components/ui/state-icon';
import type { SlotFinder } from '@/lib/features/slots/schema';
import { counted, doctor } from '@/lib/format/names';

/** Places whose free times cannot be offered to this case, and why. */
export function RefusedPlaces({ found: { refused, evaluation } }: { readonly found: SlotFinder }) {
  return (
    <Section title="Not offered" ruled className="mt-4">
      <ul>
        {refused.map((one) => (
          <li key={`${one.physicianId} ${one.locationId} ${one.says}`} className="border-b border-hairline py-1.5">
            <StateIcon tone="off">
              {one.locationName}
              {one.physicianId !== evaluation.physicianId && `, ${doctor(one.physicianName)}`}: {counted(one.slotCount, 'free time')}
            </StateIcon>
            <p className="pl-5 text-xs text-muted">
              {one.says} {one.section && <Cite>{one.section}</Cite>}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
