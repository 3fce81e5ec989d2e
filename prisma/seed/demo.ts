import { addMonths, dateInZone } from '../../lib/domain/calendar';
import { database } from '../../lib/db/client';
import { env } from '../../lib/env';
import { instantOf, morning } from './days';
import { Diary } from './clinics';
import { play, timeZone, type Desk } from './desk';
import { foundOffice, isFounded, openDoors, signIns } from './office';
import { planPractice } from './plan-practice';
import { deskWork } from './stories/desk-work';
import { examCase } from './stories/exam-case';
import { practiceLife } from './stories/practice-life';

const now = new Date();
const started = performance.now();

if (await isFounded()) {
  console.log('The demo practice is already there. Sign in with:');
} else {
  const today = dateInZone(now.getTime(), timeZone);
  const opened = addMonths(today, -23);
  const office = await foundOffice(env().AUTH_SECRET, instantOf(morning(opened), 0, now));
  const diary = new Diary(opened);
  const plans = planPractice(today, diary);
  const exams = ['QME', 'AME', 'IME'];
  const lives = plans.map((plan) => (desk: Desk) => (exams.includes(plan.kind) ? examCase(desk, plan) : deskWork(desk, plan)));
  const steps = await play(office, diary, [(desk) => practiceLife(desk, opened, now), ...lives], now);
  await openDoors(office);
  console.log(`The demo practice Alder Evaluations has ${plans.length} cases, played in ${steps} steps and ${((performance.now() - started) / 1000).toFixed(0)} s. Sign in with:`);
}
for (const { role, email, password } of signIns(env().AUTH_SECRET)) console.log(`  ${role.padEnd(10)} ${email.padEnd(26)} ${password}`);
await database().$disconnect();
