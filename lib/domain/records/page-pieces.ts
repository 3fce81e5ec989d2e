/** A connected piece of ink: its box, how many pixels it has, and whether it touches the edge of the picture. */
export interface Piece {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly area: number;
}

interface Runs {
  readonly starts: number[];
  readonly ends: number[];
  readonly rows: number[];
}

/** The stretches of ink of each row, a pixel being ink when it is at most `level` dark. */
function runsOf(gray: Uint8Array, width: number, height: number, level: number): Runs {
  const runs: Runs = { starts: [], ends: [], rows: [] };
  for (let y = 0; y < height; y += 1) {
    const base = y * width;
    for (let x = 0; x < width; x += 1) {
      if ((gray[base + x] ?? 255) > level) continue;
      const start = x;
      while (x < width && (gray[base + x] ?? 255) <= level) x += 1;
      runs.starts.push(start);
      runs.ends.push(x - 1);
      runs.rows.push(y);
    }
  }
  return runs;
}

function rootOf(parents: Int32Array, of: number): number {
  let at = of;
  while (parents[at] !== at) {
    parents[at] = parents[parents[at] ?? at] ?? at;
    at = parents[at] ?? at;
  }
  return at;
}

/** Joins each run with the runs of the row above that it touches, corners included. */
function joinRuns({ starts, ends, rows }: Runs): Int32Array {
  const parents = Int32Array.from(starts, (_, at) => at);
  let above = 0;
  for (let at = 0; at < starts.length; at += 1) {
    const row = rows[at] ?? 0;
    while ((rows[above] ?? 0) < row - 1 || ((rows[above] ?? 0) === row - 1 && (ends[above] ?? 0) < (starts[at] ?? 0) - 1)) above += 1;
    for (let other = above; other < at && rows[other] === row - 1 && (starts[other] ?? 0) <= (ends[at] ?? 0) + 1; other += 1) {
      parents[rootOf(parents, other)] = rootOf(parents, at);
    }
  }
  return parents;
}

/** The connected pieces of ink in a gray raster, each pixel of at most `level` being ink. */
export function piecesIn(gray: Uint8Array, width: number, height: number, level: number): Piece[] {
  const runs = runsOf(gray, width, height, level);
  const parents = joinRuns(runs);
  const pieces = new Map<number, { left: number; top: number; right: number; bottom: number; area: number }>();
  for (let at = 0; at < runs.starts.length; at += 1) {
    const [start, end, row] = [runs.starts[at] ?? 0, runs.ends[at] ?? 0, runs.rows[at] ?? 0];
    const root = rootOf(parents, at);
    const piece = pieces.get(root);
    if (!piece) {
      pieces.set(root, { left: start, top: row, right: end, bottom: row, area: end - start + 1 });
      continue;
    }
    piece.left = Math.min(piece.left, start);
    piece.right = Math.max(piece.right, end);
    piece.bottom = Math.max(piece.bottom, row);
    piece.area += end - start + 1;
  }
  return [...pieces.values()];
}
