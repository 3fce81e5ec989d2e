import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../http/client';
import { reportKeys } from '../reports/client';
import type { Report } from '../reports/schema';
import type { AmendQuestion, AnswerQuestion, AskQuestion, MoveQuestion, QuestionsChanged, RemoveQuestion } from './schema';

/** Adding is idempotent: send the same key again for the same submit, a new one for the next. */
export function useAskQuestion() {
  const keep = useQuestionsKept();
  return useMutation({
    mutationFn: ({ idempotencyKey, input: { reportId, ...body } }: { idempotencyKey: string; input: AskQuestion }) => api<QuestionsChanged>('POST', `/reports/${reportId}/questions`, { body, idempotencyKey }),
    onSuccess: keep,
  });
}

function useQuestionAct<Input extends { questionId: string }>(act: string, method: 'POST' | 'PATCH' = 'POST') {
  const keep = useQuestionsKept();
  return useMutation({ mutationFn: ({ questionId, ...body }: Input) => api<QuestionsChanged>(method, `/report-questions/${questionId}${act}`, { body }), onSuccess: keep });
}

export const useAmendQuestion = () => useQuestionAct<AmendQuestion>('', 'PATCH');
export const useAnswerQuestion = () => useQuestionAct<AnswerQuestion>('/answer');
export const useMoveQuestion = () => useQuestionAct<MoveQuestion>('/move');
export const useRemoveQuestion = () => useQuestionAct<RemoveQuestion>('/remove');

/** The cached report takes the questions as they now stand; what was checked is checked again. */
function useQuestionsKept() {
  const client = useQueryClient();
  return async ({ reportId, questions }: QuestionsChanged) => {
    client.setQueryData<Report>(reportKeys.detail(reportId), (report) => report && { ...report, questions });
    await client.invalidateQueries({ queryKey: ['report-checks'] });
  };
}
