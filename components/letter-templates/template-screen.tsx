'use client';

import { useQuery } from '@tanstack/react-query';
import { PageHeader } from '@/components/layout/page-header';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { StateIcon } from '@/components/ui/state-icon';
import { useNotice } from '@/components/ui/notice';
import { letterKindOf, type LetterKind } from '@/lib/domain/letter/kinds';
import { builtInWordings } from '@/lib/domain/letter/built-in';
import { templateDetail, useRetireTemplate } from '@/lib/features/templates/client';
import type { Template } from '@/lib/features/templates/schema';
import { TemplateEditor } from './template-editor';
import { TemplateReader } from './template-reader';

const crumbs = (label: string) => [{ label: 'Settings', href: '/settings' }, { label: 'Wordings', href: '/settings/letters' }, { label }];

/** A wording that the practice keeps: its words, its fields, its versions. */
export function TemplateScreen({ templateId }: { readonly templateId: string }) {
  const { data: template } = useQuery({ ...templateDetail(templateId), refetchOnWindowFocus: false });
  const mayRevise = useMay('template.revise');
  if (!template) return null;
  const builtIn = builtInWordings[template.kind];
  return (
    <>
      <PageHeader
        title={template.name}
        breadcrumb={crumbs(letterKindOf(template.kind).label)}
        marks={template.active ? template.isDefault ? <StateIcon tone="done">New letters use it</StateIcon> : <StateIcon tone="not-begun">Can be chosen</StateIcon> : <StateIcon tone="off">Retired</StateIcon>}
        actions={mayRevise && <Retire template={template} />}
      />
      {mayRevise ? <TemplateEditor key={template.id} kind={template.kind} template={template} builtIn={builtIn} start={{ name: template.name, subject: template.subject, body: template.body }} /> : <TemplateReader kind={template.kind} words={template} template={template} />}
    </>
  );
}

/** A wording of the practice's own that begins with the built-in words. */
export function NewTemplateScreen({ kind }: { readonly kind: LetterKind }) {
  const mayAdd = useMay('template.add');
  const builtIn = builtInWordings[kind];
  const { label, form } = letterKindOf(kind);
  return (
    <>
      <PageHeader title={label} breadcrumb={crumbs(mayAdd ? 'New wording' : 'Built in')} subtitle={form ? `Carries the content of ${form.name}` : 'Begins with the built-in words'} />
      {mayAdd ? <TemplateEditor key={kind} kind={kind} template={null} builtIn={builtIn} start={{ name: `Our ${label.toLowerCase()}`, ...builtIn }} /> : <TemplateReader kind={kind} words={builtIn} template={null} />}
    </>
  );
}

function Retire({ template }: { readonly template: Template }) {
  const notify = useNotice();
  const retire = useRetireTemplate();
  const tell = (error: unknown) => notify({ message: error instanceof Error ? error.message : 'That was not saved.' });
  const set = (active: boolean) =>
    void retire.mutateAsync({ templateId: template.id, version: template.version, active }).then(
      ({ version }) => notify({ message: active ? `“${template.name}” is in use again.` : `“${template.name}” is retired; new letters do not use it.`, undo: () => void retire.mutateAsync({ templateId: template.id, version, active: !active }).catch(tell) }),
      tell,
    );
  return (
    <Button pending={retire.isPending} onClick={() => set(!template.active)}>
      {template.active ? 'Retire' : 'Use it again'}
    </Button>
  );
}
