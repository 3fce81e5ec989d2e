import { reviseLetter } from '../features/letters/revise-letter';
import type { Letter } from '../features/letters/schema';
import { sendLetter } from '../features/letters/send-letter';
import { asServed, drafted, unchanged } from './letters';
import { inPractice, type World } from './world';

/** A letter that went out, to the defense attorney by the e-mail that they agreed to; the mail waits. */
export async function emailed(world: World): Promise<{ letter: Letter; mailId: string }> {
  const { practiceId } = world;
  const { letter, caseId } = await drafted(world, { kind: 'no_show_notice' });
  await inPractice(practiceId, (tx) => tx.electronicService.create({ data: { practiceId, caseId, role: 'defense_attorney', email: 'agreed@pike.example', agreedOn: new Date('2026-02-01') } }));
  const given = unchanged(letter);
  const ready = await reviseLetter(world.as('assistant'), { ...given, recipients: given.recipients.map((one) => (one.role === 'defense_attorney' ? { ...one, method: 'email' as const } : one)) });
  const sent = await sendLetter(world.as('assistant'), asServed(ready));
  const mail = await inPractice(practiceId, (tx) => tx.outboxMail.findFirstOrThrow({ where: { practiceId, letterId: sent.id } }));
  return { letter: sent, mailId: mail.id };
}
