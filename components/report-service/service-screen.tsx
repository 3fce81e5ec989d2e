'use client';

import { useQuery } from '@tanstack/react-query';
import { Columns } from '@/components/layout/columns';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { useViewer } from '@/components/layout/viewer';
import { ButtonLink } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { PrintButton } from '@/components/ui/print-button';
import { StateIcon } from '@/components/ui/state-icon';
import { serviceOfReport } from '@/lib/features/report-services/client';
import type { ServiceBoard } from '@/lib/features/report-services/schema';
import { formatDay, formatInstant } from '@/lib/format/dates';
import { caseNumber, counted } from '@/lib/format/names';
import { BeginService } from './begin-service';
import { RecipientTable } from './recipient-table';

/** A signed report on its way: who must have it, what each gets, where the letter stands, and what its going stops. */
export function ServiceScreen({ reportId }: { readonly reportId: string }) {
  const { data: board } = useQuery(serviceOfReport(reportId));
  if (!board) return null;
  const { report, letter, today } = board;
  const isServed = report.state === 'SERVED';
  return (
    <>
      <PageHeader
        title={isServed ? 'The report was served' : 'Serve the report'}
        breadcrumb={[{ label: 'Cases', href: '/cases' }, { label: `${board.case.claimantName}, ${caseNumber(board.case.number)}`, href: `/cases/${board.case.id}` }, { label: 'Report', href: `/reports/${reportId}` }]}
        subtitle={`${report.title}, ${report.servedOn ? `served ${formatDay(report.servedOn, today)}` : report.signedOn ? `signed ${formatDay(report.signedOn, today)}, ${counted(report.pageCount, 'page')}` : 'not signed yet'}`}
        actions={
          <>
            <PrintButton />
            {letter && (
              <a className="button button--md button--outline" href={`/api/v1/letters/${letter.id}/packet`} download>
                Print the packets
              </a>
            )}
            {letter?.state === 'SENT' && <ButtonLink href={`/letters/${letter.id}`}>The letter and its proofs</ButtonLink>}
            {letter?.state === 'DRAFT' && (
              <ButtonLink kind="primary" href={`/letters/${letter.id}`}>
                Check the letter and send
              </ButtonLink>
            )}
          </>
        }
      />
      <Columns sideLabel="What its service stops and encloses" side={<Side board={board} />}>
        {board.notServed && <p className="py-2">{board.notServed}</p>}
        {report.state === 'SIGNED' && !letter && board.notServed === '' && <BeginService board={board} />}
        {report.state !== 'SIGNED' && !isServed && (
          <p className="py-2">
            <StateIcon tone="check">Only a signed report is served.</StateIcon>{' '}
            <a className="text-link" href={`/reports/${reportId}`}>
              To the report
            </a>
          </p>
        )}
        <Standing board={board} />
        <RecipientTable board={board} />
        <Openings board={board} />
      </Columns>
    </>
  );
}

/** What a person must see before it goes: nobody known, other addresses, what blocks the letter. */
function Standing({ board }: { readonly board: ServiceBoard }) {
  const { missing, instead, differences, letter, lacksQuestionnaire } = board;
  if (missing.length + instead.length + differences.length === 0 && !letter?.blocks && !lacksQuestionnaire) return null;
  return (
    <ul className="flex flex-col gap-1.5 pb-3" aria-label="To be seen to">
      {letter && letter.blocks > 0 && (
        <li>
          <StateIcon tone="wrong">{counted(letter.blocks, 'thing stands', 'things stand')} in the way of the letter.</StateIcon>{' '}
          <a className="text-link" href={`/letters/${letter.id}`}>
            To the letter
          </a>
        </li>
      )}
      {letter && lacksQuestionnaire && (
        <li>
          <StateIcon tone="check">The worker’s questionnaire, DEU Form 100, goes to the Disability Evaluation Unit and is not attached.</StateIcon> <Cite>8 CCR 10160</Cite>{' '}
          <a className="text-link" href={`/letters/${letter.id}`}>
            Attach it to the letter as PDF
          </a>
        </li>
      )}
      {missing.map(({ role, says, section }) => (
        <li key={`${role} ${says}`}>
          <StateIcon tone="check">{says}</StateIcon> <Cite>{section}</Cite>
        </li>
      ))}
      {instead.map(({ name, why, section }) => (
        <li key={name}>
          <StateIcon tone="held">
            {name} does not get it. {why}
          </StateIcon>{' '}
          <Cite verify>{section}</Cite>
        </li>
      ))}
      {differences.map(({ name, what, onLetter, onCase }) => (
        <li key={`${name} ${what}`}>
          <StateIcon tone="check">
            {name}: the letter has another {what === 'email' ? 'e-mail' : what} than the case.
          </StateIcon>
          <span className="block pl-5 text-xs text-muted">
            Letter: {onLetter || 'none'} · Case: {onCase || 'none'}. Fill the letter anew to take the case’s.
          </span>
        </li>
      ))}
    </ul>
  );
}

function Side({ board }: { readonly board: ServiceBoard }) {
  const { clocks, enclosures, report, today } = board;
  return (
    <>
      {clocks.length > 0 && (
        <Section title="Stops by the day of service" ruled>
          <ul className="py-1">
            {clocks.map(({ id, title, section, strictOn }) => (
              <li key={id} className="py-1">
                {title}
                <span className="block">
                  <Day date={strictOn} today={today} sense="due" /> <Cite>{section}</Cite>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="In the packet" ruled className="mt-5">
        <ul className="py-1">
          {enclosures.map(({ key, label, form, section, confidence, says }) => (
            <li key={key} className="py-1">
              {label}
              <span className="block text-xs text-muted">
                {form ? `Content of ${form}. ` : ''}
                {says}. <Cite verify={confidence === 'M'}>{section}</Cite>
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {report.sha256 && (
        <Section title="Known again by" ruled className="mt-5">
          <p className="ident py-2 text-xs break-all">{report.sha256}</p>
        </Section>
      )}
    </>
  );
}

function Openings({ board }: { readonly board: ServiceBoard }) {
  const { timeZone } = useViewer();
  if (board.openings.length === 0) return null;
  return (
    <Section title="Opened by a link" count={board.openings.length} ruled className="mt-5">
      <ul className="py-1">
        {board.openings.map(({ name, what, at }, index) => (
          <li key={`${at} ${index}`} className="py-0.5">
            {name} <span className="text-muted">{what === 'page' ? 'opened the address' : `downloaded ${board.enclosures.find(({ key }) => key === what)?.label.toLowerCase() ?? 'the letter'}`}, {formatInstant(at, timeZone, board.today)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
