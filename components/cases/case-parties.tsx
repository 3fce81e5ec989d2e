'use client';

import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { useMay, useViewer } from '@/components/layout/viewer';
import { Cite } from '@/components/ui/cite';
import { KindChip } from '@/components/ui/kind-chip';
import type { CaseDetail } from '@/lib/features/cases/schema';
import { ElectronicService } from './electronic-service';

const roleWords: Record<string, string> = { claims_administrator: 'Administrator', applicant_attorney: 'Applicant attorney', defense_attorney: 'Defense attorney', agency: 'Agency', employer: 'Employer', interpreter: 'Interpreter', treating_physician: 'Treating physician', dwc: 'DWC', other: 'Other' };

/** Who belongs to the case. Whether the worker is represented stands first: it changes forms, service and clocks. */
export function CaseParties({ found }: { readonly found: CaseDetail }) {
  const [mayAmend, mayOpenContacts] = [useMay('case.amend'), useMay('contact.read')];
  const { today } = useViewer();
  const { claimant } = found;
  const isCompensation = found.kind === 'QME' || found.kind === 'AME';
  const place = [claimant.city, claimant.state].filter(Boolean).join(', ');
  const rows = [
    { key: 'claimant', role: 'Claimant', name: claimant.name, detail: [place, claimant.language].filter(Boolean).join(' · '), contactId: null, notes: '' },
    { key: 'payer', role: 'Payer', name: found.payer.name, detail: '', contactId: found.payer.id, notes: found.payer.notes ?? '' },
    ...found.parties.map((party) => ({ key: party.id, role: roleWords[party.role] ?? party.role, name: party.name, detail: party.detail, contactId: party.contactId, notes: '' })),
    ...(found.employer ? [{ key: 'employer', role: 'Employer', name: found.employer, detail: '', contactId: null, notes: '' }] : []),
  ];
  return (
    <Section
      title="Parties"
      aside={
        mayAmend && (
          <Link href={`/cases/${found.id}/edit`} className="quiet-link">
            Edit
          </Link>
        )
      }
    >
      {isCompensation && (
        <p className="flex items-center gap-2 pb-2 text-xs text-muted">
          {found.represented ? <KindChip tinted>Represented</KindChip> : <KindChip>Unrepresented</KindChip>}
          <span>
            {found.represented ? 'Serve with Form 122' : 'Serve with Form 111'} <Cite>{found.represented ? '8 CCR 36(a)(1)' : '8 CCR 36(b)(1)'}</Cite>
          </span>
        </p>
      )}
      <dl className="border-t border-border">
        {rows.map((row) => (
          <div key={row.key} className="grid grid-cols-[112px_1fr] gap-2 border-b border-hairline py-1.5">
            <dt className="text-muted">{row.role}</dt>
            <dd className="min-w-0">
              {row.contactId && mayOpenContacts ? (
                <Link href={`/contacts/${row.contactId}`} className="block font-medium text-inherit hover:underline" prefetch={false}>
                  {row.name}
                </Link>
              ) : (
                <span className="block font-medium">{row.name}</span>
              )}
              {row.detail && <span className="block truncate text-xs text-muted">{row.detail}</span>}
              {row.notes && <span className="block text-xs whitespace-pre-line text-muted">{row.notes}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <ElectronicService found={found} today={today} />
    </Section>
  );
}
