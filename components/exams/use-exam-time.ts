'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { coveredMilliseconds, type TimeSegment } from '@/lib/domain/evaluation/exam-time';
import { examKeys, examOf, sendTime, type ExamSeen } from '@/lib/features/exams/client';
import { RequestFailed } from '@/lib/http/client';
import { afterSending, allSegments, keep, keptText, onKept, readKept, stillToKeep, withSegment, type KeptSegment } from './device-time';

const otherDevicesEvery = 5_000;
const againEvery = 5_000;

/** A stretch on the server's clock, with why it was entered by hand. */
export type SeenSegment = TimeSegment & { readonly reason: string };

export interface ExamTime {
  readonly exam: ExamSeen;
  readonly segments: readonly SeenSegment[];
  readonly isRunning: boolean;
  /** Covered so far, in milliseconds; moves while it runs. */
  readonly covered: number;
  /** Stretches that the server does not know yet. */
  readonly waitingCount: number;
  readonly isOffline: boolean;
  /** What the server said against keeping it; null while it takes it. */
  readonly refusal: string | null;
  readonly start: () => void;
  readonly pause: () => void;
  readonly remove: (segment: SeenSegment) => void;
  /** Counts a stretch again that was removed, as a new one. */
  readonly restore: (segment: SeenSegment) => void;
  /** Sends what is waiting; false when it could not. */
  readonly flush: () => Promise<boolean>;
}

/**
 * The face-to-face time of an exam: what this device measures, kept on it and sent when there is a network, as one with
 * what other devices measured. Survives a reload, as only the beginning of what runs is kept.
 */
export function useExamTime(evaluationId: string): ExamTime | null {
  const client = useQueryClient();
  const { data: exam } = useQuery({ ...examOf(evaluationId), staleTime: 0, refetchInterval: (query) => (query.state.data?.state === 'SCHEDULED' ? otherDevicesEvery : false) });
  const text = useSyncExternalStore(onKept, () => keptText(evaluationId), () => '[]');
  const kept = useMemo(() => readKept(text), [text]);
  const waiting = useMemo(() => kept.filter(({ sent }) => !sent), [kept]);
  const [isOffline, setIsOffline] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const sending = useRef<Promise<boolean> | null>(null);

  const flush = useCallback((): Promise<boolean> => {
    const send = async (): Promise<boolean> => {
      const out = readKept(keptText(evaluationId)).filter(({ sent }) => !sent);
      if (out.length === 0) return true;
      try {
        const answer = await sendTime({ evaluationId, segments: out.map(({ sent: _, ...segment }) => segment) });
        client.setQueryData(examKeys.of(evaluationId), answer);
        keep(evaluationId, afterSending(readKept(keptText(evaluationId)), out));
        setIsOffline(false);
        setRefusal(null);
        return true;
      } catch (error) {
        if (!(error instanceof RequestFailed)) throw error;
        setIsOffline(error.code === 'offline' || error.status >= 500);
        setRefusal(error.status >= 400 && error.status < 500 ? error.message : null);
        return false;
      }
    };
    // One after the other: what comes meanwhile goes out with the next.
    sending.current = (sending.current ?? Promise.resolve(true)).then(send, send);
    return sending.current;
  }, [client, evaluationId]);

  useEffect(() => {
    if (waiting.length === 0) return;
    void flush();
    const timer = setInterval(() => void flush(), againEvery);
    return () => clearInterval(timer);
  }, [waiting, flush]);

  useEffect(() => {
    const offline = () => setIsOffline(true);
    const online = () => void flush().then((sent) => sent && setIsOffline(false));
    window.addEventListener('offline', offline);
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('offline', offline);
      window.removeEventListener('online', online);
    };
  }, [flush]);

  const known = useMemo(() => (exam?.segments ?? []).map(({ id, startedAt, endedAt, removed }): TimeSegment => ({ id, removed, startedAt: Date.parse(startedAt), endedAt: endedAt === null ? null : Date.parse(endedAt) })), [exam]);
  useEffect(() => {
    const still = stillToKeep(kept, known);
    if (still.length < kept.length) keep(evaluationId, still);
  }, [kept, known, evaluationId]);

  const clockAheadBy = exam?.clockAheadBy ?? 0;
  const segments = useMemo((): SeenSegment[] => {
    const reasons = new Map(exam?.segments.map(({ id, reason }) => [id, reason]));
    return allSegments(known, kept, clockAheadBy).map((segment) => ({ ...segment, reason: reasons.get(segment.id) ?? '' }));
  }, [exam, known, kept, clockAheadBy]);
  const isRunning = segments.some(({ removed, endedAt }) => !removed && endedAt === null);
  const deviceNow = useNow(isRunning);

  if (!exam) return null;
  const now = deviceNow === null ? Date.parse(exam.now) : deviceNow + clockAheadBy;
  const change = (segment: Omit<KeptSegment, 'sent'>) => keep(evaluationId, withSegment(readKept(keptText(evaluationId)), { ...segment, sent: false }));
  /** A stretch as this device would have measured it. */
  const onDevice = ({ id, startedAt, endedAt, removed }: TimeSegment): TimeSegment => ({ id, removed, startedAt: startedAt - clockAheadBy, endedAt: endedAt === null ? null : endedAt - clockAheadBy });
  return {
    exam,
    segments,
    isRunning,
    covered: coveredMilliseconds(segments, now),
    waitingCount: waiting.length,
    isOffline,
    refusal,
    start: () => change({ id: crypto.randomUUID(), startedAt: Date.now(), endedAt: null, removed: false }),
    pause: () => segments.filter(({ removed, endedAt }) => !removed && endedAt === null).forEach((segment) => change({ ...onDevice(segment), endedAt: Math.max(Date.now(), onDevice(segment).startedAt) })),
    remove: (segment) => change({ ...onDevice(segment), endedAt: segment.endedAt === null ? Date.now() : onDevice(segment).endedAt, removed: true }),
    restore: (segment) => {
      const again = { ...onDevice(segment), id: crypto.randomUUID(), endedAt: onDevice(segment).endedAt ?? Date.now(), removed: false };
      // Words are not kept on the device: one that was entered by hand goes straight back.
      if (segment.reason === '') change(again);
      else void sendTime({ evaluationId, segments: [{ ...again, reason: segment.reason }] }).then((answer) => client.setQueryData(examKeys.of(evaluationId), answer), () => setIsOffline(true));
    },
    flush,
  };
}

const never = () => () => undefined;

function eachSecond(tell: () => void): () => void {
  const timer = setInterval(tell, 1_000);
  return () => clearInterval(timer);
}

/** The device's clock in whole seconds, kept up while something runs; null until the browser has taken over. */
function useNow(isRunning: boolean): number | null {
  return useSyncExternalStore(isRunning ? eachSecond : never, () => Math.floor(Date.now() / 1_000) * 1_000, () => null);
}
