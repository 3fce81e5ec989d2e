import { createHash } from 'node:crypto';
import { jobContext } from '../../../lib/core/session';
import { addDays, type CalendarDate } from '../../../lib/domain/calendar';
import { confirmExcerpt } from '../../../lib/features/excerpts/confirm-excerpt';
import { proposeExcerpt } from '../../../lib/features/excerpts/propose-excerpt';
import { openPacket } from '../../../lib/features/packets/open-packet';
import { keepFile } from '../../../lib/features/uploads/keep-file';
import { receiveParts } from '../../../lib/http/received-parts';
import { picturePages } from '../../../lib/jobs/definitions/picture-pages';
import { readFile } from '../../../lib/jobs/definitions/read-file';
import { readPages } from '../../../lib/jobs/definitions/read-pages';
import { understandPackets } from '../../../lib/jobs/definitions/understand-packet';
import type { CasePlan } from '../case-plan';
import { evening, morning } from '../days';
import { timeZone, type Desk, type Story } from '../desk';
import { chartPacket } from '../papers/packet';
import type { Work } from './logging';

/** Records that come as a file. A whole packet is read here as a worker reads it, excerpted by the reviewer and in part confirmed; the others wait for the worker. */
export async function* charts(desk: Desk, plan: CasePlan, { caseId }: Work, examOn: CalendarDate): Story {
  yield morning(addDays(examOn, -8));
  const signedOn = addDays(desk.today, -2);
  const whole = await chartPacket(plan, 1, signedOn);
  const declared = { whole: whole.pages, short: whole.pages - 2, none: null }[plan.chart ?? 'none'];
  const paper = await chartPacket(plan, declared, signedOn);
  const packet = { caseId, sender: plan.payer, channel: 'courier', senderRole: 'claims_administrator', receivedOn: desk.today, servedOnOtherOn: addDays(examOn, -30), declaredPages: declared, declarationSignedOn: declared === null ? null : signedOn } as const;
  const { id: packetId } = await openPacket(desk.as('assistant'), packet);
  const fileId = await send(desk, packetId, `${plan.claimNumber} records.pdf`, paper.bytes);
  if (plan.chart !== 'whole') return;
  await read(desk, packetId, fileId, paper.pages);

  yield evening(addDays(examOn, -5));
  const propose = (title: string, days: number, provider: string, text: string, tags: string[], lines = '') =>
    proposeExcerpt(desk.as('reviewer'), { packetId, pageNumber: paper.pageOf(title), happenedOn: addDays(plan.injuredOn, days), provider, text, quoted: '', lines, tags });
  const first = await propose('First Report', 1, 'Miriam Aldana, M.D.', 'Felt sudden pain on lifting a crate. Tender, full strength, normal sensation. Modified work, no lifting over ten pounds.', ['work_status']);
  const second = await propose('MRI', 22, 'Peter Vang, M.D.', 'Small focal protrusion of 3 mm that touches no nerve; mild degenerative change from before the injury.', ['apportionment']);
  await propose('PR-2', 8, 'Miriam Aldana, M.D.', 'Pain 6 of 10, worse with bending. MRI requested, therapy continued.', []);
  await propose('Deposition', 120, '', 'Testified to a strain of the same part about four years earlier, treated by Dr. Oyelaran, without lost time.', ['prior_injury'], '1:8-1:10');
  yield morning(addDays(examOn, -3));
  for (const { id, version } of [first, second]) await confirmExcerpt(desk.as('physician'), { excerptId: id, version });
}

async function send(desk: Desk, packetId: string, name: string, bytes: Uint8Array): Promise<string> {
  const headers = { 'content-length': String(bytes.byteLength), 'x-content-sha256': createHash('sha256').update(bytes).digest('hex') };
  const request = new Request('http://127.0.0.1/', { method: 'PUT', headers, body: bytes as BodyInit });
  const { parts, keySealed, sha256 } = await receiveParts(request, desk.office.practiceId, bytes.byteLength);
  const { id } = await keepFile(desk.as('assistant'), { packetId, name, parts: [...parts], keySealed, bytes: bytes.byteLength, sha256 });
  return id;
}

async function read(desk: Desk, packetId: string, fileId: string, pages: number): Promise<void> {
  const job = (queue: string) => jobContext(queue, { id: desk.office.practiceId, timeZone }, desk.as('assistant').now);
  await readFile.run(job('read-file'), { fileId });
  await readPages.run(job('read-pages'), { fileId, first: 1, last: pages });
  await picturePages.run(job('picture-pages'), { fileId, first: 1, last: pages });
  await understandPackets.run(job('understand-packet'), { packetId });
}
