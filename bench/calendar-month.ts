import { chromium, type Browser } from '@playwright/test';
import { chromium as launchOptions } from '../e2e/support/browser.ts';
import { addDays, addMonths, calendarDate, dateInZone, firstOfMonth, weekday, type CalendarDate } from '../lib/domain/calendar.ts';
import type { World } from '../lib/test/world.ts';
import { openBenchDatabase, type BenchDatabase } from './database.ts';
import { median, type Report } from './report.ts';
import { startWeb } from './web-process.ts';

export const says = 'a calendar month with 1,000 appointments in Chromium, against the same page without any in the same run';

const appointmentCount = 1_000;
const rounds = 9;

export async function run(report: Report): Promise<void> {
  const database = await openBenchDatabase('calendar_month');
  const { makeWorld } = await import('../lib/test/world.ts');
  const web = await startWeb(database.environment);
  process.env.APP_ORIGIN = web.origin;
  const browser = await chromium.launch(launchOptions());
  try {
    const today = dateInZone(Date.now(), 'America/Los_Angeles');
    const month = addMonths(firstOfMonth(today), 1);
    const [full, bare] = [await makeWorld({ name: 'Full' }), await makeWorld({ name: 'Bare' })];
    for (const world of [full, bare]) await openClinics(database, world, month);
    await book(database, full, month);
    const address = `${web.origin}/calendar?view=month&on=${month}`;
    const pages = { full: await signedInTo(browser, web.origin, full), bare: await signedInTo(browser, web.origin, bare) };
    const seen = { full: [] as number[], bare: [] as number[] };
    // They take turns, so that a busy moment of the machine falls on both; the first two rounds warm up.
    for (let round = -2; round < rounds; round += 1) {
      for (const name of ['bare', 'full'] as const) {
        const milliseconds = await pages[name](address, name === 'full');
        if (round >= 0) seen[name].push(milliseconds);
      }
    }
    report.figure(`month with ${appointmentCount.toLocaleString('en-US')} appointments, to its entries`, median(seen.full), 'ms');
    report.figure('the same month without any, to its days', median(seen.bare), 'ms');
    report.ratio('full month against the bare page', median(seen.full), median(seen.bare), { atMost: 1.5 });
  } finally {
    await browser.close();
    await web.stop();
    const { database: client } = await import('../lib/db/client.ts');
    await client().$disconnect();
    await database.close();
  }
}

/** The same clinics in both practices, so that the bare page is not an empty one. */
async function openClinics({ owner }: BenchDatabase, { practiceId, physicianId, locationId }: World, month: CalendarDate): Promise<void> {
  await owner.query(
    `insert into "Availability" ("practiceId", id, "physicianId", "locationId", weekday, "startMinute", "endMinute", "slotMinutes", capacity, "startsOn")
     select $1::uuid, gen_random_uuid(), $2::uuid, $3::uuid, day, 480, 1020, 60, 20, $4::date from generate_series(1, 5) day`,
    [practiceId, physicianId, locationId, addDays(month, -400)],
  );
}

/** A thousand exams spread evenly over the month's work days. Straight SQL as the owner, for speed. */
async function book({ owner }: BenchDatabase, { practiceId, physicianId, locationId, payerId }: World, month: CalendarDate): Promise<void> {
  const last = addDays(addMonths(month, 1), -1);
  const days: CalendarDate[] = [];
  for (let on = month; on <= last; on = addDays(on, 1)) if (weekday(calendarDate(on)) <= 5) days.push(on);
  await owner.query('begin');
  await owner.query(
    `create temporary table plan on commit drop as
     select n, md5('case' || n)::uuid as case_id, md5('claimant' || n)::uuid as claimant_id, md5('evaluation' || n)::uuid as evaluation_id,
       (array['Ana','Luis','Mei','Omar','Grace','Ivan','Noor'])[1 + n % 7] || ' ' || (array['Ortega','Karimi','Lindqvist','Baptiste','Okafor','Tran'])[1 + n % 6] || ' ' || n as name,
       ($1::date[])[1 + n % $2::int] as day
     from generate_series(1, $3::int) n`,
    [days, days.length, appointmentCount],
  );
  await owner.query(`insert into "Claimant" ("practiceId", id, name, "searchName") select $1::uuid, claimant_id, name, lower(name) from plan`, [practiceId]);
  await owner.query(
    `insert into "Case" ("practiceId", id, number, kind, stage, "claimantId", "payerId", "physicianId", "locationId", "claimNumber", "requestedOn", "nextExamOn", "searchText", "updatedAt")
     select $1::uuid, case_id, n, 'QME', 'SCHEDULED', claimant_id, $2::uuid, $3::uuid, $4::uuid, 'CLM-' || n, day - 60, day, lower(name), now() from plan`,
    [practiceId, payerId, physicianId, locationId],
  );
  await owner.query(
    `insert into "Evaluation" ("practiceId", id, "caseId", "physicianId", "locationId", kind, state, "requestedOn", "bookedOn", "scheduledOn", "startMinute", seat, "feeCode")
     select $1::uuid, evaluation_id, case_id, $2::uuid, $3::uuid, 'COMPREHENSIVE', 'SCHEDULED', day - 60, day - 50, day, 480 + n / $4::int % 9 * 60, n / $4::int / 9, 'ML201' from plan`,
    [practiceId, physicianId, locationId, days.length],
  );
  await owner.query('commit');
  await owner.query('vacuum analyze');
}

/** A browser of the practice's owner: opens an address and answers after how many milliseconds the month stood there. */
async function signedInTo(browser: Browser, origin: string, world: World): Promise<(address: string, hasEntries: boolean) => Promise<number>> {
  const { openSession } = await import('../e2e/support/people.ts');
  const { cookieName, cookieValue } = await openSession(world.users.owner, world.practiceId);
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: 'en-US', timezoneId: 'America/Los_Angeles' });
  await context.addCookies([{ name: cookieName, value: cookieValue, url: origin, httpOnly: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  return async (address, hasEntries) => {
    await page.goto('about:blank');
    await page.goto(address, { waitUntil: 'commit' });
    // A month with more than fits is done when it says how many more; one without entries when its days are there.
    const standing = await page.waitForFunction((entries) => {
      const isThere = document.querySelectorAll('.rbc-date-cell').length >= 28 && (!entries || (document.querySelectorAll('.rbc-event').length >= 60 && document.querySelector('.rbc-show-more') !== null));
      return isThere ? performance.now() : null;
    }, hasEntries, { polling: 'raf', timeout: 30_000 });
    return (await standing.jsonValue()) ?? Number.NaN;
  };
}
