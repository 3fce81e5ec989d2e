'use client';

import Link from 'next/link';
import { Attachments } from '@/components/files/attachments';
import { Section } from '@/components/layout/section';
import { Cite } from '@/components/ui/cite';
import { KindChip } from '@/components/ui/kind-chip';
import { StateIcon } from '@/components/ui/state-icon';
import { consequenceLabels, consequencesOf } from '@/lib/domain/referral/representation';
import type { ReferralDetail } from '@/lib/features/referrals/schema';
import { formatFullDay } from '@/lib/format/dates';
import { letterWords } from './letter-words';
import { roleWords } from './referral-words';

/** Who speaks for the claimant and what follows from it, who is named, files, letters. */
export function ReferralSide({ found }: { readonly found: ReferralDetail }) {
  const asks = found.requesterRole ? roleWords[found.requesterRole] : 'Asks';
  const rows = [
    { key: 'claimant', role: 'Claimant', name: found.claimantName, detail: [found.claimantStreet, [found.claimantCity, found.claimantState, found.claimantPostalCode].filter(Boolean).join(' '), found.claimantPhone].filter(Boolean).join(' · ') },
    ...(found.requester ? [{ key: 'requester', role: found.requesterRole ? asks : 'Asks', name: found.requester.name, detail: found.requesterRole ? 'asks' : '' }] : []),
    ...(found.payer ? [{ key: 'payer', role: 'Payer', name: found.payer.name, detail: '' }] : []),
    ...found.parties.map((party) => ({ key: `${party.contactId}${party.role}`, role: roleWords[party.role], name: party.name, detail: party.detail })),
  ];
  return (
    <>
      <Representation found={found} />
      <Section title="Parties" className="mt-5">
        <dl className="border-t border-border">
          {rows.map((row) => (
            <div key={row.key} className="grid grid-cols-[112px_1fr] gap-2 border-b border-hairline py-1.5">
              <dt className="text-muted">{row.role}</dt>
              <dd className="min-w-0">
                <span className="block font-medium">{row.name}</span>
                {row.detail && <span className="block text-xs text-muted">{row.detail}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <div className="mt-5">
        <Attachments subjectKind="referral" subjectId={found.id} />
      </div>
      {found.letters.length > 0 && (
        <Section title="Letters" count={found.letters.length} className="mt-5">
          <ul className="border-t border-border">
            {found.letters.map((letter) => (
              <li key={letter.id} className="flex min-h-(--row) items-center gap-2 border-b border-hairline">
                <Link href={`/letters/${letter.id}`} className="min-w-0 flex-1 truncate font-medium hover:underline">
                  {letterWords(letter.kind)}
                </Link>
                {letter.state === 'SENT' ? <StateIcon tone="done">{letter.servedOn ? `Sent ${formatFullDay(letter.servedOn)}` : 'Sent'}</StateIcon> : letter.state === 'VOID' ? <StateIcon tone="off">Void</StateIcon> : <StateIcon tone="not-begun">Draft</StateIcon>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {found.note && (
        <Section title="Note" className="mt-5">
          <p className="border-t border-border py-2 whitespace-pre-line">{found.note}</p>
        </Section>
      )}
    </>
  );
}

/** Represented or not, and in words what follows for letters, forms, service and clocks. */
function Representation({ found }: { readonly found: ReferralDetail }) {
  const follows = consequencesOf(found.kind, found.represented);
  const isCompensation = found.kind === 'QME' || found.kind === 'AME';
  if (!isCompensation && found.represented === null) return null;
  return (
    <Section title="Who speaks for the claimant">
      <div className="border-t border-border pt-2">
        {found.represented === null ? <StateIcon tone="check">Nobody has said so</StateIcon> : found.represented ? <KindChip tinted={isCompensation}>Represented</KindChip> : <KindChip>Unrepresented</KindChip>}
        <dl className="mt-2">
          {follows.map((one) => (
            <div key={one.says} className="grid grid-cols-[60px_1fr] gap-2 border-b border-hairline py-1.5 text-xs">
              <dt className="text-muted">{consequenceLabels[one.what]}</dt>
              <dd>
                {one.says} {one.section && <Cite verify={one.confidence.includes('M')}>{one.section}</Cite>}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </Section>
  );
}
