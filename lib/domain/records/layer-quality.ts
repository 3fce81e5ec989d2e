import { wordLikeness } from './word-likeness';

/** Signs that fonts without a table of letters leave behind: private use, and what no alphabet of these records has. */
const foreign = /[^\u0020-\u024f\u0370-\u04ff\u1e00-\u1eff\u2010-\u2044\u20a0-\u20bf\u2100-\u22ff\u2500-\u27bf\s]+/g;

const limits = {
  /** Below it a layer on a picture is a stamp or a fax header, and the words are in the picture. */
  pictureSigns: 60,
  foreignShare: 0.08,
  /** A page without a picture: only signs that stand for others are as low. */
  garbledSequences: 0.35,
  /** A layer that recognition left on a picture: both as low means about every tenth sign is wrong. */
  poorSequences: 0.75,
  poorPlain: 0.92,
} as const;

/**
 * Whether the words that a page carries can be used as they are: `good`; `poor` when they are no words, full of misreadings, or only a
 * stamp on a picture, so that the page has to be recognized; `none` when it has none.
 */
export function layerQuality(text: string, imageShare: number): 'good' | 'poor' | 'none' {
  const { sequences, plain, words, signs } = wordLikeness(text);
  if (signs === 0) return 'none';
  const isPicture = imageShare >= 0.5;
  if (isPicture && signs < limits.pictureSigns) return 'poor';
  if ((text.match(foreign) ?? []).reduce((sum, piece) => sum + piece.length, 0) > signs * limits.foreignShare) return 'poor';
  if (words < 4) return 'good';
  if (sequences < limits.garbledSequences && (words >= 12 || sequences < limits.garbledSequences / 2)) return 'poor';
  return isPicture && sequences < limits.poorSequences && plain < limits.poorPlain ? 'poor' : 'good';
}
