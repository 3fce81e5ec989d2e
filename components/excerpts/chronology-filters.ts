import type { ListExcerpts } from '@/lib/features/chronologies/schema';

export type ChronologyState = NonNullable<ListExcerpts['state']>;

/** What of a chronology is shown, as it stands in the URL. `confirms` is the physician's one after another. */
export interface ChronologyView {
  readonly state: ChronologyState | null;
  readonly tag: string;
  readonly provider: string;
  readonly type: string;
  readonly packetId: string | null;
  readonly q: string;
  readonly confirms: boolean;
}

const states: readonly ChronologyState[] = ['PROPOSED', 'CONFIRMED', 'REJECTED', 'removed'];

/** The view that an address asks for; what is unknown counts as not set. */
export function readChronologyView(params: { get(name: string): string | null }): ChronologyView {
  const packet = params.get('packet');
  return {
    state: states.find((one) => one.toLowerCase() === params.get('state')) ?? null,
    tag: params.get('tag')?.slice(0, 40) ?? '',
    provider: params.get('provider')?.slice(0, 160) ?? '',
    type: params.get('type')?.slice(0, 60) ?? '',
    packetId: packet && /^[0-9a-f-]{36}$/.test(packet) ? packet : null,
    q: params.get('q')?.slice(0, 120) ?? '',
    confirms: params.get('view') === 'confirm',
  };
}

/** The address of a view; plain for the whole chronology. */
export function chronologyAddress(caseId: string, view: Partial<ChronologyView>): string {
  const params = new URLSearchParams();
  if (view.confirms) params.set('view', 'confirm');
  if (view.state) params.set('state', view.state.toLowerCase());
  for (const name of ['tag', 'provider', 'type', 'q'] as const) if (view[name]) params.set(name, view[name]);
  if (view.packetId) params.set('packet', view.packetId);
  const text = params.toString();
  return `/cases/${caseId}/chronology${text ? `?${text}` : ''}`;
}

/** What the list is asked for. */
export function chronologyQuery(caseId: string, { state, tag, provider, type, packetId, q, confirms }: ChronologyView): ListExcerpts {
  if (confirms) return { caseId: caseId as never, state: 'PROPOSED' };
  return { caseId: caseId as never, ...(state ? { state } : {}), ...(tag ? { tag } : {}), ...(provider ? { provider } : {}), ...(type ? { type } : {}), ...(packetId ? { packetId: packetId as never } : {}), ...(q ? { text: q } : {}) };
}

/** Lines under the year of what happened, the undated last; the order within stays. */
export function byYear<Line extends { readonly happenedOn: string | null }>(lines: readonly Line[]): { readonly year: string; readonly lines: readonly Line[] }[] {
  return [...Map.groupBy(lines, ({ happenedOn }) => happenedOn?.slice(0, 4) ?? 'Undated')].map(([year, group]) => ({ year, lines: group }));
}
