/** A file as a download that no browser opens as a page, and nobody keeps on the way. */
export function fileResponse(bytes: Uint8Array, mediaType: string, name: string): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': mediaType, 'content-length': String(bytes.byteLength), 'content-disposition': `attachment; filename="${name.replace(/[^\w .-]/g, '_')}"`, 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' } });
}

/** The media types of what the product makes as files. */
export const paperMedia = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } as const;
