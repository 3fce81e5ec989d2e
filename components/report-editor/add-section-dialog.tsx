'use client';

import { useState } from 'react';
import { AskDialog } from '@/components/forms/ask-dialog';
import { sectionTitles, writtenSections } from '@/lib/domain/report/sections';
import { useAddSection } from '@/lib/features/report-sections/client';
import type { AddSection } from '@/lib/features/report-sections/schema';
import type { Report } from '@/lib/features/reports/schema';
import { useDesk } from './desk';

/** A section that the report lacks, or one of the practice's own, put behind another. */
export function AddSectionDialog({ report, onClose, onMade }: { readonly report: Report; readonly onClose: () => void; readonly onMade: (sectionId: string) => void }) {
  const add = useAddSection();
  const desk = useDesk();
  const [key, setKey] = useState<string>('own');
  const lacking = writtenSections.filter((one) => one !== 'own' && !report.sections.some((section) => section.key === one));
  const behind = desk.active?.sectionId ?? report.sections.at(-1)?.id ?? '';
  return (
    <AskDialog
      title="Add a section" action="Add section" done="Section added." onClose={onClose}
      send={async (values, idempotencyKey) => {
        const title = values.text('title').trim();
        const { section } = await add.mutateAsync({ idempotencyKey, input: { reportId: report.id, key, ...(title ? { title } : {}), afterId: values.text('afterId') || null } as AddSection });
        onMade(section.id);
      }}
    >
      {({ errorOf }) => (
        <>
          <div>
            <label className="label" htmlFor="field-key">Section</label>
            <select id="field-key" autoFocus className="input mt-1" value={key} onChange={(event) => setKey(event.target.value)}>
              <option value="own">One of our own</option>
              {lacking.map((one) => <option key={one} value={one}>{sectionTitles[one]}</option>)}
            </select>
          </div>
          <div>
            <label className="label" htmlFor="field-afterId">Behind</label>
            <select id="field-afterId" name="afterId" className="input mt-1" defaultValue={behind}>
              {report.sections.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
            </select>
          </div>
          <div className="sm:col-span-2">
            <label className="label" htmlFor="field-title">Title {key !== 'own' && <span className="font-normal text-muted">optional</span>}</label>
            <input id="field-title" name="title" maxLength={160} className="input mt-1" key={key} defaultValue={key === 'own' ? '' : sectionTitles[key as keyof typeof sectionTitles]} aria-invalid={errorOf('title') !== undefined} />
            {errorOf('title') && <p className="pt-1 text-xs text-danger-ink">{errorOf('title')}</p>}
          </div>
        </>
      )}
    </AskDialog>
  );
}
