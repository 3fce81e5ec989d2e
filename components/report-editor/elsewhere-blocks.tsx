'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useMemo, useRef } from 'react';
import { typeLabel } from '@/components/excerpts/excerpt-words';
import { textOf, type FindingsNode } from '@/lib/domain/report/doc';
import { findingsTable } from '@/lib/domain/report/findings-tables';
import { tagLabel } from '@/lib/domain/records/excerpt-life';
import type { Excerpt } from '@/lib/features/excerpts/schema';
import { formatFullDay } from '@/lib/format/dates';
import { counted, listed } from '@/lib/format/names';
import { citeHref } from './cite-chip';
import { useElsewhere } from './elsewhere';

const shownAtOnce = 12;
const findingsNames = { measurements: 'Measurements', diagnoses: 'Diagnoses', impairments: 'Impairments', apportionment: 'Apportionment' } as const satisfies Record<FindingsNode['attrs']['what'], string>;

/** A table of the report's findings, as it will be printed. */
export const FindingsBlock = memo(function FindingsBlock({ what }: { readonly what: FindingsNode['attrs']['what'] }) {
  const { findings } = useElsewhere();
  const rows = useMemo(() => findingsTable(what, findings).content, [what, findings]);
  return (
    <figure className="report-elsewhere" aria-label={findingsNames[what]}>
      <figcaption>{findingsNames[what]}, from the findings</figcaption>
      <table>
        <tbody>
          {rows.map(({ content }, row) => (
            <tr key={row}>
              {content.map((cell, column) => {
                const span = { ...(cell.attrs?.colspan ? { colSpan: cell.attrs.colspan } : {}), ...(cell.attrs?.rowspan ? { rowSpan: cell.attrs.rowspan } : {}) };
                const lines = textOf(cell).split('\n').map((line, at) => <p key={at}>{line}</p>);
                return cell.type === 'table_header' ? <th key={column} {...span}>{lines}</th> : <td key={column} {...span}>{lines}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
});

/** The confirmed excerpts of the case by their day. Of a long one only what is looked at stands in the page. */
export const ChronologyBlock = memo(function ChronologyBlock({ tags }: { readonly tags: readonly string[] }) {
  const { excerpts } = useElsewhere();
  const shown = useMemo(() => (excerpts ?? []).filter((one) => tags.length === 0 || one.tags.some((tag) => tags.includes(tag))).sort((a, b) => (a.happenedOn ?? '9999').localeCompare(b.happenedOn ?? '9999')), [excerpts, tags]);
  return (
    <figure className="report-elsewhere" aria-label="Chronology">
      <figcaption>
        {excerpts === null ? 'Chronology' : `Chronology, ${counted(shown.length, 'confirmed excerpt')}`}
        {tags.length > 0 && ` on ${listed(tags.map(tagLabel))}`}
      </figcaption>
      {excerpts === null ? <p className="text-muted">Reading the excerpts …</p> : shown.length === 0 ? <p className="text-muted">No excerpt is confirmed yet. Those that are will stand here by themselves.</p> : <Lines excerpts={shown} />}
    </figure>
  );
});

function Lines({ excerpts }: { readonly excerpts: readonly Excerpt[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({ count: excerpts.length, getScrollElement: () => frame.current, estimateSize: () => 56, overscan: 6, initialRect: { width: 640, height: 420 } });
  if (excerpts.length <= shownAtOnce) return <ul className="report-lines">{excerpts.map((one) => <li key={one.id}><Line excerpt={one} /></li>)}</ul>;
  return (
    <div ref={frame} className="report-lines max-h-[420px] overflow-y-auto" tabIndex={0} role="group" aria-label={`Chronology, ${counted(excerpts.length, 'line')}`}>
      <ul className="relative" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start }) => {
          const excerpt = excerpts[index];
          return excerpt && (
            <li key={excerpt.id} ref={list.measureElement} data-index={index} aria-setsize={excerpts.length} aria-posinset={index + 1} className="absolute inset-x-0 top-0" style={{ transform: `translateY(${start}px)` }}>
              <Line excerpt={excerpt} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Line({ excerpt }: { readonly excerpt: Excerpt }) {
  const { happenedOn, type, provider, text, cite, packetId, pageNumber } = excerpt;
  return (
    <div className="report-line">
      <span className="whitespace-nowrap">{happenedOn ? formatFullDay(happenedOn) : <span className="text-warning-ink">Undated</span>}</span>
      <span>
        <span className="text-muted">{[typeLabel(type), provider].filter(Boolean).join(' · ')}</span> {text}{' '}
        <a className="report-cite" href={citeHref({ packetId, page: pageNumber })} target="_blank" rel="noopener">{cite}</a>
      </span>
    </div>
  );
}
