import { hashRecoveryCode, newTotpSecret } from '../auth/totp';
import { seal } from '../core/secrets';
import { database } from '../db/client';
import { textOf } from '../domain/report/doc';
import type { PracticeCtx } from '../core/context';
import { prepareSignature } from '../features/report-papers/queries';
import { renderReport } from '../integrations/pdf/report/render-report';
import { begunReport, type BegunReport } from './reports';
import { orthopaedic } from './prepared-reports/orthopaedic';
import { signedIn } from './signed-in';
import { inPractice, testNow, type World } from './world';

/** Each opens the door once. */
export const signingCodes = ['ABCD-EFGH-JKLM-NPQR', 'BBCD-EFGH-JKLM-NPQR', 'CBCD-EFGH-JKLM-NPQR', 'DBCD-EFGH-JKLM-NPQR'] as const;

/** A report that lacks nothing: written, stated, its exam held at an address. */
export async function signableReport(world: World, changed: Parameters<typeof begunReport>[1] = {}): Promise<BegunReport> {
  const { practiceId } = world;
  await inPractice(practiceId, async (tx) => {
    await tx.location.updateMany({ where: { practiceId }, data: { street: '1200 K Street, Suite 4', state: 'CA', postalCode: '95814' } });
    await tx.physician.updateMany({ where: { practiceId }, data: { licenceNumber: 'A 102938', qmeNumber: '008812' } });
  });
  const begun = await begunReport(world, changed);
  await inPractice(practiceId, async (tx) => {
    for (const { id, key } of begun.sections) {
      const written = orthopaedic.sections.find((section) => section.key === key);
      if (!written) continue;
      const content = JSON.parse(JSON.stringify(written.doc).replaceAll('June 2, 2026', 'March 2, 2026')) as typeof written.doc;
      await tx.reportSection.update({ where: { practiceId_id: { practiceId, id } }, data: { content: content as object, text: textOf(content) } });
    }
    await tx.report.update({ where: { practiceId_id: { practiceId, id: begun.reportId } }, data: { findings: orthopaedic.findings as object, statements: orthopaedic.statements as object } });
  });
  return begun;
}

/** The report's physician at a browser, with a second factor set up and its recovery codes. */
export async function physicianWithFactor(world: World): Promise<PracticeCtx> {
  const userId = world.users.physician;
  await database().user.update({ where: { id: userId }, data: { totpConfirmedAt: testNow, totpSecretSealed: seal(newTotpSecret()) } });
  await database().recoveryCode.createMany({ data: signingCodes.map((code) => ({ userId, codeHash: hashRecoveryCode(userId, code) })) });
  return (await (await signedIn(userId, world.practiceId)).ctx()) as PracticeCtx;
}

type Asked = { readonly reportId: string; readonly version: number; readonly signedOn: string; readonly county: string; readonly code: string };

/** All that a signature is made with, as the door of the installation brings it together; the bytes are drawn and not stored. */
export async function signatureOf(ctx: PracticeCtx, asked: Asked) {
  const { paper, paperSha256, at } = await prepareSignature(ctx, asked as never);
  const { bytes, pages } = await renderReport(paper);
  return { ...asked, at, paperSha256, pageCount: pages, blobId: crypto.randomUUID(), keySealed: seal('key'), bytes: bytes.byteLength, sha256: Buffer.from(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString('hex') };
}
