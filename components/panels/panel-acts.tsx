'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { reportLostConnection } from '@/components/layout/connection-bar';
import { useMay } from '@/components/layout/viewer';
import { useNotice } from '@/components/ui/notice';
import type { PanelAct } from '@/lib/domain/panel/board';
import { useReopenPanel, useSelectPanelist, useStrikePanelist } from '@/lib/features/panels/client';
import type { PanelRow, PanelSide } from '@/lib/features/panels/schema';
import { RequestFailed } from '@/lib/http/client';
import type { PanelForm } from './panel-act-dialog';

const PanelActDialog = dynamic(() => import('./panel-act-dialog').then((module) => module.PanelActDialog), { ssr: false });

/** Fetches the forms before one is opened. */
export const prepareForms = () => void import('./panel-act-dialog');

/** What a person may do with a panel, and the doing of it: forms open, the rest is done at once. */
export function usePanelActs(today: string) {
  const notify = useNotice();
  const may = useMay('panel.strike');
  const [open, setOpen] = useState<{ readonly form: PanelForm; readonly panel: PanelRow; readonly memberId?: string | undefined } | null>(null);
  const select = useSelectPanelist();
  const strike = useStrikePanelist();
  const reopen = useReopenPanel();
  const tell = (error: unknown) => {
    if (error instanceof RequestFailed && error.code === 'offline') reportLostConnection();
    notify({ message: error instanceof Error ? error.message : 'That was not saved.' });
  };
  const begin = (act: Exclude<PanelAct, 'book'>, panel: PanelRow, memberId?: string) => {
    const subject = { panelId: panel.id as never, version: panel.version };
    if (act === 'take_back_selection') void select.mutateAsync({ ...subject, memberId: null }).then(() => notify({ message: 'The selection is taken back.' }), tell);
    else if (act === 'reopen') void reopen.mutateAsync(subject).then(() => notify({ message: `Panel ${panel.number} is open again.` }), tell);
    else setOpen({ form: act, panel, memberId });
  };
  const takeBackStrike = (panel: PanelRow, side: PanelSide) => void strike.mutateAsync({ panelId: panel.id as never, version: panel.version, side, memberId: null }).then(() => notify({ message: 'The strike is taken back.' }), tell);
  const dialog = open && <PanelActDialog key={`${open.form} ${open.panel.id}`} {...open} today={today} onClose={() => setOpen(null)} />;
  return { may, begin, takeBackStrike, dialog };
}

/** Where a date is found for the panel's exam: the finder, or the case where the exam is not asked for yet. */
export function bookingHref({ exam, caseId }: PanelRow): string {
  return exam ? `/calendar?find=${exam.id}` : `/cases/${caseId}?add=evaluation`;
}
