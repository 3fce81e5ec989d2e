import { fromOptionalDateColumn } from '../../core/dates';
import { query } from '../../core/operation';
import { joined, sql } from '../../core/sql';
import { comparable, searchWords } from '../../domain/search-text';
import { FindClaimants, FoundClaimants } from './schema';

interface Found {
  id: string;
  name: string;
  bornOn: Date | null;
  city: string;
  claimNumber: string | null;
  kind: string | null;
}

/** Ten claimants whose name holds every word that was typed; names that begin with it first. */
export const findClaimants = query({
  name: 'claimant.find',
  input: FindClaimants,
  output: FoundClaimants,
  async run({ ctx, input, db }) {
    const words = searchWords(input.q);
    if (words.length === 0) return { claimants: [] };
    const holds = joined(words.map((word) => sql`cl."searchName" like ${`%${word}%`}`), ' and ');
    const rows = await db.$queryRaw<Found[]>`select cl.id, cl.name, cl."bornOn", cl.city, c."claimNumber", c.kind::text as kind
      from (select * from "Claimant" cl where cl."practiceId" = ${ctx.practiceId}::uuid and ${holds}
        order by (cl."searchName" like ${`${comparable(input.q)}%`}) desc, cl."searchName", cl.id limit 10) cl
      left join lateral (select c."claimNumber", c.kind from "Case" c where c."practiceId" = cl."practiceId" and c."claimantId" = cl.id order by c."createdAt" desc, c.id desc limit 1) c on true
      order by (cl."searchName" like ${`${comparable(input.q)}%`}) desc, cl."searchName", cl.id`;
    return {
      claimants: rows.map(({ id, name, bornOn, city, claimNumber, kind }) => {
        const born = fromOptionalDateColumn(bornOn);
        return { id, name, bornOn: born, detail: [born && `born ${born}`, city, claimNumber && `claim ${claimNumber}`, kind].filter(Boolean).join(' · ') };
      }),
    };
  },
});
