import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../http/client';
import type {
  CancelEvaluation,
  EvaluationChanged,
  MarkExamined,
  MarkMissed,
  NoteBillFacts,
  NotifyEvaluation,
  ReopenEvaluation,
  RescheduleEvaluation,
  ScheduleEvaluation,
  ServeReport,
  SetRemote,
} from './schema';

/** A change posted to one evaluation; afterwards the case, the lists, the clocks and the day are read again. */
function useEvaluationAct<Input extends { evaluationId: string }>(act: string) {
  const settled = useCaseChanged();
  return useMutation({
    mutationFn: ({ evaluationId, ...body }: Input) => api<EvaluationChanged>('POST', `/evaluations/${evaluationId}/${act}`, { body }),
    onSettled: settled,
  });
}

export const useRescheduleEvaluation = () => useEvaluationAct<z.input<typeof RescheduleEvaluation>>('reschedule');
export const useSetRemote = () => useEvaluationAct<z.input<typeof SetRemote>>('remote');
export const useNotifyEvaluation = () => useEvaluationAct<z.input<typeof NotifyEvaluation>>('notify');
export const useMarkExamined = () => useEvaluationAct<z.input<typeof MarkExamined>>('examined');
export const useMarkMissed = () => useEvaluationAct<z.input<typeof MarkMissed>>('missed');
export const useCancelEvaluation = () => useEvaluationAct<z.input<typeof CancelEvaluation>>('cancel');
export const useReopenEvaluation = () => useEvaluationAct<z.input<typeof ReopenEvaluation>>('reopen');
export const useNoteBillFacts = () => useEvaluationAct<NoteBillFacts>('bill-facts');
export const useServeReport = () => useEvaluationAct<z.input<typeof ServeReport>>('serve');

/** Adding is idempotent: send the same key again for the same submit, a new one for the next. */
export function useScheduleEvaluation() {
  const settled = useCaseChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, input: { caseId, ...body } }: { idempotencyKey: string; input: z.input<typeof ScheduleEvaluation> }) =>
      api<EvaluationChanged>('POST', `/cases/${caseId}/evaluations`, { body, idempotencyKey }),
    onSettled: settled,
  });
}

/** After a change of an evaluation or its records: what shows the case, its clocks and its day is read again. */
export function useCaseChanged() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['cases'] }),
      client.invalidateQueries({ queryKey: ['clocks'] }),
      client.invalidateQueries({ queryKey: ['today'] }),
      client.invalidateQueries({ queryKey: ['calendar'] }),
      client.invalidateQueries({ queryKey: ['slots'] }),
      ...['exams', 'briefs', 'missed', 'communications', 'call-list', 'letters'].map((key) => client.invalidateQueries({ queryKey: [key] })),
    ]);
}
