'use client';

import { useQuery } from '@tanstack/react-query';
import type { PanelAct } from '@/lib/domain/panel/board';
import { panelDetail } from '@/lib/features/panels/client';
import type { PanelRow } from '@/lib/features/panels/schema';
import { EndForm } from './end-form';
import { AmendPanelDialog } from './record-panel-dialog';
import { DecideReplacementForm, RequestReplacementForm } from './replacement-forms';
import { SelectForm } from './select-form';
import { StrikeForm } from './strike-form';

/** Acts that ask for something before they are done. */
export type PanelForm = Extract<PanelAct, 'strike' | 'select' | 'request_replacement' | 'decide_replacement' | 'amend' | 'end'>;

interface Props {
  readonly form: PanelForm;
  readonly panel: PanelRow;
  readonly memberId?: string | undefined;
  readonly today: string;
  readonly onClose: () => void;
}

/** The form of an act. Load it on intent. */
export function PanelActDialog({ form, ...props }: Props) {
  switch (form) {
    case 'strike':
      return <StrikeForm {...props} />;
    case 'select':
      return <SelectForm {...props} />;
    case 'request_replacement':
      return <RequestReplacementForm {...props} />;
    case 'decide_replacement':
      return <Decide {...props} />;
    case 'amend':
      return <AmendPanelDialog {...props} />;
    case 'end':
      return <EndForm {...props} />;
    default: {
      const unhandled: never = form;
      return unhandled;
    }
  }
}

/** The request is read with the panel; a row of the board does not carry it. */
function Decide({ panel, today, onClose }: Omit<Props, 'form'>) {
  const { data } = useQuery(panelDetail(panel.id));
  const asked = data?.replacements.find(({ outcome }) => outcome === 'pending');
  return asked ? <DecideReplacementForm panel={panel} asked={asked} today={today} onClose={onClose} /> : null;
}
