import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { readPacket } from '../../test/documents';
import { auditedOperations, makeWorld } from '../../test/world';
import { amendDocument } from './amend-document';

describe('document.amend', () => {
  it('changes what is given and leaves the rest; the suggestion stays as it was', async () => {
    const world = await makeWorld();
    const { documentIds } = await readPacket(world);
    const retyped = await amendDocument(world.as('reviewer'), { documentId: documentIds[1]!, version: 1, type: 'diagnostic_study' });
    expect(retyped).toMatchObject({ documents: [{ type: 'diagnostic_study', title: 'MRI, lumbar spine', serviceOn: '2025-03-06', version: 2, suggested: { type: { value: 'imaging_report' } } }], steps: { undo: { did: 'retype' } } });
    const amended = await amendDocument(world.as('reviewer'), { documentId: documentIds[1]!, version: 2, title: ' EMG, lower limbs ', serviceOn: '2025-04-03', serviceEndOn: '2025-04-04', provider: '', facility: 'Delta Neurology' });
    expect(amended).toMatchObject({ documents: [{ type: 'diagnostic_study', title: 'EMG, lower limbs', serviceOn: '2025-04-03', serviceEndOn: '2025-04-04', provider: '', facility: 'Delta Neurology', version: 3 }], steps: { undo: { did: 'amend' } } });
    expect((await amendDocument(world.as('reviewer'), { documentId: documentIds[1]!, version: 3, serviceOn: null, serviceEndOn: null })).documents[0]).toMatchObject({ serviceOn: null, serviceEndOn: null });
    expect(await auditedOperations(world.practiceId)).toContain('document.amend');
  });

  it.each([
    ['a day ahead', { serviceOn: '2026-03-03' }, 'document.date_in_future'],
    ['an end before the first day', { serviceOn: '2025-02-01', serviceEndOn: '2025-01-01' }, 'document.dates_reversed'],
    ['an end without a first day', { serviceOn: null, serviceEndOn: '2025-01-01' }, 'document.dates_reversed'],
  ])('refuses %s', async (_label, given, rule) => {
    const world = await makeWorld();
    const { documentIds } = await readPacket(world);
    await expect(amendDocument(world.as('owner'), { documentId: documentIds[0]!, version: 1, ...given })).rejects.toMatchObject({ rule });
  });

  it('refuses a type that there is not, invisible characters and a text too long', async () => {
    const world = await makeWorld();
    const { documentIds } = await readPacket(world);
    for (const given of [{ type: 'poem' as never }, { title: 'a\u0000b' }, { provider: 'x'.repeat(161) }, { serviceOn: '2025-02-30' }]) {
      await expect(amendDocument(world.as('owner'), { documentId: documentIds[0]!, version: 1, ...given })).rejects.toMatchObject({ name: 'ZodError' });
    }
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { documentIds } = await readPacket(world);
    const input = { documentId: documentIds[0]!, version: 1, title: 'Other' };
    await expectForbidden(amendDocument, world, input as never, ['biller', 'viewer']);
    await expectUnknownNextDoor(amendDocument, input as never);
    await expectStale(amendDocument as never, world, input);
  });
});
