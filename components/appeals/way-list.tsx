'use client';

import Link from 'next/link';
import { useMay } from '@/components/layout/viewer';
import { Cite } from '@/components/ui/cite';
import { StateIcon } from '@/components/ui/state-icon';
import { libraryHref } from '@/lib/domain/library/entry';
import type { Way } from '@/lib/features/appeals/schema';
import { formatDollars } from '@/lib/format/money';
import { BeginButton } from './begin-button';
import { kindLabel, wayTones, wayWords } from './appeal-words';

interface Props {
  readonly ways: readonly Way[];
  readonly today: string;
  readonly invoiceId: string;
  readonly eorId: string | null;
  /** The filled button on the first way that is open. */
  readonly hasPrimary?: boolean;
}

/** The ways against a decision or a silence: which is open, until when, why; begun from here. */
export function WayList({ ways, invoiceId, eorId, hasPrimary = false }: Props) {
  const mayBegin = useMay('appeal.begin');
  const first = ways.find(({ state }) => state === 'open' || state === 'late');
  return (
    <ul>
      {ways.map((way) => (
        <li key={way.kind} className="border-b border-hairline py-2">
          <p className="flex flex-wrap items-center gap-x-2">
            {way.appealId ? (
              <Link href={`/appeals/${way.appealId}`} className="text-link font-medium">
                {kindLabel(way.kind)}
              </Link>
            ) : (
              <span className="font-medium">{kindLabel(way.kind)}</span>
            )}
            <StateIcon tone={wayTones[way.state]} className="text-xs">
              {wayWords[way.state]}
            </StateIcon>
            {way.disputedCents > 0 && way.state !== 'closed' && <span className="num ml-auto">{formatDollars(way.disputedCents)}</span>}
          </p>
          <p className="text-soft">
            {way.why}{' '}
            <Cite verify={way.confidence === 'M'} href={libraryHref(`form.${way.kind.toLowerCase()}`)}>
              {way.section}
            </Cite>
          </p>
          {mayBegin && (way.state === 'open' || way.state === 'late') && (
            <p className="pt-2">
              <BeginButton kind={way.kind} invoiceId={invoiceId} eorId={eorId} primary={hasPrimary && way === first} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
