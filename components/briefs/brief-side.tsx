import { outcomeOf, wayOf } from '@/components/communications/said-words';
import { Section } from '@/components/layout/section';
import { Cite } from '@/components/ui/cite';
import { StateIcon } from '@/components/ui/state-icon';
import type { Brief } from '@/lib/features/briefs/schema';
import { formatDay, formatInstant } from '@/lib/format/dates';
import { BriefExam } from './brief-exam';
import { partyWords } from './brief-words';

const shownSaid = 5;

/** Beside the main column: the exam itself, the clocks that it starts, who is who, who said what. */
export function BriefSide({ brief, today, timeZone }: { readonly brief: Brief; readonly today: string; readonly timeZone: string }) {
  return (
    <>
      <BriefExam brief={brief} today={today} />
      <Section title="Clocks that the exam starts" ruled className="mt-5">
        {brief.clocks.length === 0 && <p className="py-2 text-muted">{brief.scheduledOn === null ? 'Known once the exam is booked.' : 'None.'}</p>}
        <ul>
          {brief.clocks.map((clock) => (
            <li key={clock.rule} className="border-b border-hairline py-1.5">
              <span className="font-medium">{formatDay(clock.countedOn, today)}</span> {clock.title} <Cite verify={clock.confidence === 'M'}>{clock.section}</Cite>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Parties" ruled className="mt-5">
        <dl>
          {brief.parties.map((party) => (
            <div key={`${party.role}${party.name}`} className="grid grid-cols-[112px_1fr] gap-2 border-b border-hairline py-1.5">
              <dt className="text-muted">{partyWords(party.role)}</dt>
              <dd className="min-w-0">
                <span className="block font-medium">{party.name}</span>
                {(party.firm || party.phone) && <span className="block text-xs text-muted">{[party.firm, party.phone].filter(Boolean).join(' · ')}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="Who said what" ruled className="mt-5">
        {brief.said.length === 0 && <p className="py-2 text-muted">Nothing is recorded{brief.schedulingOnly ? '. With parties only about scheduling. LC 4062.3' : '.'}</p>}
        <ul>
          {brief.said.slice(0, shownSaid).map((one) => (
            <li key={one.id} className="border-b border-hairline py-1.5">
              <StateIcon tone={outcomeOf(one).tone}>{outcomeOf(one).label}</StateIcon>{' '}
              <span className="text-xs text-muted">
                {formatInstant(one.at, timeZone, today)}, {wayOf(one)}
              </span>
              {one.said && <span className="block text-xs text-soft">{one.said}</span>}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
