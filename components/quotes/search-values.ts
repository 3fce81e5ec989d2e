/** Reads the first value of a name in a query string, wherever it came from: a page's props or the address bar. */
export interface SearchValues {
  get(name: string): string | null;
}

/** The query string of a page's props as search values. */
export function searchValues(given: Readonly<Record<string, string | string[] | undefined>>): SearchValues {
  return {
    get(name) {
      const value = Object.hasOwn(given, name) ? given[name] : undefined;
      return (Array.isArray(value) ? value[0] : value) ?? null;
    },
  };
}
