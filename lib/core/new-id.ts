import { v7 } from 'uuid';

/** The id of a new row where it must be known before it is written: a UUIDv7, so that ids sort by when they were made. */
export function newId(): string {
  return v7();
}
