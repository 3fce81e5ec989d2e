/** The two halves of an address under which papers were served; null when it is none. */
export function partsOfAddress(token: string): { practiceId: string; secret: string } | null {
  const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[\w-]{43}$/.exec(token);
  return match?.[1] ? { practiceId: match[1], secret: token } : null;
}
