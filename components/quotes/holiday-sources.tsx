import { Check } from 'lucide-react';
import { HOLIDAYS, HOLIDAY_CALENDARS, TABLED_UNTIL_YEAR } from '@/lib/domain/deadlines/holidays-data';
import { calendarWords } from './calendar-words';
import { SourcesSection } from './sources-table';

/** The three holiday calendars side by side: they disagree, and the rules of the field do not say which one counts. */
export function HolidaySources() {
  return (
    <SourcesSection
      id="holidays"
      title="Holidays"
      note={`Three calendars, and no text says which one counts. What we owe is counted by the Division’s own; a day on which they differ is named in each answer. Lunar New Year and Diwali are tabled up to ${TABLED_UNTIL_YEAR}. Gov. Code 6700 was read; the other two columns and the first years are from memory: verify.`}
    >
      <div role="region" aria-label="Holidays" tabIndex={0} className="overflow-x-auto">
        <table className="data-table min-w-[560px]">
          <caption className="sr-only">Holidays of the three calendars</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              {HOLIDAY_CALENDARS.map((calendar) => (
                <th key={calendar} scope="col">
                  {calendarWords[calendar]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {HOLIDAYS.map((holiday) => (
              <tr key={holiday.name}>
                <th scope="row">{holiday.name.charAt(0).toUpperCase() + holiday.name.slice(1)}</th>
                {HOLIDAY_CALENDARS.map((calendar) => {
                  const since = holiday.since[calendar];
                  return <td key={calendar}>{since === undefined ? 'No' : <Kept since={since} />}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </SourcesSection>
  );
}

/** The calendars are tabled from 2000: a first year after that is a change of the law. */
function Kept({ since }: { readonly since: number }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <Check aria-hidden className="size-3.5 text-success-ink" />
      {since > 2000 ? `Since ${since}` : 'Yes'}
    </span>
  );
}
