import { Section } from '@/components/layout/section';
import { Cite } from '@/components/ui/cite';
import { StateIcon } from '@/components/ui/state-icon';
import { lineWords } from '@/lib/domain/fee-schedule/line-words';
import type { Brief } from '@/lib/features/briefs/schema';
import { formatDay, formatShortDay } from '@/lib/format/dates';

/** The exam itself: which code and when it turns, the minimum, the interpreter, notice, remote or in person. */
export function BriefExam({ brief, today }: { readonly brief: Brief; readonly today: string }) {
  const { code, minimum, interpreter } = brief;
  return (
    <Section title="The exam" ruled>
      <dl>
        <Row label="Billed as">
          {code ? (
            <>
              <span className="font-medium">{lineWords(brief.feeCode) || code.code}</span>. {code.reason}. <Cite verify={code.confidence === 'M'}>{code.section}</Cite>
              {code.turnsOn && code.code === 'ML202' && <span className="block text-soft">From {formatDay(code.turnsOn, today)} on it is ML201.</span>}
              {code.warning && <span className="block text-warning-ink">{code.warning}</span>}
            </>
          ) : (
            <>{brief.feeReason || 'Nothing is billed'}</>
          )}
        </Row>
        <Row label="Face to face">
          {minimum ? (
            <>
              <span className="font-medium">{minimum.minutes} minutes</span> at least, {minimum.label.toLowerCase()} <Cite verify={minimum.confidence === 'M'}>{minimum.section}</Cite>
            </>
          ) : (
            'No minimum is set'
          )}
        </Row>
        <Row label="Interpreter">
          {brief.interpreterLanguage === '' ? (
            'None needed'
          ) : interpreter === null ? (
            <StateIcon tone="check">{brief.interpreterLanguage}, not arranged</StateIcon>
          ) : (
            <>
              <StateIcon tone={interpreter.confirmedOn ? 'done' : 'check'}>
                {interpreter.language}, {interpreter.confirmedOn ? `confirmed ${formatShortDay(interpreter.confirmedOn, today)}` : 'not confirmed'}
              </StateIcon>
              <span className="block text-xs text-muted">{[interpreter.interpreterName, interpreter.vendor?.name ?? ''].filter(Boolean).join(', ')}</span>
            </>
          )}
        </Row>
        <Row label="Notice">{brief.notifiedOn ? <StateIcon tone="done">Sent {formatShortDay(brief.notifiedOn, today)}</StateIcon> : <StateIcon tone="not-begun">Not sent</StateIcon>}</Row>
        <Row label="Held">{brief.mode === 'remote' ? <Remote brief={brief} today={today} /> : 'In person'}</Row>
        {brief.waivers.filter(({ kind }) => kind !== 'remote').map((waiver) => (
          <Row key={waiver.id} label="Consent">
            {waiverWords[waiver.kind]}, {waiver.givenBy === 'applicant' ? 'applicant' : 'defense'} side, {formatShortDay(waiver.givenOn, today)}
          </Row>
        ))}
      </dl>
    </Section>
  );
}

const waiverWords: Record<Brief['waivers'][number]['kind'], string> = { past_90: 'After day 90', past_120: 'After day 120', other_office: 'Another office', past_60: 'New date after 60 days', remote: 'Remote' };
const issueWords: Record<NonNullable<Brief['remoteConditions']>['issue'], string> = { injury_arose: 'whether the injury arose at work', termination_of_indemnity: 'termination of indemnity', work_restrictions: 'work restrictions' };

/** The four conditions of a remote exam as they were met. */
function Remote({ brief, today }: { readonly brief: Brief; readonly today: string }) {
  const met = brief.remoteConditions;
  if (!met) return <StateIcon tone="check">Remote, conditions not recorded</StateIcon>;
  return (
    <>
      Remote, on {issueWords[met.issue]}. Agreed in writing by the worker {formatShortDay(met.workerAgreedOn, today)}, the carrier {formatShortDay(met.carrierAgreedOn, today)} and the evaluator {formatShortDay(met.evaluatorAgreedOn, today)}; attested {formatShortDay(met.attestedOn, today)}. <Cite>8 CCR 46.3</Cite>
    </>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[84px_1fr] gap-2 border-b border-hairline py-1.5">
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
