import type { Layout } from './port';

/** Tesseract's page segmentation: 3 finds blocks by itself, 6 takes the picture as one block. */
export const segmentation = { page: '3', block: '6' } as const satisfies Record<Layout, string>;

/** White print on black is rare in records, and trying for it on every line costs a fifth of the time. */
export const engineSettings = { tessedit_do_invert: '0' } as const;
