import { nativeEngine, nativeProgram } from './native-engine';
import { packagedEngine } from './packaged-engine';
import type { Recognizer } from './port';

let recognizer: Promise<Recognizer> | undefined;
let packaged: Promise<Recognizer> | undefined;

/** The recognition of this machine, found once: Tesseract where it is installed with English and works, else the packaged one. */
export function theRecognizer(): Promise<Recognizer> {
  recognizer ??= findRecognizer();
  return recognizer;
}

/** The packaged recognition, started once. */
export function packagedRecognizer(): Promise<Recognizer> {
  packaged ??= packagedEngine();
  return packaged;
}

async function findRecognizer(): Promise<Recognizer> {
  const program = nativeProgram();
  if (program === null) return packagedRecognizer();
  const native = nativeEngine(program);
  try {
    await native.read({ data: new Uint8Array(100 * 60).fill(255), width: 100, height: 60 }, 100, 'block');
    return native;
  } catch {
    return packagedRecognizer();
  }
}
