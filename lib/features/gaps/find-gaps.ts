import { fromOptionalDateColumn, toOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { newId } from '../../core/new-id';
import { command } from '../../core/operation';
import { answerToTimeGap, gapsOf, type GapCite } from '../../domain/records/gaps';
import { citesIn } from './queries';
import { FindGaps, GapsFound } from './schema';
import { gapDocumentsOf, mentionsOf } from './steps';

const mostNew = 300;

/**
 * Looks through a case's pages and documents for what they speak of and do not hold. What was found before keeps its
 * state: dismissed stays dismissed. Where a document answers an open one now, the place is noted for somebody to see.
 * @throws NotFound
 */
export const findGaps = command({
  name: 'gap.find',
  input: FindGaps,
  output: GapsFound,
  lane: ({ caseId }) => `gaps of ${caseId}`,
  async run({ ctx, input: { caseId, thresholdDays }, tx, audit }) {
    const { practiceId } = ctx;
    if ((await tx.case.count({ where: { practiceId, id: caseId } })) === 0) throw new NotFound();
    await tx.$queryRaw`select 1 as locked from "Case" where "practiceId" = ${practiceId}::uuid and id = ${caseId}::uuid for update`;
    const documents = await gapDocumentsOf(tx, practiceId, caseId);
    const own = await tx.physician.findMany({ where: { practiceId }, select: { name: true } });
    const found = gapsOf(await mentionsOf(tx, practiceId, caseId), documents, own.map(({ name }) => name.split(/[\s,]+/).filter((part) => !/^(?:M\.?D|D\.?O|Ph\.?D|Jr|Sr)\.?$/i.test(part)).at(-1) ?? name), thresholdDays);
    const known = await tx.recordGap.findMany({ where: { practiceId, caseId } });
    const keys = new Set(known.map(({ key }) => key));
    const missing = found.filter(({ key, answer }) => answer === null && !keys.has(key)).slice(0, mostNew);
    await tx.recordGap.createMany({
      data: missing.map(({ kind, key, title, fromOn, toOn, cites }) => ({ practiceId, id: newId(), caseId, kind, key: key.slice(0, 400), title: title.slice(0, 200), cites: JSON.parse(JSON.stringify(cites)), fromOn: toOptionalDateColumn(fromOn), toOn: toOptionalDateColumn(toOn), createdAt: ctx.now })),
      skipDuplicates: true,
    });
    let answered = 0;
    for (const row of known.filter(({ kind, state }) => kind !== 'by_hand' && (state === 'open' || state === 'asked'))) {
      const [fromOn, toOn] = [fromOptionalDateColumn(row.fromOn), fromOptionalDateColumn(row.toOn)];
      const again = found.find(({ key }) => key === row.key);
      const answer = again ? again.answer : row.kind === 'time_gap' && fromOn && toOn ? answerToTimeGap({ fromOn, toOn }, documents) : null;
      const cites: GapCite[] = [...(again?.cites ?? citesIn(row).filter(({ answers }) => !answers)), ...(answer ? [answer] : [])];
      if (answer) answered += 1;
      if (JSON.stringify(cites) === JSON.stringify(citesIn(row))) continue;
      await tx.recordGap.updateMany({ where: { practiceId, id: row.id, version: row.version }, data: { cites: JSON.parse(JSON.stringify(cites)), version: row.version + 1 } });
    }
    const open = await tx.recordGap.count({ where: { practiceId, caseId, state: { in: ['open', 'asked'] } } });
    audit({ subject: ['case', caseId], summary: `Looked for gaps in the records: ${missing.length} new, ${answered} that look received`, data: { added: missing.length, answered, open, thresholdDays } });
    return { caseId, added: missing.length, answered, open };
  },
});
