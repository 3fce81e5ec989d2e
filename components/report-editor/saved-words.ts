import type { StateTone } from '@/components/ui/state-icon';
import type { SectionWriter } from './section-writer';

type Seen = Pick<SectionWriter, 'state' | 'savedAt' | 'isDirty'>;

/** How the saving of all sections stands, in words: the worst first. */
export function savedInWords(writers: readonly Seen[], keepsNothing: boolean, minute: (at: number) => string): { readonly tone: StateTone | null; readonly words: string } {
  const in_ = (state: Seen['state']) => writers.filter((writer) => writer.state === state).length;
  const open = writers.filter(({ isDirty }) => isDirty).length;
  const kept = keepsNothing ? 'only in this tab' : 'kept on this device';
  if (in_('refused') > 0) return { tone: 'failed', words: `Not saved, ${kept}` };
  if (in_('conflict') > 0) return { tone: 'check', words: 'Changed by two: choose' };
  if (in_('offline') > 0) return { tone: 'check', words: `Offline: ${kept}, ${open} ${open === 1 ? 'section waits' : 'sections wait'}` };
  if (in_('saving') > 0) return { tone: null, words: 'Saving …' };
  if (in_('waiting') > 0) return { tone: null, words: 'Writing …' };
  const last = Math.max(...writers.map(({ savedAt }) => savedAt ?? 0));
  return { tone: null, words: last > 0 ? `Saved ${minute(last)}` : 'All saved' };
}
