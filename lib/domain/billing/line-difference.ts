import { cents, sumCents, type Cents } from '../money';

/** A line as drafted from the facts or as a person left it; `key` stays with the line through edits. */
export type ComparableLine = { key: string; code: string; units: number; amountCents: Cents };
export type LineDifference = { key: string; code: string; change: 'added' | 'removed' | 'changed'; beforeCents: Cents; afterCents: Cents; differenceCents: Cents };

/** What a person changed between the drafted lines and the edited ones, and by how much in all. */
export function lineDifference(drafted: readonly ComparableLine[], edited: readonly ComparableLine[]): { changes: LineDifference[]; differenceCents: Cents } {
  const before = new Map(drafted.map((line) => [line.key, line]));
  const after = new Map(edited.map((line) => [line.key, line]));
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((key): LineDifference[] => {
    const old = before.get(key);
    const current = after.get(key);
    const line = current ?? old;
    if (!line) return [];
    if (old && current && old.code === current.code && old.units === current.units && old.amountCents === current.amountCents) return [];
    const beforeCents = old?.amountCents ?? cents(0);
    const afterCents = current?.amountCents ?? cents(0);
    return [{ key, code: line.code, change: !old ? 'added' : !current ? 'removed' : 'changed', beforeCents, afterCents, differenceCents: cents(afterCents - beforeCents) }];
  });
  return { changes, differenceCents: sumCents(changes.map((change) => change.differenceCents)) };
}
