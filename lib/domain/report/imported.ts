import type { Block } from './doc';

/** A block of a file that was typed elsewhere. `level` is that of a heading, from 1; 0 for what is none. `likely` where only its look says that it is a heading. */
export interface ImportedBlock {
  readonly level: number;
  readonly likely: boolean;
  readonly block: Block;
}
