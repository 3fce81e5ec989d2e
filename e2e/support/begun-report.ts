import { addDays } from '../../lib/domain/calendar';
import { markExamined } from '../../lib/features/evaluations/mark-examined';
import { confirmExcerpt } from '../../lib/features/excerpts/confirm-excerpt';
import { addHousePhrase } from '../../lib/features/house-phrases/add-house-phrase';
import { beginReport } from '../../lib/features/reports/begin-report';
import { written } from '../../lib/test/excerpts';
import { inPractice, type World } from '../../lib/test/world';
import { at } from './arrange';
import { aReadCase } from './read-case';

/** A report that was just begun on an examined evaluation, with two confirmed excerpts and a phrase of the house. */
export async function aBegunReport(world: World, today: ReturnType<typeof addDays>): Promise<{ reportId: string; packetId: string }> {
  const packet = await aReadCase(world, 'Rafael Ocampo', addDays(today, -3));
  const { version } = await inPractice(world.practiceId, (tx) => tx.evaluation.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id: packet.evaluationId } } }));
  await markExamined(at(world, 'physician'), { evaluationId: packet.evaluationId as never, version, examinedOn: addDays(today, -3), faceToFaceMinutes: 45 });
  for (const changed of [{ text: 'Low back pain since the fall from the dock.' }, { text: 'MRI of the lumbar spine was ordered.', pageNumber: 2, happenedOn: '2025-01-22' as never, tags: [] }]) {
    const { id, version: proposed } = await written(world, packet, 'reviewer', changed);
    await confirmExcerpt(at(world, 'physician'), { excerptId: id as never, version: proposed });
  }
  await addHousePhrase(at(world, 'physician'), { name: 'nl gait', content: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Gait was normal without a limp.' }] }] } });
  const { id } = await beginReport(at(world, 'assistant'), { evaluationId: packet.evaluationId as never });
  return { reportId: id, packetId: packet.packetId };
}
