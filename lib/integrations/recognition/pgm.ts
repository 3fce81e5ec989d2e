import type { Gray } from '../pictures/gray';

/** The picture as a portable gray map, the one format that every engine reads without a decoder. */
export function asPgm({ data, width, height }: Gray): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]);
}
