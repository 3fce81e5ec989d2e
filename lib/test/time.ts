import { addAgreement } from '../features/agreements/add-agreement';
import { logCase } from '../features/cases/log-case';
import { recordTimeEntry } from '../features/time-entries/record-time-entry';
import type { World } from './world';

/** An expert-witness case under an agreement by the hour, in steps of six minutes, travel at half the fee. */
export async function expertCase(world: World, terms: Partial<Parameters<typeof addAgreement>[1]> = {}): Promise<{ caseId: never; agreementId: string }> {
  const agreement = await addAgreement(world.as('owner'), { name: 'Expert work', examCents: 0, hourlyCents: 60_000, hourlyIncrementMinutes: 6, travelHourlyCents: 30_000, depositCents: 250_000, ...terms });
  const { id } = await logCase(world.as('assistant'), { kind: 'EXPERT_WITNESS', claimant: { name: 'Noor Haddad' }, payer: { id: world.payerId }, physicianId: world.physicianId, agreementId: agreement.id, requestedOn: '2026-02-10' } as never);
  return { caseId: id as never, agreementId: agreement.id };
}

/** Time that the physician enters by hand. */
export async function kept(world: World, caseId: string, minutes: number, more: Partial<Parameters<typeof recordTimeEntry>[1]> = {}) {
  const sheet = await recordTimeEntry(world.as('physician', { idempotencyKey: crypto.randomUUID() }), { caseId: caseId as never, activity: 'record_review', workedOn: '2026-02-20', minutes, note: 'Records of 2019', ...more });
  const made = sheet.entries.find((entry) => entry.minutes === minutes && entry.activity === (more.activity ?? 'record_review'));
  if (!made) throw new Error('The time was not kept');
  return made;
}
