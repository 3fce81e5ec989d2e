'use client';

import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { Cite } from '@/components/ui/cite';
import { StateIcon } from '@/components/ui/state-icon';
import type { SlotKey } from '@/components/calendar/calendar-address';
import type { Slot, SlotFinder, SlotNeed } from '@/lib/features/slots/schema';
import { formatDay } from '@/lib/format/dates';
import { InlineWaiver } from './inline-waiver';
import { SlotList } from './slot-list';

type Group = SlotFinder['groups'][number];

interface Props {
  readonly found: SlotFinder;
  readonly chosen: SlotKey | null;
  readonly onChoose: (slot: Slot) => void;
}

/** Free times by what they ask for: inside 90 days, to day 120 with a waiver, beyond with both sides. */
export function SlotGroups({ found, chosen, onChoose }: Props) {
  const groups = found.nothingInside ? found.groups.filter(({ key }) => key !== 'inside') : found.groups;
  return groups.map((group) => <SlotGroup key={group.key} group={group} found={found} chosen={chosen} onChoose={onChoose} />);
}

const needOf = { inside: null, waiver: 'past_90', both_sides: 'past_120' } as const satisfies Record<Group['key'], SlotNeed | null>;

function SlotGroup({ group, found, chosen, onChoose }: Props & { readonly group: Group }) {
  const { today, window, evaluation, waivers } = found;
  const need = needOf[group.key];
  const [first] = group.slots;
  const isHeld = need !== null && (first?.missing.includes(need) ?? false);
  const [opened, setOpened] = useState<SlotNeed | null>(null);
  const mayRecord = useMay('waiver.record');
  const hasOtherOffice = group.slots.some(({ missing }) => missing.includes('other_office'));
  const recorded = need !== null && !isHeld && group.count > 0;
  return (
    <Section title={titleOf(group, window.applies)} count={group.count} ruled className="mt-4" aside={isHeld ? <StateIcon tone="held">{need === 'past_120' ? 'Both sides in writing' : 'Needs a waiver'}</StateIcon> : recorded ? <StateIcon tone="done">Waiver recorded</StateIcon> : null}>
      {group.count === 0 && <p className="py-2.5 text-muted">{group.key === 'inside' && window.applies ? `Nothing is left to ${formatDay(group.toOn, today)}.` : 'None.'}</p>}
      {group.count > 0 && isHeld && first && (
        <p className="pt-2 text-soft">
          First is {formatDay(first.on, today)}
          {first.day !== null && `, day ${first.day}`}, {first.locationName}.
        </p>
      )}
      {group.count > 0 && !isHeld && <SlotList label={titleOf(group, window.applies)} slots={group.slots} chosen={chosen} physicianId={evaluation.physicianId} today={today} onChoose={onChoose} />}
      {group.count > group.slots.length && !isHeld && <p className="pt-1.5 text-xs text-muted">The first {group.slots.length} of {group.count}; the others stand on the calendar.</p>}
      {!isHeld && hasOtherOffice && (
        <p className="pt-2 text-xs text-muted">
          Another listed office needs the parties’ written agreement. <Cite>8 CCR 34(b)</Cite>{' '}
          {mayRecord && opened === null && (
            <button type="button" className="text-link" onClick={() => setOpened('other_office')}>
              Record it
            </button>
          )}
        </p>
      )}
      {isHeld && mayRecord && opened === null && (
        <button type="button" className="text-link min-h-6" onClick={() => setOpened(need)}>
          Record a waiver
        </button>
      )}
      {opened !== null && <InlineWaiver evaluationId={evaluation.id} needs={[opened]} waivers={waivers} today={today} onDone={() => setOpened(null)} />}
    </Section>
  );
}

function titleOf(group: Group, applies: boolean): string {
  if (!applies) return 'Free times';
  return { inside: 'Inside 90 days', waiver: 'Day 91 to 120', both_sides: 'After day 120' }[group.key];
}
