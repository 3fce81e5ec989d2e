import { Prisma } from '../db/generated/client';

/** A piece of SQL with its values kept apart, to be put together for `db.$queryRaw`. Never built from text that people typed. */
export const sql = Prisma.sql;
/** Pieces joined by a separator: `joined(conditions, ' and ')`. */
export const joined = Prisma.join;
/** No SQL at all: the other arm of a condition. */
export const nothing = Prisma.empty;

export type Sql = Prisma.Sql;
