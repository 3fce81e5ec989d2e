import type { HolidayCalendar } from '@/lib/domain/deadlines/holidays-data';

export const calendarWords = {
  gov: 'State holidays, Gov. Code 6700',
  dwc: 'Offices of the DWC and WCAB',
  judicial: 'Courts, CCP 135',
} as const satisfies Record<HolidayCalendar, string>;
