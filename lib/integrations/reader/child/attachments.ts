import type { PdfDocument } from './open-document';
import { testVirusSignature } from './scan-pdf';

const lookedAt = 100;
const largestBytes = 64 * 1024 ** 2;

/** Files that travel inside a PDF: they are no pages of it, never kept apart and never run. Each is looked into once. */
export function attachmentsOf({ engine, pointer }: PdfDocument): { hasTestVirus: boolean; warnings: string[] } {
  const { calls } = engine;
  const count = calls.FPDFDoc_GetAttachmentCount(pointer);
  let hasTestVirus = false;
  let pdfs = 0;
  for (let at = 0; at < Math.min(count, lookedAt); at += 1) {
    const attachment = calls.FPDFDoc_GetAttachment(pointer, at);
    if (attachment === 0) continue;
    engine.withRoom(8, (size) => {
      if (!calls.FPDFAttachment_GetFile(attachment, 0, 0, size)) return;
      const bytes = engine.int32(size) >>> 0;
      if (bytes === 0 || bytes > largestBytes) return;
      engine.withRoom(bytes, (room) => {
        if (!calls.FPDFAttachment_GetFile(attachment, room, bytes, size)) return;
        const content = Buffer.from(engine.memory.buffer, room, bytes);
        hasTestVirus ||= content.includes(testVirusSignature);
        if (content.subarray(0, 1_024).includes('%PDF-')) pdfs += 1;
      });
    });
  }
  const others = count - pdfs;
  const warnings = [
    ...(pdfs > 0 ? [`${pdfs === 1 ? 'A PDF is attached inside this file; its pages are' : `${pdfs} PDFs are attached inside this file; their pages are`} not counted. Take ${pdfs === 1 ? 'it' : 'them'} out and send ${pdfs === 1 ? 'it' : 'them'} as well if ${pdfs === 1 ? 'it is a record' : 'they are records'}.`] : []),
    ...(others > 0 ? [`${others === 1 ? 'A file is' : `${others} files are`} attached inside this one and ${others === 1 ? 'was' : 'were'} left out.`] : []),
  ];
  return { hasTestVirus, warnings };
}
