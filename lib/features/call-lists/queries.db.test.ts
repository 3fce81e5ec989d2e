import { describe, expect, it } from 'vitest';
import { loggedExam } from '../../test/cases';
import { statementsOf } from '../../test/query-count';
import { onlyFor } from '../../test/refusals';
import { inPractice, makeWorld, type World } from '../../test/world';
import { recordCommunication } from '../communications/record-communication';
import { readCallList } from './queries';

const examOn = '2026-03-03';

/** A represented claimant with an attorney of a firm, an interpreter, a drive, and a packet without declaration. */
async function furnish(world: World, caseId: string, evaluationId: string) {
  const { practiceId, physicianId, locationId } = world;
  await inPractice(practiceId, async (tx) => {
    const contact = (name: string, phone: string, organisationId: string | null = null) => tx.contact.create({ data: { practiceId, name, searchName: name.toLowerCase(), phone, organisationId } });
    const firm = await contact('Bautista Law Group', '(916) 555-0142');
    const attorney = await contact('Dana Bautista', '', firm.id);
    const vendor = await contact('Sierra Interpreting', '(916) 555-0177');
    await tx.caseParty.create({ data: { practiceId, caseId, contactId: attorney.id, role: 'applicant_attorney' } });
    await tx.interpreterBooking.create({ data: { practiceId, evaluationId, language: 'Spanish', vendorId: vendor.id, confirmedOn: new Date('2026-03-01') } });
    await tx.listing.create({ data: { practiceId, physicianId, locationId, travelMinutes: 95 } });
    await tx.packet.create({ data: { practiceId, caseId, evaluationId, senderName: 'SPM', receivedOn: new Date('2026-02-20'), countedPages: 412 } });
  });
}

describe('call_list.read', () => {
  it('names whom to call about each appointment, in their order, with what is still open', async () => {
    const world = await makeWorld();
    const late = await loggedExam(world, { examOn, claimant: { name: 'Late Person' } });
    const early = await loggedExam(world, { examOn, claimant: { name: 'Early Person' } });
    await inPractice(world.practiceId, async (tx) => {
      for (const [id, startMinute] of [[late.evaluationId, 780], [early.evaluationId, 510]] as const) await tx.evaluation.updateMany({ where: { practiceId: world.practiceId, id }, data: { startMinute } });
    });
    await furnish(world, early.caseId, early.evaluationId);
    const list = await readCallList(world.as('assistant'), { on: examOn });
    expect(list.rows.map(({ claimantName }) => claimantName)).toEqual(['Early Person', 'Late Person']);
    expect(list.rows[0]).toMatchObject({
      represented: true,
      attorney: { name: 'Dana Bautista', firm: 'Bautista Law Group', phone: '(916) 555-0142' },
      interpreter: { language: 'Spanish', vendor: 'Sierra Interpreting', phone: '(916) 555-0177', confirmedOn: '2026-03-01' },
      travelMinutes: 95,
      pages: 412,
      declaration: { status: 'undeclared', undeclaredPages: 412 },
      notifiedOn: null,
      reached: false,
    });
    expect(list).toMatchObject({ reachedCount: 0, rows: [{}, { attorney: null, interpreter: null, travelMinutes: 95 }] });
  });

  it('counts who was reached: a message is not yet somebody', async () => {
    const world = await makeWorld();
    const made = [await loggedExam(world, { examOn, claimant: { name: 'One' } }), await loggedExam(world, { examOn, claimant: { name: 'Two' } }), await loggedExam(world, { examOn, claimant: { name: 'Three' } })];
    const outcomes = [['no_answer', 'confirmed'], ['left_message'], ['scheduling']] as const;
    for (const [index, subjects] of outcomes.entries()) {
      for (const subject of subjects) await recordCommunication(world.as('assistant'), { ...made[index]!, direction: 'out', channel: 'phone', withRole: 'claimant', subject });
    }
    const list = await readCallList(world.as('assistant'), { on: examOn });
    expect(list.reachedCount).toBe(2);
    expect(list.rows.find(({ claimantName }) => claimantName === 'One')?.calls.map(({ subject }) => subject)).toEqual(['confirmed', 'no_answer']);
  });

  it('takes the next day with appointments when none is named, and knows the days around', async () => {
    const world = await makeWorld();
    await loggedExam(world, { examOn: '2026-03-02', claimant: { name: 'Today' } });
    await loggedExam(world, { examOn: '2026-03-05', claimant: { name: 'Thursday' } });
    await loggedExam(world, { examOn: '2026-03-11', claimant: { name: 'Next week' } });
    expect(await readCallList(world.as('owner'), {})).toMatchObject({ on: '2026-03-05', previousOn: '2026-03-02', nextOn: '2026-03-11' });
  });

  it('is empty for tomorrow in an office without appointments', async () => {
    const world = await makeWorld();
    expect(await readCallList(world.as('owner'), {})).toMatchObject({ on: '2026-03-03', rows: [], previousOn: null, nextOn: null });
  });

  it('takes five statements, however many appointments there are', async () => {
    const world = await makeWorld();
    for (let index = 0; index < 6; index += 1) {
      const made = await loggedExam(world, { examOn, claimant: { name: `Person ${index}` } });
      await recordCommunication(world.as('assistant'), { ...made, direction: 'out', channel: 'phone', withRole: 'claimant', subject: 'no_answer' });
    }
    expect((await statementsOf(() => readCallList(world.as('assistant'), {}))).length).toBeLessThanOrEqual(5);
  });

  it('is for who works with claimants, and shows only its own practice', async () => {
    const world = await makeWorld();
    await loggedExam(world, { examOn });
    await onlyFor(readCallList, world, { on: examOn }, ['owner', 'physician', 'assistant', 'reviewer', 'biller']);
    const other = await makeWorld();
    expect(await readCallList(other.as('owner'), { on: examOn })).toMatchObject({ rows: [] });
  });
});
