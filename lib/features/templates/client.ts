import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { AddTemplate, PreviewTemplate, RetireTemplate, ReviseTemplate, Template, TemplateList, TemplatePreview } from './schema';

export const templateKeys = {
  all: ['templates'] as const,
  list: ['templates', 'list'] as const,
  detail: (templateId: string) => ['templates', 'detail', templateId] as const,
  preview: (input: PreviewTemplate) => ['templates', 'preview', input] as const,
};

/** Every kind of letter, its built-in wording and the practice's own. */
export function templateList() {
  return queryOptions({ queryKey: templateKeys.list, queryFn: ({ signal }) => api<TemplateList>('GET', '/letter-templates', { signal }) });
}

export function templateDetail(templateId: string) {
  return queryOptions({ queryKey: templateKeys.detail(templateId), queryFn: ({ signal }) => api<Template>('GET', `/letter-templates/${templateId}`, { signal }) });
}

/** A wording as it would read, live while it is being typed. */
export function templatePreview(input: PreviewTemplate) {
  return queryOptions({
    queryKey: templateKeys.preview(input),
    queryFn: ({ signal }) => api<TemplatePreview>('POST', '/letter-templates/preview', { body: input, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

/** Adding is idempotent: send the same key again for the same submit. */
export function useAddTemplate() {
  const settled = useTemplatesChanged();
  return useMutation({ mutationFn: ({ idempotencyKey, input }: { idempotencyKey: string; input: AddTemplate }) => api<Template>('POST', '/letter-templates', { body: input, idempotencyKey }), onSettled: settled });
}

export function useReviseTemplate() {
  const settled = useTemplatesChanged();
  return useMutation({ mutationFn: ({ templateId, ...body }: ReviseTemplate) => api<Template>('PATCH', `/letter-templates/${templateId}`, { body }), onSettled: settled });
}

export function useRetireTemplate() {
  const settled = useTemplatesChanged();
  return useMutation({ mutationFn: ({ templateId, ...body }: RetireTemplate) => api<Template>('POST', `/letter-templates/${templateId}/retire`, { body }), onSettled: settled });
}

function useTemplatesChanged() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: templateKeys.all });
}
