export const listNames = ['documents', 'pages', 'find'] as const;
export const panelNames = ['excerpt', 'compare', 'seen', 'none'] as const;

/** What the address of the viewer holds. */
export interface ViewerAddress {
  readonly page: number;
  readonly list: (typeof listNames)[number];
  readonly panel: (typeof panelNames)[number];
  readonly find: string;
}

/** Reads the address; what it does not say, or says wrongly, is the first page with its documents and the excerpt. */
export function readAddress(params: { get: (name: string) => string | null }): ViewerAddress {
  const page = Number(params.get('page'));
  return {
    page: Number.isInteger(page) && page >= 1 ? page : 1,
    list: listNames.find((name) => name === params.get('list')) ?? 'documents',
    panel: panelNames.find((name) => name === params.get('panel')) ?? 'excerpt',
    find: (params.get('find') ?? '').slice(0, 120),
  };
}

/** ‘?page=12&panel=compare’: only what differs from the first view. */
export function writeAddress({ page, list, panel, find }: ViewerAddress): string {
  const params = new URLSearchParams({ page: String(page) });
  if (list !== 'documents') params.set('list', list);
  if (panel !== 'excerpt') params.set('panel', panel);
  if (find) params.set('find', find);
  return `?${params}`;
}
