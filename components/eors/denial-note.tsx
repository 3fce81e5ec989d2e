import { Cite } from '@/components/ui/cite';
import { StateIcon } from '@/components/ui/state-icon';
import { denialClassWords, denialSubjectWords, evidenceWords, type EvidenceKind } from '@/lib/domain/billing/denials/rebuttal';
import { CODE_WORDS_NOTE } from '@/lib/domain/billing/reason-codes/note';
import type { EorLine } from '@/lib/features/eors/schema';
import { formatCents } from '@/lib/format/money';
import { classTones } from './eor-words';

/** Why a line was cut, in the payer’s codes and in words; what that is worth, and what to answer. */
export function DenialNote({ line }: { readonly line: EorLine }) {
  const { denial } = line;
  // Who bears it is said once, not at each reason.
  const firstOf = (group: string) => line.adjustments.findIndex((one) => one.group === group);
  return (
    <div className="grid gap-x-8 gap-y-3 py-2 lg:grid-cols-2">
      <div>
        <p className="text-xs text-muted">What the payer says</p>
        <ul className="mt-1 flex flex-col gap-1.5">
          {line.adjustments.map((adjustment, at) => (
            <li key={at}>
              {adjustment.amountCents !== 0 && <span className="num float-right pl-3">{formatCents(adjustment.amountCents)}</span>}
              {adjustment.words.filter(({ kind, code }) => kind !== 'group' || firstOf(code) === at).map(({ code, kind, known, words }) => (
                <span key={`${kind}${code}`} className="block">
                  <span className="ident font-medium">{code}</span> <span className={known ? 'text-soft' : 'text-warning-ink'}>{words}</span>
                </span>
              ))}
              {adjustment.words.length === 0 && <span className="text-muted">No reason given</span>}
            </li>
          ))}
          {line.adjustments.length === 0 && <li className="text-muted">No reason given</li>}
          {line.remark && <li className="text-soft">“{line.remark}”</li>}
        </ul>
        {line.adjustments.some(({ words }) => words.length > 0) && <p className="mt-1 text-xs text-muted">{CODE_WORDS_NOTE}</p>}
      </div>
      {denial && (
        <div>
          <p className="text-xs text-muted">What it is worth{denial.byPerson ? ', classed by hand' : ''}</p>
          <p className="mt-1 flex flex-wrap items-baseline gap-x-2">
            <StateIcon tone={classTones[denial.class]}>{denialClassWords[denial.class]}</StateIcon>
          </p>
          <p className="mt-1 font-medium">{denial.title}</p>
          <p className="text-soft">{denial.why}</p>
          <p className="mt-1 text-xs text-muted">{denialSubjectWords[denial.about]}</p>
          {denial.text && (
            <details className="mt-2" open>
              <summary className="cursor-pointer text-xs text-muted">
                What to answer {denial.section && <Cite verify={denial.confidence === 'M'}>{denial.section}</Cite>}
              </summary>
              <p className="mt-1 max-w-prose">{denial.text}</p>
              <p className="mt-1 text-xs text-muted">With it: {denial.evidence.map((kind) => evidenceWords[kind as EvidenceKind].toLowerCase()).join('; ')}. Source: {denial.source}.</p>
            </details>
          )}
        </div>
      )}
    </div>
  );
}
