import { Prisma } from '../db/generated/client';

/** A value for a JSON column that may be empty: null leaves the column without any value. */
export function jsonColumn(value: object | null) {
  return value === null ? Prisma.DbNull : (JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject);
}
