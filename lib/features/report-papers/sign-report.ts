import { toDateColumn } from '../../core/dates';
import { Conflict } from '../../core/errors';
import { command } from '../../core/operation';
import { advanceReport } from '../../domain/report/lifecycle';
import { RuleBroken } from '../../domain/rule-broken';
import { acceptCode } from '../account/steps';
import { reportForChange, saveReport } from '../reports/steps';
import { giveAttemptBack } from '../session/steps';
import { demandChecked, demandSigner } from './policy';
import { paperDigest, paperOfReport } from './queries';
import { ReportSigned, SignReport } from './schema';

const longestMs = 10 * 60_000;

/**
 * Signs and locks a report: the second factor is spent, the file becomes the report's, and from then on the database refuses every change of it.
 * All of it in one transaction: signed or not, never half. The bytes lie in the store before; without this they are nobody's and are tidied up.
 * @throws NotFound; Conflict when the report, or anything that is printed of it, is another by now; RuleBroken `report.not_the_physician`,
 * `report.signed`, `report.transition`, `report.handed_off`, `report.sign_day`, `report.blocked`, `report.sign_again`, `second_factor.wrong`, `second_factor.not_set_up`
 */
export const signReport = command({
  name: 'report.sign',
  input: SignReport,
  output: ReportSigned,
  async run({ ctx, input, tx, audit }) {
    const { practiceId, now } = ctx;
    const { reportId, version, signedOn, county, sha256, pageCount, bytes, keySealed } = input;
    const row = await reportForChange(tx, ctx, reportId, version);
    const userId = demandSigner(ctx, row, signedOn);
    const at = new Date(input.at);
    if (at > now || now.getTime() - at.getTime() > longestMs) throw new RuleBroken('report.sign_again', 'This took too long. Sign again.');
    const { paper, facts } = await paperOfReport(tx, ctx, reportId, { on: signedOn, county, at });
    demandChecked(facts);
    if (paperDigest(paper) !== input.paperSha256) throw new Conflict('Something that this report prints changed while you were signing. Look at it again.', { reportId, version });
    const factor = await acceptCode(tx, userId, input.code, at);
    await giveAttemptBack(tx, 'second_factor', userId, ctx);
    const file = await tx.storedFile.create({
      data: { practiceId, id: input.blobId, subjectKind: 'signed_report', subjectId: reportId, name: `report-${row.number}.pdf`, mediaType: 'application/pdf', bytes, sha256, keySealed, uploadedById: userId, createdAt: now },
    });
    const changed = await saveReport(tx, ctx, row, {
      state: advanceReport(row.state, 'sign'), signedAt: at, signedOn: toDateColumn(signedOn), signedCounty: county, signedById: userId, secondFactorAt: now, paper: paper as unknown as object, sha256, pageCount, fileId: file.id,
    });
    audit({ subject: ['report', reportId], summary: `Signed report ${row.number} with the second factor (${factor})`, data: { caseId: row.caseId, evaluationId: row.evaluationId, sha256, pageCount, bytes } });
    return { ...changed, sha256, pageCount };
  },
});
