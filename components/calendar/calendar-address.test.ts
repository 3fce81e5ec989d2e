import { describe, expect, it } from 'vitest';
import { isSameSlot, readCalendarAddress, writeCalendarAddress } from './calendar-address';

const read = (query: string) => readCalendarAddress(new URLSearchParams(query));
const [physician, location, evaluation] = ['01a216a4-58bf-7485-87d8-6864c1984d1e', '01a216a4-58d5-77db-b90e-e18a236db112', '01a216a4-58e5-732a-a6f5-ede90fe22e2b'];

describe('the calendar’s address', () => {
  it('comes back as it was written', () => {
    const address = read(`view=month&on=2026-07-15&physician=${physician}&location=${location}&weekends=yes&find=${evaluation}&slot=2026-07-15T675.${physician}.${location}`);
    expect(address).toEqual({ view: 'month', on: '2026-07-15', physicianId: physician, locationId: location, weekends: true, find: evaluation, slot: { on: '2026-07-15', startMinute: 675, physicianId: physician, locationId: location } });
    expect(read(writeCalendarAddress(address).split('?')[1] ?? '')).toEqual(address);
  });
  it('is the plain path for this week', () => {
    expect(writeCalendarAddress(read(''))).toBe('/calendar');
    expect(read('view=year&on=2026-02-31x&physician=1%27--&slot=2026-07-15T9999.a.b&find=x')).toEqual(read(''));
  });
  it('knows the same time at the same place', () => {
    const { slot } = read(`slot=2026-07-15T675.${physician}.${location}`);
    expect([isSameSlot(slot, slot), isSameSlot(slot, null), slot && isSameSlot(slot, { ...slot, startMinute: 690 })]).toEqual([true, false, false]);
  });
});
