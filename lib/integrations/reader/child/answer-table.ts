import type { AnswerOf, AskOf, RequestName } from '../requests';
import { convertFile } from './convert-file';
import { openFile } from './open-file';
import type { OpenedFile } from './opened-file';
import { picturePage } from './picture-page';
import { readText } from './read-text';
import { unlockFile } from './unlock-file';

/** What answers each request, inside the child. What it throws ends the child. */
export const answerTable: { readonly [N in RequestName]: (file: OpenedFile, ask: AskOf<N>) => Promise<AnswerOf<N>> } = {
  open: openFile,
  convert: convertFile,
  unlock: unlockFile,
  text: readText,
  picture: picturePage,
};
