'use client';

import { useQuery } from '@tanstack/react-query';
import { PageHeader } from '@/components/layout/page-header';
import { useMay } from '@/components/layout/viewer';
import { Button, ButtonLink } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { StateIcon } from '@/components/ui/state-icon';
import { reportKindLabels, reportSpecialtyLabels, type ReportKind, type ReportSpecialty } from '@/lib/domain/report/kinds';
import { reportTemplateDetail, useRetireReportTemplate } from '@/lib/features/report-templates/client';
import type { ReportTemplate, StoredTemplateSection } from '@/lib/features/report-templates/schema';
import { TemplateEditor } from './template-editor';
import { TemplatePreview } from './template-preview';
import { TemplateVersions } from './template-versions';

const crumbs = (label: string) => [{ label: 'Settings', href: '/settings' }, { label: 'Report wordings', href: '/settings/reports' }, { label }];

/** A wording of reports that the practice keeps: its sections, its versions, how a report begins with it. */
export function TemplateScreen({ templateId, builtIn }: { readonly templateId: string; readonly builtIn: readonly StoredTemplateSection[] }) {
  const { data: template } = useQuery({ ...reportTemplateDetail(templateId), refetchOnWindowFocus: false });
  const [mayRevise, mayAdd] = [useMay('report_template.revise'), useMay('report_template.add')];
  if (!template) return null;
  const { kind, specialty, name, shown } = template;
  return (
    <>
      <PageHeader
        title={name}
        breadcrumb={crumbs(reportKindLabels[kind])}
        subtitle={`${reportKindLabels[kind]}, ${specialty ? reportSpecialtyLabels[specialty].toLowerCase() : 'all specialties'}`}
        marks={template.active ? <StateIcon tone="done">In use</StateIcon> : <StateIcon tone="off">Retired</StateIcon>}
        actions={
          <>
            {mayAdd && <ButtonLink href={`/settings/reports/new?kind=${kind}&specialty=${specialty}&from=${template.id}`}>Copy</ButtonLink>}
            {mayRevise && <Retire template={template} />}
          </>
        }
      />
      {mayRevise ? <TemplateEditor key={template.id} kind={kind} template={template} builtIn={builtIn} start={{ name, specialty, sections: shown.sections }} /> : <Reader sections={shown.sections} template={template} builtIn={builtIn} />}
    </>
  );
}

interface NewProps {
  readonly kind: ReportKind;
  readonly specialty: ReportSpecialty | '';
  readonly builtIn: readonly StoredTemplateSection[];
  /** The office's own wording that is copied; null begins with the built-in words. */
  readonly copied: { readonly name: string; readonly sections: readonly StoredTemplateSection[] } | null;
}

/** A wording of the practice's own that begins with the built-in words, or with those of another. */
export function NewTemplateScreen({ kind, specialty, builtIn, copied }: NewProps) {
  const mayAdd = useMay('report_template.add');
  const label = reportKindLabels[kind];
  const of = specialty ? `, ${reportSpecialtyLabels[specialty].toLowerCase()}` : '';
  const start = copied ? { name: `${copied.name}, copy`.slice(0, 80), specialty, sections: copied.sections } : { name: `Our ${label.toLowerCase()}${of}`.slice(0, 80), specialty, sections: builtIn };
  return (
    <>
      <PageHeader title={`${label}${of}`} breadcrumb={crumbs(mayAdd ? 'New wording' : 'Built in')} subtitle={copied ? `Begins with the words of “${copied.name}”` : 'Begins with the built-in words'} />
      {mayAdd ? <TemplateEditor key={`${kind} ${specialty}`} kind={kind} template={null} builtIn={builtIn} start={start} /> : <Reader sections={builtIn} template={null} builtIn={builtIn} />}
    </>
  );
}

function Reader({ sections, template, builtIn }: { readonly sections: readonly StoredTemplateSection[]; readonly template: ReportTemplate | null; readonly builtIn: readonly StoredTemplateSection[] }) {
  return (
    <div className="max-w-[860px] px-(--pad) py-4">
      <TemplatePreview sections={sections} />
      {template && <TemplateVersions template={template} builtIn={builtIn} onTake={null} />}
    </div>
  );
}

function Retire({ template }: { readonly template: ReportTemplate }) {
  const notify = useNotice();
  const retire = useRetireReportTemplate();
  const tell = (error: unknown) => notify({ message: error instanceof Error ? error.message : 'That was not saved.' });
  const set = (active: boolean) =>
    void retire.mutateAsync({ reportTemplateId: template.id, version: template.version, active }).then(
      ({ version }) => notify({ message: active ? `“${template.name}” is in use again.` : `“${template.name}” is retired; new reports do not offer it.`, undo: () => void retire.mutateAsync({ reportTemplateId: template.id, version, active: !active }).catch(tell) }),
      tell,
    );
  return (
    <Button pending={retire.isPending} onClick={() => set(!template.active)}>
      {template.active ? 'Retire' : 'Use it again'}
    </Button>
  );
}
