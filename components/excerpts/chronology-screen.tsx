'use client';

import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { Columns } from '@/components/layout/columns';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { useMay } from '@/components/layout/viewer';
import { Button, ButtonLink } from '@/components/ui/button';
import { KeyHints } from '@/components/ui/key-cap';
import { useNotice } from '@/components/ui/notice';
import { excerptTags } from '@/lib/domain/records/excerpt-life';
import { chronologyOf } from '@/lib/features/chronologies/client';
import { useConfirmExcerpts } from '@/lib/features/excerpts/client';
import { caseNumber, counted } from '@/lib/format/names';
import { byYear, chronologyAddress, chronologyQuery, readChronologyView } from './chronology-filters';
import { ChronologyRow } from './chronology-row';
import { ChronologyToolbar } from './chronology-toolbar';
import { ConfirmScreen } from './confirm-screen';
import { CoverageSide } from './coverage-side';
import { DownloadMenu } from './download-menu';
import { RecordsTabs } from './records-tabs';

/** A case's excerpts by day; or, for the physician, those that are proposed one after another. */
export function ChronologyScreen({ caseId }: { readonly caseId: string }) {
  const router = useRouter();
  const notify = useNotice();
  const view = readChronologyView(useSearchParams());
  const mayConfirm = useMay('excerpt.confirm_many');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { mutate: confirmMany, isPending } = useConfirmExcerpts();
  const { data } = useQuery(chronologyOf(chronologyQuery(caseId, view)));
  if (!data) return null;
  if (view.confirms && mayConfirm) return <ConfirmScreen found={data} />;

  const { counts } = data;
  const total = counts.PROPOSED + counts.CONFIRMED + counts.REJECTED;
  const twice = new Set(data.duplicates.flat());
  const chosen = data.excerpts.filter(({ id, state }) => selected.has(id) && state === 'PROPOSED');
  const proposedShown = data.excerpts.filter(({ state, isRemoved }) => state === 'PROPOSED' && !isRemoved);
  const ownTags = data.tags.map(({ value }) => value).filter((tag) => !Object.hasOwn(excerptTags, tag));
  const providers = data.providers.map(({ value }) => value);
  const confirm = () =>
    confirmMany(
      { caseId: caseId as never, excerpts: chosen.slice(0, 500).map(({ id, version }) => ({ id: id as never, version })) },
      {
        onSuccess: ({ confirmed, skipped }) => {
          setSelected(new Set());
          notify({ message: `${counted(confirmed.length, 'excerpt')} confirmed.${skipped.length > 0 ? ` ${counted(skipped.length, 'other')} had changed and stayed as they are.` : ''}` });
        },
        onError: (error) => notify({ message: error.message }),
      },
    );
  const isFiltered = view.state !== null || view.q !== '' || view.tag !== '' || view.provider !== '' || view.type !== '' || view.packetId !== null;

  return (
    <>
      <PageHeader
        title="Chronology"
        breadcrumb={[{ label: 'Cases', href: '/cases' }, { label: `${caseNumber(data.caseNumber)}, ${data.claimantName}`, href: `/cases/${caseId}` }]}
        subtitle={total === 0 ? 'No excerpt yet' : `${counts.CONFIRMED} confirmed, ${counts.PROPOSED} to confirm`}
        actions={
          <>
            <Button kind="ghost" iconOnly aria-label="Print the chronology" onClick={() => window.print()}>
              <Printer aria-hidden />
            </Button>
            <DownloadMenu caseId={caseId} packets={data.packets} />
            {mayConfirm && chosen.length > 0 ? (
              <Button kind="primary" pending={isPending} onClick={confirm}>
                Confirm {counted(chosen.length, 'excerpt')}
              </Button>
            ) : (
              mayConfirm && counts.PROPOSED > 0 && (
                <ButtonLink kind="primary" href={chronologyAddress(caseId, { confirms: true })}>
                  Confirm one by one
                </ButtonLink>
              )
            )}
          </>
        }
        below={<RecordsTabs caseId={caseId} current="chronology" />}
      />
      {total + data.removedCount > 0 && <ChronologyToolbar caseId={caseId} view={view} found={data} onChange={(next) => router.replace(chronologyAddress(caseId, next), { scroll: false })} />}
      <Columns side={<CoverageSide caseId={caseId} />} sideLabel="What is not read or written yet">
        {data.excerpts.length === 0 ? (
          isFiltered ? (
            <EmptyState title="No excerpt fits this filter" actions={<ButtonLink href={chronologyAddress(caseId, {})}>Clear the filter</ButtonLink>}>
              Nothing of this case’s {counted(total, 'excerpt')} is left by it.
            </EmptyState>
          ) : (
            <EmptyState title="The chronology begins with the first excerpt" actions={data.packets[0] && <ButtonLink kind="primary" href={`/packets/${data.packets[0].id}/read?page=1`}>Read packet {data.packets[0].letter}</ButtonLink>}>
              {data.packets.length === 0 ? 'No records have come yet. Log a packet on the case first.' : 'Mark words on a page, and the line stands here by its date with its page cite.'}
            </EmptyState>
          )
        ) : (
          <>
            <div className="no-print flex items-center gap-3 pb-1">
              {mayConfirm && proposedShown.length > 0 && (
                <Button size="sm" kind="ghost" className="-ml-2" onClick={() => setSelected(selected.size > 0 ? new Set() : new Set(proposedShown.map(({ id }) => id)))}>
                  {selected.size > 0 ? 'Select none' : `Select all ${proposedShown.length} proposed`}
                </Button>
              )}
              <div className="ml-auto hidden lg:block">
                <KeyHints hints={[['J', 'next'], ...(mayConfirm ? [['A', 'confirm'] as const, ['X', 'select'] as const] : []), ['E', 'edit']]} />
              </div>
            </div>
            {byYear(data.excerpts).map(({ year, lines }) => (
              <section key={year} aria-label={year} className="pb-3">
                <h2 className="sticky top-0 border-b border-border bg-surface py-1 font-semibold sm:top-(--header-height) print:static">
                  {year} <span className="num font-normal text-muted">{lines.length}</span>
                </h2>
                <ol>
                  {lines.map((excerpt) => (
                    <ChronologyRow
                      key={excerpt.id}
                      excerpt={excerpt}
                      ownTags={ownTags}
                      providers={providers}
                      isDuplicate={twice.has(excerpt.id)}
                      isSelected={selected.has(excerpt.id)}
                      onSelect={mayConfirm && excerpt.state === 'PROPOSED' && !excerpt.isRemoved ? () => setSelected((before) => (before.has(excerpt.id) ? new Set([...before].filter((one) => one !== excerpt.id)) : new Set(before).add(excerpt.id))) : null}
                    />
                  ))}
                </ol>
              </section>
            ))}
            {data.isCut && <p className="text-warning-ink">These are the first 2,000 lines. Filter to see the others.</p>}
          </>
        )}
      </Columns>
    </>
  );
}
