'use client';

import { Attachments } from '@/components/files/attachments';
import { Button } from '@/components/ui/button';
import { ModalFrame } from '@/components/ui/modal-frame';

/** The files that go out with a report. Each stands in its list of exhibits with its SHA-256, and stands still once the report is signed. */
export function ExhibitsDialog({ reportId, isOpen, onClose }: { readonly reportId: string; readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <ModalFrame title="Exhibits" isOpen onClose={onClose} width={600} footer={<Button className="sm:ml-auto" onClick={onClose}>Close</Button>}>
      <div className="px-5 pb-4">
        <Attachments subjectKind="report" subjectId={reportId} title="Files" hint="Test results, films, letters: PDF, DOCX, TIFF, JPEG or PNG, up to 50 MB each." />
        <p className="mt-2 text-xs text-muted">{isOpen ? 'Each is listed in the report with its SHA-256, in this order.' : 'The report is signed, so its exhibits stand still.'}</p>
      </div>
    </ModalFrame>
  );
}
