import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { hasMark, pageMarks } from '../../domain/records/page-marks';
import { pagesOf } from '../../domain/records/page-ranges';
import { api, queryString } from '../../http/client';
import type { AcceptDocuments, AmendDocument, DecidePages, DocumentList, FoundInPacket, IndexChanged, MergeDocument, MoveDocument, MovePages, Page, PageList, RecordDocument, SplitDocument, UndoChange } from './schema';

const whileReadingMs = 3_000;
const otherwiseMs = 30_000;
const isReading = (state: string | undefined): boolean => state === 'receiving' || state === 'processing';

/** The documents of a packet; asked for again while the reading goes on, and now and then for what others change. */
export function documentList(packetId: string) {
  return queryOptions({
    queryKey: ['packets', packetId, 'documents'],
    queryFn: ({ signal }) => api<DocumentList>('GET', `/packets/${packetId}/documents`, { signal }),
    refetchInterval: ({ state }) => (isReading(state.data?.packet.state) ? whileReadingMs : otherwiseMs),
  });
}

/** The pages of a packet in arrays. */
export function pageList(packetId: string) {
  return queryOptions({
    queryKey: ['packets', packetId, 'pages'],
    queryFn: ({ signal }) => api<PageList>('GET', `/packets/${packetId}/pages`, { signal }),
    refetchInterval: ({ state }) => (isReading(state.data?.packet.state) ? whileReadingMs : otherwiseMs),
  });
}

/** One page with its text and the places of its words. */
export function pageOf(packetId: string, number: number) {
  return queryOptions({
    queryKey: ['packets', packetId, 'page', number],
    queryFn: ({ signal }) => api<Page>('GET', `/packets/${packetId}/pages/${number}`, { signal }),
    staleTime: 60_000,
    refetchInterval: ({ state }) => (state.data && (state.data.picture === null || state.data.reading !== 'read') && state.data.reading !== 'failed' ? whileReadingMs * 3 : false),
  });
}

/** Where words stand in a packet; nothing is asked for fewer than two letters. */
export function foundInPacket(packetId: string, q: string) {
  return queryOptions({
    queryKey: ['packets', packetId, 'find', q],
    queryFn: ({ signal }) => api<FoundInPacket>('GET', `/packets/${packetId}/find${queryString({ q })}`, { signal }),
    enabled: q.trim().length >= 2,
    staleTime: 60_000,
  });
}

type Change =
  | { readonly act: 'accept'; readonly input: Omit<z.input<typeof AcceptDocuments>, 'packetId'> }
  | { readonly act: 'split'; readonly input: z.input<typeof SplitDocument> }
  | { readonly act: 'merge'; readonly input: z.input<typeof MergeDocument> }
  | { readonly act: 'move'; readonly input: z.input<typeof MoveDocument> }
  | { readonly act: 'amend'; readonly input: z.input<typeof AmendDocument> }
  | { readonly act: 'move_pages'; readonly input: Omit<z.input<typeof MovePages>, 'packetId'> }
  | { readonly act: 'decide'; readonly input: Omit<z.input<typeof DecidePages>, 'packetId'> }
  | { readonly act: 'undo'; readonly input: Omit<z.input<typeof UndoChange>, 'packetId'> }
  | { readonly act: 'redo'; readonly input: Omit<z.input<typeof UndoChange>, 'packetId'> };
export type IndexAct = Change;

function send(packetId: string, change: Change): Promise<IndexChanged> {
  const onPacket = (path: string) => api<IndexChanged>('POST', `/packets/${packetId}/${path}`, { body: change.input });
  if (change.act === 'accept') return onPacket('documents/accept');
  if (change.act === 'move_pages') return onPacket('pages/move');
  if (change.act === 'decide') return onPacket('pages/decide');
  if (change.act === 'undo' || change.act === 'redo') return onPacket(change.act);
  const { documentId, ...body } = change.input;
  if (change.act === 'amend') return api<IndexChanged>('PATCH', `/documents/${documentId}`, { body });
  return api<IndexChanged>('POST', `/documents/${documentId}/${change.act}`, { body });
}

/**
 * A change of a packet's index. What one is sure of is shown at once (a document accepted, its type, a page blank or
 * not); the answer then takes its place, and after a refusal both lists are read again.
 */
export function useChangeIndex(packetId: string) {
  const client = useQueryClient();
  const lists = [['packets', packetId, 'documents'], ['packets', packetId, 'pages']];
  return useMutation({
    scope: { id: `index ${packetId}` },
    mutationFn: (change: Change) => send(packetId, asItStands(client, packetId, change)),
    onMutate: async (change) => {
      await Promise.all(lists.map((queryKey) => client.cancelQueries({ queryKey })));
      const seen = lists.map((queryKey) => client.getQueryData(queryKey));
      foresee(client, packetId, change);
      return { seen };
    },
    onSuccess: (changed) => {
      takeChange(client, packetId, changed);
      for (const { number } of changed.pages) void client.invalidateQueries({ queryKey: ['packets', packetId, 'page', number] });
    },
    onError: async (_error, _change, context) => {
      lists.forEach((queryKey, at) => context?.seen[at] !== undefined && client.setQueryData(queryKey, context.seen[at]));
      await Promise.all(lists.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
    onSettled: (_changed, _error, { act }) => {
      if (act === 'decide' || act === 'undo' || act === 'redo') for (const queryKey of [['cases'], ['today'], ['packets', packetId, 'views']]) void client.invalidateQueries({ queryKey });
    },
  });
}

/** Changes go one after the other: each is sent with the versions that one's own changes before it left on the screen. */
function asItStands(client: QueryClient, packetId: string, change: Change): Change {
  const list = client.getQueryData<DocumentList>(['packets', packetId, 'documents']) ?? client.getQueryData<PageList>(['packets', packetId, 'pages']);
  const version = (id: string, given: number) => list?.documents.find((one) => one.id === id)?.version ?? given;
  if (change.act === 'accept') return change.input.documents ? { ...change, input: { documents: change.input.documents.map((one) => ({ ...one, version: version(one.id, one.version) })) } } : change;
  if (change.act === 'undo' || change.act === 'redo') return { ...change, input: { changeId: list?.steps[change.act]?.changeId ?? change.input.changeId } };
  if (change.act === 'move_pages' || change.act === 'decide') return change;
  return { ...change, input: { ...change.input, version: version(change.input.documentId, change.input.version) } } as Change;
}

function patchLists(client: QueryClient, packetId: string, documents: (list: RecordDocument[]) => RecordDocument[]): void {
  client.setQueryData<DocumentList>(['packets', packetId, 'documents'], (before) => before && { ...before, documents: documents(before.documents) });
  client.setQueryData<PageList>(['packets', packetId, 'pages'], (before) => before && { ...before, documents: documents(before.documents as RecordDocument[]) });
}

/** Shows what is certain to come before the server answered. */
function foresee(client: QueryClient, packetId: string, change: Change): void {
  if (change.act === 'accept' && change.input.documents) {
    const ids = new Set<string>(change.input.documents.map(({ id }) => id));
    patchLists(client, packetId, (list) => list.map((one) => (ids.has(one.id) ? { ...one, state: 'accepted' } : one)));
  } else if (change.act === 'amend') {
    const { documentId, version: _, ...given } = change.input;
    patchLists(client, packetId, (list) => list.map((one) => (one.id === documentId ? ({ ...one, ...given } as RecordDocument) : one)));
  } else if (change.act === 'decide' && change.input.turned !== undefined) {
    const { turned, pages } = change.input;
    client.setQueryData<PageList>(['packets', packetId, 'pages'], (before) => before && { ...before, turned: [...before.turned.filter(([page]) => !pages.includes(page)), ...pages.map((page) => [page, turned] as [number, number])] });
  }
}

/** Puts what a change left into both lists: the touched documents at their places, the touched pages' marks. */
export function takeChange(client: QueryClient, packetId: string, changed: IndexChanged): void {
  const gone = new Set([...changed.removedIds, ...changed.documents.map(({ id }) => id)]);
  patchLists(client, packetId, (list) => {
    const next = list.filter(({ id }) => !gone.has(id));
    for (const one of [...changed.documents].sort((a, b) => a.position - b.position)) next.splice(one.position - 1, 0, one);
    return next.map((one, at) => ({ ...one, position: at + 1 }));
  });
  client.setQueryData<DocumentList>(['packets', packetId, 'documents'], (before) => before && { ...before, steps: changed.steps });
  client.setQueryData<PageList>(['packets', packetId, 'pages'], (before) => {
    if (!before) return before;
    const places = new Map(pagesOf(before.pages).map((page, at) => [page, at]));
    const marks = [...before.marks];
    const ofWhoLooks = pageMarks.seenByMe | pageMarks.seenByPhysician | pageMarks.excerpted;
    for (const page of changed.pages) {
      const at = places.get(page.number);
      if (at !== undefined) marks[at] = page.marks | ((marks[at] ?? 0) & ofWhoLooks);
    }
    const touched = new Set(changed.pages.map(({ number }) => number));
    return {
      ...before, marks, steps: changed.steps,
      repeats: [...before.repeats.filter(([page]) => !touched.has(page)), ...changed.pages.flatMap(({ number, repeats }) => (repeats === null ? [] : [[number, repeats] as [number, number]]))],
      turned: [...before.turned.filter(([page]) => !touched.has(page)), ...changed.pages.flatMap(({ number, turned }) => (turned === 0 ? [] : [[number, turned] as [number, number]]))],
    };
  });
}

/** Marks pages as seen in the list that is on screen, once their batch was kept and they were looked at long enough. */
export function markSeen(client: QueryClient, packetId: string, pages: readonly number[], byPhysician: boolean): void {
  client.setQueryData<PageList>(['packets', packetId, 'pages'], (before) => {
    if (!before || pages.length === 0) return before;
    const marks = [...before.marks];
    const places = new Map(pagesOf(before.pages).map((page, at) => [page, at]));
    for (const page of pages) {
      const at = places.get(page);
      if (at === undefined || hasMark(marks[at] ?? 0, 'seenByMe')) continue;
      marks[at] = (marks[at] ?? 0) | pageMarks.seenByMe | (byPhysician ? pageMarks.seenByPhysician : 0);
    }
    return { ...before, marks };
  });
}
