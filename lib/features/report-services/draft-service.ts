import { fromDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { dateWithoutWeekday } from '../../domain/wording';
import { RuleBroken } from '../../domain/rule-broken';
import { enclosureTable } from '../../domain/service/enclosures';
import { draftLetter } from '../letters/steps';
import { findServed, serviceOf } from './queries';
import { DraftService, ServiceBoard } from './schema';

/**
 * Drafts the letter that serves a signed report: its recipients computed, each with what they get. A report has one such letter at a time. It
 * is served when the letter goes. @throws RuleBroken `report.not_signed`, `report.not_served`, `report.service_drafted`, `case.closed`
 */
export const draftService = command({
  name: 'report_service.draft',
  input: DraftService,
  output: ServiceBoard,
  idempotent: true,
  async run({ ctx, input: { reportId, protectedPsyche }, tx, audit }) {
    const { practiceId } = ctx;
    await tx.$queryRaw`select 1 as locked from "Report" where "practiceId" = ${practiceId}::uuid and id = ${reportId}::uuid for update`;
    const row = await findServed(tx, ctx, reportId);
    if (row.case.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
    if (row.state !== 'SIGNED' || !row.signedOn) throw new RuleBroken('report.not_signed', row.state === 'SERVED' ? 'This report was served already.' : 'Only a signed report is served. Sign it first.');
    if (row.letters.length > 0) throw new RuleBroken('report.service_drafted', 'The letter that serves it is drafted already. Send it, or discard it first.');
    const before = await serviceOf(tx, ctx, reportId);
    if (before.notServed !== '') throw new RuleBroken('report.not_served', before.notServed);
    const signedOn = fromDateColumn(row.signedOn);
    const enclosures = before.enclosures.filter(({ key }) => key !== 'report').map(({ key }) => `${enclosureTable[key].label}${enclosureTable[key].form ? `, with the content of ${enclosureTable[key].form}` : ''}`);
    const letter = await draftLetter(tx, ctx, {
      kind: 'report_service', caseId: row.caseId, evaluationId: row.evaluationId, reportId,
      facts: { report: { title: `${row.title}, signed ${dateWithoutWeekday(signedOn)}`, signedOn, pages: Math.max(1, row.pageCount), sha256: row.sha256, enclosures }, ...(protectedPsyche ? { psyche: protectedPsyche } : {}) },
    });
    audit({ subject: ['report', reportId], summary: `Drafted letter ${letter.number}, which serves report ${row.number}`, data: { letterId: letter.id, reportId, protected: protectedPsyche !== null } });
    audit({ subject: ['case', row.caseId], summary: `Drafted letter ${letter.number}, which serves report ${row.number}`, data: { letterId: letter.id, reportId } });
    return serviceOf(tx, ctx, reportId);
  },
});
