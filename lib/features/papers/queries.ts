import type { output } from 'zod';
import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import { documentTypes } from '../../domain/records/document-types';
import { tagLabel } from '../../domain/records/excerpt-life';
import { pageCite } from '../../domain/records/page-cite';
import { RuleBroken } from '../../domain/rule-broken';
import { dateWithoutWeekday } from '../../domain/wording';
import { packetLettersOf } from '../excerpts/queries';
import { ListStamped, Paper, PrintChronology, PrintIndex, StampPacket, StampedPackets, StampWork } from './schema';

const mostRows = 10_000;
/** Files of a volume are held in memory while they are stamped. */
const mostBytes = 400 * 1024 * 1024;

const typeInWords = (type: string): string => (Object.hasOwn(documentTypes, type) ? documentTypes[type as keyof typeof documentTypes] : type);
const dayInWords = (day: CalendarDate | null): string => (day === null ? 'Undated' : dateWithoutWeekday(day));

/** The confirmed excerpts of a case as a paper, with the proposed ones where they are asked for. No private note is in it. @throws NotFound */
export const printChronology = query({
  name: 'paper.chronology',
  input: PrintChronology,
  output: Paper,
  access: ({ caseId }) => ['case', caseId],
  async run({ ctx, input: { caseId, proposed }, db }) {
    const { practiceId } = ctx;
    const head = await headOf(db, ctx, caseId);
    const letters = await packetLettersOf(db, practiceId, caseId);
    const rows = await db.excerpt.findMany({
      where: { practiceId, caseId, removedAt: null, state: { in: proposed ? ['CONFIRMED', 'PROPOSED'] : ['CONFIRMED'] } },
      orderBy: [{ happenedOn: { sort: 'asc', nulls: 'last' } }, { packetId: 'asc' }, { pageNumber: 'asc' }, { id: 'asc' }], take: mostRows,
      select: { packetId: true, pageNumber: true, lines: true, happenedOn: true, provider: true, type: true, text: true, tags: true, state: true },
    });
    const groups = Map.groupBy(rows, ({ happenedOn }) => happenedOn?.toISOString().slice(0, 4) ?? 'Undated');
    return {
      ...head, title: 'Chronology of records',
      note: `${proposed ? 'Excerpts that the physician has not confirmed are marked as proposed. ' : 'Excerpts confirmed by the physician. '}${packetsInWords(head.packets, letters)}`,
      columns: [{ label: 'Date', share: 12 }, { label: 'Type', share: 13 }, { label: 'Provider', share: 15 }, { label: 'Excerpt', share: 40 }, { label: 'Tags', share: 10 }, { label: 'Page', share: 10 }],
      groups: [...groups].map(([heading, lines]) => ({
        heading,
        rows: lines.map(({ happenedOn, type, provider, text, tags, state, ...at }) => [dayInWords(fromOptionalDateColumn(happenedOn)), typeInWords(type), provider, state === 'PROPOSED' ? `[Proposed] ${text}` : text, tags.map(tagLabel).join(', '), pageCite({ ...at, letter: letters.get(at.packetId) ?? '' })]),
      })),
    };
  },
});

/** The documents of a case by packet and page, as a paper. @throws NotFound */
export const printIndex = query({
  name: 'paper.index',
  input: PrintIndex,
  output: Paper,
  access: ({ caseId }) => ['case', caseId],
  async run({ ctx, input: { caseId }, db }) {
    const { practiceId } = ctx;
    const head = await headOf(db, ctx, caseId);
    const letters = await packetLettersOf(db, practiceId, caseId);
    const rows = await db.recordDocument.findMany({ where: { practiceId, packet: { caseId }, pages: { some: { file: { removedAt: null } } } }, orderBy: { position: 'asc' }, take: mostRows, select: { packetId: true, type: true, title: true, serviceOn: true, serviceEndOn: true, provider: true, facility: true, state: true, pages: { orderBy: { number: 'asc' }, select: { number: true } } } });
    return {
      ...head, title: 'Index of records',
      note: `Documents that nobody has accepted yet are marked as suggested. ${packetsInWords(head.packets, letters)}`,
      columns: [{ label: 'Pages', share: 10 }, { label: 'Date of service', share: 15 }, { label: 'Type', share: 16 }, { label: 'Title', share: 26 }, { label: 'Provider', share: 17 }, { label: 'Facility', share: 16 }],
      groups: head.packets.map(({ id, senderName, receivedOn }) => ({
        heading: `Packet ${letters.get(id) ?? ''}: ${senderName}, received ${dateWithoutWeekday(receivedOn)}`,
        rows: rows.filter(({ packetId }) => packetId === id).map(({ pages, type, title, serviceOn, serviceEndOn, provider, facility, state }) => [
          stretches(pages.map(({ number }) => number)),
          serviceOn === null ? '' : dateWithoutWeekday(fromDateColumn(serviceOn)) + (serviceEndOn ? ` to ${dateWithoutWeekday(fromDateColumn(serviceEndOn))}` : ''),
          `${typeInWords(type)}${state === 'accepted' ? '' : ' [suggested]'}`, title, provider, facility,
        ]),
      })).filter(({ rows: lines }) => lines.length > 0),
    };
  },
});

/** The files, pages and bookmarks of a packet's volume, for its stamped PDF. @throws NotFound, also for a volume that is not there; RuleBroken `paper.nothing_read`, `paper.too_large` */
export const stampPacket = query({
  name: 'paper.stamp',
  input: StampPacket,
  output: StampWork,
  access: ({ packetId }) => ['packet', packetId],
  async run({ ctx, input: { packetId, volume }, db }) {
    const { practiceId } = ctx;
    const packet = await db.packet.findUnique({ where: { practiceId_id: { practiceId, id: packetId } }, select: { caseId: true, case: { select: { number: true } } } });
    if (!packet) throw new NotFound();
    const letter = (await packetLettersOf(db, practiceId, packet.caseId)).get(packetId) ?? '';
    const { volumes, lastPage } = volumesOf(await stampedFiles(db, practiceId, { packetId }));
    if (lastPage === 0) throw new RuleBroken('paper.nothing_read', 'No page of this packet was read yet.');
    const chosen = volumes[volume - 1];
    if (!chosen) throw new NotFound();
    if (chosen.bytes > mostBytes) throw new RuleBroken('paper.too_large', 'One file of this packet has more than 400 MB. Download its files one by one.');
    const files = await db.recordFile.findMany({ where: { practiceId, packetId, id: { in: chosen.fileIds } }, orderBy: { position: 'asc' }, select: { id: true, keySealed: true, parts: { orderBy: { offset: 'asc' }, select: { id: true } } } });
    const place = new Map(files.map(({ id }, at) => [id, at]));
    const pages = await db.recordPage.findMany({ where: { practiceId, packetId, fileId: { in: chosen.fileIds } }, orderBy: { number: 'asc' }, select: { number: true, fileId: true, pageInFile: true, rotation: true, turned: true } });
    const documents = await db.recordDocument.findMany({ where: { practiceId, packetId }, orderBy: { position: 'asc' }, select: { type: true, title: true, serviceOn: true, pages: { where: { fileId: { in: chosen.fileIds } }, orderBy: { number: 'asc' }, take: 1, select: { number: true } } } });
    return {
      plan: {
        letter, label: `Case ${packet.case.number}`, lastPage, volume, volumes: volumes.length,
        // The reader turns a page's content back by what was recognized, then as a person turned it.
        pages: pages.map(({ number, fileId, pageInFile, rotation, turned }) => ({ number, file: place.get(fileId) ?? 0, pageInFile, turn: (360 - rotation + turned) % 360 })),
        bookmarks: documents.flatMap(({ type, title, serviceOn, pages: [first] }) => (first ? [{ title: [serviceOn && dateWithoutWeekday(fromDateColumn(serviceOn)), title || typeInWords(type)].filter(Boolean).join(' '), pageNumber: first.number }] : [])).sort((a, b) => a.pageNumber - b.pageNumber),
      },
      files: files.map(({ id, keySealed, parts }) => ({ id, keySealed, partIds: parts.map((part) => part.id) })),
    };
  },
});

/** In how many volumes each packet of a case comes out with page stamps, and which pages each has; packets without a page are left out. */
export const listStamped = query({
  name: 'paper.list_stamped',
  input: ListStamped,
  output: StampedPackets,
  async run({ ctx: { practiceId }, input: { caseId }, db }) {
    const found = await db.case.findUnique({ where: { practiceId_id: { practiceId, id: caseId } }, select: { id: true } });
    if (!found) throw new NotFound();
    const files = await stampedFiles(db, practiceId, { caseId });
    return {
      packets: [...Map.groupBy(files, ({ packetId }) => packetId)].map(([packetId, own]) => ({
        packetId,
        volumes: volumesOf(own).volumes.map(({ firstPage, lastPage, bytes }) => ({ firstPage, lastPage, tooLarge: bytes > mostBytes })),
      })),
    };
  },
});

interface StampedFile {
  readonly id: string;
  readonly packetId: string;
  readonly bytes: number;
  readonly firstPage: number;
  readonly lastPage: number;
}

/** The files with pages that go into a stamped PDF, in the order of their pages. */
async function stampedFiles(db: ReadTx, practiceId: PracticeId, of: { readonly packetId: string } | { readonly caseId: string }): Promise<StampedFile[]> {
  const files = await db.recordFile.findMany({ where: { practiceId, ...('packetId' in of ? of : { packet: of }), removedAt: null, state: 'READY' }, select: { id: true, packetId: true, bytes: true } });
  const pages = await db.recordPage.groupBy({ by: ['fileId'], where: { practiceId, fileId: { in: files.map(({ id }) => id) } }, _min: { number: true }, _max: { number: true } });
  const numbers = new Map(pages.map(({ fileId, _min, _max }) => [fileId, { firstPage: _min.number ?? 0, lastPage: _max.number ?? 0 }]));
  return files.flatMap(({ bytes, ...file }) => {
    const of = numbers.get(file.id);
    return of ? [{ ...file, bytes: Number(bytes), ...of }] : [];
  }).sort((a, b) => a.firstPage - b.firstPage);
}

/** Whole files, one after the other, as many in a volume as are held in memory; a file that is larger by itself is one alone. */
function volumesOf(files: readonly StampedFile[]) {
  const volumes: { bytes: number; fileIds: string[]; firstPage: number; lastPage: number }[] = [];
  for (const { id, bytes, firstPage, lastPage } of files) {
    const open = volumes.at(-1);
    if (open && open.bytes + bytes <= mostBytes) Object.assign(open, { bytes: open.bytes + bytes, fileIds: [...open.fileIds, id], lastPage });
    else volumes.push({ bytes, fileIds: [id], firstPage, lastPage });
  }
  return { volumes, lastPage: volumes.at(-1)?.lastPage ?? 0 };
}

interface PacketLine {
  readonly id: string;
  readonly senderName: string;
  readonly receivedOn: CalendarDate;
}

async function headOf(db: ReadTx, { practiceId, today }: PracticeCtx, caseId: string): Promise<Pick<output<typeof Paper>, 'letterhead' | 'facts' | 'madeOn'> & { packets: PacketLine[] }> {
  const found = await db.case.findUnique({ where: { practiceId_id: { practiceId, id: caseId } }, select: { number: true, claimNumber: true, claimant: { select: { name: true } }, physician: { select: { name: true } } } });
  if (!found) throw new NotFound();
  const practice = await db.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { name: true, street: true, city: true, state: true, postalCode: true, phone: true, trainingOfId: true } });
  const packets = await db.packet.findMany({ where: { practiceId, caseId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, senderName: true, receivedOn: true } });
  const facts: [string, string][] = [['Practice mode', practice.trainingOfId === null ? '' : 'TRAINING. Nobody in this case is real.'], ['Claimant', found.claimant.name], ['Case', String(found.number)], ['Claim number', found.claimNumber], ['Physician', found.physician.name], ['Printed', dateWithoutWeekday(today)]];
  return {
    letterhead: { name: practice.name, lines: [[practice.street, practice.city, [practice.state, practice.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', '), practice.phone && `Phone ${practice.phone}`].filter(Boolean) },
    facts: facts.filter(([, value]) => value !== ''), madeOn: today,
    packets: packets.map((packet) => ({ ...packet, receivedOn: fromDateColumn(packet.receivedOn) })),
  };
}

const packetsInWords = (packets: readonly PacketLine[], letters: ReadonlyMap<string, string>): string => (packets.length === 0 ? '' : `Packets: ${packets.map(({ id, senderName, receivedOn }) => `${letters.get(id) ?? ''}, ${senderName}, received ${dateWithoutWeekday(receivedOn)}`).join('; ')}.`);

/** Page numbers as stretches: '1–14, 16'. */
function stretches(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
