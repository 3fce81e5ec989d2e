import type { StateTone } from '@/components/ui/state-icon';
import { channelLabels, speakerLabels, subjectLabels } from '@/lib/domain/communication/said';
import type { Communication } from '@/lib/features/communications/schema';

const tones = { reminder: 'underway', confirmed: 'done', left_message: 'not-begun', no_answer: 'not-begun', scheduling: 'check', cancellation: 'check', late: 'check', other: 'off' } as const satisfies Record<Communication['subject'], StateTone>;

/** What was said in a word, with its tone. */
export function outcomeOf({ subject, inWriting }: Pick<Communication, 'subject' | 'inWriting'>): { readonly tone: StateTone; readonly label: string } {
  return { tone: tones[subject], label: subject === 'cancellation' ? `Cancelled ${inWriting ? 'in writing' : 'by word of mouth'}` : subjectLabels[subject] };
}

/** 'Phone to the claimant, Gustavo'; 'Fax from the defense attorney'. */
export function wayOf({ channel, direction, withRole, withName }: Pick<Communication, 'channel' | 'direction' | 'withRole' | 'withName'>): string {
  const who = withRole === 'other' ? 'somebody' : `the ${speakerLabels[withRole].toLowerCase()}`;
  return `${channelLabels[channel]} ${direction === 'out' ? 'to' : 'from'} ${who}${withName ? `, ${withName}` : ''}`;
}
