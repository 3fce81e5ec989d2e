/** The path to go on to after signing in: one of this site, as it was asked for; else `fallback`. Never another host. */
export function ownPath(wanted: string | string[] | undefined, fallback = '/today'): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])/.test(wanted) || /[\u0000-\u001f\\]/.test(wanted)) return fallback;
  const base = 'http://own.invalid';
  if (!URL.canParse(wanted, base)) return fallback;
  const { origin, pathname, search } = new URL(wanted, base);
  return origin === base && !pathname.startsWith('/api/') && !pathname.startsWith('//') ? `${pathname}${search}` : fallback;
}
