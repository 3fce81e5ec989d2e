/** What a view may keep: the filters and the order of the case list, not where one was in it. */
const kept = ['q', 'kind', 'stage', 'physicianId', 'locationId', 'payerId', 'state', 'sort'];

/** The query string with only what the case list knows, each value at most 120 characters; 'q=karimi&kind=QME'. */
export function sanitisedQuery(query: string): string {
  const clean = new URLSearchParams();
  for (const [key, value] of new URLSearchParams(query)) {
    const text = value.replace(/[\u0000-\u001f\u007f]/g, '').trim().slice(0, 120);
    if (kept.includes(key) && text !== '') clean.append(key, text);
  }
  return clean.toString();
}
