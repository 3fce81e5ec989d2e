import type { Opened, OpenAsk } from '../answers';
import { fileLimitBytes } from '../limits';
import { acceptedKinds, kindOf } from './kind-of';
import { openPdf } from './open-pdf';
import type { OpenedFile } from './opened-file';

/** Tells by its content what a file is, and whether it can be taken. Pages are counted, not believed. */
export async function openFile(file: OpenedFile, { pageLimit }: OpenAsk): Promise<Opened> {
  const { bytes } = file;
  if (bytes.length === 0) return rejected('The file is empty. Send it again.');
  if (bytes.length > fileLimitBytes) return rejected('The file is larger than 2 GB. Split it and send the parts.');
  const kind = kindOf(bytes);
  if (typeof kind !== 'string') return rejected(`${kind.notTaken} Records are taken as ${acceptedKinds}.`);
  if (kind === 'pdf') return openPdf(file, pageLimit);
  if (kind === 'docx') {
    const { wordParagraphs } = await import('./word-paragraphs');
    const words = await wordParagraphs(bytes);
    // The pages are made when it is converted, and counted then.
    return 'reason' in words ? rejected(words.reason) : { kind: 'opened', is: kind, pages: [], warnings: [], counts: [] };
  }
  // Sharp and the Word reader take memory: a child of a PDF never loads them.
  const { openImage } = await import('./open-image');
  return openImage(bytes, kind, pageLimit);
}

function rejected(reason: string): Opened {
  return { kind: 'rejected', reason };
}
