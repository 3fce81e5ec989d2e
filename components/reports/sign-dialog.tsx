'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { AskDialog } from '@/components/forms/ask-dialog';
import { TextInput } from '@/components/forms/inputs';
import { Button } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { ModalFrame } from '@/components/ui/modal-frame';
import { StateIcon } from '@/components/ui/state-icon';
import { textOf } from '@/lib/domain/report/doc';
import { reportCheck, reportComposed } from '@/lib/features/report-checks/client';
import type { CheckFinding } from '@/lib/features/report-checks/schema';
import { useSignReport } from '@/lib/features/report-papers/client';
import { reportDetail } from '@/lib/features/reports/client';
import { formatFullDay } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';

interface Props {
  readonly reportId: string;
  /** Called when it is closed, signed or not. */
  readonly onDone: () => void;
}

/** The physician signs: what is missing stands in the way; else what is sworn, the county, and the second factor once more. */
export function SignDialog({ reportId, onDone }: Props) {
  const report = useQuery(reportDetail(reportId));
  const check = useQuery(reportCheck(reportId));
  const composed = useQuery(reportComposed(reportId));
  const sign = useSignReport();
  if (!report.data || !check.data || !check.isFetchedAfterMount || !composed.data) return <Waiting onClose={onDone} failed={report.isError || check.isError || composed.isError} />;
  const { statements, today, version, physician, title, amends } = report.data;
  const blocks = check.data.findings.filter(({ tone }) => tone === 'block');
  if (blocks.length > 0) return <Blocked blocks={blocks} onClose={onDone} />;
  const warnings = check.data.findings.filter(({ tone }) => tone === 'warn').length + check.data.contradictions.length;
  const sworn = composed.data.sections.filter(({ key }) => key === 'declarations' || key === 'disclosure').map(({ content }) => textOf(content)).filter(Boolean).join('\n\n');
  return (
    <AskDialog
      title="Sign and lock"
      subtitle={title}
      action="Sign"
      done="Signed and locked. It can be served now."
      width={640}
      onClose={onDone}
      send={(values) => sign.mutateAsync({ reportId: reportId as never, version, signedOn: today, county: values.text('county'), code: values.text('code') })}
    >
      {({ errorOf, refusedBy }) => (
        <>
          {warnings > 0 && (
            <p>
              <StateIcon tone="check">The check has {counted(warnings, 'warning')}. They do not stand in the way.</StateIcon>
            </p>
          )}
          {sworn.trim() !== '' && <div className="sm:col-span-2">
            <h3 className="font-semibold">What you swear to</h3>
            <div className="mt-1.5 max-h-56 overflow-y-auto rounded-md border border-hairline bg-subtle px-3 py-2 whitespace-pre-line text-soft" tabIndex={0} role="group" aria-label="What you swear to">
              {sworn}
            </div>
          </div>}
          <TextInput label="County where you sign" name="county" defaultValue={statements.county} required autoComplete="off" error={errorOf('county')} />
          <TextInput label="Code of your second factor" name="code" required autoComplete="one-time-code" inputMode="text" error={errorOf('code')} hint="From your authenticator app, or one of your recovery codes." />
          {refusedBy === 'second_factor.not_set_up' && (
            <p>
              <Link className="quiet-link underline" href="/settings/account">
                Set up your second factor
              </Link>
            </p>
          )}
          <p className="text-xs text-muted">
            Signed by {[physician.name, physician.credentials].filter(Boolean).join(', ')} on {formatFullDay(today)}. Its pages are drawn, hashed and kept, which takes a few seconds. From then on {amends ? 'this amendment' : 'this report'} cannot be changed; what changes later is an amendment.{' '}
            <Cite>LC 4628(j), 8 CCR 35.5(b)</Cite>
          </p>
        </>
      )}
    </AskDialog>
  );
}

function Blocked({ blocks, onClose }: { readonly blocks: readonly CheckFinding[]; readonly onClose: () => void }) {
  return (
    <ModalFrame title="Not ready to sign" subtitle={`${counted(blocks.length, 'element')} must be there first`} isOpen onClose={onClose} width={600} footer={<Button className="sm:ml-auto" onClick={onClose}>Close</Button>}>
      <ul className="px-5 py-3">
        {blocks.map(({ code, title, detail, section, confidence, where }, at) => (
          <li key={`${code}${at}`} className="border-b border-hairline py-2.5 last:border-0">
            <StateIcon tone="wrong">
              <span className="font-semibold">{title}</span>
            </StateIcon>
            <p className="mt-0.5 text-soft">{detail}</p>
            <p className="mt-0.5 text-xs text-muted">
              {where.says} · <Cite verify={confidence === 'M'}>{section}</Cite>
            </p>
          </li>
        ))}
      </ul>
    </ModalFrame>
  );
}

function Waiting({ onClose, failed }: { readonly onClose: () => void; readonly failed: boolean }) {
  return (
    <ModalFrame title="Sign and lock" isOpen onClose={onClose} width={600}>
      <p className="p-5 text-muted" role={failed ? 'alert' : 'status'}>
        {failed ? 'The report could not be checked. Close this and try again.' : 'Checking the report once more…'}
      </p>
    </ModalFrame>
  );
}
