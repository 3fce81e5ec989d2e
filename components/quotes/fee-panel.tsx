'use client';

import { CA_MLFS_2021_04_01 as schedule } from '@/lib/domain/fee-schedule/ca-mlfs-2021-04-01';
import { scheduleInWords } from '@/lib/domain/fee-schedule/price';
import { ML_CODES, type FeeQuote } from '@/lib/domain/fee-schedule/quote';
import { formatDollars } from '@/lib/format/money';
import { Answer, NoAnswer, type AnswerRow } from './answer';
import { answerFee, focuses, questionsOf, type FeeForm } from './fee-form';
import { Choice, Field, Tick } from './field';
import { Panel } from './panel';

const focusWords = { '': 'None of these', '96': 'Psychiatric, -96', '97': 'Toxicology, -97', '98': 'Oncology, -98' } as const satisfies Record<FeeForm['focus'], string>;
const dayWords = { ML200: 'Missed on', ML201: 'Exam date', ML202: 'Exam date', ML203: 'Report date', ML204: 'Testimony on', ML205: 'Reviewed on' } as const;
const pageHints = { ML200: 'Undeclared pages count nothing', ML201: 'Undeclared pages count nothing', ML202: 'Only pages not reviewed before', ML203: 'Only pages not reviewed before', ML204: '', ML205: '' } as const;

interface Props {
  readonly form: FeeForm;
  readonly link: string;
  readonly onChange: (change: Partial<FeeForm>) => void;
}

/** What an evaluation is worth under the state schedule, as it is typed. */
export function FeePanel({ form, link, onChange }: Props) {
  const asks = questionsOf(form.code);
  const answer = answerFee(form);
  const wrong = (field: keyof FeeForm): string | undefined => ('quote' in answer || answer.field !== field ? undefined : answer.message);
  return (
    <Panel
      id="fee"
      title="What is this evaluation worth?"
      link={link}
      answer={'quote' in answer ? <FeeAnswer quote={answer.quote} /> : <NoAnswer message={answer.message} />}
      fields={
        <>
          <Field label="Evaluation">
            {(control) => (
              <select {...control} name="code" className="input truncate" value={form.code} onChange={(event) => onChange({ code: ML_CODES.find((one) => one === event.target.value) ?? form.code })}>
                {ML_CODES.map((code) => (
                  <option key={code} value={code}>
                    {code}, {schedule.codes[code].title.toLowerCase().replace(/ evaluation$/, '')}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={form.code === 'ML204' && form.deposition ? 'Deposition on' : dayWords[form.code]} error={wrong('servedOn')} hint={'quote' in answer && !asks.requestedOn ? scheduleInWords(answer.quote) : undefined}>
            {(control) => <input {...control} type="date" name="on" required className="input num" value={form.servedOn} onChange={(event) => onChange({ servedOn: event.target.value })} />}
          </Field>
          {asks.requestedOn && (
            <Field label="Asked for on" error={wrong('requestedOn')} hint={'quote' in answer ? scheduleInWords(answer.quote) : 'Decides the schedule'}>
              {(control) => <input {...control} type="date" name="asked" required className="input num" value={form.requestedOn} onChange={(event) => onChange({ requestedOn: event.target.value })} />}
            </Field>
          )}
          {asks.evaluator && <Choice legend="Evaluator" name="as" options={[['qme', 'QME'], ['ame', 'AME']]} value={form.evaluator} onChange={(evaluator) => onChange({ evaluator })} />}
          {asks.focus && (
            <Field label="Primary focus">
              {(control) => (
                <select {...control} name="focus" className="input truncate" value={form.focus} onChange={(event) => onChange({ focus: focuses.find((one) => one === event.target.value) ?? '' })}>
                  {focuses.map((focus) => (
                    <option key={focus} value={focus}>
                      {focusWords[focus]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
          {asks.pages && (
            <Field label="Pages declared" error={wrong('pages')} hint={pageHints[form.code]}>
              {(control) => <input {...control} name="pages" inputMode="numeric" autoComplete="off" className="input num" value={form.pages} onChange={(event) => onChange({ pages: event.target.value })} />}
            </Field>
          )}
          {asks.interpreter && (
            <Tick name="interpreter" value="yes" checked={form.interpreter} onChange={(interpreter) => onChange({ interpreter })} className="sm:mt-5">
              Interpreter needed, -93
            </Tick>
          )}
          {asks.withReport && (
            <Tick name="report" value="yes" checked={form.withReport} onChange={(withReport) => onChange({ withReport })} className="sm:mt-5">
              Record-review report within 30 days
            </Tick>
          )}
          {asks.minutes && (
            <Field label="Minutes" error={wrong('minutes')} hint="All documented time, to the nearest quarter hour">
              {(control) => <input {...control} name="minutes" inputMode="numeric" autoComplete="off" className="input num" value={form.minutes} onChange={(event) => onChange({ minutes: event.target.value })} />}
            </Field>
          )}
          {asks.deposition && (
            <Tick name="deposition" value="yes" checked={form.deposition} onChange={(deposition) => onChange({ deposition })} className="sm:mt-5">
              A deposition
            </Tick>
          )}
          {asks.deposition && form.deposition && (
            <Field label="Cancelled on (optional)" error={wrong('cancelledOn')} hint="Empty if it took place">
              {(control) => <input {...control} type="date" name="cancelled" className="input num" value={form.cancelledOn} onChange={(event) => onChange({ cancelledOn: event.target.value })} />}
            </Field>
          )}
        </>
      }
    />
  );
}

function FeeAnswer({ quote }: { readonly quote: FeeQuote }) {
  const billed = quote.lines.map((line) => [line.code, ...line.modifiers].join('-')).filter((code) => code !== 'MLPRR');
  const rows: AnswerRow[] = quote.lines.flatMap((line) => (line.code === 'MLPRR' ? line.steps.slice(-1) : line.steps));
  rows.push({ label: 'Total', value: formatDollars(quote.totalCents), strong: true });
  return <Answer figure={formatDollars(quote.totalCents)} beside={[...billed, 'California fee schedule'].join(', ')} rows={rows} notes={quote.warnings.map((warning) => warning.message)} />;
}
