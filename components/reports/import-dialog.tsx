'use client';

import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { ModalFrame } from '@/components/ui/modal-frame';
import { useImportReport, usePreviewImport } from '@/lib/features/report-imports/client';
import type { ImportPreview } from '@/lib/features/report-imports/schema';
import { counted } from '@/lib/format/names';
import { RequestFailed } from '@/lib/http/client';
import { chosenParts, firstTargets, ImportPartsList, type Targets } from './import-parts';
import { useTakenIn } from './use-taken-in';

/** Brings a dictated or typed Word file into the sections: chosen, looked at, taken in, and taken back. */
export function ImportDialog({ reportId, onClose }: { readonly reportId: string; readonly onClose: () => void }) {
  const taken = useTakenIn(reportId);
  const look = usePreviewImport(reportId);
  const take = useImportReport(reportId);
  const chooser = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState<{ readonly preview: ImportPreview; readonly targets: Targets; readonly name: string } | null>(null);
  const failure = take.error ?? look.error;
  const chosen = shown && chosenParts(shown.preview, shown.targets);
  const count = chosen ? chosen.parts.length + (chosen.added?.length ?? 0) : 0;

  const choose = (file: File | undefined) => {
    if (!file) return;
    take.reset();
    look.mutate(file, { onSuccess: (preview) => setShown({ preview, targets: firstTargets(preview), name: file.name }) });
  };
  const submit = () => {
    if (!chosen) return;
    take.mutate(chosen, {
      onSuccess: (imported) => {
        taken(imported);
        onClose();
      },
    });
  };
  return (
    <ModalFrame
      title="Import a Word file"
      subtitle={shown?.name ?? 'Dictated or typed elsewhere'}
      isOpen
      onClose={onClose}
      width={760}
      footer={
        <>
          <Button className="max-sm:order-last sm:ml-auto" onClick={onClose}>Cancel</Button>
          {shown && <Button onClick={() => chooser.current?.click()} pending={look.isPending}>Choose another file</Button>}
          {shown ? (
            <Button kind="primary" disabled={count === 0} pending={take.isPending} onClick={submit}>{count === 0 ? 'Take in' : `Take in ${counted(count, 'section')}`}</Button>
          ) : (
            <Button kind="primary" pending={look.isPending} onClick={() => chooser.current?.click()}>Choose a file</Button>
          )}
        </>
      }
    >
      <div className="p-5">
        <input ref={chooser} type="file" hidden accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document" aria-label="Word file" onChange={(event) => (choose(event.target.files?.[0]), (event.target.value = ''))} />
        {failure instanceof RequestFailed && <ErrorSummary title={failure.message} errors={failure.errors} />}
        {shown ? (
          <>
            <p className="text-soft">Each part goes to the section that its heading names. Change what is not right; nothing is kept until you take it in, and then it can be taken back.</p>
            <ImportPartsList preview={shown.preview} targets={shown.targets} onChange={(targets) => setShown({ ...shown, targets })} />
            {shown.preview.parts.length === 0 && <p className="py-3 text-muted">There are no words in this file.</p>}
          </>
        ) : (
          <p className="text-soft" role={look.isPending ? 'status' : undefined}>
            {look.isPending ? 'Reading the file…' : 'A file (.docx, up to 25 MB) whose headings name the sections. You see what goes where before anything changes. What was downloaded here and typed in keeps its cites, fields and tables.'}
          </p>
        )}
      </div>
    </ModalFrame>
  );
}
