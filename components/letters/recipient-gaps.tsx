import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { StateIcon } from '@/components/ui/state-icon';
import { recipientRoleLabels } from '@/lib/domain/service/methods';
import type { DueRecipient, MissingRecipient } from '@/lib/features/letters/schema';

/** Somebody who is due the letter by now and is not on it: the case changed since it was drafted. */
export function DueRow({ due, onAdd }: { readonly due: DueRecipient; readonly onAdd: () => void }) {
  return (
    <li className="flex items-start gap-3 border-b border-hairline py-2">
      <div className="min-w-0 flex-1">
        <StateIcon tone="check">{due.name} is due it too</StateIcon>
        <p className="pl-5 text-xs text-muted">
          {recipientRoleLabels[due.role]}. {due.reason}. {due.section && <Cite verify={due.confidence === 'M'}>{due.section}</Cite>}
        </p>
      </div>
      <Button size="sm" aria-label={`Add ${due.name}`} onClick={onAdd}>
        Add
      </Button>
    </li>
  );
}

/** Somebody who ought to get the letter and is not known, with the way to mend it. */
export function MissingRow({ missing, caseId, onName }: { readonly missing: MissingRecipient; readonly caseId: string | null; readonly onName: () => void }) {
  const isOutside = missing.role === 'treating_physician' || missing.role === 'interpreter';
  const isContact = missing.role === 'dwc' || caseId === null;
  return (
    <li className="border-b border-hairline py-2">
      <StateIcon tone="check">{missing.says}</StateIcon>
      <p className="flex flex-wrap items-center gap-x-2 pl-5 text-xs text-muted">
        {isContact ? (
          <Link href="/contacts" className="text-link leading-6">
            Open the contacts
          </Link>
        ) : (
          <Link href={`/cases/${caseId}/edit`} className="text-link leading-6">
            Add on the case
          </Link>
        )}
        {isOutside && (
          <button type="button" className="text-link leading-6" onClick={onName}>
            Name them for this letter
          </button>
        )}
        {missing.section && <Cite>{missing.section}</Cite>}
      </p>
    </li>
  );
}
