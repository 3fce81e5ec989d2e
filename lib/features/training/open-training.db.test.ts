import { describe, expect, it } from 'vitest';
import { Forbidden, NotFound, Unauthenticated } from '../../core/errors';
import { everyPractice } from '../../core/installation';
import { createApiToken } from '../api-tokens/create-api-token';
import { readCase } from '../cases/queries';
import { createFeed } from '../feeds/create-feed';
import { readIncome } from '../income/queries';
import { inviteMember } from '../people/invite-member';
import { listOwnPractices } from '../practices/queries';
import { beginReport } from '../reports/begin-report';
import { switchPractice } from '../session/switch-practice';
import { openSession } from '../session/open-session';
import { givePassword, goodPassword, signedIn } from '../../test/signed-in';
import { auditedOperations, inPractice, makeWorld, stranger, testNow, type World } from '../../test/world';
import { openTraining } from './open-training';

const tenants = async (world: World) => (await everyPractice()).filter(({ trainingOfId }) => trainingOfId === world.practiceId).map(({ id }) => id);
const casesOf = (practiceId: string) => inPractice(practiceId, (tx) => tx.case.count({ where: { practiceId } }));

describe('going to practice mode', () => {
  it('founds a tenant of the person’s own, whatever their role, with an exam that was held and records to cite', { timeout: 90_000 }, async () => {
    const world = await makeWorld();
    for (const role of ['viewer', 'assistant'] as const) {
      const browser = await signedIn(world.users[role], world.practiceId);
      const { caseId, isNew } = await openTraining(await browser.ctx(), {});
      const ctx = await browser.ctx();
      expect(isNew).toBe(true);
      expect(ctx).toMatchObject({ isTraining: true, actor: { role: 'owner', userId: world.users[role] } });
      expect(ctx.practiceId).not.toBe(world.practiceId);
      const practiceId = ctx.practiceId ?? '';
      const found = await readCase(ctx, { caseId: caseId as never });
      expect(found).toMatchObject({ kind: 'QME', stage: 'EXAMINED' });
      const rows = await inPractice(practiceId, async (tx) => ({
        physician: await tx.physician.findFirstOrThrow({ where: { practiceId } }),
        evaluation: await tx.evaluation.findFirstOrThrow({ where: { practiceId, caseId } }),
        packet: await tx.packet.findFirstOrThrow({ where: { practiceId, caseId } }),
        excerpts: await tx.excerpt.groupBy({ by: ['state'], where: { practiceId, caseId }, _count: true }),
        issues: await tx.issueAsked.count({ where: { practiceId, caseId } }),
        practice: await tx.practice.findUniqueOrThrow({ where: { id: practiceId } }),
      }));
      expect(rows.physician.userId).toBe(world.users[role]);
      expect(rows.evaluation).toMatchObject({ state: 'EXAMINED', faceToFaceMinutes: 50 });
      expect(rows.evaluation.notifiedOn).not.toBeNull();
      expect(rows.packet).toMatchObject({ state: 'READY', declaredPages: 214 });
      expect(rows.excerpts.map(({ state }) => state).sort()).toEqual(['CONFIRMED', 'PROPOSED']);
      expect(rows.issues).toBe(5);
      expect(rows.practice.trainingOfId).toBe(world.practiceId);
      expect((await beginReport(ctx, { evaluationId: rows.evaluation.id as never })).id).toBeTruthy();
    }
    expect(await tenants(world)).toHaveLength(2);
  });

  it('leaves nothing of itself in the real practice but that somebody went, and is in its own log too', async () => {
    const world = await makeWorld();
    const browser = await signedIn(world.users.assistant, world.practiceId);
    const before = await readIncome(world.as('owner'), {});
    await openTraining(await browser.ctx(), {});
    const { practiceId } = await browser.ctx();
    expect(await auditedOperations(world.practiceId)).toEqual(['training.open']);
    expect(await auditedOperations(practiceId ?? '')).toEqual(['training.open']);
    expect(await casesOf(world.practiceId)).toBe(0);
    expect(await readIncome(world.as('owner'), {})).toEqual(before);
    expect(await inPractice(world.practiceId, (tx) => tx.membership.count({ where: { practiceId: world.practiceId } }))).toBe(6);
  });

  it('finds the same one again, also when it is asked twice at once or from within', async () => {
    const world = await makeWorld();
    const browser = await signedIn(world.users.physician, world.practiceId);
    const ctx = await browser.ctx();
    // The second waits for the first, and is told to try again when that takes long.
    const answers = (await Promise.allSettled([openTraining(ctx, {}), openTraining(ctx, {})])).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(new Set(answers.map(({ caseId }) => caseId)).size).toBe(1);
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    const [id] = await tenants(world);
    expect(await openTraining(await browser.ctx(), {})).toMatchObject({ isNew: false });
    expect(await tenants(world)).toEqual([id]);
    expect(await casesOf(id ?? '')).toBe(1);
    await switchPractice(await browser.ctx(), { practiceId: world.practiceId as never });
    expect(await browser.ctx()).toMatchObject({ practiceId: world.practiceId, isTraining: false, actor: { role: 'physician' } });
    expect((await listOwnPractices(await browser.ctx(), {})).practices).toMatchObject([{ id: world.practiceId, trainingOfId: null }, { id, trainingOfId: world.practiceId }]);
  });

  it('is nobody else’s: not a colleague’s, not the practice next door’s, not a stranger’s', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    const browser = await signedIn(world.users.assistant, world.practiceId);
    const { caseId } = await openTraining(await browser.ctx(), {});
    const [id] = await tenants(world);
    for (const userId of [world.users.owner, other.users.owner]) {
      const someone = await signedIn(userId, userId === world.users.owner ? world.practiceId : other.practiceId);
      await expect(switchPractice(await someone.ctx(), { practiceId: id as never })).rejects.toThrow(NotFound);
      await expect(readCase(await someone.ctx(), { caseId: caseId as never })).rejects.toThrow(NotFound);
      const forced = await signedIn(userId, id ?? '');
      expect(await forced.ctx()).toMatchObject({ practiceId: null, actor: { role: null } });
    }
    await expect(openTraining(stranger(), {})).rejects.toThrow(Unauthenticated);
    await expect(openTraining(world.as('owner'), {})).rejects.toThrow(Forbidden);
    await expect(openTraining({ ...(await browser.ctx()), practiceId: null }, {})).rejects.toMatchObject({ rule: 'training.no_practice' });
  });

  it('ends with the membership, and a sign-in never begins in it', async () => {
    const world = await makeWorld();
    const browser = await signedIn(world.users.reviewer, world.practiceId);
    await openTraining(await browser.ctx(), {});
    const email = await givePassword(world.users.reviewer);
    await openSession(stranger(), { email, password: goodPassword });
    const newest = await inPractice(world.practiceId, (tx) => tx.session.findFirstOrThrow({ where: { userId: world.users.reviewer, ip: '127.0.0.1' } }));
    expect(newest.activePracticeId).toBe(world.practiceId);
    expect(await browser.ctx()).toMatchObject({ isTraining: true });
    await inPractice(world.practiceId, (tx) => tx.membership.updateMany({ where: { practiceId: world.practiceId, userId: world.users.reviewer }, data: { removedAt: testNow } }));
    expect(await browser.ctx()).toMatchObject({ practiceId: null, isTraining: false, actor: { role: null } });
    expect((await listOwnPractices(await browser.ctx(), {})).practices).toEqual([]);
  });

  it('gives no API token, no calendar address and no invitation', async () => {
    const world = await makeWorld();
    const browser = await signedIn(world.users.owner, world.practiceId);
    await openTraining(await browser.ctx(), {});
    const ctx = await browser.ctx();
    const refused = /Not in practice mode/;
    await expect(createApiToken(ctx, { name: 'Robot', validDays: 30 })).rejects.toThrow(refused);
    await expect(createFeed(ctx, { physicianId: world.physicianId as never } as never)).rejects.toThrow(refused);
    await expect(inviteMember(ctx, { name: 'Someone', email: 'someone@example.test', role: 'viewer' })).rejects.toThrow(refused);
  });
});
