import { mergeSegment, type TimeSegment } from '@/lib/domain/evaluation/exam-time';

/** A stretch as this device keeps it: a name, instants of its own clock, and whether the server knows it so. Nothing about a person. */
export interface KeptSegment extends TimeSegment {
  readonly sent: boolean;
}

const keyOf = (evaluationId: string): string => `panelist.time.${evaluationId}`;
const changed = 'panelist:time-kept';

/** What this device keeps of an exam; empty where it keeps nothing, or the browser lets nothing be kept. */
export function keptText(evaluationId: string): string {
  try {
    return localStorage.getItem(keyOf(evaluationId)) ?? '[]';
  } catch {
    return '[]';
  }
}

/** The stretches in what was kept; whatever else stands there is left out. */
export function readKept(text: string): KeptSegment[] {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(value: unknown): value is KeptSegment {
  const { id, startedAt, endedAt, removed, sent } = (value ?? {}) as Record<string, unknown>;
  return typeof id === 'string' && typeof startedAt === 'number' && (endedAt === null || typeof endedAt === 'number') && typeof removed === 'boolean' && typeof sent === 'boolean';
}

/** Keeps the stretches of an exam on this device, through a reload and without a network. */
export function keep(evaluationId: string, segments: readonly KeptSegment[]): void {
  if (segments.length === 0) localStorage.removeItem(keyOf(evaluationId));
  else localStorage.setItem(keyOf(evaluationId), JSON.stringify(segments));
  window.dispatchEvent(new Event(changed));
}

/** Tells when what is kept changed, in this window or in another one of this device. */
export function onKept(tell: () => void): () => void {
  window.addEventListener(changed, tell);
  window.addEventListener('storage', tell);
  return () => {
    window.removeEventListener(changed, tell);
    window.removeEventListener('storage', tell);
  };
}

/** The stretches with one more, or with what is new about one that is there. */
export function withSegment(kept: readonly KeptSegment[], segment: KeptSegment): KeptSegment[] {
  return kept.some(({ id }) => id === segment.id) ? kept.map((one) => (one.id === segment.id ? segment : one)) : [...kept, segment];
}

/** Marks as sent what went out as it still stands; a stretch that changed meanwhile goes out again. */
export function afterSending(kept: readonly KeptSegment[], sent: readonly KeptSegment[]): KeptSegment[] {
  return kept.map((one) => (sent.some((other) => other.id === one.id && other.endedAt === one.endedAt && other.removed === one.removed) ? { ...one, sent: true } : one));
}

/** What this device still has to keep: what the server does not know, and what runs. */
export function stillToKeep(kept: readonly KeptSegment[], known: readonly TimeSegment[]): KeptSegment[] {
  return kept.filter(({ id, sent }) => {
    const told = known.find((one) => one.id === id);
    return !sent || told === undefined || (told.endedAt === null && !told.removed);
  });
}

/** What the server and this device know, as one: the device's instants moved onto the server's clock. */
export function allSegments(known: readonly TimeSegment[], kept: readonly KeptSegment[], clockAheadBy: number): TimeSegment[] {
  const own = kept.map(({ id, startedAt, endedAt, removed }): TimeSegment => ({ id, removed, startedAt: startedAt + clockAheadBy, endedAt: endedAt === null ? null : endedAt + clockAheadBy }));
  const merged = known.map((one) => {
    const mine = own.find(({ id }) => id === one.id);
    return mine ? mergeSegment(one, mine) : one;
  });
  return [...merged, ...own.filter(({ id }) => !known.some((one) => one.id === id))].sort((a, b) => a.startedAt - b.startedAt);
}
