import { daysBetween, type CalendarDate } from '../calendar';
import { dueDate } from '../deadlines/due-date';
import type { HolidayCalendar } from '../deadlines/holidays-data';
import { SERVICE_DAYS, SERVICE_WORDS, type Service } from '../deadlines/service';
import type { Confidence } from '../source';
import { quantity } from '../wording';
import { PARTY_SIDES, type PartySide } from './lifecycle';

/** By when one side may strike. Day 10 is the target; the outer day counts how the panel was served, and the weekend after it. */
export interface StrikeDays {
  readonly side: PartySide;
  readonly targetOn: CalendarDate;
  readonly outerOn: CalendarDate;
  /** Whether the days between the two are disputed for this side, because it asked for the panel. */
  readonly disputed: boolean;
  readonly says: string;
  readonly section: string;
  readonly confidence: Confidence;
}

export interface StrikeWindow {
  readonly targetOn: CalendarDate;
  readonly outerOn: CalendarDate;
  readonly sides: readonly StrikeDays[];
  readonly cautions: readonly string[];
}

export interface IssuedPanel {
  readonly issuedOn: CalendarDate;
  readonly servedOn: CalendarDate | null;
  readonly servedBy: Service;
  readonly requestedBy: PartySide | null;
}

const REQUESTER = 'Asked for the panel: Crawford (2019) gives the requester no days for service, Rodriguez v. Continuing Life (2022) takes it up again';

/**
 * The days in which the sides of a represented case may strike, LC 4062.2(c): ten from the assignment, and the days for
 * service that Messele and Razo add. `calendar` is the practice's own holidays where they are not the Division's.
 */
export function strikeWindow({ issuedOn, servedOn, servedBy, requestedBy }: IssuedPanel, calendar?: HolidayCalendar): StrikeWindow {
  const { strictOn, dueOn } = dueDate({ rule: 'panel.strike', triggerOn: issuedOn, service: servedBy, ...(calendar ? { calendar } : {}) });
  const mailDays = SERVICE_DAYS[servedBy];
  const sides = PARTY_SIDES.map((side): StrikeDays => {
    const disputed = mailDays > 0 && requestedBy === side;
    const says = mailDays === 0 ? `${SERVICE_WORDS[servedBy]}: no days are added` : disputed ? REQUESTER : `${SERVICE_WORDS[servedBy]}: ${quantity(mailDays, 'day')} more (Messele; Razo)`;
    return { side, targetOn: strictOn, outerOn: dueOn, disputed, says, section: 'LC 4062.2(c)', confidence: disputed ? 'S' : 'V' };
  });
  return { targetOn: strictOn, outerOn: dueOn, sides, cautions: cautionsOf(issuedOn, servedOn, mailDays > 0 && requestedBy === null) };
}

function cautionsOf(issuedOn: CalendarDate, servedOn: CalendarDate | null, requesterUnknown: boolean): string[] {
  const late = servedOn === null ? 0 : daysBetween(issuedOn, servedOn);
  return [
    ...(requesterUnknown ? ['Who asked for the panel is not recorded; whether that side also gets the days for service is disputed.'] : []),
    ...(late > 0 ? [`It was served ${quantity(late, 'day')} after its issue. We count from the issue; a side may claim to count from service. Verify.`] : []),
  ];
}

/** The day after which the worker’s own choice of an unrepresented case may be made by the administrator, 8 CCR 31.3(a), (c). */
export function choiceDay(issuedOn: CalendarDate, calendar?: HolidayCalendar): CalendarDate {
  return dueDate({ rule: 'panel.schedule', triggerOn: issuedOn, ...(calendar ? { calendar } : {}) }).dueOn;
}
