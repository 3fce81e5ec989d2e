import { describe, expect, it } from 'vitest';
import { jobContext } from '../../core/session';
import { trainOffice } from '../../jobs/definitions/train-classifier';
import { loggedExam } from '../../test/cases';
import { makeReadPacket } from '../../test/records';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, inPractice, makeWorld, testNow, type World } from '../../test/world';
import { keepClassifier } from './keep-classifier';
import { askTraining, listClassifiers, listLessons } from './queries';
import { restoreClassifier } from './restore-classifier';

const job = (world: World) => jobContext('train-classifier', { id: world.practiceId, timeZone: world.timeZone }, testNow);
const model = { v: 1 as const, unit: 1000, tied: [0, 0, 0, 0], bias: {}, weights: { 'w:kinesiotape': [12, 900] }, heat: 1 };
const trained = { inForce: 0, trainedOn: 40, heldBack: 8, accuracyBefore: 750, accuracyAfter: 875, model };

describe('keepClassifier', () => {
  it('takes a version that is not worse into force, and not one that is, or that began from another', async () => {
    const world = await makeWorld();
    expect(await keepClassifier(job(world), trained)).toEqual({ taken: true, version: 1 });
    expect(await keepClassifier(job(world), { ...trained, inForce: 1, accuracyAfter: 700 })).toEqual({ taken: false, version: 1 });
    expect(await keepClassifier(job(world), trained)).toEqual({ taken: false, version: 1 });
    expect(await keepClassifier(job(world), { ...trained, inForce: 1, heldBack: 2 })).toEqual({ taken: false, version: 1 });
    const { versions } = await listClassifiers(world.as('physician'), {});
    expect(versions).toMatchObject([{ version: 1, trainedOn: 40, accuracyBefore: 750, accuracyAfter: 875, inForce: true, restores: null }, { version: 0, inForce: false }]);
    expect(await auditedOperations(world.practiceId)).toContain('classifier.keep');
  });

  it('learns from what the office decided, by its job, and does not learn the same twice', { timeout: 60_000 }, async () => {
    const [world, nextDoor] = [await makeWorld(), await makeWorld()];
    // This office files the sheets of a cryotherapy room as therapy notes; their words say little of that.
    const pages = Array.from({ length: 30 }, (_, at) => ({ text: `Cryochamber sheet\nChamber cycle number ${at + 1}\nCoolant level steady, session tolerated, nitrogen valve checked\nAttendant initials on file` }));
    const documents = pages.map((_, at) => ({ pages: [at + 1, at + 1] as [number, number], type: 'physical_therapy_note' }));
    const { documentIds } = await makeReadPacket(world, { ...(await loggedExam(world)), pages, documents });
    const mark = (data: object) => inPractice(world.practiceId, (tx) => tx.recordDocument.updateMany({ where: { practiceId: world.practiceId, id: { in: [...documentIds] } }, data }));
    await trainOffice.run(job(world), {});
    expect((await listClassifiers(world.as('owner'), {})).versions).toHaveLength(1);
    await mark({ state: 'accepted', suggestion: { type: { value: 'nursing_record', confidence: 40, words: '', page: 1 } } });
    expect(await askTraining(job(world), { hour: 15 })).toMatchObject({ isDue: true, lessons: 30, inForce: 0, next: 1 });
    await trainOffice.run(job(world), {});
    const { versions: [newest] } = await listClassifiers(world.as('owner'), {});
    expect(newest).toMatchObject({ version: 1, trainedOn: 30, inForce: true, accuracyAfter: 1000 });
    expect(await askTraining(job(world), { hour: 9 })).toMatchObject({ isDue: false });
    const stored = await inPractice(world.practiceId, (tx) => tx.classifierVersion.findFirstOrThrow({ where: { practiceId: world.practiceId } }));
    expect(JSON.stringify(stored.model).length).toBeLessThan(300_000);
    expect((await listClassifiers(nextDoor.as('owner'), {})).versions).toHaveLength(1);
    expect(await listLessons(job(nextDoor), { after: null, take: 10 })).toEqual({ lessons: [], next: null });
  });

  it('is forbidden to everybody but its job and the owner', async () => {
    const world = await makeWorld();
    await onlyFor(keepClassifier, world, trained, ['owner']);
    await onlyFor(askTraining, world, { hour: 1 }, ['owner']);
    await onlyFor(listLessons, world, { after: null, take: 1 }, ['owner']);
  });
});

describe('what is learned', () => {
  it('can be given back', async () => {
    const world = await makeWorld();
    await keepClassifier(job(world), trained);
    expect(await restoreClassifier(world.as('owner'), { toVersion: 0, version: 1 })).toEqual({ taken: true, version: 2 });
  });
});
