import { newId } from '../../core/new-id';
import { hashPassword } from '../../auth/passwords';
import { Conflict } from '../../core/errors';
import { command } from '../../core/operation';
import { demandGoodPassword } from '../account/steps';
import { FoundPractice, PracticeFounded } from './schema';

const firstRunLock = 7_215_346_002;

/**
 * First run: makes the practice, its owner, the first location and, when the owner examines, the first physician.
 * Works once: two requests at the same time make one practice.
 * @throws Conflict when somebody was here before; RuleBroken `password.refused`.
 */
export const foundPractice = command({
  name: 'practice.found',
  input: FoundPractice,
  output: PracticeFounded,
  async run({ ctx, input, tx, audit, enter }) {
    await tx.$executeRaw`select pg_advisory_xact_lock(${firstRunLock}::bigint)`;
    if (await tx.user.findFirst({ select: { id: true } })) throw new Conflict('Panelist is set up already. Sign in instead.');
    demandGoodPassword(input.password, { email: input.email, name: input.ownerName, practiceName: input.practiceName });
    const passwordHash = await hashPassword(input.password);
    const practiceId = await enter(newId());
    const { practiceName: name, timeZone, holidayCalendar } = input;
    await tx.practice.create({ data: { id: practiceId, name, timeZone, holidayCalendar } });
    const user = await tx.user.create({ data: { email: input.email, name: input.ownerName, passwordHash, passwordChangedAt: ctx.now } });
    await tx.membership.create({ data: { practiceId, userId: user.id, role: 'owner' } });
    await tx.location.create({ data: { practiceId, name: input.city, city: input.city } });
    if (input.specialtyCode) {
      const credentials = input.credentials === '' ? 'MD' : input.credentials;
      await tx.physician.create({ data: { practiceId, name: input.ownerName, credentials, specialtyCode: input.specialtyCode, userId: user.id } });
    }
    audit({ subject: ['practice', practiceId], summary: `${input.ownerName} set up ${name}`, data: { timeZone, holidayCalendar, ownerId: user.id } });
    return { practiceId };
  },
});
