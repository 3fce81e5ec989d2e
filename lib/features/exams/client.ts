import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { Exam, NoteExam, RecordTime } from './schema';

export const examKeys = { all: ['exams'] as const, of: (evaluationId: string) => ['exams', evaluationId] as const };

/** An exam with its time so far, as every device sees it. */
export function examOf(evaluationId: string) {
  return queryOptions({ queryKey: examKeys.of(evaluationId), queryFn: ({ signal }) => api<Exam>('GET', `/evaluations/${evaluationId}/exam`, { signal }) });
}

/** Tells what this device measured. Sending it again changes nothing. */
export function sendTime({ evaluationId, ...body }: RecordTime): Promise<Exam> {
  return api<Exam>('POST', `/evaluations/${evaluationId}/time`, { body });
}

/** Keeps the notes of an exam that runs. */
export function useNoteExam() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ evaluationId, ...body }: NoteExam) => api<Exam>('POST', `/evaluations/${evaluationId}/notes`, { body }),
    onSuccess: (exam) => void client.setQueryData(examKeys.of(exam.evaluationId), exam),
  });
}
