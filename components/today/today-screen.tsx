'use client';

import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { Columns } from '@/components/layout/columns';
import { PageHeader } from '@/components/layout/page-header';
import { useMay, useViewer } from '@/components/layout/viewer';
import { WaitingBills } from '@/components/sending/waiting-bills';
import { ButtonLink } from '@/components/ui/button';
import { KeyHints } from '@/components/ui/key-cap';
import { today as todayQuery } from '@/lib/features/today/client';
import { formatLongDay, formatMinute } from '@/lib/format/dates';
import { TodayAppeals } from '@/components/appeals/today-appeals';
import { TodayEors } from '@/components/eors/today-eors';
import { ClocksDue } from './clocks-due';
import { dayInWords, nextExam } from './day-words';
import { ExamsToday } from './exams-today';
import { MoneySide } from './money-side';
import { RecordsWaiting } from './records-waiting';
import { ReportsWaiting } from './reports-waiting';
import { Tomorrow } from './tomorrow';
import { useMinuteNow } from './minute-now';

/** The day: what is examined, what is due, what came in. */
export function TodayScreen() {
  const { data: day } = useQuery(todayQuery());
  const { timeZone } = useViewer();
  const [mayRead, mayServe] = [useMay('report.read'), useMay('evaluation.serve_report')];
  const minuteNow = useMinuteNow(timeZone);
  if (!day) return null;
  const exams = day.exams?.rows ?? [];
  const next = nextExam(exams, minuteNow);
  const hasMoney = day.collected !== null || day.overdueInvoices !== null || day.readyToBill !== null;
  const main = (
    <>
      {day.exams && <ExamsToday exams={exams} expectedCents={day.exams.expectedCents} nextExamOn={day.nextExamOn} today={day.on} />}
      {day.reports && <ReportsWaiting reports={day.reports} today={day.on} mayRead={mayRead} mayServe={mayServe} />}
      {day.clocks && <ClocksDue clocks={day.clocks.rows} overdueCount={day.clocks.overdueCount} feeAtRiskCents={day.clocks.feeAtRiskCents} today={day.on} />}
      <TodayEors />
      <TodayAppeals />
      {day.records && <RecordsWaiting records={day.records} today={day.on} />}
      {day.tomorrow && <Tomorrow on={day.tomorrow.on} exams={day.tomorrow.rows} />}
      {day.clocks && day.clocks.rows.length > 0 && (
        <div className="mt-4">
          <KeyHints hints={[['W', 'why this date'], ['Enter', 'open'], [['J', 'K'], 'move']]} />
        </div>
      )}
    </>
  );
  return (
    <>
      <PageHeader
        title={formatLongDay(day.on)}
        subtitle={day.exams ? dayInWords(exams, minuteNow) : undefined}
        actions={
          next?.startMinute !== undefined && next.startMinute !== null ? (
            <ButtonLink kind="primary" href={`/evaluations/${next.evaluationId}/brief`}>
              Open brief for {formatMinute(next.startMinute).replace(/ [AP]M$/, '')} <ArrowRight aria-hidden />
            </ButtonLink>
          ) : undefined
        }
      />
      {day.exams === null && day.clocks === null ? (
        <div className="max-w-md px-(--pad) py-3">
          <MoneySide day={day} />
          <WaitingBills />
        </div>
      ) : hasMoney ? (
        <Columns sideLabel="Money" side={<><MoneySide day={day} /><WaitingBills /></>}>
          {main}
        </Columns>
      ) : (
        <div className="px-(--pad) py-3">{main}</div>
      )}
    </>
  );
}
