import type { output } from 'zod';
import type { PracticeCtx } from '../../core/context';
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
import { Paper, PrintChronology, PrintIndex, StampPacket, StampWork } from './schema';

const mostRows = 10_000;
/** Files of a packet are held in memory while they are stamped. */
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

/** The files, pages and bookmarks of a packet, for its stamped PDF. @throws NotFound; RuleBroken `paper.nothing_read`, `paper.too_large` */
export const stampPacket = query({
  name: 'paper.stamp',
  input: StampPacket,
  output: StampWork,
  access: ({ packetId }) => ['packet', packetId],
  async run({ ctx, input: { packetId }, db }) {
    const { practiceId } = ctx;
    const packet = await db.packet.findUnique({ where: { practiceId_id: { practiceId, id: packetId } }, select: { caseId: true, case: { select: { number: true } } } });
    if (!packet) throw new NotFound();
    const letter = (await packetLettersOf(db, practiceId, packet.caseId)).get(packetId) ?? '';
    const files = await db.recordFile.findMany({ where: { practiceId, packetId, removedAt: null, state: 'READY' }, orderBy: { position: 'asc' }, select: { id: true, bytes: true, keySealed: true, parts: { orderBy: { offset: 'asc' }, select: { id: true } } } });
    const place = new Map(files.map(({ id }, at) => [id, at]));
    const pages = await db.recordPage.findMany({ where: { practiceId, packetId, fileId: { in: files.map(({ id }) => id) } }, orderBy: { number: 'asc' }, select: { number: true, fileId: true, pageInFile: true } });
    if (pages.length === 0) throw new RuleBroken('paper.nothing_read', 'No page of this packet was read yet.');
    if (files.reduce((sum, { bytes }) => sum + Number(bytes), 0) > mostBytes) throw new RuleBroken('paper.too_large', 'This packet has more than 400 MB of files. Download its files one by one.');
    const documents = await db.recordDocument.findMany({ where: { practiceId, packetId }, orderBy: { position: 'asc' }, select: { type: true, title: true, serviceOn: true, pages: { orderBy: { number: 'asc' }, take: 1, select: { number: true } } } });
    return {
      plan: {
        letter, label: `Case ${packet.case.number}`,
        pages: pages.map(({ number, fileId, pageInFile }) => ({ number, file: place.get(fileId) ?? 0, pageInFile })),
        bookmarks: documents.flatMap(({ type, title, serviceOn, pages: [first] }) => (first ? [{ title: [serviceOn && dateWithoutWeekday(fromDateColumn(serviceOn)), title || typeInWords(type)].filter(Boolean).join(' '), pageNumber: first.number }] : [])).sort((a, b) => a.pageNumber - b.pageNumber),
      },
      files: files.map(({ id, keySealed, parts }) => ({ id, keySealed, partIds: parts.map((part) => part.id) })),
    };
  },
});

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
