import type { CalendarDate } from '../calendar';
import type { Confidence } from '../source';
import type { Consequence, ConsequenceKey } from './move-facts';

interface Said {
  readonly title: string;
  readonly text: string;
  readonly section?: string | null;
  readonly confidence?: Confidence | null;
  readonly on?: CalendarDate | null;
}

const make = (key: ConsequenceKey, severity: Consequence['severity'], rule: string | null, { title, text, section = null, confidence = null, on = null }: Said): Consequence => ({ key, severity, title, text, section, confidence, on, rule });

/** Something that follows by itself. */
export const follows = (key: ConsequenceKey, said: Said): Consequence => make(key, 'info', null, said);
/** Something to think of first. */
export const warns = (key: ConsequenceKey, said: Said): Consequence => make(key, 'warn', null, said);
/** Something that cannot be: refused under the rule. */
export const blocks = (key: ConsequenceKey, rule: string, said: Said): Consequence => make(key, 'block', rule, said);
/** Something that can be once it is there in writing: refused under the rule until then. */
export const asksFor = (key: ConsequenceKey, rule: string, said: Said): Consequence => make(key, 'warn', rule, said);
