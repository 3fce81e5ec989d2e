import { addDays, dateInZone } from '../../lib/domain/calendar';
import { inPractice, type World } from '../../lib/test/world';
import { canaryOf, clinicalOf } from './canary';

interface MadeCase {
  readonly caseId: string;
  readonly claimantId: string;
}

const day = (offset: number) => new Date(`${addDays(dateInZone(new Date().getTime(), 'America/Los_Angeles'), offset)}T00:00:00.000Z`);

/** A case with its claimant. `closed` makes it one that can be opened again. */
export async function makeCase(world: World, closed = false): Promise<MadeCase> {
  const { practiceId, payerId, physicianId, locationId } = world;
  const canary = canaryOf(world);
  const name = `Joana ${clinicalOf(world)}`;
  return inPractice(practiceId, async (tx) => {
    const { lastNumber: number } = await tx.numberSeries.upsert({ where: { practiceId_series: { practiceId, series: 'case' } }, create: { practiceId, series: 'case', lastNumber: 1 }, update: { lastNumber: { increment: 1 } } });
    const claimant = await tx.claimant.create({ data: { practiceId, name, searchName: name.toLowerCase() } });
    const row = await tx.case.create({
      data: {
        practiceId, number, kind: 'QME', stage: closed ? 'CLOSED' : 'SCHEDULED', closedAt: closed ? new Date() : null, claimantId: claimant.id, payerId, physicianId, locationId,
        claimNumber: `C-${canary}`, requestedOn: day(-40), searchText: `${name.toLowerCase()} c-${canary}`, employer: canary,
      },
    });
    return { caseId: row.id, claimantId: claimant.id };
  });
}

/** Each appointment of these tests has a seat of its own: they are made past the operations, all at nine o'clock. */
let seats = 0;

type State = 'SCHEDULED' | 'EXAMINED' | 'REPORT_SERVED';

/** A case with an exam in a state; `offset` says how many days from today its appointment lies. */
export async function makeEvaluation(world: World, state: State = 'SCHEDULED', offset = -5): Promise<MadeCase & { evaluationId: string }> {
  const { practiceId, physicianId, locationId } = world;
  const made = await makeCase(world);
  const seen = state === 'SCHEDULED' ? null : day(offset);
  const { id: evaluationId } = await inPractice(practiceId, (tx) =>
    tx.evaluation.create({
      data: {
        practiceId, caseId: made.caseId, physicianId, locationId, kind: 'COMPREHENSIVE', state, requestedOn: day(-40), bookedOn: day(-40), scheduledOn: day(offset), startMinute: 540, seat: (seats += 1),
        examinedOn: seen, endedOn: seen, faceToFaceMinutes: seen ? 40 : null, reportServedOn: state === 'REPORT_SERVED' ? day(-1) : null, outcomeNote: canaryOf(world), feeCode: 'ML201-95', expectedFeeCents: 201_500,
      },
    }),
  );
  return { ...made, evaluationId };
}
