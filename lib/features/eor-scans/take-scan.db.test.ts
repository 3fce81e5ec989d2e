import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Forbidden } from '../../core/errors';
import { expectForbidden } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { voidEor } from '../eor-postings/void-eor';
import { readEor } from '../eors/queries';
import { findScan, prepareScan } from './queries';
import { takeScan } from './take-scan';
import { jobContext } from '../../core/session';

const input = () => ({ name: 'EOR of March.pdf', mediaType: 'application/pdf', bytes: 1_200, sha256: randomUUID().replaceAll('-', '').padEnd(64, '0'), blobId: randomUUID(), keySealed: 'v1.x.y.z' });

describe('eor.take_scan', () => {
  it('keeps it to be read; nothing of its name is in the audit', async () => {
    const world = await makeWorld();
    const { eorId, again } = await takeScan(world.as('biller'), input());
    expect(again).toBe(false);
    expect(await readEor(world.as('biller'), { eorId: eorId as never })).toMatchObject({ standing: 'reading', source: 'SCANNED', invoice: null, acts: ['match', 'void'] });
    const [event] = await inPractice(world.practiceId, (tx) => tx.auditEvent.findMany({ where: { practiceId: world.practiceId, operation: 'eor.take_scan' } }));
    expect(JSON.stringify(event)).not.toContain('March');
    const { scans } = await findScan(jobContext('read-eor', { id: world.practiceId, timeZone: world.timeZone }, new Date()), {});
    expect(scans.map((scan) => scan.eorId)).toEqual([eorId]);
    await expect(findScan(world.as('biller'), {})).rejects.toBeInstanceOf(Forbidden);
  });

  it('takes the same bytes once, and anew when the first is void', async () => {
    const world = await makeWorld();
    const one = input();
    const { eorId } = await takeScan(world.as('biller'), one);
    expect(await takeScan(world.as('biller'), { ...one, blobId: randomUUID() })).toMatchObject({ eorId, again: true, blobId: one.blobId });
    await voidEor(world.as('biller'), { eorId: eorId as never, version: 1, reason: 'Wrong file' });
    expect((await takeScan(world.as('biller'), { ...one, blobId: randomUUID() })).again).toBe(false);
    expect(await auditedOperations(world.practiceId)).toContain('eor.take_scan');
  });

  it('forbidden roles; the practice next door has its own', async () => {
    const world = await makeWorld();
    await expectForbidden(takeScan, world, input(), ['physician', 'assistant', 'reviewer', 'viewer']);
    await expectForbidden(prepareScan, world, { name: 'x.pdf' }, ['physician', 'assistant', 'reviewer', 'viewer']);
    const one = input();
    await takeScan(world.as('biller'), one);
    const other = await makeWorld();
    expect((await takeScan(other.as('owner'), { ...one, blobId: randomUUID() })).again).toBe(false);
  });
});
