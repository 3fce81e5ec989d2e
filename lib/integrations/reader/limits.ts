import type { RequestName, TimeLimit } from './requests';

/** Resident memory of a child; above it the child is killed. */
export const residentLimitBytes = 512 * 1024 ** 2;
/** What the page engine may take of it; asking for more fails inside it. */
export const engineLimitBytes = 320 * 1024 ** 2;
/** JavaScript's own share. */
export const heapLimitMegabytes = 192;
/** An ordinary packet has 500 to 5,000 pages; a file above this is cut by its sender, or is a bomb of one page repeated. */
export const pageLimit = 8_000;
/** Above it a file is refused: the page engine addresses a file with 31 bits. */
export const fileLimitBytes = 2 * 1024 ** 3 - 1;
/** Images and Word files are held in memory while they are converted. */
export const convertedLimitBytes = 256 * 1024 ** 2;
/** A page that is larger on a side, in points, is shown within it: 200 inches, the format's own limit. */
export const pointLimit = 14_400;
/** Pixels of one decoded image, and of one picture of a page: a 600 dpi sheet of 11 by 17 inches in full. */
export const pixelLimit = 70_000_000;

/** A page of words takes milliseconds; a picture of one page with its recognition takes seconds, and minutes where many others work: the clock runs on while a child waits for its turn. */
export const timeLimits = {
  open: { startMs: 20_000, pageMs: 0 },
  convert: { startMs: 120_000, pageMs: 0 },
  unlock: { startMs: 30_000, pageMs: 0 },
  text: { startMs: 20_000, pageMs: 50 },
  picture: { startMs: 300_000, pageMs: 0 },
} as const satisfies Record<RequestName, TimeLimit>;
