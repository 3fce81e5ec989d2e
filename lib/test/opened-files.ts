import { crc32, inflateRawSync, inflateSync } from 'node:zlib';

/** A zip file of texts, not compressed. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const [bodies, central]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, data] = [Buffer.from(path), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, tail, name]));
    bodies.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}

/** The entries of a zip file by path, as text, and the time that each is stamped with. */
export function unzip(bytes: Uint8Array): { files: Record<string, string>; times: Set<number> } {
  const zip = Buffer.from(bytes);
  const files: Record<string, string> = {};
  const times = new Set<number>();
  let at = zip.readUInt32LE(zip.length - 6);
  for (let left = zip.readUInt16LE(zip.length - 12); left > 0; left -= 1) {
    const [packed, nameLength, extra, comment, local] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(from, from + packed);
    times.add(zip.readUInt32LE(at + 12)).add(zip.readUInt32LE(local + 10));
    files[zip.toString('utf8', at + 46, at + 46 + nameLength)] = (zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString('utf8');
    at += 46 + nameLength + extra + comment;
  }
  return { files, times };
}

/** The words of a DOCX file's main part, a run on each line. */
export function docxText(bytes: Uint8Array): string {
  const xml = unzip(bytes).files['word/document.xml'] ?? '';
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('\n').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** A PDF's objects as text by their number, their compressed streams opened. */
function objectsOf(bytes: Uint8Array): Map<string, string> {
  const text = Buffer.from(bytes).toString('latin1');
  return new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\r?\n([\s\S]*?)\r?\nendobj/g)].map(([, number = '', body = '']) => {
      const stream = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(body)?.[1];
      if (stream === undefined || !body.includes('/FlateDecode')) return [number, body];
      try {
        return [number, body.slice(0, body.indexOf('stream')) + inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')];
      } catch {
        return [number, body];
      }
    }),
  );
}

/** The PDF's objects one after the other, streams opened. */
export function insidesOf(bytes: Uint8Array): string {
  return [...objectsOf(bytes).values()].join('\n');
}

/** The PDF's objects one by one, streams opened. */
export function streamsOf(bytes: Uint8Array): string[] {
  return [...objectsOf(bytes).values()];
}

/** What the glyphs of a font's subset mean, by their number. */
function meaningsOf(cmap: string): Map<number, string> {
  const signs = (hex: string) => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
  const meanings = new Map<number, string>();
  for (const [, from = '', list = ''] of cmap.matchAll(/<([0-9a-f]+)>\s*<[0-9a-f]+>\s*\[([^\]]*)\]/gi)) [...list.matchAll(/<([0-9a-f]*)>/gi)].forEach(([, hex = ''], index) => meanings.set(Number.parseInt(from, 16) + index, signs(hex)));
  for (const [, glyph = '', hex = ''] of cmap.matchAll(/^<([0-9a-f]{4})>\s*<([0-9a-f]+)>$/gim)) meanings.set(Number.parseInt(glyph, 16), signs(hex));
  return meanings;
}

/** The words of a PDF whose fonts say what their glyphs mean, page by page, a piece of text on each line. */
export function pdfText(bytes: Uint8Array): string {
  const objects = objectsOf(bytes);
  const fonts = new Map<string, Map<number, string>>();
  for (const body of objects.values()) {
    for (const [, name = '', number = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number) ?? '')?.[1];
      if (unicode) fonts.set(name, meaningsOf(objects.get(unicode) ?? ''));
    }
  }
  return [...objects.values()]
    .filter((body) => /\bBT\b/.test(body))
    .flatMap((content) => {
      let font = new Map<number, string>();
      return [...content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)].flatMap(([, name, pieces]) => {
        if (name !== undefined) font = fonts.get(name) ?? new Map();
        if (pieces === undefined) return [];
        return [[...pieces.matchAll(/<([0-9a-f]*)>/gi)].flatMap(([, hex = '']) => (hex.match(/.{4}/g) ?? []).map((glyph) => font.get(Number.parseInt(glyph, 16)) ?? '')).join('')];
      });
    })
    .join('\n');
}

/** The words of a PDF that is drawn with the standard fonts: its strings are the characters themselves. */
export function plainPdfText(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const words: string[] = [];
  for (let from = bytes.indexOf('stream\n'); from >= 0; from = bytes.indexOf('stream\n', from + 1)) {
    const until = bytes.indexOf('endstream', from);
    try {
      const content = inflateSync(bytes.subarray(from + 7, until)).toString('latin1');
      for (const [, hex = ''] of content.matchAll(/<([0-9A-Fa-f]+)> Tj/g)) words.push(Buffer.from(hex, 'hex').toString('latin1'));
    } catch {
      // No page's content.
    }
  }
  return words.join('\n');
}
