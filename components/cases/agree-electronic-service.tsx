'use client';

import { AskDialog } from '@/components/forms/ask-dialog';
import { SelectInput, TextInput } from '@/components/forms/inputs';
import { useViewer } from '@/components/layout/viewer';
import { Cite } from '@/components/ui/cite';
import { recipientRoleLabels } from '@/lib/domain/service/methods';
import type { CaseDetail } from '@/lib/features/cases/schema';
import { useAgreeElectronicService } from '@/lib/features/electronic-service/client';
import type { AgreeElectronicService } from '@/lib/features/electronic-service/schema';
import type { ServedParty } from './served-parties';

interface Props {
  readonly found: CaseDetail;
  readonly parties: readonly ServedParty[];
  readonly onClose: () => void;
}

/** Records that a party agreed in writing to be served by e-mail, with the address it gave. Load it on intent. */
export function AgreeElectronicServiceForm({ found, parties, onClose }: Props) {
  const agree = useAgreeElectronicService();
  const { today } = useViewer();
  return (
    <AskDialog
      title="E-mail service agreed"
      subtitle={found.claimant.name}
      action="Record the agreement"
      done="The agreement is recorded; letters may go to that address."
      onClose={onClose}
      send={(values) => agree.mutateAsync({ caseId: found.id, role: values.text('role') as AgreeElectronicService['role'], email: values.text('email'), agreedOn: values.text('agreedOn') })}
    >
      {({ errorOf }) => (
        <>
          <p className="text-muted">
            The party agreed in writing and gave the address; keep that writing among the case’s files. <Cite>8 CCR 36.7</Cite>
          </p>
          <SelectInput label="Who agreed" name="role" className="sm:col-span-2" choices={parties.map(({ role, name }) => [role, `${name}, ${recipientRoleLabels[role].toLowerCase()}`] as const)} error={errorOf('role')} />
          <TextInput label="E-mail for service" name="email" type="email" autoComplete="off" autoFocus maxLength={254} error={errorOf('email')} />
          <TextInput label="Agreed on" name="agreedOn" type="date" defaultValue={today} max={today} error={errorOf('agreedOn')} />
        </>
      )}
    </AskDialog>
  );
}
