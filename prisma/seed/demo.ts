import { addMonths, dateInZone } from '../../lib/domain/calendar';
import { database } from '../../lib/db/client';
import { env } from '../../lib/env';
import { instantOf, morning } from './days';
import { play, timeZone } from './desk';
import { foundOffice, isFounded, openDoors, signIns } from './office';
import { planPractice } from './plan-practice';
import { deskWork } from './stories/desk-work';
import { examCase } from './stories/exam-case';

const now = new Date();
const started = performance.now();

if (await isFounded()) {
  console.log('The demo practice is already there. Sign in with:');
} else {
  const today = dateInZone(now.getTime(), timeZone);
  const office = await foundOffice(env().AUTH_SECRET, instantOf(morning(addMonths(today, -23)), 0, now));
  const plans = planPractice(today);
  const stories = plans.map((plan) => (['QME', 'AME', 'IME'].includes(plan.kind) ? (desk: Parameters<typeof examCase>[0]) => examCase(desk, plan) : (desk: Parameters<typeof deskWork>[0]) => deskWork(desk, plan)));
  const steps = await play(office, stories, now);
  await openDoors(office);
  console.log(`The demo practice Alder Evaluations has ${plans.length} cases, played in ${steps} steps and ${((performance.now() - started) / 1000).toFixed(0)} s. Sign in with:`);
}
for (const { role, email, password } of signIns(env().AUTH_SECRET)) console.log(`  ${role.padEnd(10)} ${email.padEnd(26)} ${password}`);
await database().$disconnect();
