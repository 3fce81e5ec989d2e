import type { WordLine } from '../../domain/records/page-reading';
import { placed } from '../pictures/place';
import type { RecognizedPage } from './recognize-page';

/** Where recognized words stand on the page as it is shown upright, in thousandths: the few degrees by which it was set level are taken back. */
export function recognizedLines({ lines, width, height, leveled }: Pick<RecognizedPage, 'lines' | 'width' | 'height' | 'leveled'>): WordLine[] {
  const radians = (-leveled * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return lines.map((line) =>
    line.map((word) => {
      const [dx, dy] = [word.left + word.width / 2 - width / 2, word.top + word.height / 2 - height / 2];
      const [left, top] = [width / 2 + dx * cos + dy * sin - word.width / 2, height / 2 - dx * sin + dy * cos - word.height / 2];
      return placed(word.text, { left, top, right: left + word.width, bottom: top + word.height }, { width, height }, 0);
    }),
  );
}
