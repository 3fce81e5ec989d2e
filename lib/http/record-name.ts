import { fileLabel } from '../domain/records/file-name';

const address = /^(\/api\/v1\/packets\/[^/?#]+\/files\/)([^?#]*)(.*)$/s;

/**
 * The address of an upload with its last part made a name that any framework can read. Senders write there what they
 * like: bytes that are no UTF-8, line breaks, dots and slashes, signs that were never escaped. Other addresses stay.
 */
export function withSafeName(url: string): string {
  const [, before, given, after] = address.exec(url) ?? [];
  if (before === undefined || given === undefined) return url;
  return `${before}${encodeURIComponent(fileLabel(new TextDecoder().decode(bytesOf(given))))}${after ?? ''}`;
}

/** What stands in an address as bytes: escapes undone where they are whole, everything else as it came. */
function bytesOf(given: string): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < given.length; at += 1) {
    const escaped = /^%([0-9a-f]{2})/i.exec(given.slice(at, at + 3));
    if (escaped?.[1]) {
      bytes.push(Number.parseInt(escaped[1], 16));
      at += 2;
    } else bytes.push(given.charCodeAt(at) & 0xff);
  }
  return Uint8Array.from(bytes);
}
