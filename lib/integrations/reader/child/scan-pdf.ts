import { inflateSync } from 'node:zlib';
import type { Stretch } from '../work-place';
import type { WorkBytes } from './work-bytes';

const chunkBytes = 4 * 1024 ** 2;
/** An object that is cut by the end of a chunk is seen whole in the next one. */
const overlapBytes = 512 * 1024;
const packedLimit = { streams: 4_000, bytes: 8 * 1024 ** 2 };
const formLimit = 5_000;
/** The signature by which every scanner knows the harmless EICAR test file. */
export const testVirusSignature = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!';

/** What a file does besides showing pages. */
export type Active = 'script' | 'program' | 'web' | 'send' | 'media';
const activeNames: Readonly<Record<string, Active>> = { JavaScript: 'script', JS: 'script', Launch: 'program', URI: 'web', GoToR: 'web', SubmitForm: 'send', ImportData: 'send', RichMedia: 'media', Movie: 'media' };

interface PageNode {
  readonly kids: readonly number[];
  readonly count: number | null;
  readonly isRoot: boolean;
  readonly isPacked: boolean;
}

export interface ScannedPdf {
  readonly active: ReadonlySet<Active>;
  readonly hasTestVirus: boolean;
  readonly hasXfa: boolean;
  /** A /Rotate that is no quarter turn, or a box with its corners swapped. */
  readonly hasOddBox: boolean;
  /** A /MediaBox without any area: the engine shows Letter and says nothing. */
  readonly hasEmptyBox: boolean;
  readonly drawsItself: boolean;
  readonly treeIsCyclic: boolean;
  /** What the root of the page tree says of their number. */
  readonly declaredPages: number | null;
  /** The digits of each /Count of the page tree. */
  readonly counts: readonly Stretch[];
  /** Pages by walking through a page tree that lies packed, where no /Count can be taken away; null where it does not. */
  readonly packedPages: number | null;
  /** Bytes after the last end mark. */
  readonly bytesAfterEnd: number;
}

/** Looks through the raw bytes of a PDF, and into its packed objects, for what the page engine does not tell. Nothing is followed or run. */
export function scanPdf(bytes: WorkBytes): ScannedPdf {
  return new PdfScan().run(bytes);
}

class PdfScan {
  readonly #active = new Set<Active>();
  readonly #nodes = new Map<number, PageNode>();
  readonly #forms = new Map<number, readonly number[]>();
  readonly #counts = new Map<number, Stretch>();
  #hasTestVirus = false;
  #hasXfa = false;
  #hasOddBox = false;
  #hasEmptyBox = false;
  #lastEnd = -1;
  #packed = 0;

  run(bytes: WorkBytes): ScannedPdf {
    for (let from = 0; from < bytes.length; from += chunkBytes) {
      const buffer = bytes.slice(from, from + chunkBytes + overlapBytes);
      this.#look(buffer.toString('latin1'), from, buffer);
    }
    return this.#found(bytes.length);
  }

  #look(text: string, offset: number, buffer: Buffer | null): void {
    for (const { 1: name = '', index } of text.matchAll(/\/(JavaScript|JS|Launch|URI|GoToR|SubmitForm|ImportData|RichMedia|Movie|XFA|Pages|Form|ObjStm|Rotate|CropBox|MediaBox)\b|%%EOF|X5O!P%@AP/g)) {
      const kind = activeNames[name];
      if (kind) this.#active.add(kind);
      else if (name === 'XFA') this.#hasXfa = true;
      else if (name === 'Pages') this.#takeNode(text, index, buffer ? offset : null);
      else if (name === 'Form') this.#takeForm(text, index);
      else if (name === 'ObjStm') this.#unpack(text, index, buffer);
      else if (name === 'Rotate') this.#hasOddBox ||= Number(/^\/Rotate\s+(-?\d+)/.exec(text.slice(index, index + 30))?.[1] ?? 0) % 90 !== 0;
      else if (name) this.#takeBox(text.slice(index, index + 120));
      else if (text.startsWith('%%EOF', index)) this.#lastEnd = Math.max(this.#lastEnd, offset + index + 5);
      else this.#hasTestVirus ||= text.startsWith(testVirusSignature, index);
    }
  }

  #takeBox(text: string): void {
    const sides = (/^\/\w+\s*\[([^\]]*)\]/.exec(text)?.[1] ?? '').trim().split(/\s+/).map(Number);
    const [left = 0, bottom = 0, right = 0, top = 0] = sides;
    if (sides.length !== 4 || sides.some(Number.isNaN)) return;
    this.#hasOddBox ||= right < left || top < bottom;
    this.#hasEmptyBox ||= right === left || top === bottom;
  }

  #takeNode(text: string, at: number, offset: number | null): void {
    const object = objectAround(text, at);
    const count = object && this.#keepNode(object.number, object.body, false);
    if (count && offset !== null) {
      const to = offset + object.from + count.index + count[0].length;
      this.#counts.set(to, { from: to - (count[1] ?? '').length, to });
    }
  }

  #keepNode(number: number, body: string, isPacked: boolean): RegExpExecArray | null {
    if (!/\/Type\s*\/Pages\b/.test(body)) return null;
    const kids = [.../\/Kids\s*\[([^\]]*)\]/.exec(body)?.[1]?.matchAll(/(\d+)\s+\d+\s+R/g) ?? []].map(([, kid]) => Number(kid));
    const count = /\/Count\s+(\d+)/.exec(body);
    this.#nodes.set(number, { kids, count: count ? Number(count[1]) : null, isRoot: !/\/Parent\b/.test(body), isPacked });
    return count;
  }

  #takeForm(text: string, at: number): void {
    if (this.#forms.size > formLimit) return;
    const object = objectAround(text, at);
    if (!object || !/\/Subtype\s*\/Form\b/.test(object.body)) return;
    const dictionary = object.body.slice(0, Math.max(0, object.body.search(/\bstream\b/)));
    this.#forms.set(object.number, [...dictionary.matchAll(/(\d+)\s+\d+\s+R/g)].map(([, number]) => Number(number)));
  }

  /** Objects may lie packed together in a compressed stream: the same search, in what it unpacks to. */
  #unpack(text: string, at: number, buffer: Buffer | null): void {
    this.#packed += 1;
    const from = text.indexOf('stream', at);
    if (!buffer || from < 0 || from - at > 2_000 || this.#packed > packedLimit.streams) return;
    const begin = from + 6 + (text.startsWith('\r\n', from + 6) ? 2 : 1);
    const end = text.indexOf('endstream', begin);
    if (end < 0) return;
    try {
      const plain = inflateSync(buffer.subarray(begin, end), { maxOutputLength: packedLimit.bytes }).toString('latin1');
      this.#look(plain, 0, null);
      for (const { number, body } of packedObjects(plain, text.slice(Math.max(0, text.lastIndexOf(' obj', at)), from))) this.#keepNode(number, body, true);
    } catch {
      // Encrypted, packed in another way, or a bomb: then there is nothing to see.
    }
  }

  /** What of the kids below a node is no node itself is a page. A tree that branches back on itself is not walked twice. */
  #leavesOf(root: PageNode): number {
    let pages = 0;
    const [waiting, walked] = [[root], new Set<PageNode>([root])];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      for (const kid of node.kids) {
        const below = this.#nodes.get(kid);
        if (!below) pages += 1;
        else if (!walked.has(below)) {
          walked.add(below);
          waiting.push(below);
        }
      }
    }
    return pages;
  }

  #found(length: number): ScannedPdf {
    const roots = [...this.#nodes.values()].filter(({ isRoot }) => isRoot);
    const treeIsCyclic = hasCycle(new Map([...this.#nodes].map(([number, { kids }]) => [number, kids])));
    return {
      active: this.#active,
      hasTestVirus: this.#hasTestVirus,
      hasXfa: this.#hasXfa,
      hasOddBox: this.#hasOddBox,
      hasEmptyBox: this.#hasEmptyBox,
      drawsItself: hasCycle(this.#forms),
      treeIsCyclic,
      packedPages: treeIsCyclic || !roots.at(-1)?.isPacked ? null : this.#leavesOf(roots.at(-1)!),
      declaredPages: roots.at(-1)?.count ?? null,
      counts: [...this.#counts.values()].sort((a, b) => a.from - b.from),
      bytesAfterEnd: this.#lastEnd < 0 ? 0 : length - this.#lastEnd,
    };
  }
}

/** The objects of an unpacked stream: its head has the number and the place of each, after it they stand in a row. */
function packedObjects(plain: string, dictionary: string): { number: number; body: string }[] {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? NaN);
  if (!Number.isSafeInteger(first) || first > plain.length) return [];
  const head = [...plain.slice(0, first).matchAll(/(\d+)\s+(\d+)/g)].map(([, number, place]) => [Number(number), Number(place)] as const);
  return head.map(([number, place], at) => ({ number, body: plain.slice(first + place, first + (head[at + 1]?.[1] ?? plain.length)) }));
}

/** The whole object around a position: its number, where its body begins, and the body. */
function objectAround(text: string, at: number): { number: number; from: number; body: string } | null {
  const head = text.lastIndexOf(' obj', at);
  const to = text.indexOf('endobj', at);
  if (head < 0 || to < 0 || to - head > overlapBytes || text.indexOf('endobj', head) !== to) return null;
  const number = /(\d+)\s+\d+$/.exec(text.slice(Math.max(0, head - 24), head))?.[1];
  return number === undefined ? null : { number: Number(number), from: head + 4, body: text.slice(head + 4, to) };
}

/** Whether some of the named things lead back to themselves. */
function hasCycle(leads: ReadonlyMap<number, readonly number[]>): boolean {
  const done = new Set<number>();
  for (const start of leads.keys()) {
    const path = new Set<number>();
    const stack: { readonly name: number; next: number }[] = [{ name: start, next: 0 }];
    while (stack.length > 0) {
      const top = stack.at(-1);
      if (!top) break;
      if (top.next === 0) path.add(top.name);
      const to = (leads.get(top.name) ?? [])[top.next];
      top.next += 1;
      if (to === undefined) {
        done.add(top.name);
        path.delete(top.name);
        stack.pop();
      } else if (path.has(to)) return true;
      else if (leads.has(to) && !done.has(to)) stack.push({ name: to, next: 0 });
    }
  }
  return false;
}
