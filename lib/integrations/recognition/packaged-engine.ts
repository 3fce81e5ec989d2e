import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { narrowed } from '../pictures/gray';
import { asPgm } from './pgm';
import type { Recognizer } from './port';
import { engineSettings, segmentation } from './settings';
import { linesOfTsv } from './tsv';

/** What is used of the engine's interface (tesseract.js-core; the wrapper that is made for it wants a thread and a network). */
interface EngineApi {
  Init(path: null, language: string, mode: number): number;
  SetVariable(name: string, value: string): boolean;
  SetImageFile(exif: number, angle: number): number;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
  Clear(): void;
}
interface EngineModule {
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
  readonly TessBaseAPI: new () => EngineApi;
}
type StartEngine = (options: { readonly TesseractProgress: () => void }) => Promise<EngineModule>;

const lstmOnly = 1;
/** The network that distributions install for Tesseract too: a quarter of the weights of the larger one, and no more letters wrong on scans and faxes. From the root, where a child stands. */
const englishData = join('lib', 'integrations', 'recognition', 'data', 'eng.traineddata.gz');
/** The network walks along a line column by column: letters at this share of their width are read as well, in that much less time. */
const breadth = 0.7;

/**
 * The recognition that comes with the product: Tesseract compiled to WebAssembly, in this process, with the packaged
 * English data. Nothing is fetched and nothing is kept on the disk.
 */
export async function packagedEngine(): Promise<Recognizer> {
  const require = createRequire(import.meta.url);
  const [engine, data] = await Promise.all([
    startFastest(require),
    buffer(createReadStream(englishData).pipe(createGunzip())),
  ]);
  engine.FS.writeFile('./eng.traineddata', data);
  const api = new engine.TessBaseAPI();
  if (api.Init(null, 'eng', lstmOnly) !== 0) throw new Error('The packaged recognition does not start');
  engine.FS.unlink('./eng.traineddata');
  for (const [name, value] of Object.entries(engineSettings)) api.SetVariable(name, value);
  return {
    read: async (gray, dpi, layout) => {
      api.SetVariable('tessedit_pageseg_mode', segmentation[layout]);
      api.SetVariable('user_defined_dpi', String(dpi));
      const narrow = narrowed(gray, breadth);
      const stretch = gray.width / narrow.width;
      engine.FS.writeFile('/input', asPgm(narrow));
      if (api.SetImageFile(1, 0) !== 0) throw new Error('The picture cannot be recognized');
      try {
        api.Recognize(null);
        return linesOfTsv(api.GetTSVText(0)).map((line) => line.map((word) => ({ ...word, left: word.left * stretch, width: word.width * stretch })));
      } finally {
        api.Clear();
      }
    },
  };
}

/** The fastest build that this processor and this Node can run. */
async function startFastest(require: NodeJS.Require): Promise<EngineModule> {
  const options = { TesseractProgress: () => undefined };
  for (const build of ['relaxedsimd-lstm', 'simd-lstm']) {
    try {
      return await (require(`tesseract.js-core/tesseract-core-${build}.js`) as StartEngine)(options);
    } catch {
      // The next one asks less of the machine.
    }
  }
  return (require('tesseract.js-core/tesseract-core-lstm.js') as StartEngine)(options);
}
