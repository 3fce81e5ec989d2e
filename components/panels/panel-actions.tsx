'use client';

import { Button, ButtonLink } from '@/components/ui/button';
import { OverflowMenu } from '@/components/ui/overflow-menu';
import type { PanelAct } from '@/lib/domain/panel/board';
import type { PanelRow } from '@/lib/features/panels/schema';
import { bookingHref, prepareForms } from './panel-acts';
import { actWords } from './panel-words';

/** The act that moves the panel on is the filled one; the others wait behind the dots. */
export function PanelActions({ panel, onAct }: { readonly panel: PanelRow; readonly onAct: (act: Exclude<PanelAct, 'book'>, panel: PanelRow) => void }) {
  const primary = primaryAct(panel);
  const rest = panel.acts.filter((act) => act !== primary && act !== 'book');
  const menu = [...rest.map((act) => ({ id: act as Exclude<PanelAct, 'book'> | 'print', label: actWords[act] })), { id: 'print' as const, label: 'Print' }];
  return (
    <>
      {primary === 'book' ? (
        <ButtonLink kind="primary" href={bookingHref(panel)}>
          {panel.exam ? actWords.book : 'Add the exam'}
        </ButtonLink>
      ) : (
        primary && (
          <Button kind="primary" onPointerEnter={prepareForms} onClick={() => onAct(primary, panel)}>
            {actWords[primary]}
          </Button>
        )
      )}
      <OverflowMenu label="More for this panel" choices={menu} onChoose={(id) => (id === 'print' ? window.print() : onAct(id, panel))} />
    </>
  );
}

/** What comes next; nothing where the panel only waits or has ended. */
export function primaryAct({ boardState, acts }: Pick<PanelRow, 'boardState' | 'acts'>): PanelAct | null {
  const wanted = { to_strike: 'strike', to_select: 'select', to_book: 'book', booked: null, replacement_asked: 'decide_replacement', aging: acts[0] ?? null, elsewhere: 'end', ended: null } as const;
  const act = wanted[boardState];
  return act !== null && acts.includes(act) ? act : null;
}
