import { randomUUID } from 'node:crypto';
import { toDateColumn } from '../core/dates';
import { calendarDate } from '../domain/calendar';
import { openPacket } from '../features/packets/open-packet';
import { loggedExam } from './cases';
import { inPractice, type World } from './world';

interface PageText {
  readonly text: string;
  readonly isBlank?: boolean;
  readonly exactDupOf?: number;
}

interface DocumentOf {
  /** First and last page, by number in the packet. */
  readonly pages: readonly [number, number];
  readonly type: string;
  readonly title?: string;
  readonly serviceOn?: string;
  readonly provider?: string;
  readonly facility?: string;
}

export interface ReadPacket {
  readonly caseId: string;
  readonly evaluationId: string;
  readonly packetId: string;
  readonly fileId: string;
  /** In the order of the packet. */
  readonly pageIds: readonly string[];
  readonly documentIds: readonly string[];
}

/** A declared packet whose one file has been read: its pages with their words, and the documents that were suggested. The store has no bytes of it. */
export async function makeReadPacket(
  world: World,
  of: { readonly caseId: string; readonly evaluationId: string; readonly pages: readonly PageText[]; readonly documents?: readonly DocumentOf[]; readonly receivedOn?: string; readonly senderName?: string },
): Promise<ReadPacket> {
  const { practiceId } = world;
  const [packetId, fileId] = [randomUUID(), randomUUID()];
  const count = of.pages.length;
  const pageIds = of.pages.map(() => randomUUID());
  const documentIds = (of.documents ?? []).map(() => randomUUID());
  const signedOn = toDateColumn(calendarDate(of.receivedOn ?? '2026-02-20'));
  await inPractice(practiceId, async (tx) => {
    await tx.packet.create({
      data: {
        practiceId, id: packetId, caseId: of.caseId, evaluationId: of.evaluationId, senderName: of.senderName ?? 'Sierra Pacific Mutual', receivedOn: signedOn, declarationSignedOn: signedOn, declaredPages: count, countedPages: count, logicalPages: count, hasFiles: true, state: 'READY',
        blankPages: of.pages.filter(({ isBlank }) => isBlank).length, duplicatePages: of.pages.filter(({ exactDupOf }) => exactDupOf).length,
      },
    });
    await tx.recordFile.create({ data: { practiceId, id: fileId, packetId, position: 1, name: 'records.pdf', mediaType: 'application/pdf', bytes: 1n, sha256: '0'.repeat(64), keySealed: '', state: 'READY', pageCount: count } });
    const suggestion = {};
    await tx.recordDocument.createMany({
      data: (of.documents ?? []).map(({ type, title = '', serviceOn, provider = '', facility = '' }, at) => ({ practiceId, id: documentIds[at], packetId, position: at + 1, type, title, serviceOn: serviceOn ? toDateColumn(calendarDate(serviceOn)) : null, provider, facility, suggestion })),
    });
    const documentOf = (number: number) => documentIds[(of.documents ?? []).findIndex(({ pages: [first, last] }) => number >= first && number <= last)] ?? null;
    await tx.recordPage.createMany({
      data: of.pages.map(({ text, isBlank = false, exactDupOf }, at) => ({ practiceId, id: pageIds[at], caseId: of.caseId, packetId, fileId, number: at + 1, pageInFile: at + 1, reading: 'read', text, textSource: text ? 'layer' : 'none', confidence: 100, widthPoints: 612, heightPoints: 792, isBlank, exactDupOf: exactDupOf ?? null, documentId: isBlank ? null : documentOf(at + 1) })),
    });
  });
  return { caseId: of.caseId, evaluationId: of.evaluationId, packetId, fileId, pageIds, documentIds };
}

/** A declared packet of a QME case whose files are still to come. */
export async function openedPacket(world: World, changed: { readonly declaredPages?: number | null; readonly declarationSignedOn?: string | null } = {}): Promise<{ caseId: string; evaluationId: string; packetId: string }> {
  const logged = await loggedExam(world);
  const { id } = await openPacket(world.as('assistant'), { caseId: logged.caseId, sender: 'Sierra Pacific Mutual', receivedOn: '2026-03-01', declaredPages: 3, declarationSignedOn: '2026-02-27', ...changed });
  return { ...logged, packetId: id };
}
