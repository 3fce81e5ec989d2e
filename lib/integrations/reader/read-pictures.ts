import type { PagePicture, PictureAsk } from './answers';
import { withReader, type Reader } from './reader';
import { ReaderBroken } from './reader-broken';
import type { WorkFile } from './work-place';

/** A child makes so many pictures before it is thrown away: the page engine never gives memory back. */
const pagesOfChild = 60;
const brokenLimit = 10;

export interface PictureKeeper {
  readonly keep: (page: number, picture: PagePicture) => Promise<void>;
  /** The page breaks the child, for this reason. */
  readonly fail: (page: number, reason: string) => Promise<void>;
}

/**
 * The pictures of pages of one file, given to `keep` one after the other while the next is made. A page that breaks the
 * child costs nothing but itself: a fresh child goes on behind it.
 */
export async function readPictures(file: WorkFile, wanted: readonly PictureAsk[], { keep, fail }: PictureKeeper): Promise<void> {
  const line = [...wanted];
  let broken = 0;
  while (line.length > 0) {
    const failure = await withReader(file, (reader) => pictureUntilBroken(reader, line, keep));
    if (failure === null) continue;
    const failed = line.shift();
    if (failed) await fail(failed.page, failure.reason);
    broken += 1;
    if (broken < brokenLimit) continue;
    for (const { page } of line.splice(0)) await fail(page, 'Too many pages near it cannot be shown; it was not tried.');
  }
}

/** Takes one page after the other from the line, as many as a child may; stops before the one that broke it. */
async function pictureUntilBroken(reader: Reader, line: PictureAsk[], keep: PictureKeeper['keep']): Promise<ReaderBroken | null> {
  let keeping: Promise<void> = Promise.resolve();
  for (let done = 0; done < pagesOfChild && line[0]; done += 1) {
    const [wanted] = line;
    const [picture] = await Promise.all([reader.ask('picture', wanted).catch(brokenOnly), keeping]);
    if (picture instanceof ReaderBroken) return picture;
    line.shift();
    keeping = keep(wanted.page, picture);
    // Its failure is seen at the next turn; until then it is nobody's.
    keeping.catch(() => undefined);
  }
  await keeping;
  return null;
}

function brokenOnly(error: unknown): ReaderBroken {
  if (error instanceof ReaderBroken) return error;
  throw error;
}
