import type PDFDocument from 'pdfkit';

export type Doc = InstanceType<typeof PDFDocument>;
/** An element of the structure that a screen reader walks through. */
export type Element = ReturnType<Doc['struct']>;
