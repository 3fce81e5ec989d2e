import type { StateTone } from '@/components/ui/state-icon';
import type { BoardState, PanelAct } from '@/lib/domain/panel/board';
import type { Service } from '@/lib/domain/deadlines/service';
import type { PanelMember, PanelRow, PanelSide } from '@/lib/features/panels/schema';
import { formatShortDay } from '@/lib/format/dates';

/** What a group of the board is called, and the tone of a panel in it. */
export const boardWords = {
  to_strike: { title: 'To strike', label: 'To strike', tone: 'not-begun' },
  to_select: { title: 'To select', label: 'To select', tone: 'check' },
  to_book: { title: 'Selected, to book', label: 'Ours, to book', tone: 'check' },
  booked: { title: 'Booked', label: 'Booked', tone: 'underway' },
  replacement_asked: { title: 'Replacement asked', label: 'Replacement asked', tone: 'held' },
  aging: { title: 'Aging: 24 months within 60 days, nobody examined', label: 'Aging', tone: 'check' },
  elsewhere: { title: 'Not ours: another selected, or ours struck', label: 'Not ours', tone: 'off' },
  ended: { title: 'Ended', label: 'Ended', tone: 'off' },
} as const satisfies Record<BoardState, { title: string; label: string; tone: StateTone }>;

export const actWords = {
  strike: 'Record a strike',
  select: 'Record the selection',
  book: 'Find a date',
  take_back_selection: 'Take the selection back',
  request_replacement: 'Replacement asked',
  decide_replacement: 'Decide the request',
  amend: 'Correct the panel',
  end: 'End the panel',
  reopen: 'Open the panel again',
} as const satisfies Record<PanelAct, string>;

export const sideWords = { applicant: 'Applicant', defense: 'Defense' } as const satisfies Record<PanelSide, string>;

/** Who acts for an unrepresented worker, and for the other side of it. */
export const unrepresentedWords = { applicant: 'Worker', defense: 'Administrator' } as const satisfies Record<PanelSide, string>;

export const serviceWords = {
  personal: 'In person',
  mail_ca: 'Mail, fax or e-mail, in California',
  mail_us: 'Mail, fax or e-mail, elsewhere in the United States',
  mail_foreign: 'Mail, fax or e-mail, abroad',
} as const satisfies Record<Service, string>;

export const reasonWords = { initial: 'First panel', additional: 'Additional, 8 CCR 31.7', replacement: 'Replacement, 8 CCR 31.5' } as const;

/** How an evaluator of the panel is called; one nobody told us yet by the place on the list. */
export function memberName({ name, position }: Pick<PanelMember, 'name' | 'position'>): string {
  return name || `Evaluator ${position}, not known yet`;
}

/** 'Struck by applicant, Feb 27'; null for one who is still there. */
export function strikeWords({ struckBy, struckOn }: Pick<PanelMember, 'struckBy' | 'struckOn'>, today: string): string | null {
  return struckBy === null ? null : `Struck by ${sideWords[struckBy].toLowerCase()}${struckOn ? `, ${formatShortDay(struckOn, today)}` : ''}`;
}

/** Where a panel stands, in a few words that say what is waited for. */
export function standingWords(panel: PanelRow, today: string): string {
  const { boardState, members, exam } = panel;
  const struck = members.filter(({ struckBy }) => struckBy !== null);
  const day = (on: string) => formatShortDay(on, today);
  switch (boardState) {
    case 'to_strike':
      return struck.length === 0 ? 'Both sides may strike' : `${sideWords[struck[0]?.struckBy === 'applicant' ? 'defense' : 'applicant']} may strike`;
    case 'to_select':
      return panel.represented ? 'Strike days are over' : 'The worker chooses';
    case 'to_book':
      return exam ? `Asked ${day(exam.requestedOn)}, no date yet` : 'No exam is asked for yet';
    case 'booked':
      return exam?.examinedOn ? `Examined ${day(exam.examinedOn)}` : `Exam ${exam?.scheduledOn ? day(exam.scheduledOn) : ''}`.trim();
    case 'replacement_asked':
      return 'Waits for the Medical Unit';
    case 'aging':
      return `24 months on ${day(panel.agesOn)}`;
    case 'elsewhere':
      return members.some(({ selected }) => selected) ? 'Another was selected' : 'Ours cannot be selected';
    case 'ended':
      return panel.endedNote || (panel.replacedBy ? `Replaced by ${panel.replacedBy.number}` : exam?.reportServedOn ? `Report served ${day(exam.reportServedOn)}` : panel.caseClosed ? 'The case is closed' : 'Ended');
    default: {
      const unhandled: never = boardState;
      return unhandled;
    }
  }
}
