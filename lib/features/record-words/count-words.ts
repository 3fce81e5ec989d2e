import { command } from '../../core/operation';
import { quantity } from '../../domain/wording';
import { CountWords, WordsCounted } from './schema';

const pagesAtOnce = 1_000;

/**
 * Counts the words of pages that came, changed or went since the last time, so that the search knows which words resemble
 * one that is typed. Two workers at once take different pages, and meet the words in the same order.
 */
export const countWords = command({
  name: 'record_word.count',
  input: CountWords,
  output: WordsCounted,
  async run({ ctx: { practiceId }, tx, audit }) {
    const [counted] = await tx.$queryRaw<{ pages: number }[]>`
      with taken as (
        delete from "WordsToCount" where "practiceId" = ${practiceId}::uuid and id in (
          select id from "WordsToCount" where "practiceId" = ${practiceId}::uuid order by id limit ${pagesAtOnce} for update skip locked)
        returning delta, words
      ), sums as materialized (
        select word, sum(delta)::int as pages from taken cross join lateral unnest(words) word group by word having sum(delta) <> 0
      ), kept as (
        insert into "RecordWord" ("practiceId", word, lexeme, folded, pages)
        select ${practiceId}::uuid, word, lexeme, record_word_folded(word), pages
        from (select word, pages, (tsvector_to_array(to_tsvector('english', word)))[1] as lexeme from sums) known where lexeme is not null order by word
        on conflict ("practiceId", word) do update set pages = "RecordWord".pages + excluded.pages
      )
      select count(*)::int as pages from taken`;
    await tx.recordWord.deleteMany({ where: { practiceId, pages: { lte: 0 } } });
    const pageCount = counted?.pages ?? 0;
    audit({ subject: ['practice', practiceId], summary: `Counted the words of ${quantity(pageCount, 'page')} of records`, data: { pageCount } });
    return { pageCount, waiting: (await tx.wordsToCount.findFirst({ where: { practiceId }, select: { id: true } })) !== null };
  },
});
