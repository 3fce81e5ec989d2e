'use client';

import dynamic from 'next/dynamic';
import { useMay } from '@/components/layout/viewer';
import { Button, ButtonLink } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { useReopenReferral } from '@/lib/features/referrals/client';
import type { ReferralDetail } from '@/lib/features/referrals/schema';

const load = () => import('./referral-dialogs');
const ReferralDialog = dynamic(() => load().then((module) => module.ReferralDialog), { ssr: false });

export type ReferralAct = 'request_information' | 'decline' | 'accept';

interface Props {
  readonly found: ReferralDetail;
  readonly today: string;
  /** The act whose dialog is open, and the case that work goes into when it was chosen elsewhere on the page. */
  readonly act: ReferralAct | null;
  readonly intoCaseId: string | null;
  readonly onAct: (act: ReferralAct | null) => void;
}

/** What can be done with a referral now; the filled button accepts it, or leads to the case that it became. */
export function ReferralActions({ found, today, act, intoCaseId, onAct }: Props) {
  const notify = useNotice();
  const reopen = useReopenReferral();
  const may = { amend: useMay('referral.amend'), request_information: useMay('referral.request_information'), take_up: useMay('referral.reopen'), accept: useMay('referral.accept'), decline: useMay('referral.decline') };
  const can = (one: keyof typeof may) => found.acts.includes(one) && may[one];
  const takeUp = () =>
    void reopen.mutateAsync({ referralId: found.id, version: found.version }).then(
      () => notify({ message: found.state === 'DECLINED' ? 'The referral is taken up again.' : 'The information came; it waits for a decision.' }),
      (error: unknown) => notify({ message: error instanceof Error ? error.message : 'That was not saved.' }),
    );
  const warm = () => void load();
  return (
    <>
      {can('amend') && <ButtonLink href={`/referrals/${found.id}/edit`}>Edit facts</ButtonLink>}
      {can('take_up') && (
        <Button pending={reopen.isPending} onClick={takeUp}>
          {found.state === 'DECLINED' ? 'Take it up again' : 'The information came'}
        </Button>
      )}
      {can('request_information') && (
        <Button onClick={() => onAct('request_information')} onPointerEnter={warm}>
          Ask for information
        </Button>
      )}
      {can('decline') && (
        <Button onClick={() => onAct('decline')} onPointerEnter={warm}>
          Decline
        </Button>
      )}
      {can('accept') && (
        <Button kind="primary" onClick={() => onAct('accept')} onPointerEnter={warm}>
          Accept
        </Button>
      )}
      {found.case && (
        <ButtonLink kind="primary" href={`/cases/${found.case.id}`}>
          Open case C-{found.case.number}
        </ButtonLink>
      )}
      {act && <ReferralDialog act={act} found={found} today={today} intoCaseId={intoCaseId} onClose={() => onAct(null)} />}
    </>
  );
}
