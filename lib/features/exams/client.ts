import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, deviceNow } from '../../http/client';
import type { Exam, NoteExam, RecordTime } from './schema';

export const examKeys = { all: ['exams'] as const, of: (evaluationId: string) => ['exams', evaluationId] as const };

/** An exam as this device got it, and by how much the server's clock was ahead of the device's: 0 until it was asked. */
export interface ExamSeen extends Exam {
  readonly clockAheadBy?: number;
}

/** An exam with its time so far, as every device sees it. */
export function examOf(evaluationId: string) {
  return queryOptions({ queryKey: examKeys.of(evaluationId), queryFn: ({ signal }): Promise<ExamSeen> => timed(api<Exam>('GET', `/evaluations/${evaluationId}/exam`, { signal })) });
}

/** Tells what this device measured. Sending it again changes nothing. */
export function sendTime({ evaluationId, ...body }: Omit<RecordTime, 'deviceNow'>): Promise<ExamSeen> {
  return timed(api<Exam>('POST', `/evaluations/${evaluationId}/time`, { body: { ...body, deviceNow: deviceNow() } }));
}

/** Half of the way there and back is taken off, so that a slow network does not look like a wrong clock. */
async function timed(asked: Promise<Exam>): Promise<ExamSeen> {
  const sentAt = deviceNow();
  const exam = await asked;
  return { ...exam, clockAheadBy: Math.round(Date.parse(exam.now) - (sentAt + deviceNow()) / 2) };
}

/** Keeps the notes of an exam that runs. */
export function useNoteExam() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ evaluationId, ...body }: NoteExam) => api<Exam>('POST', `/evaluations/${evaluationId}/notes`, { body }),
    onSuccess: (exam) => void client.setQueryData(examKeys.of(exam.evaluationId), (before: ExamSeen | undefined): ExamSeen => ({ ...exam, clockAheadBy: before?.clockAheadBy ?? 0 })),
  });
}
