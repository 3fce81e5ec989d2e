import { NotFound } from '../../core/errors';
import { query } from '../../core/operation';
import { composedText } from '../../domain/report/composed';
import { docOfPaper } from '../../domain/report/composed/from-paper';
import { contradictionsOf } from '../../domain/report/contradictions';
import type { Contradiction } from '../../domain/report/contradictions/contradiction';
import { textOf } from '../../domain/report/doc';
import { checkReport } from '../../domain/report/elements/check';
import { maySign, placeInWords, type ReportPlace } from '../../domain/report/elements/finding';
import type { ReportFacts } from '../../domain/report/facts';
import type { ReportPaper } from '../../domain/report/paper';
import { composedSections, sectionTitles } from '../../domain/report/sections';
import { factsOfReport } from '../report-facts/queries';
import { ComposedSections, ReadCheck, ReportCheck, type CheckContradiction, type Place } from './schema';

/** Looks a report through before it is signed: each element that it must hold, and what contradicts itself. @throws NotFound */
export const readCheck = query({
  name: 'report.check',
  input: ReadCheck,
  output: ReportCheck,
  access: ({ reportId }) => ['report', reportId],
  accessOnceMs: 60_000,
  async run({ ctx, input: { reportId }, db }) {
    const row = await db.report.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id: reportId } }, select: { caseId: true, evaluationId: true } });
    if (!row) throw new NotFound();
    const facts = await factsOfReport(db, ctx, reportId);
    const findings = checkReport(facts);
    return {
      reportId,
      ...row,
      maySign: maySign(findings),
      findings: findings.map((finding) => ({ ...finding, where: toPlace(finding.where, facts) })),
      contradictions: contradictionsOf(facts).map((one) => toContradiction(one, facts)),
    };
  },
});

/** The sections put together from what happened, as they stand now; of a signed report as they were signed. @throws NotFound */
export const readComposed = query({
  name: 'report.composed',
  input: ReadCheck,
  output: ComposedSections,
  access: ({ reportId }) => ['report', reportId],
  accessOnceMs: 60_000,
  async run({ ctx, input: { reportId }, db }) {
    const row = await db.report.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id: reportId } }, select: { paper: true, signedAt: true } });
    if (!row) throw new NotFound();
    const paper = row.signedAt ? (row.paper as unknown as ReportPaper | null) : null;
    const facts = paper ? null : await factsOfReport(db, ctx, reportId);
    return {
      reportId,
      isSigned: paper !== null,
      sections: composedSections.map((key) => {
        const content = facts ? composedText(key, facts) : docOfPaper(paper?.sections.find((section) => section.key === key)?.blocks ?? []);
        return { key, title: sectionTitles[key], content, isEmpty: textOf(content).trim() === '' };
      }),
    };
  },
});

function toContradiction({ places: [first, second], ...rest }: Contradiction, facts: ReportFacts): CheckContradiction {
  return { ...rest, places: [{ quote: first.quote, where: toPlace(first.where, facts) }, { quote: second.quote, where: toPlace(second.where, facts) }] };
}

function toPlace(where: ReportPlace, { sections }: ReportFacts): Place {
  return { ...where, says: placeInWords(where, sections) };
}
