import { describe, expect, it } from 'vitest';
import { cancelEvaluation } from '../evaluations/cancel-evaluation';
import { markExamined } from '../evaluations/mark-examined';
import { markMissed } from '../evaluations/mark-missed';
import { noteBillFacts } from '../evaluations/note-bill-facts';
import { scheduleEvaluation } from '../evaluations/schedule-evaluation';
import { serveReport } from '../evaluations/serve-report';
import { choosePages } from '../page-ledgers/choose-pages';
import { receivePacket } from '../packets/receive-packet';
import { recordTimeEntry } from '../time-entries/record-time-entry';
import { logVideo } from '../videos/log-video';
import { recordVideoTime } from '../videos/record-video-time';
import { evaluationRow, loggedExam } from '../../test/cases';
import { vectors, type Vector as Case } from '../../test/vectors';
import { inPractice, makeWorld, testNow, type World } from '../../test/world';
import { draftInvoice } from '../invoices/draft-invoice';
import { readInvoice } from '../invoices/queries';
import { reviseInvoice } from '../invoices/revise-invoice';

interface Input {
  readonly code: string; readonly serviceOn: string; readonly requestedOn: string | null; readonly modifiers: string[]; readonly recordReviewReport: boolean; readonly minutes: number | null;
  readonly packets: { declaredPages: number | null; countedPages: number; previouslyReviewedPages: number }[];
  readonly deposition: { scheduledOn: string; cancelledOn: string | null } | null;
}
type Expected = { readonly lines: { code: string; units: number; amountCents: number }[]; readonly totalCents: number } | { readonly error: string };
type Vector = Case<Input, Expected>;
const all = vectors<Input, Expected>('fees');

const focuses: Record<string, 'psychiatry' | 'toxicology' | 'oncology'> = { '96': 'psychiatry', '97': 'toxicology', '98': 'oncology' };

/** A set of modifiers that no facts give: a person writes them onto the drafted line, and the schedule has its say. */
const byHand = (vector: Vector): boolean => 'error' in vector.expect && vector.expect.error !== 'fee.no_schedule_in_force';

/** The case and the work of a vector, logged and recorded as an office does it. Answers the evaluation that is billed. */
async function worked(world: World, { input }: Vector): Promise<string> {
  const { code, serviceOn, modifiers, packets } = input;
  const has = (modifier: string) => modifiers.includes(modifier);
  const office = () => world.as('assistant', { idempotencyKey: crypto.randomUUID() });
  const kind = has('94') ? 'AME' : 'QME';
  const [focus] = modifiers.flatMap((modifier) => focuses[modifier] ?? []);
  const exam = { kind, ...(kind === 'AME' ? { panelNumber: '' } : {}), interpreterLanguage: has('93') ? 'Spanish' : '' } as const;
  const version = async (id: string) => (await evaluationRow(world, id)).version;
  const held = async (id: string, examinedOn: string) => markExamined(world.as('physician'), { evaluationId: id as never, version: await version(id), examinedOn, faceToFaceMinutes: 60, interpreterUsed: has('93') });
  const onCase = async (caseId: string, more: object) => (await scheduleEvaluation(office(), { caseId: caseId as never, kind: 'SUPPLEMENTAL', ...more } as never)).evaluation.id;

  const first = code === 'ML201' || code === 'ML200' ? serviceOn : '2025-09-08';
  const { caseId, evaluationId } = await loggedExam(world, { ...exam, examOn: first, requestedOn: first < '2022-01-01' ? first : first === serviceOn ? '2026-01-15' : '2025-08-04' });
  let id = evaluationId;
  if (code === 'ML202') {
    await held(evaluationId, first);
    id = (await scheduleEvaluation(office(), { caseId: caseId as never, kind: 'EXAM', scheduledOn: serviceOn, requestedOn: '2026-01-15' })).evaluation.id;
  } else if (code === 'ML203') {
    await held(evaluationId, first);
    id = await onCase(caseId, { requestedOn: input.requestedOn ?? '2026-01-15', supplementalBasis: { newRecords: true, newIssue: null, askedBefore: false } });
  } else if (code === 'ML204') {
    id = await onCase(caseId, { kind: 'DEPOSITION', scheduledOn: input.deposition?.scheduledOn ?? serviceOn, requestedOn: '2026-01-15' });
  } else if (code === 'ML205') {
    id = await onCase(caseId, { kind: 'OTHER', requestedOn: serviceOn });
  }
  for (const { declaredPages, ...packet } of packets) await receivePacket(office(), { evaluationId: id as never, senderName: 'Sierra Pacific Mutual', receivedOn: '2026-02-20', declaredPages, declarationSignedOn: declaredPages === null ? null : '2026-02-18', ...packet });
  if (packets.some(({ declaredPages, countedPages }) => declaredPages !== null && declaredPages !== countedPages)) {
    await choosePages(world.as('physician'), { evaluationId: id as never, version: null, countDuplicates: true, countBlanks: true, countDiffering: true, reason: 'The sender was asked for a corrected declaration' });
  }
  if (focus) await noteBillFacts(world.as('assistant'), { evaluationId: id as never, version: await version(id), primaryFocus: focus });

  if (code === 'ML201' || code === 'ML202') await held(id, serviceOn);
  if (code === 'ML200') await markMissed(world.as('assistant'), { evaluationId: id as never, version: await version(id), reason: 'no_show', recordReviewReport: input.recordReviewReport });
  if (code === 'ML203') await serveReport(world.as('assistant'), { evaluationId: id as never, version: await version(id), servedOn: serviceOn });
  if (code === 'ML204' && input.deposition?.cancelledOn) {
    await cancelEvaluation(world.as('assistant', { now: new Date('2026-03-04T18:00:00Z') }), { evaluationId: id as never, version: await version(id), cancelledOn: input.deposition.cancelledOn, cancelledBy: 'defense' });
  } else if (code === 'ML204') {
    await recordTimeEntry(world.as('physician', { idempotencyKey: crypto.randomUUID() }), { caseId: caseId as never, evaluationId: id as never, activity: 'deposition', workedOn: serviceOn, minutes: input.minutes ?? 0, note: '' });
    await markExamined(world.as('physician'), { evaluationId: id as never, version: await version(id), examinedOn: serviceOn });
  }
  if (code === 'ML205') {
    const { videos: [video] } = await logVideo(office(), { evaluationId: id as never, title: 'Disc 1', senderName: 'Defense', declaredMinutes: 90, declarationSignedOn: '2026-02-20' });
    const now = testNow.getTime();
    await recordVideoTime(world.as('physician'), { videoId: video?.id as never, deviceNow: now, stretch: { id: crypto.randomUUID(), startedAt: now - (input.minutes ?? 0) * 60_000, endedAt: now } });
    await serveReport(world.as('assistant'), { evaluationId: id as never, version: await version(id), servedOn: serviceOn });
  }
  return id;
}

async function billed(world: World, vector: Vector): Promise<Vector['expect']> {
  const id = await worked(world, byHand(vector) ? { ...vector, input: { ...vector.input, modifiers: [] } } : vector);
  try {
    const draft = await draftInvoice(world.as('biller'), { evaluationId: id as never });
    const { lines } = await readInvoice(world.as('biller'), { invoiceId: draft.id as never });
    if (byHand(vector)) {
      await reviseInvoice(world.as('biller'), { invoiceId: draft.id as never, version: draft.version, lines: lines.map((line) => ({ lineId: line.id, code: line.code, modifiers: vector.input.modifiers, description: line.description, units: line.units, unitPriceCents: line.unitPriceCents, changeReason: 'Asked for' })) });
    }
    return { lines: lines.map(({ code, units, amountCents }) => ({ code, units, amountCents })), totalCents: draft.totalCents };
  } catch (error) {
    const { rule } = error as { rule?: string };
    // Cancelled in time there is no bill at all.
    if (rule === 'invoice.nothing_done') return { lines: [], totalCents: 0 };
    if (rule?.startsWith('fee.')) return { error: rule };
    throw error;
  }
}

describe('every case of the fee vectors, by a real case', () => {
  it.each(all.map((vector) => [vector.name, vector] as const))('%s', async (_, vector) => {
    const world = await makeWorld();
    expect(await billed(world, vector)).toEqual(vector.expect);
  });

  it('leaves nothing else behind: each line says why it stands there', async () => {
    const world = await makeWorld();
    const [vector] = all.filter(({ name }) => name === 'modifiers leave the page fee alone');
    if (!vector) throw new Error('The vector is gone');
    await billed(world, vector);
    const lines = await inPractice(world.practiceId, (tx) => tx.invoiceLine.findMany({ where: { practiceId: world.practiceId }, orderBy: { position: 'asc' } }));
    expect(lines.map(({ code, reason }) => [code, reason !== ''])).toEqual([['ML201', true], ['MLPRR', true]]);
    expect(lines[0]?.reason).toContain('-96 psychiatric evaluation is the primary focus');
  });
});
