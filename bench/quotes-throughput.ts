import { openBenchDatabase } from './database.ts';
import type { Report } from './report.ts';
import { load, startWeb } from './web-process.ts';

export const says = 'fee and deadline quotes over HTTP from one address, against a route that does nothing but ask the database';

const fee = {
  code: 'ML201', serviceOn: '2026-06-16', requestedOn: null, modifiers: ['94', '96', '93'],
  packets: [{ declaredPages: 1_240, countedPages: 1_240, previouslyReviewedPages: 0 }], recordReviewReport: false, minutes: null, deposition: null,
};
const deadline = { rule: 'bill.second_review', triggerOn: '2026-08-14', service: 'mail_ca' };

export async function run(report: Report): Promise<void> {
  const database = await openBenchDatabase('quotes');
  const web = await startWeb(database.environment);
  try {
    const post = (body: unknown) => ({ method: 'POST' as const, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    await load(`${web.origin}/api/v1/fee-quotes`, { ...post(fee), duration: 3 });
    const fees = await load(`${web.origin}/api/v1/fee-quotes`, post(fee));
    const deadlines = await load(`${web.origin}/api/v1/deadline-quotes`, post(deadline));
    const bare = await load(`${web.origin}/api/health`);
    report.figure('fee quotes', fees.perSecond, 'a second');
    report.figure('fee quotes, 97.5 of 100 within', fees.p97Ms, 'ms');
    report.figure('deadline quotes', deadlines.perSecond, 'a second');
    report.figure('the bare route', bare.perSecond, 'a second');
    report.promise('fee quotes from one address', fees.perSecond * 60, 'a minute', { atLeast: 1_000 });
    report.promise('deadline quotes from one address', deadlines.perSecond * 60, 'a minute', { atLeast: 1_000 });
    report.ratio('fee quotes against the bare route', fees.perSecond, bare.perSecond, { atLeast: 0.2 });
    report.ratio('deadline quotes against the bare route', deadlines.perSecond, bare.perSecond, { atLeast: 0.2 });
  } finally {
    await web.stop();
    await database.close();
  }
}
