import type { Operation } from '../core/operation';
import { printChronology, printIndex, stampPacket } from '../features/papers/queries';
import type { RecordsPaper } from '../domain/records/records-paper';
import { RuleBroken } from '../domain/rule-broken';
import { makePaper } from '../integrations/papers/make-paper';
import { StoredBytesLost, storedSource } from '../integrations/storage/stored-source';
import { csvResponse } from './csv';
import { withReadable } from '../integrations/reader/readable-file';
import { openWorkFile } from '../integrations/reader/work-files';
import { fileResponse, paperMedia } from './file-response';
import { answering } from './route';

const papers = { chronology: printChronology, index: printIndex } as const;

type CaseRoute = { readonly params: Promise<{ caseId: string }> };

/** A handler that gives a case's chronology or index in one format. Word and PDF are drawn in a process of their own. */
export function givePaper(which: keyof typeof papers, format: 'pdf' | 'docx' | 'csv') {
  return (request: Request, { params }: CaseRoute): Promise<Response> =>
    answering(request, async (ctx) => {
      const asked = Object.fromEntries(new URL(request.url).searchParams);
      const paper = (await (papers[which] as unknown as Operation)(ctx, { ...asked, ...(await params) })) as RecordsPaper;
      const name = `${which}-case-${paper.facts.find(([label]) => label === 'Case')?.[1] ?? ''}-${paper.madeOn}`;
      if (format === 'csv') return csvResponse(name, ['Group', ...paper.columns.map(({ label }) => label)], paper.groups.flatMap(({ heading, rows }) => rows.map((cells) => [heading, ...cells])));
      return fileResponse(await makePaper({ kind: format, paper }), paperMedia[format], `${name}.${format}`);
    });
}

/** A handler that gives a packet, or one volume of it, as a PDF with page stamps and bookmarks, made in a process of its own. */
export const giveStamped = (request: Request, { params }: { readonly params: Promise<{ packetId: string }> }): Promise<Response> =>
  answering(request, async (ctx) => {
    const { packetId } = await params;
    const { plan, files } = await stampPacket(ctx, { ...Object.fromEntries(new URL(request.url).searchParams), packetId: packetId as never });
    const { practiceId } = ctx;
    if (practiceId === null) throw new Error('The operation lets nobody through who has no practice');
    const pdf = await withAll(files.map((file) => storedSource(practiceId, file)), [], (works) => {
      async function* bytes() {
        for (const work of works) if (work) yield* openWorkFile(work);
      }
      return makePaper({ kind: 'stamp', plan, fileBytes: works.map((work) => work?.bytes ?? 0) }, bytes());
    });
    return fileResponse(pdf, paperMedia.pdf, `packet-${plan.letter}-${plan.label.replace(' ', '-').toLowerCase()}${plan.volumes > 1 ? `-volume-${plan.volume}-of-${plan.volumes}` : ''}.pdf`);
  });

type Work = Parameters<typeof openWorkFile>[0] | null;

/** Runs `then` while all sources are at hand as PDF; null for one that cannot be opened any more. */
function withAll<T>(sources: readonly Parameters<typeof withReadable>[0][], works: readonly Work[], then: (works: readonly Work[]) => Promise<T>): Promise<T> {
  const [next, ...rest] = sources;
  if (!next) return works.every((work) => work === null) ? Promise.reject(new RuleBroken('paper.failed', 'No file of this packet can be opened. Send it again, or bring the files of a backup back.')) : then(works);
  const lost = (error: unknown) => {
    if (!(error instanceof StoredBytesLost)) throw error;
    return withAll(rest, [...works, null], then);
  };
  return withReadable(next, ({ file }) => withAll(rest, [...works, file], then)).catch(lost);
}
