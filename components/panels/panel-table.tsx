'use client';

import { Fragment } from 'react';
import type { PanelAct } from '@/lib/domain/panel/board';
import type { PanelList, PanelRow } from '@/lib/features/panels/schema';
import { PanelBoardRow, PanelItem } from './panel-row';
import { boardWords } from './panel-words';

interface Props {
  readonly groups: PanelList['groups'];
  readonly today: string;
  readonly onAct: ((act: Exclude<PanelAct, 'book'>, panel: PanelRow) => void) | null;
}

/** The board: panels by where they stand, in the order of their life; on a phone as lists. */
export function PanelTable({ groups, today, onAct }: Props) {
  return (
    <>
      <div className="relative overflow-x-auto max-sm:hidden print:block">
        <table className="data-table rows-2 bleed" aria-label="Panels">
          <thead>
            <tr>
              <th scope="col">Claimant and panel</th>
              <th scope="col" className="max-lg:hidden">
                Specialty
              </th>
              <th scope="col">The three</th>
              <th scope="col">Stands</th>
              <th scope="col">{groups.every(({ state }) => state === 'ended') ? 'Ended' : 'Next clock'}</th>
              <th scope="col" className="no-print">
                <span className="sr-only">Next act</span>
              </th>
            </tr>
          </thead>
          {groups.map(({ state, panels }) => (
            <tbody key={state}>
              <tr className="group-row">
                <th scope="rowgroup" colSpan={6} className="text-xs">
                  <span className="font-semibold">{boardWords[state].title}</span> <span className="num ml-1 font-normal text-muted">{panels.length}</span>
                </th>
              </tr>
              {panels.map((panel) => (
                <PanelBoardRow key={panel.id} panel={panel} today={today} onAct={onAct} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <div className="px-4 sm:hidden print:hidden">
        {groups.map(({ state, panels }) => (
          <Fragment key={state}>
            <h2 className="pt-4 pb-1 font-semibold">
              {boardWords[state].title} <span className="num font-normal text-muted">{panels.length}</span>
            </h2>
            <ul className="border-t border-border" aria-label={boardWords[state].title}>
              {panels.map((panel) => (
                <PanelItem key={panel.id} panel={panel} today={today} onAct={onAct} />
              ))}
            </ul>
          </Fragment>
        ))}
      </div>
    </>
  );
}
