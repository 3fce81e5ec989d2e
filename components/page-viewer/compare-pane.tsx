'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { KeyCap } from '@/components/ui/key-cap';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { StateIcon } from '@/components/ui/state-icon';
import { differenceOf, likenessOf, type Stretch } from '@/lib/domain/records/word-difference';
import { pageOf } from '@/lib/features/documents/client';
import { pictureHref } from '@/lib/features/page-pictures/schema';
import type { Page } from '@/lib/features/documents/schema';
import { formatFullDay } from '@/lib/format/dates';

interface Props {
  readonly page: Page;
  /** Decides; null takes back what was decided. Absent for who may not. */
  readonly onDecide: ((duplicate: boolean | null, of?: number) => void) | null;
}

/** What the page is said to repeat: in this packet, or in another one. */
export function repeatedBy(page: Page): { readonly packetId: string; readonly number: number; readonly kind: string } | null {
  if (page.exactDupOf !== null) return { packetId: page.packetId, number: page.exactDupOf, kind: 'Exactly the same content' };
  if (page.nearDupOf !== null) return { packetId: page.packetId, number: page.nearDupOf, kind: 'Much the same page' };
  if (page.elsewhere) return { packetId: page.elsewhere.packetId, number: page.elsewhere.number, kind: page.elsewhere.kind === 'reviewed' ? 'Reviewed before, in another case or packet' : 'In another packet of this case' };
  return null;
}

/** A page beside the one that it seems to repeat: both pictures, what differs in their words, and the decision. */
export function ComparePane({ page, onDecide }: Props) {
  const [named, setNamed] = useState('');
  const suspected = repeatedBy(page);
  const number = Number(named);
  const byHand = !suspected && Number.isInteger(number) && number >= 1 && number < page.number ? { packetId: page.packetId, number, kind: '' } : null;
  const other = suspected ?? byHand;
  const isDecided = page.decidedDup !== null;
  return (
    <div className="flex min-h-0 flex-col overflow-y-auto px-4 py-3">
      <h2 className="font-semibold">{suspected ? 'Is it a duplicate?' : 'Duplicate of another page'}</h2>
      {suspected ? (
        <p className="text-muted">{suspected.kind}.</p>
      ) : (
        <>
          <p className="text-muted">The reading found no page that this one repeats.</p>
          {onDecide && page.number > 1 && (
            <>
              <label className="label pt-3" htmlFor="repeats-page">It repeats page</label>
              <input id="repeats-page" inputMode="numeric" className="input mt-1 w-24!" value={named} onChange={(event) => setNamed(event.target.value.replace(/\D/g, ''))} />
            </>
          )}
        </>
      )}
      {isDecided && (
        <p className="pt-2">
          <StateIcon tone="done">{page.decidedDup ? 'Decided: a duplicate' : 'Decided: not a duplicate'}</StateIcon>
        </p>
      )}
      {onDecide && other && (
        <div className="flex flex-wrap gap-2 py-3">
          <Button size="sm" aria-pressed={page.decidedDup === true} onClick={() => onDecide(true, byHand?.number)}>Duplicate <KeyCap keys="D" /></Button>
          <Button size="sm" aria-pressed={page.decidedDup === false} onClick={() => onDecide(false)}>Not a duplicate <KeyCap keys="N" /></Button>
          {isDecided && <Button size="sm" kind="ghost" onClick={() => onDecide(null)}>As read</Button>}
        </div>
      )}
      {other && <Beside page={page} other={other} />}
    </div>
  );
}

function Beside({ page, other }: { readonly page: Page; readonly other: { readonly packetId: string; readonly number: number } }) {
  const { data, error } = useQuery(pageOf(other.packetId, other.number));
  const stretches = useMemo(() => (data ? differenceOf(page.text, data.text) : []), [page.text, data]);
  if (error) return <p role="alert" className="text-warning-ink">{error.message}</p>;
  if (!data) return <SkeletonRows count={4} label="Loading the other page" />;
  const [onlyHere, onlyThere] = [stretches.filter(({ kind }) => kind === 'first').length, stretches.filter(({ kind }) => kind === 'second').length];
  return (
    <>
      <div className="grid grid-cols-2 gap-2">
        <Small page={page} label={`Page ${page.number}`} />
        <Small page={data} label={other.packetId === page.packetId ? `Page ${data.number}` : `Page ${data.number}, other packet`} />
      </div>
      {page.elsewhere && other.packetId === page.elsewhere.packetId && <p className="pt-2 text-xs text-muted">{page.elsewhere.senderName}, received {formatFullDay(page.elsewhere.receivedOn)}</p>}
      <Link href={`/packets/${other.packetId}/read?page=${other.number}`} className="text-link w-fit pt-2 text-xs">Open that page</Link>
      <h3 className="pt-4 font-semibold">Words</h3>
      <p className="text-xs text-muted">{likenessOf(stretches)}% the same{onlyHere + onlyThere === 0 ? ': no word differs' : `. ${onlyHere} only here, ${onlyThere} only there`}</p>
      <Words stretches={stretches} />
    </>
  );
}

function Small({ page, label }: { readonly page: Page; readonly label: string }) {
  return (
    <figure className="min-w-0">
      <figcaption className="truncate text-xs text-muted">{label}</figcaption>
      {page.picture ? (
        <img src={pictureHref(page.packetId, page.number, 'picture', page.picture.slice(-12))} alt={label} className="w-full bg-white shadow-[0_0_0_1px_var(--border)] dark:brightness-[.82]" style={{ aspectRatio: `${page.width} / ${page.height}` }} />
      ) : (
        <p className="line-clamp-[12] bg-default p-2 text-2xs whitespace-pre-wrap text-soft">{page.text || 'No words'}</p>
      )}
    </figure>
  );
}

const shownAround = 8;

/** The words in reading order, what both have shortened to what stands around a difference. */
function Words({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return (
    <p className="pt-1 text-xs [overflow-wrap:anywhere]">
      {stretches.map(({ kind, words }, at) => {
        if (kind === 'first') return <del key={at} className="mx-0.5 bg-danger-soft text-danger-soft-foreground no-underline"><span className="sr-only">only here: </span>− {words.join(' ')}</del>;
        if (kind === 'second') return <ins key={at} className="mx-0.5 bg-success-soft text-success-soft-foreground no-underline"><span className="sr-only">only there: </span>+ {words.join(' ')}</ins>;
        const isLong = words.length > shownAround * 2;
        return <span key={at} className="text-muted">{isLong ? `${at === 0 ? '' : words.slice(0, shownAround).join(' ')} … ${at === stretches.length - 1 ? '' : words.slice(-shownAround).join(' ')}` : words.join(' ')} </span>;
      })}
    </p>
  );
}
