'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useMay, useViewer } from '@/components/layout/viewer';
import { ButtonLink } from '@/components/ui/button';
import { StateIcon } from '@/components/ui/state-icon';
import { templateList } from '@/lib/features/templates/client';
import type { TemplateList } from '@/lib/features/templates/schema';
import { distance, wallClock } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';

type Kind = TemplateList['kinds'][number];

/** Every kind of letter with the wordings that the practice keeps of it, and the one that new letters use. */
export function TemplateListScreen() {
  const { data } = useQuery(templateList());
  if (!data) return null;
  return (
    <>
      <p className="max-w-[760px] pb-4 text-soft">Each kind of letter has built-in words. Write your own in their place; every change is a new version, and a letter keeps the words it was sent with.</p>
      <table className="data-table rows-2 max-sm:hidden" aria-label="Wordings of letters">
        <thead>
          <tr>
            <th scope="col">Letter</th>
            <th scope="col">Wording</th>
            <th scope="col" className="end max-lg:hidden">
              Letters
            </th>
            <th scope="col">State</th>
            <th scope="col">
              <span className="sr-only">Write another</span>
            </th>
          </tr>
        </thead>
        {data.kinds.map((kind) => (
          <KindRows key={kind.kind} kind={kind} />
        ))}
      </table>
      <ul className="sm:hidden">
        {data.kinds.map((kind) => (
          <KindItem key={kind.kind} kind={kind} />
        ))}
      </ul>
    </>
  );
}

function newHref(kind: Kind): string {
  return `/settings/letters/new?kind=${kind.kind}`;
}

function KindRows({ kind }: { readonly kind: Kind }) {
  const { today, timeZone } = useViewer();
  const mayAdd = useMay('template.add');
  const hasOwn = kind.templates.some(({ active }) => active);
  const rows = kind.templates.length + 1;
  const head = (
    <th scope="rowgroup" rowSpan={rows} className="max-w-72 align-top">
      <span className="block pt-2 font-medium">{kind.label}</span>
      <span className="block pb-2 text-xs font-normal text-muted">{kind.says}</span>
    </th>
  );
  const write = mayAdd && (
    <td rowSpan={rows} className={`end whitespace-nowrap ${rows > 1 ? 'pt-2! align-top' : ''}`}>
      <ButtonLink href={newHref(kind)} size="sm" kind="ghost" className="-mr-2.5" aria-label={`${kind.label}: write ${rows > 1 ? 'another' : 'your own'}`}>
        Write {rows > 1 ? 'another' : 'your own'}
      </ButtonLink>
    </td>
  );
  return (
    <tbody>
      {kind.templates.map((template, index) => (
        <tr key={template.id} data-row>
          {index === 0 && head}
          <td>
            <Link href={`/settings/letters/${template.id}`} data-row-focus className="row-link font-medium">
              {template.name}
            </Link>
            <span className="block text-xs text-muted">
              Version {template.number}, changed {distance(wallClock(template.changedAt, timeZone).on, today)}
            </span>
          </td>
          <td className="num end max-lg:hidden">{template.letterCount}</td>
          <td className="whitespace-nowrap">
            <Standing template={template} />
          </td>
          {index === 0 && write}
        </tr>
      ))}
      <tr data-row>
        {rows === 1 && head}
        <td>
          <Link href={newHref(kind)} data-row-focus className="row-link text-soft" aria-label={`${kind.label}, built in`}>
            Built in
          </Link>
        </td>
        <td className="max-lg:hidden" />
        <td className="whitespace-nowrap">{hasOwn ? <StateIcon tone="off">Stands behind yours</StateIcon> : <StateIcon tone="done">New letters use it</StateIcon>}</td>
        {rows === 1 && write}
      </tr>
    </tbody>
  );
}

function Standing({ template }: { readonly template: Kind['templates'][number] }) {
  if (!template.active) return <StateIcon tone="off">Retired</StateIcon>;
  return template.isDefault ? <StateIcon tone="done">New letters use it</StateIcon> : <StateIcon tone="not-begun">Can be chosen</StateIcon>;
}

function KindItem({ kind }: { readonly kind: Kind }) {
  const mayAdd = useMay('template.add');
  return (
    <li className="border-b border-hairline py-3">
      <p className="font-semibold">{kind.label}</p>
      <p className="text-xs text-muted">{kind.says}</p>
      {kind.templates.map((template) => (
        <Link key={template.id} href={`/settings/letters/${template.id}`} className="flex min-h-11 items-center justify-between gap-3">
          <span className="font-medium">{template.name}</span>
          <span className="text-xs text-muted">{template.active ? counted(template.letterCount, 'letter') : 'Retired'}</span>
        </Link>
      ))}
      {mayAdd && (
        <ButtonLink href={newHref(kind)} size="sm" className="mt-1">
          Write {kind.templates.length > 0 ? 'another' : 'your own'}
        </ButtonLink>
      )}
    </li>
  );
}
