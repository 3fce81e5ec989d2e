import { LOOK_WIDTH, measureLook } from '../../../domain/records/page-look';
import type { WordLine } from '../../../domain/records/page-reading';
import { pagePictures, withGray } from '../../pictures/encode';
import { halved } from '../../pictures/gray';
import { layerWords } from '../../pictures/layer-words';
import type { QuarterTurn } from '../../pictures/place';
import { drawPage, drawingDpi } from '../../pictures/raster';
import { hasPrint } from '../../pictures/slant';
import { recognizedLines } from '../../recognition/recognized-lines';
import { recognizePage } from '../../recognition/recognize-page';
import { packagedRecognizer, theRecognizer } from '../../recognition/recognizer';
import type { PagePicture, PictureAsk } from '../answers';
import type { PdfDocument } from './open-document';
import type { OpenedFile } from './opened-file';

/** A letter page is about 1,200 pixels wide in the viewer: print of 8 points can be read. */
const viewDpi = 141;
const viewPixels = 4_000_000;
/** Where recognition is at its best for what it costs; scans and faxes are kept at 150 to 300. */
const recognitionDpi = 200;
const recognitionPixels = 12_000_000;

/** How one page looks, upright, with the places of its words; recognized where that is asked. @throws Error when it cannot be drawn */
export async function picturePage(file: OpenedFile, { page, recognize, packaged }: PictureAsk): Promise<PagePicture> {
  const document = await file.pdf();
  const own = recognize ? null : document.withPage(page, (pointer) => layerWords(document, pointer));
  const shown = document.withPage(page, (pointer) => withGray(drawPage(document, pointer, viewDpi, viewPixels)));
  const recognized = recognize ? await recognizeDrawn(document, page, packaged ?? false) : null;
  const rotation = recognized?.rotation ?? own?.rotation ?? 0;
  // Looks are compared with each other: they are measured on the same drawing whether a page was recognized or not.
  const { view, thumb, gray } = await pagePictures(shown, rotation, LOOK_WIDTH);
  const look = measureLook(gray.data, gray.width, gray.height);
  return { view, thumb, rotation, look, lines: recognized?.lines ?? own?.lines ?? [], text: recognized?.text ?? null, confidence: recognized?.confidence ?? 100 };
}

interface Recognized {
  readonly rotation: QuarterTurn;
  readonly lines: readonly WordLine[];
  readonly text: string;
  readonly confidence: number;
}

async function recognizeDrawn(document: PdfDocument, page: number, isPackaged: boolean): Promise<Recognized> {
  const [large, dpi] = document.withPage(page, (pointer) => [withGray(drawPage(document, pointer, recognitionDpi, recognitionPixels)).gray, drawingDpi(document, pointer, recognitionDpi, recognitionPixels)] as const);
  // Lines of print are measured on a small picture. A scan is decoded anew each time it is drawn: this one is made of the other.
  const small = halved(large);
  if (!hasPrint(small)) return { rotation: 0, lines: [], text: '', confidence: 0 };
  const read = await recognizePage(await (isPackaged ? packagedRecognizer() : theRecognizer()), small, large, dpi);
  return { rotation: read.rotation, lines: recognizedLines(read), text: read.lines.map((line) => line.map(({ text }) => text).join(' ')).join('\n'), confidence: read.confidence };
}
