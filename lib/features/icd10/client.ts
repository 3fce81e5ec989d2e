import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { piecesOf, readOrderFile } from '../../domain/icd/order-file';
import { RuleBroken } from '../../domain/rule-broken';
import { api, queryString } from '../../http/client';
import { mostPieceCharacters, type FoundIcd10, type Icd10Imported, type Icd10Sources, type UseIcd10 } from './schema';

export const icd10Keys = { all: ['icd10'] as const, found: (q: string) => ['icd10', 'found', q] as const, sources: ['icd10', 'sources'] as const };

/** Codes for what is typed; nothing is asked for less than two signs. */
export function icd10Found(q: string) {
  return queryOptions({ queryKey: icd10Keys.found(q), queryFn: ({ signal }) => api<FoundIcd10>('GET', `/icd10/find${queryString({ q })}`, { signal }), enabled: q.trim().length >= 2, placeholderData: keepPreviousData, staleTime: Infinity });
}

export function icd10Sources() {
  return queryOptions({ queryKey: icd10Keys.sources, queryFn: ({ signal }) => api<Icd10Sources>('GET', '/icd10', { signal }) });
}

/** Reads the official file here and sends its codes piece by piece; `onProgress` hears how much is there. @throws RuleBroken `icd.not_the_official_file`, `icd.no_year` */
export function useImportIcd10(onProgress: (done: number, of: number) => void) {
  const client = useQueryClient();
  return useMutation({
    async mutationFn(file: File) {
      const { codes, year } = readOrderFile(file.name, await file.text());
      if (year === null) throw new RuleBroken('icd.no_year', 'The name of the file does not say its year. Keep the name it has at CMS, like icd10cm-order-2026.txt.');
      const pieces = piecesOf(codes, mostPieceCharacters);
      const listId = crypto.randomUUID();
      for (const [index, piece] of pieces.entries()) {
        onProgress(index, pieces.length);
        await api<Icd10Imported>('POST', '/icd10', { body: { listId, name: file.name.slice(0, 120), year, number: index + 1, parts: pieces.length, codes: piece } });
      }
      return { codeCount: codes.length, year };
    },
    onSettled: () => client.invalidateQueries({ queryKey: icd10Keys.all }),
  });
}

export function useUseIcd10() {
  const client = useQueryClient();
  return useMutation({ mutationFn: ({ listId, ...body }: UseIcd10) => api<Icd10Sources>('POST', `/icd10/${listId}/use`, { body }), onSettled: () => client.invalidateQueries({ queryKey: icd10Keys.all }) });
}
