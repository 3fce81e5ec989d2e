'use client';

import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { KindChip } from '@/components/ui/kind-chip';
import { StateIcon } from '@/components/ui/state-icon';
import { stageWords } from '@/components/cases/stage-words';
import type { ContactDetail } from '@/lib/features/contacts/schema';
import type { CaseStage } from '@/lib/features/cases/schema';
import { kindWords } from '@/lib/format/case-words';
import { contactRoleWords } from '@/lib/format/contact-words';
import { caseNumber, counted } from '@/lib/format/names';

/** The cases on which the contact stands, and as what. */
export function ContactCases({ found }: { readonly found: ContactDetail }) {
  const { newest, total, openCount } = found.cases;
  const pays = newest.some(({ roles }) => roles.includes('payer'));
  return (
    <Section
      title="Cases"
      count={total}
      note={total > 0 && `${openCount} open`}
      ruled
      aside={
        pays && (
          <Link href={`/cases?payerId=${found.id}&state=all`} className="quiet-link" prefetch={false}>
            All it pays for
          </Link>
        )
      }
    >
      {total === 0 && <p className="py-3 text-muted">On no case yet.</p>}
      <ul>
        {newest.map((one) => {
          const { tone, label } = stageWords(one.stage as CaseStage);
          return (
            <li key={one.id} className="grid min-h-(--row) grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-0.5 border-b border-hairline py-1.5 sm:grid-cols-[minmax(0,1fr)_160px_minmax(0,1fr)]">
              <span className="flex min-w-0 items-center gap-2">
                <Link href={`/cases/${one.id}`} className="truncate font-medium text-inherit hover:underline" prefetch={false}>
                  {one.claimantName}
                </Link>
                <KindChip>{kindWords(one.kind)}</KindChip>
                <span className="ident text-xs text-muted">{caseNumber(one.number)}</span>
              </span>
              <StateIcon tone={tone}>{label}</StateIcon>
              <span className="text-muted max-sm:col-span-2">{one.roles.map(contactRoleWords).join(', ')}</span>
            </li>
          );
        })}
      </ul>
      {total > newest.length && <p className="py-2 text-xs text-muted">The newest {newest.length} of {counted(total, 'case')}, open ones first.</p>}
    </Section>
  );
}
