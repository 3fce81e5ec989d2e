import { draftExtension } from '../../../lib/features/extensions/draft-extension';
import { readLetter } from '../../../lib/features/letters/queries';
import { sendLetter } from '../../../lib/features/letters/send-letter';
import type { Desk } from '../desk';

/** More time is asked for with the content of Form 112, because an MRI is late. What is to be decided. */
export async function moreTime(desk: Desk, evaluationId: string) {
  const { extensions } = await draftExtension(desk.as('assistant'), { evaluationId: evaluationId as never, ground: 'test_results', explanation: 'The MRI that was ordered on the day of the exam is set for next week.', evidence: ['Order of the MRI'] });
  const [extension] = extensions;
  if (!extension?.letter) throw new Error('The request has no letter');
  const letterId = extension.letter.id as never;
  const { version } = await readLetter(desk.as('assistant'), { letterId });
  await sendLetter(desk.as('assistant'), { letterId, version, servedOn: desk.today, servedByName: 'Rosa Delgado', county: 'Alameda' });
  return { extensionId: extension.id as never, version: extension.version + 1 };
}
