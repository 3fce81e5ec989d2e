'use client';

import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { useViewer } from '@/components/layout/viewer';
import { useNotice } from '@/components/ui/notice';
import { sendSection } from '@/lib/features/report-sections/client';
import type { ReportSection, SaveSection } from '@/lib/features/report-sections/schema';
import { reportDetail } from '@/lib/features/reports/client';
import type { Report } from '@/lib/features/reports/schema';
import { deviceNow, RequestFailed } from '@/lib/http/client';
import { counted } from '@/lib/format/names';
import { canonicalJson } from './canonical';
import { Desk } from './desk';
import { keepText, keptTexts } from './kept-texts';
import { SectionWriter, type StoredText } from './section-writer';

/** What a browser still sends for a page that went away. */
const keepaliveBytes = 60_000;
const checkAfter = 4_000;

/** The desk of a report: a writer for each section, that takes up what this device kept and lets nothing be lost. */
export function useReportDesk(report: Report): Desk {
  const client = useQueryClient();
  const notify = useNotice();
  const { name, practiceName } = useViewer();
  const owner = `${practiceName}/${name}`;
  const says = useRef(notify);
  useEffect(() => void (says.current = notify), [notify]);
  const [desk] = useState(() => new Desk((section, made) => writerOf(section, made, { report, client, owner, says: (notice) => says.current(notice) })));
  const mayWrite = report.acts.includes('write');

  for (const section of report.sections) desk.take(section);

  useEffect(() => {
    for (const section of report.sections) desk.writers.get(section.id)?.heard({ version: section.version, doc: section.content });
  }, [desk, report.sections]);

  useEffect(() => {
    if (!mayWrite) return;
    void keptTexts(owner, report.id).then((kept) => {
      const found = [...kept].flatMap(([sectionId, text]) => {
        const writer = desk.writers.get(sectionId);
        const differs = writer && !writer.isDirty && canonicalJson(writer.doc) !== canonicalJson(text.doc);
        if (differs) writer.takeUp(text);
        else if (!writer?.isDirty) void keepText(owner, report.id, sectionId, null, deviceNow());
        return differs ? [sectionId] : [];
      });
      if (found.length > 0) says.current({ message: `What was not saved the last time is back, in ${counted(found.length, 'section')}.` });
    });
  }, [desk, owner, report.id, mayWrite]);

  useEffect(() => {
    const online = () => void desk.flush();
    const hides = () => document.visibilityState === 'hidden' && void desk.flush();
    const leaves = () => void desk.flush(true);
    window.addEventListener('online', online);
    window.addEventListener('pagehide', leaves);
    document.addEventListener('visibilitychange', hides);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('pagehide', leaves);
      document.removeEventListener('visibilitychange', hides);
      rememberTexts(client, report.id, desk);
      void desk.flush().then(() => rememberTexts(client, report.id, desk));
    };
  }, [client, desk, report.id]);
  return desk;
}

interface Around {
  readonly report: Report;
  readonly client: QueryClient;
  readonly owner: string;
  readonly says: ReturnType<typeof useNotice>;
}

function writerOf(section: ReportSection, desk: Desk, { report, client, owner, says }: Around): SectionWriter {
  const sectionId = section.id as SaveSection['sectionId'];
  const writer: SectionWriter = new SectionWriter(
    { version: section.version, doc: section.content },
    {
      save: async (version, content, { leaves, isMerged, title }) => {
        const isSmall = leaves && JSON.stringify(content).length < keepaliveBytes;
        const saved = await sendSection({ sectionId, version, content, how: isMerged ? 'merged' : 'written', ...(title === undefined ? {} : { title }) }, isSmall);
        desk.later('check', checkAfter, () => void client.invalidateQueries({ queryKey: ['report-checks'] }));
        return saved;
      },
      stored: (conflict) => storedNow(conflict, client, report.id, sectionId),
      keep: async (text) => {
        const isKept = await keepText(owner, report.id, sectionId, text, deviceNow());
        if (!isKept && !desk.keepsNothing) {
          desk.keepsNothing = true;
          desk.saves.emit();
        }
      },
      show: (doc) => {
        desk.mounted.get(sectionId)?.show(doc);
        desk.left.delete(sectionId);
        desk.texts.emit();
      },
      onChange: desk.saves.emit,
      onText: desk.texts.emit,
      onOffline: reportLostConnection,
      onMerged: (mine) => says({ message: `Somebody else wrote in “${section.title}” meanwhile. Both texts were put together.`, undo: () => writer.put(mine) }),
    },
    deviceNow,
  );
  return writer;
}

/** What the server holds: told with the refusal, else asked for. */
async function storedNow(conflict: RequestFailed, client: QueryClient, reportId: string, sectionId: string): Promise<StoredText> {
  const told = conflict.current as Partial<ReportSection> | null;
  if (told?.content && typeof told.version === 'number') return { version: told.version, doc: told.content };
  const { sections } = await client.fetchQuery({ ...reportDetail(reportId), staleTime: 0 });
  const now = sections.find(({ id }) => id === sectionId);
  if (!now) throw new RequestFailed(404, 'not_found', 'This section was removed by somebody else. What you wrote is kept on this device.');
  return { version: now.version, doc: now.content };
}

/** Whoever comes back to the report without loading the page sees the words as they were left. */
function rememberTexts(client: QueryClient, reportId: string, desk: Desk): void {
  client.setQueryData<Report>(reportDetail(reportId).queryKey, (before) => before && {
    ...before,
    sections: before.sections.map((section) => {
      const writer = desk.writers.get(section.id);
      return writer && !writer.isDirty && writer.version > section.version ? { ...section, version: writer.version, content: writer.doc } : section;
    }),
  });
}
