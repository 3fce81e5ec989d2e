import type { AnswerOf, AskOf, RequestName } from '../requests';
import { openFile } from './open-file';
import type { OpenedFile } from './opened-file';
import { readText } from './read-text';

/** What answers each request, inside the child. What it throws ends the child. What takes memory or a while to load is loaded when it is asked for. */
export const answerTable: { readonly [N in RequestName]: (file: OpenedFile, ask: AskOf<N>) => Promise<AnswerOf<N>> } = {
  open: openFile,
  text: readText,
  convert: async (file, ask) => (await import('./convert-file')).convertFile(file, ask),
  unlock: async (file, ask) => (await import('./unlock-file')).unlockFile(file, ask),
  picture: async (file, ask) => (await import('./picture-page')).picturePage(file, ask),
};
