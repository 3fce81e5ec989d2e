'use client';

import { useQuery } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { useDownloadReport } from '@/lib/features/report-papers/client';
import type { PaperFormat } from '@/lib/features/report-papers/schema';
import { reportDetail } from '@/lib/features/reports/client';
import { RequestFailed } from '@/lib/http/client';

const MenuPopover = dynamic(() => import('@/components/ui/menu-popover').then((module) => module.MenuPopover), { ssr: false });
const ImportDialog = dynamic(() => import('./import-dialog').then((module) => module.ImportDialog), { ssr: false });
const HandoffDialog = dynamic(() => import('./handoff-dialog').then((module) => module.HandoffDialog), { ssr: false });
const AmendDialog = dynamic(() => import('./amend-dialog').then((module) => module.AmendDialog), { ssr: false });
const ExhibitsDialog = dynamic(() => import('./exhibits-dialog').then((module) => module.ExhibitsDialog), { ssr: false });

type Dialog = 'import' | 'handoff' | 'exhibits' | 'amend';

interface Props {
  readonly reportId: string;
  /** What must be kept before a file is made or taken in: words that are still on their way. */
  readonly before?: () => Promise<unknown>;
}

/** What goes out of a report and comes in as a file: PDF, Word, exhibits, an import, a transcriber, and the proof of what was signed. */
export function PaperMenu({ reportId, before = () => Promise.resolve() }: Props) {
  const router = useRouter();
  const notify = useNotice();
  const { data: report } = useQuery(reportDetail(reportId));
  const download = useDownloadReport(reportId);
  const mayWrite = useMay('report.import');
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  if (!report) return null;
  const isDraft = report.signed === null;
  const writes = mayWrite && report.acts.includes('write');
  const choices = [
    { id: 'pdf', label: isDraft ? 'Download a draft PDF' : 'Download the signed PDF' },
    { id: 'docx', label: 'Download as Word' },
    { id: 'exhibits', label: 'Exhibits' },
    ...(writes ? [{ id: 'import', label: 'Import a Word file' }] : []),
    ...(writes && (report.handoff || report.acts.includes('hand_off')) ? [{ id: 'handoff', label: report.handoff ? `Transcriber: ${report.handoff.name}` : 'Hand off to a transcriber' }] : []),
    ...(isDraft ? [] : [{ id: 'verify', label: 'Verify a signed copy' }]),
    ...(report.acts.includes('amend') ? [{ id: 'amend', label: 'Amend this report' }] : []),
  ];
  const save = async (format: PaperFormat) => {
    await before();
    download.mutate(format, { onError: (error) => notify({ message: error instanceof RequestFailed ? error.message : 'The file could not be made. Try again.' }) });
  };
  const choose = (id: string) => {
    setOpen(false);
    if (id === 'pdf' || id === 'docx') void save(id);
    else if (id === 'verify') router.push(`/reports/${reportId}/verify`);
    else void before().then(() => setDialog(id as Dialog));
  };
  return (
    <>
      <Button ref={anchor} aria-haspopup="menu" aria-expanded={isOpen} pending={download.isPending} onClick={() => setOpen(!isOpen)} onPointerEnter={() => void import('@/components/ui/menu-popover')}>
        <FileDown aria-hidden />
        {download.isPending ? 'Making the file…' : 'Paper'}
      </Button>
      {isOpen && <MenuPopover anchor={anchor} label="Paper" choices={choices} onChoose={choose} onClose={() => setOpen(false)} />}
      {dialog === 'import' && <ImportDialog reportId={reportId} onClose={() => setDialog(null)} />}
      {dialog === 'handoff' && <HandoffDialog reportId={reportId} onClose={() => setDialog(null)} />}
      {dialog === 'amend' && <AmendDialog report={report} onClose={() => setDialog(null)} />}
      {dialog === 'exhibits' && <ExhibitsDialog reportId={reportId} isOpen={isDraft} onClose={() => setDialog(null)} />}
    </>
  );
}
