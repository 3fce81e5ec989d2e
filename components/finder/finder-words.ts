import type { StateTone } from '@/components/ui/state-icon';
import { isSameSlot, type SlotKey } from '@/components/calendar/calendar-address';
import type { MoveSubject } from '@/components/evaluations/move-subject';
import type { Slot, SlotCheck, SlotFinder, SlotNeed } from '@/lib/features/slots/schema';

const shortNeeds = { past_90: 'waiver', past_120: 'both sides', other_office: 'in writing', past_60: 'both sides', good_cause: 'good cause' } as const satisfies Record<SlotNeed, string>;

export const checkTones = { ok: 'done', warn: 'check', block: 'failed', to_do: 'not-begun' } as const satisfies Record<SlotCheck['outcome'], StateTone>;

/** What stands at the end of a slot's row: its day of the window, or what it still needs. */
export function slotNote(slot: Slot): string {
  const need = slot.missing.find((one) => one !== 'past_90' && one !== 'past_120') ?? slot.missing[0];
  if (need) return shortNeeds[need];
  return slot.day === null ? '' : `day ${slot.day}`;
}

export function keyOf({ on, startMinute, physicianId, locationId }: Slot): SlotKey {
  return { on, startMinute, physicianId, locationId };
}

/** The slots of all groups, in the order of the window. */
function allSlots(found: SlotFinder): readonly Slot[] {
  return found.groups.flatMap(({ slots }) => slots);
}

/** A chosen time among those that were found, wherever in the panel it stands; null when it is not among them. */
export function foundSlot(found: SlotFinder, chosen: SlotKey): Slot | null {
  const slots = [...allSlots(found), ...(found.nothingInside?.room.map(({ first }) => first) ?? [])];
  return slots.find((one) => isSameSlot(keyOf(one), chosen)) ?? null;
}

/** What is to be booked or moved for whom a date is looked for. */
export function subjectOfFound({ evaluation }: SlotFinder): MoveSubject {
  const { id, claimantName, scheduledOn, startMinute, minutes, physicianId, locationId, kind } = evaluation;
  return { evaluationId: id, claimantName, scheduledOn, startMinute, minutes, physicianId, locationId, notified: scheduledOn !== null, isExam: kind === 'COMPREHENSIVE' || kind === 'FOLLOW_UP' };
}

/** What is chosen before anybody chose: the first time that needs nothing, at the panel form's own office where it can be. */
export function firstChoice(found: SlotFinder): Slot | null {
  const free = allSlots(found).filter(({ missing }) => missing.length === 0);
  return free.find(({ locationId, physicianId }) => locationId === found.evaluation.locationId && physicianId === found.evaluation.physicianId) ?? free[0] ?? null;
}
