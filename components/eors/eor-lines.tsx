'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { Fragment, useState, type KeyboardEvent } from 'react';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { StateIcon } from '@/components/ui/state-icon';
import { appealKindOf } from '@/lib/domain/billing/appeals/kinds';
import { eorDecisionWords } from '@/lib/domain/billing/denials/path';
import type { Eor, EorDecision, EorLine } from '@/lib/features/eors/schema';
import { formatCents } from '@/lib/format/money';
import { codeWithModifiers, decisionKeys, isUndecided } from './eor-words';
import { DenialNote } from './denial-note';
import { useDecide } from './use-decide';

const WriteOffDialog = dynamic(() => import('./write-off-dialog').then((module) => module.WriteOffDialog), { ssr: false });
const ReclassDialog = dynamic(() => import('./reclass-dialog').then((module) => module.ReclassDialog), { ssr: false });

/** The lines with their variance; under each that is short its reasons, what they are worth, and the decision. J and K move, A C S O W decide. */
export function EorLines({ eor }: { readonly eor: Eor }) {
  const mayDecide = useMay('eor.decide') && eor.state === 'POSTED';
  const { settle, pending } = useDecide(eor);
  const [writing, setWriting] = useState<EorLine | null>(null);
  const [classing, setClassing] = useState<EorLine | null>(null);
  const decide = (line: EorLine, decision: EorDecision) => (decision === 'write_off' ? setWriting(line) : void settle(line, decision));
  const onKeyDown = (line: EorLine) => (event: KeyboardEvent) => {
    const found = decisionKeys.find(([key]) => key === event.key.toUpperCase());
    if (!found || event.ctrlKey || event.metaKey || event.altKey || !mayDecide || line.shortCents === 0 || pending) return;
    event.preventDefault();
    event.stopPropagation();
    decide(line, found[1]);
  };
  return (
    <>
      <table aria-label="Lines of the EOR" className="data-table">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col" className="end max-sm:hidden">Billed</th>
            <th scope="col" className="end">Expected</th>
            <th scope="col" className="end max-sm:hidden">Allowed</th>
            <th scope="col" className="end">Paid</th>
            <th scope="col" className="end">Variance</th>
          </tr>
        </thead>
        {eor.lines.map((line) => (
          <tbody key={line.id} data-row onKeyDown={onKeyDown(line)}>
            <tr>
              <th scope="row" className="py-1.5!">
                <span className="ident">{codeWithModifiers(line)}</span>
                {line.description && <span className="block truncate text-xs font-normal text-muted max-sm:hidden">{line.description}</span>}
              </th>
              <td className="num end max-sm:hidden">{formatCents(line.billedCents)}</td>
              <td className="num end">{formatCents(line.expectedCents)}</td>
              <td className="num end max-sm:hidden">{formatCents(line.allowedCents)}</td>
              <td className="num end">{formatCents(line.paidCents)}</td>
              <td className={`num end font-medium ${line.varianceCents < 0 ? 'text-danger-ink' : ''}`}>{formatCents(line.varianceCents)}</td>
            </tr>
            {line.shortCents > 0 && (
              <tr>
                <td colSpan={6} className="h-auto! whitespace-normal">
                  <DenialNote line={line} />
                  {eor.state === 'POSTED' && <Decision eor={eor} line={line} may={mayDecide} pending={pending} onDecide={decide} onUndo={() => void settle(line, null)} onClass={() => setClassing(line)} />}
                </td>
              </tr>
            )}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row">Sum</th>
            <td className="num end max-sm:hidden">{formatCents(eor.totals.billedCents)}</td>
            <td className="num end">{formatCents(eor.totals.expectedCents)}</td>
            <td className="num end max-sm:hidden">{formatCents(eor.totals.allowedCents)}</td>
            <td className="num end">{formatCents(eor.totals.paidCents)}</td>
            <td className="num end font-semibold">{formatCents(eor.totals.varianceCents)}</td>
          </tr>
        </tfoot>
      </table>
      {writing && <WriteOffDialog eor={eor} line={writing} onClose={() => setWriting(null)} />}
      {classing && <ReclassDialog eor={eor} line={classing} onClose={() => setClassing(null)} />}
    </>
  );
}

interface DecisionProps {
  readonly eor: Eor;
  readonly line: EorLine;
  readonly may: boolean;
  readonly pending: boolean;
  readonly onDecide: (line: EorLine, decision: EorDecision) => void;
  readonly onUndo: () => void;
  readonly onClass: () => void;
}

/** What was decided, or the ways to decide; the one that the class proposes comes first. */
function Decision({ eor, line, may, pending, onDecide, onUndo, onClass }: DecisionProps) {
  if (!isUndecided(line) && line.decision) {
    const appeal = eor.appeals.findLast(({ state, lineIds }) => state !== 'WITHDRAWN' && lineIds.includes(line.id));
    const isDispute = line.decision === 'second_review' || line.decision === 'objection';
    return (
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 pb-2">
        <StateIcon tone="done">{eorDecisionWords[line.decision]}</StateIcon>
        <span className="text-xs text-muted">{[line.decidedByName, line.decisionReason].filter(Boolean).join(': ')}</span>
        {appeal && (
          <Link href={`/appeals/${appeal.id}`} data-row-focus className="text-link">
            {appealKindOf(appeal.kind).label}
          </Link>
        )}
        {!appeal && isDispute && eor.answersAppealId === null && (
          <Link href={`/appeals/new?eor=${eor.id}`} className="no-print text-link">
            Write the {line.decision === 'second_review' ? 'second review' : 'objection'}
          </Link>
        )}
        {may && !appeal && (
          <Button kind="ghost" size="sm" data-row-focus pending={pending} onClick={onUndo} className="no-print">
            Take back
          </Button>
        )}
      </p>
    );
  }
  if (!may) return <p className="pb-2 text-muted">To decide</p>;
  const keys = [...decisionKeys].sort(([, one], [, other]) => Number(other === line.proposed) - Number(one === line.proposed));
  return (
    <div role="group" aria-label={`Decide on ${line.code}`} className="no-print flex flex-wrap items-center gap-2 pb-2.5">
      {keys.map(([key, decision, label], at) => (
        <Fragment key={decision}>
          <Button size="sm" {...(at === 0 ? { 'data-row-focus': true } : {})} aria-keyshortcuts={key} disabled={pending} onClick={() => onDecide(line, decision)} className={decision === line.proposed ? 'font-semibold' : ''}>
            {label} <span aria-hidden className="text-xs text-muted">{key}</span>
          </Button>
          {decision === line.proposed && <span className="text-xs text-muted">proposed</span>}
        </Fragment>
      ))}
      <Button kind="ghost" size="sm" onClick={onClass}>
        Class it otherwise
      </Button>
    </div>
  );
}
