'use client';

import Link from 'next/link';
import { Button, ButtonLink } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { KindChip } from '@/components/ui/kind-chip';
import { StateIcon } from '@/components/ui/state-icon';
import type { PanelAct } from '@/lib/domain/panel/board';
import type { PanelRow as Row } from '@/lib/features/panels/schema';
import { caseNumber } from '@/lib/format/names';
import { primaryAct } from './panel-actions';
import { bookingHref, prepareForms } from './panel-acts';
import { MembersInLine } from './panel-members';
import { actWords, boardWords, standingWords } from './panel-words';

interface Props {
  readonly panel: Row;
  readonly today: string;
  /** Null for a role that only looks. */
  readonly onAct: ((act: Exclude<PanelAct, 'book'>, panel: Row) => void) | null;
}

/** One panel on the board: whose, which, who is on it, what is waited for and until when. */
export function PanelBoardRow({ panel, today, onAct }: Props) {
  return (
    <tr data-row>
      <th scope="row" className="whitespace-nowrap">
        <Link href={`/panels/${panel.id}`} data-row-focus className="row-link">
          {panel.claimantName}
        </Link>
        <span className="block text-xs font-normal text-muted">
          <span className="ident">{panel.number}</span> · {caseNumber(panel.caseNumber)}
        </span>
      </th>
      <td className="max-lg:hidden">
        <KindChip>{panel.specialtyCode}</KindChip>
        {!panel.represented && <span className="block pt-0.5 text-xs text-muted">Unrepresented</span>}
      </td>
      <td className="max-xl:max-w-56 xl:min-w-76">
        <MembersInLine members={panel.members} today={today} />
      </td>
      <td className="py-1!">
        <PanelStanding panel={panel} today={today} />
      </td>
      <td className="py-1!">
        <NextDay panel={panel} today={today} />
      </td>
      <td className="no-print end whitespace-nowrap">
        <NextAct panel={panel} onAct={onAct} />
      </td>
    </tr>
  );
}

/** The same on a phone, in a few lines. */
export function PanelItem({ panel, today, onAct }: Props) {
  return (
    <li className="flex items-start gap-3 border-b border-hairline py-2">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2">
          <Link href={`/panels/${panel.id}`} className="inline-flex min-h-6 items-center font-medium">
            {panel.claimantName}
          </Link>
          <span className="ident text-xs text-muted">{panel.number}</span>
          <KindChip>{panel.specialtyCode}</KindChip>
        </p>
        <PanelStanding panel={panel} today={today} />
        <p className="text-xs">
          <NextDay panel={panel} today={today} />
        </p>
      </div>
      <NextAct panel={panel} onAct={onAct} />
    </li>
  );
}

function PanelStanding({ panel, today }: { readonly panel: Row; readonly today: string }) {
  const [threat] = panel.threats;
  return (
    <>
      <StateIcon tone={boardWords[panel.boardState].tone}>{standingWords(panel, today)}</StateIcon>
      {threat && (
        <span className={`block text-xs ${threat.level === 'now' ? 'text-danger-ink' : 'text-warning-ink'}`}>
          {threat.says}{' '}
          <Cite verify={threat.confidence === 'M'} className="max-xl:hidden">
            {threat.section}
          </Cite>
          {panel.threats.length > 1 && ` and ${panel.threats.length - 1} more`}
        </span>
      )}
    </>
  );
}

function NextDay({ panel, today }: { readonly panel: Row; readonly today: string }) {
  if (panel.boardState === 'ended') return panel.endedOn ? <Day date={panel.endedOn} today={today} stacked /> : <span className="text-muted">None</span>;
  if (!panel.nextClock) return <span className="text-muted">No clock runs</span>;
  return (
    <>
      <Day date={panel.nextClock.countedOn} today={today} sense="due" />
      <span className="block text-xs text-muted">
        {panel.nextClock.title}{' '}
        <Cite verify={panel.nextClock.confidence === 'M'} className="max-xl:hidden">
          {panel.nextClock.section}
        </Cite>
      </span>
    </>
  );
}

function NextAct({ panel, onAct }: Pick<Props, 'panel' | 'onAct'>) {
  const act = onAct && primaryAct(panel);
  if (!onAct || !act) return null;
  const says = `${actWords[act]}: panel ${panel.number}, ${panel.claimantName}`;
  return act === 'book' ? (
    <ButtonLink size="sm" href={bookingHref(panel)} aria-label={says} aria-keyshortcuts="E">
      {actWords.book}
    </ButtonLink>
  ) : (
    <Button size="sm" aria-label={says} aria-keyshortcuts="E" onPointerEnter={prepareForms} onClick={() => onAct(act, panel)}>
      {actWords[act]}
    </Button>
  );
}
