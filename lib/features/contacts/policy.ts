import { RuleBroken } from '../../domain/rule-broken';

/** Where a page of the list ended: the last row's name as it is compared, and its id. Opaque to whoever holds it. */
export function writeCursor({ searchName, id }: { readonly searchName: string; readonly id: string }): string {
  return Buffer.from(JSON.stringify([searchName, id])).toString('base64url');
}

/** @throws RuleBroken `list.cursor` for a cursor that this list did not give */
export function readCursor(cursor: string): { searchName: string; id: string } {
  const match = /^\["([^"\\]*)","([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"\]$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!match) throw new RuleBroken('list.cursor', 'This page does not exist any more. Start again from the first one.');
  return { searchName: match[1] ?? '', id: match[2] ?? '' };
}
