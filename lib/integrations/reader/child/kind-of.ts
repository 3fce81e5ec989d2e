import type { FileKind } from '../answers';
import type { WorkBytes } from './work-bytes';

export const acceptedKinds = 'PDF, TIFF, JPEG, PNG or Word (DOCX)';
/** Readers accept the header of a PDF within the first kilobyte. */
const headerWithin = 1_024;

/** What the content is, whatever the name says; else what it was taken for, in words. */
export function kindOf(bytes: WorkBytes): FileKind | { readonly notTaken: string } {
  const head = bytes.slice(0, 4_096).toString('latin1');
  const header = head.slice(0, headerWithin).indexOf('%PDF-');
  if (/^(II\*\0|MM\0\*|II\+\0|MM\0\+)/.test(head)) return 'tiff';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^PK(\x03\x04|\x05\x06)/.test(head)) return isWord(bytes) ? 'docx' : { notTaken: 'This is a ZIP archive. Unpack it and send the files in it.' };
  if (header >= 0 && !/^\s*(<\?xml[^>]*>\s*)?(<!--[^]{0,200}?-->\s*)*<svg\b/i.test(head.slice(0, 1_024))) return 'pdf';
  return { notTaken: likeWhat(head) };
}

/** Where its header begins. */
export function headerAt(bytes: WorkBytes): number {
  return bytes.slice(0, headerWithin + 8).indexOf('%PDF-');
}

function likeWhat(head: string): string {
  if (/^....ftyp(heic|heix|hevc|mif1|msf1|avif)/s.test(head)) return 'This is a HEIC photo, as telephones make them. Save it as JPEG.';
  if (head.startsWith('{\\rtf')) return 'This is a rich text (RTF) document. Save it as PDF or DOCX.';
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'This is a document of an old Office version (DOC, XLS, MSG). Save it as PDF.';
  if (/<svg\b/i.test(head.slice(0, 1_024))) return 'This is an SVG drawing, which may hold a program.';
  if (/^\s*(<!doctype html|<html|<head|<script)/i.test(head)) return 'This is a web page.';
  if (head.startsWith('MZ') || head.startsWith('\x7fELF')) return 'This is a program.';
  return 'This is not a file of records, whatever its name says.';
}

/** A Word file names its main part in its list of parts, at the end. */
function isWord(bytes: WorkBytes): boolean {
  const end = bytes.slice(Math.max(0, bytes.length - 256 * 1_024), bytes.length);
  return end.includes('word/document.xml') && (end.includes('[Content_Types].xml') || bytes.slice(0, 4_096).includes('[Content_Types].xml'));
}
