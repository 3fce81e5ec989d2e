import { isCalendarDate } from '@/lib/domain/calendar';
import { isWritten, SPEAKER_ROLES, type Channel, type SaidSubject, type SpeakerRole } from '@/lib/domain/communication/said';
import { instantAt } from '@/lib/domain/schedule/wall-clock';
import type { Said } from '@/lib/features/communications/schema';
import { wallClock } from '@/lib/format/dates';

/** What was said as a form holds it: day and time as typed. */
export interface SaidDraft {
  readonly withRole: SpeakerRole;
  readonly withName: string;
  readonly direction: 'in' | 'out';
  readonly channel: Channel;
  readonly subject: SaidSubject;
  readonly on: string;
  readonly time: string;
  readonly said: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A draft of now. */
export function saidNow(timeZone: string, over: Partial<SaidDraft> = {}): SaidDraft {
  const { on, minute } = wallClock(new Date().toISOString(), timeZone);
  return { withRole: 'claimant', withName: '', direction: 'out', channel: 'phone', subject: 'confirmed', on, time: `${two(Math.floor(minute / 60))}:${two(minute % 60)}`, said: '', ...over };
}

/** The draft as the server takes it; the moment is left out where day or time are not there, and then is now. */
export function toSaid({ on, time, ...draft }: SaidDraft, timeZone: string): Said {
  const [hour, minute] = time.split(':').map(Number);
  const known = isCalendarDate(on) && hour !== undefined && minute !== undefined && time !== '';
  return { ...draft, inWriting: isWritten(draft.channel), ...(known ? { at: new Date(instantAt(on, hour * 60 + minute, timeZone)).toISOString() } : {}) };
}

/** Who may be spoken to: all roles, those that are on the case first. */
export function speakersOf(onCase: readonly string[]): SpeakerRole[] {
  const first = SPEAKER_ROLES.filter((role) => role === 'claimant' || onCase.includes(role));
  return [...first, ...SPEAKER_ROLES.filter((role) => !first.includes(role))];
}
