import type { WordLine } from '../../domain/records/page-reading';
import type { PageLook } from '../../domain/records/page-look';
import type { Stretch, WorkFilePlace } from './work-place';

/** What a file is by its content. */
export type FileKind = 'pdf' | 'tiff' | 'jpeg' | 'png' | 'docx';

export interface OpenAsk {
  /** More pages than this are refused. */
  readonly pageLimit: number;
}

/** A page's box in points as a viewer shows it, /Rotate applied. */
export interface PageSize {
  readonly widthPoints: number;
  readonly heightPoints: number;
}

export interface PageBox extends PageSize {
  /** The page's own /Rotate: 0, 90, 180, 270. */
  readonly rotate: number;
}

export type Opened =
  | { readonly kind: 'opened'; readonly is: FileKind; readonly pages: readonly PageSize[]; readonly warnings: readonly string[]; readonly counts: readonly Stretch[]; /** A packed page tree names fewer pages than it has: only a copy of the file is counted whole. */ readonly isUnderstated?: boolean }
  | { readonly kind: 'needs_password' }
  | { readonly kind: 'rejected'; readonly reason: string };

export interface ConvertAsk {
  readonly into: WorkFilePlace;
}
export type Converted = { readonly kind: 'converted'; readonly bytes: number; readonly warnings: readonly string[] } | { readonly kind: 'rejected'; readonly reason: string };

export interface UnlockAsk {
  readonly password: string;
  readonly into: WorkFilePlace;
}
export type Unlocked = { readonly kind: 'unlocked'; readonly bytes: number } | { readonly kind: 'wrong_password' } | { readonly kind: 'rejected'; readonly reason: string };

/** Whether a page's own words can be used: none at all, or a layer that is no words (garbled, poor) and has to be recognized. */
export type LayerQuality = 'good' | 'poor' | 'none';

export interface PageText extends PageBox {
  readonly page: number;
  /** The words in reading order, a line break after each line. Kept also where the layer is poor. */
  readonly text: string;
  readonly layer: LayerQuality;
  /** SHA-256 of what the page shows, equal for identical pages. */
  readonly contentHash: string;
  /** Why the page cannot be shown, in words for the office; empty for nearly all. */
  readonly failure: string;
}

export interface PictureAsk {
  readonly page: number;
  /** Whether its words are to be recognized: it has none that can be used. */
  readonly recognize: boolean;
  /** With the packaged recognition although the machine has its own: for measuring. */
  readonly packaged?: true;
}

/** What is seen on a page. */
export interface PagePicture {
  /** WebP, upright: as the viewer shows it, and small. */
  readonly view: Uint8Array;
  readonly thumb: Uint8Array;
  /** How far, clockwise, the content is turned as a viewer shows it: 0, 90, 180, 270. */
  readonly rotation: 0 | 90 | 180 | 270;
  readonly look: PageLook;
  /** Where the words stand, whether they are the page's own or were recognized. */
  readonly lines: readonly WordLine[];
  /** The recognized words in reading order, a line break after each line; null where nothing was to be recognized. */
  readonly text: string | null;
  /** How sure recognition is, 0 to 100. */
  readonly confidence: number;
}
