import { randomUUID } from 'node:crypto';
import { draftLetter } from '../features/letters/draft-letter';
import { readLetter } from '../features/letters/queries';
import type { DraftLetter, Letter } from '../features/letters/schema';
import { sendLetter } from '../features/letters/send-letter';
import { loggedExam } from './cases';
import { inPractice, type World } from './world';

interface Logged {
  readonly caseId: string;
  readonly evaluationId: string;
}

/** The practice with a letterhead, and a QME exam ahead whose parties can all be written to. */
export async function addressedExam(world: World, changed: Parameters<typeof loggedExam>[1] = {}): Promise<Logged & { attorneyId: string; defenseId: string }> {
  return withAddresses(world, await loggedExam(world, { examOn: '2026-03-24', requestedOn: '2026-02-27', ...changed }));
}

/** Gives the practice its letterhead, and an exam both attorneys and everybody's address. */
export async function withAddresses<Exam extends Logged>(world: World, logged: Exam): Promise<Exam & { attorneyId: string; defenseId: string }> {
  const { practiceId } = world;
  const attorneyId = randomUUID();
  const defenseId = randomUUID();
  await inPractice(practiceId, async (tx) => {
    const place = { city: 'Sacramento', state: 'CA', postalCode: '95814' };
    await tx.practice.update({ where: { id: practiceId }, data: { ...place, street: '1200 K Street', phone: '(916) 555-0140', county: 'Sacramento' } });
    await tx.location.update({ where: { practiceId_id: { practiceId, id: world.locationId } }, data: { ...place, street: '1200 K Street' } });
    await tx.contact.update({ where: { practiceId_id: { practiceId, id: world.payerId } }, data: { ...place, street: 'PO Box 11220', fax: '(510) 555-0110' } });
    const { claimantId } = await tx.case.update({ where: { practiceId_id: { practiceId, id: logged.caseId } }, data: { injuredOn: new Date('2025-08-14') } });
    await tx.claimant.update({ where: { practiceId_id: { practiceId, id: claimantId } }, data: { ...place, street: '77 Alhambra Boulevard', bornOn: new Date('1979-05-04') } });
    await tx.evaluation.update({ where: { practiceId_id: { practiceId, id: logged.evaluationId } }, data: { startMinute: 540 } });
    const contact = { practiceId, ...place, roles: [] };
    await tx.contact.create({ data: { ...contact, id: attorneyId, name: 'Dana Whitfield', searchName: 'dana whitfield', street: '500 Capitol Mall', email: 'dana@whitfield.example' } });
    await tx.contact.create({ data: { ...contact, id: defenseId, name: 'Harlan Pike LLP', searchName: 'harlan pike llp', street: '1 Pike Place', email: 'service@pike.example' } });
    await tx.caseParty.createMany({ data: [{ practiceId, caseId: logged.caseId, contactId: attorneyId, role: 'applicant_attorney' }, { practiceId, caseId: logged.caseId, contactId: defenseId, role: 'defense_attorney' }] });
  });
  return { ...logged, attorneyId, defenseId };
}

/** A drafted letter as the office would open it: by default the notice of the addressed exam. */
export async function drafted(world: World, changed: Partial<DraftLetter> = {}): Promise<{ letter: Letter; caseId: string; evaluationId: string; attorneyId: string; defenseId: string }> {
  const exam = await addressedExam(world);
  const { id } = await draftLetter(world.as('assistant'), { kind: 'appointment_notice', evaluationId: exam.evaluationId, ...changed });
  return { ...exam, letter: await readLetter(world.as('assistant'), { letterId: id }) };
}

/** What a person would send back without a change. */
export const unchanged = (letter: Letter) => ({
  letterId: letter.id, version: letter.version, subject: letter.subject, body: letter.body,
  recipients: letter.recipients.map(({ id, role, contactId, name, address, email, fax, method, omittedReason }) => ({ id, role, contactId, name, address, email, fax, method, omittedReason })),
});

export const asServed = (letter: Letter, servedOn = '2026-03-02') => ({ letterId: letter.id, version: letter.version, servedOn, servedByName: 'Iris Tan', county: 'Sacramento' });

/** That letter after it went out. */
export async function sent(world: World, changed: Partial<DraftLetter> = {}): Promise<Awaited<ReturnType<typeof drafted>>> {
  const before = await drafted(world, changed);
  return { ...before, letter: await sendLetter(world.as('assistant'), asServed(before.letter)) };
}
