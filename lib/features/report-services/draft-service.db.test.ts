import { describe, expect, it } from 'vitest';
import { clockStates, evaluationRow, expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { asServed, unchanged, withAddresses } from '../../test/letters';
import { begunReport, reportInState, reportRow, signPastOperations } from '../../test/reports';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { discardLetter } from '../letters/discard-letter';
import { readLetter } from '../letters/queries';
import { reviseLetter } from '../letters/revise-letter';
import { sendLetter } from '../letters/send-letter';
import { voidLetter } from '../letters/void-letter';
import { draftService } from './draft-service';
import { readService } from './queries';

async function signed(world: World, changed: Parameters<typeof begunReport>[1] = {}) {
  const report = await begunReport(world, changed);
  await withAddresses(world, report);
  await signPastOperations(world, report.reportId);
  return { ...report, reportId: report.reportId as never };
}

describe('report_service.draft', () => {
  it('drafts the letter to all who must have the report, each with what they get (8 CCR 36)', async () => {
    const world = await makeWorld();
    const { reportId } = await signed(world);
    const board = await draftService(world.as('assistant'), { reportId });
    expect(board).toMatchObject({ missing: [], differences: [], notServed: '', letter: { state: 'DRAFT', isProtected: false }, report: { state: 'SIGNED' } });
    expect(board.due.map(({ role, required, encloses }) => [role, required, encloses])).toEqual([['claimant', true, ['report', 'form_122']], ['applicant_attorney', true, ['report', 'form_122']], ['claims_administrator', true, ['report', 'form_122']], ['defense_attorney', false, ['report', 'form_122']]]);
    const letter = await readLetter(world.as('assistant'), { letterId: board.letter?.id ?? '' });
    expect(letter.recipients.map(({ enclosures }) => enclosures)).toEqual(Array.from({ length: 4 }, () => ['report', 'form_122']));
    for (const words of ['aaaaaaaa '.repeat(8).trim(), '12 pages', 'Declaration of service of the report, with the content of QME Form 122']) expect(letter.body).toContain(words);
    expect(letter.checks.filter(({ tone }) => tone === 'block')).toEqual([]);
    expect(await auditedOperations(world.practiceId)).toContain('report_service.draft');
  });

  it('serves the report when the letter goes: clocks met, the bill ready, each e-mail with an address of its own', async () => {
    const world = await makeWorld();
    const { reportId, caseId, evaluationId } = await signed(world);
    await inPractice(world.practiceId, (tx) => tx.electronicService.create({ data: { practiceId: world.practiceId, caseId, role: 'applicant_attorney', email: 'dana@whitfield.example', agreedOn: new Date('2026-02-01') } }));
    const board = await draftService(world.as('assistant'), { reportId });
    expect(board.due.find(({ role }) => role === 'applicant_attorney')).toMatchObject({ method: 'email', encloses: ['report', 'form_122', 'affidavit'] });
    const letter = await sendLetter(world.as('assistant'), asServed(await readLetter(world.as('assistant'), { letterId: board.letter?.id ?? '' })));
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ state: 'REPORT_SERVED', readyToBill: true });
    expect(await reportRow(world, reportId)).toMatchObject({ state: 'SERVED', servedOn: new Date('2026-03-02') });
    expect(await clockStates(world, caseId)).toContain('report.comprehensive MET');
    const [mail] = await inPractice(world.practiceId, (tx) => tx.outboxMail.findMany({ where: { practiceId: world.practiceId } }));
    expect(mail?.body).toMatch(new RegExp(`/served/${world.practiceId}\\.[\\w-]{43}\n`));
    for (const secret of ['Reyes', 'GBI-229140', 'report']) expect(`${mail?.subject} ${mail?.body.replace(/http\S+/, '')}`.toLowerCase()).not.toContain(secret.toLowerCase());
    const links = await inPractice(world.practiceId, (tx) => tx.serviceLink.findMany({ where: { practiceId: world.practiceId } }));
    expect(links).toHaveLength(1);
    expect(mail?.body).not.toContain(links[0]?.tokenHash ?? '-');
    expect(letter.acts).toEqual(['prove']);
    await expect(voidLetter(world.as('assistant'), { letterId: letter.id, version: letter.version, reason: 'A slip' })).rejects.toMatchObject({ rule: 'letter.served_report' });
    expect(await readService(world.as('assistant'), { reportId })).toMatchObject({ report: { state: 'SERVED', servedOn: '2026-03-02' }, letter: { state: 'SENT' }, clocks: [] });
  });

  it('shows where the letter would go elsewhere than the case says', async () => {
    const world = await makeWorld();
    const { reportId } = await signed(world);
    await draftService(world.as('assistant'), { reportId });
    await inPractice(world.practiceId, (tx) => tx.contact.update({ where: { practiceId_id: { practiceId: world.practiceId, id: world.payerId } }, data: { street: 'PO Box 99' } }));
    expect((await readService(world.as('assistant'), { reportId })).differences).toMatchObject([{ what: 'address', onLetter: 'PO Box 11220, Sacramento, CA 95814', onCase: 'PO Box 99, Sacramento, CA 95814' }]);
  });

  it('gives a psychiatric report that could harm the worker to the provider instead (8 CCR 36.5)', async () => {
    const world = await makeWorld();
    const { reportId } = await signed(world);
    const provider = await inPractice(world.practiceId, (tx) => tx.contact.create({ data: { practiceId: world.practiceId, name: 'Dr. Ines Vale', searchName: 'dr ines vale', roles: [], street: '5 Elm Street', city: 'Davis', state: 'CA', postalCode: '95616' } }));
    const board = await draftService(world.as('assistant'), { reportId, protectedPsyche: { providerContactId: provider.id as never } });
    expect(board.due.map(({ name }) => name)).toEqual(['Dr. Ines Vale', 'Dana Whitfield', expect.any(String), 'Harlan Pike LLP']);
    expect(board).toMatchObject({ letter: { isProtected: true }, instead: [{ name: 'Gustavo Reyes-Ortiz', section: '8 CCR 36(a)(2), 36.5' }] });
    expect(board.due[0]?.encloses).toEqual(['report', 'form_122', 'form_121']);
  });

  it('serves an unrepresented worker’s protected report on the provider, no ex parte contact; without the other side it is one (LC 4062.3)', async () => {
    const world = await makeWorld();
    const { reportId, caseId } = await signed(world);
    const provider = await inPractice(world.practiceId, async (tx) => {
      await tx.case.update({ where: { practiceId_id: { practiceId: world.practiceId, id: caseId } }, data: { represented: false } });
      return tx.contact.create({ data: { practiceId: world.practiceId, name: 'Dr. Ines Vale', searchName: 'dr ines vale', roles: [], street: '5 Elm Street', city: 'Davis', state: 'CA', postalCode: '95616' } });
    });
    const ctx = world.as('assistant');
    const board = await draftService(ctx, { reportId, protectedPsyche: { providerContactId: provider.id as never } });
    const letter = await readLetter(ctx, { letterId: board.letter?.id ?? '' });
    expect(letter.recipients.map(({ name, side }) => [name, side])).toEqual([['Dr. Ines Vale', 'applicant'], [expect.any(String), 'defense'], ['Harlan Pike LLP', 'defense']]);
    expect(letter.checks.filter(({ tone }) => tone === 'block')).toEqual([]);
    const asLeft = unchanged(letter);
    const withoutProvider = { ...asLeft, recipients: asLeft.recipients.map((one) => (one.name === 'Dr. Ines Vale' ? { ...one, omittedReason: 'Moved away' } : one)) };
    await expect(reviseLetter(ctx, withoutProvider)).rejects.toMatchObject({ rule: 'letter.ex_parte' });
    await sendLetter(ctx, asServed(letter));
    expect(await reportRow(world, reportId)).toMatchObject({ state: 'SERVED' });
  });

  it('says so while the questionnaire for the Disability Evaluation Unit is not attached (DEU Form 100)', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const begun = await begunReport(world);
    const { caseId } = await withAddresses(world, begun);
    const reportId = begun.reportId as never;
    await inPractice(practiceId, async (tx) => {
      const unit = await tx.contact.create({ data: { practiceId, name: 'Disability Evaluation Unit', searchName: 'disability evaluation unit', roles: [], street: '160 Promenade Circle', city: 'Sacramento', state: 'CA', postalCode: '95834' } });
      await tx.caseParty.create({ data: { practiceId, caseId, contactId: unit.id, role: 'agency' } });
      await tx.case.update({ where: { practiceId_id: { practiceId, id: caseId } }, data: { represented: false } });
      await tx.report.update({ where: { practiceId_id: { practiceId, id: begun.reportId } }, data: { findings: { stationary: true } } });
    });
    await signPastOperations(world, begun.reportId);
    const ctx = world.as('assistant');
    expect(await readService(ctx, { reportId })).toMatchObject({ lacksQuestionnaire: false });
    const { letter, lacksQuestionnaire } = await draftService(ctx, { reportId });
    expect(lacksQuestionnaire).toBe(true);
    await inPractice(practiceId, (tx) => tx.storedFile.create({ data: { practiceId, subjectKind: 'letter', subjectId: letter?.id ?? '', name: 'deu-100.pdf', mediaType: 'application/pdf', bytes: 10, sha256: 'b'.repeat(64), keySealed: 'sealed' } }));
    expect(await readService(ctx, { reportId })).toMatchObject({ lacksQuestionnaire: false });
  });

  it('makes no address for a worker without a lawyer, whatever was agreed or drafted before (8 CCR 36.7)', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const { reportId, caseId } = await signed(world);
    const ctx = world.as('assistant');
    await inPractice(practiceId, (tx) => tx.electronicService.create({ data: { practiceId, caseId, role: 'claimant', email: 'gustavo@reyes.example', agreedOn: new Date('2026-02-01') } }));
    const board = await draftService(ctx, { reportId });
    expect(board.due.find(({ role }) => role === 'claimant')).toMatchObject({ method: 'email' });
    await inPractice(practiceId, (tx) => tx.case.update({ where: { practiceId_id: { practiceId, id: caseId } }, data: { represented: false } }));
    const letter = await readLetter(ctx, { letterId: board.letter?.id ?? '' });
    expect(letter.checks).toContainEqual(expect.objectContaining({ code: 'letter.unreachable', tone: 'block', detail: 'An unrepresented worker is never served by e-mail. 8 CCR 36.7' }));
    await expect(sendLetter(ctx, asServed(letter))).rejects.toMatchObject({ rule: 'letter.unreachable' });
    await expect(reviseLetter(ctx, unchanged(letter))).rejects.toMatchObject({ rule: 'letter.email_not_agreed' });
    const asCopy = { role: 'other' as const, contactId: null, name: 'G. Reyes', address: '', fax: '', email: 'gustavo@reyes.example', method: 'email' as const, omittedReason: '' };
    const byMail = unchanged(letter).recipients.map((one) => ({ ...one, method: 'mail' as const }));
    await expect(reviseLetter(ctx, { ...unchanged(letter), recipients: [...byMail, asCopy] })).rejects.toMatchObject({ rule: 'letter.email_not_agreed' });
    expect(await inPractice(practiceId, (tx) => tx.serviceLink.count({ where: { practiceId } }))).toBe(0);
  });

  it('refuses what is not signed, a second letter, and a preparation; a discarded draft can be drafted again', async () => {
    const world = await makeWorld();
    const { reportId } = await signed(world);
    const ctx = world.as('assistant');
    const { letter } = await draftService(ctx, { reportId });
    await expect(draftService(ctx, { reportId })).rejects.toMatchObject({ rule: 'report.service_drafted' });
    await discardLetter(ctx, { letterId: letter?.id as never, version: letter?.version ?? 0 });
    expect((await draftService(ctx, { reportId })).letter).toMatchObject({ state: 'DRAFT' });
    const other = await makeWorld();
    const begun = await begunReport(other);
    await expect(draftService(other.as('assistant'), { reportId: begun.reportId as never })).rejects.toMatchObject({ rule: 'report.not_signed' });
    await reportInState(other, begun.reportId, 'DISCARDED');
    await expect(draftService(other.as('assistant'), { reportId: begun.reportId as never })).rejects.toThrow();
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { reportId } = await signed(world);
    await expectForbidden(draftService, world, { reportId }, ['reviewer', 'biller', 'viewer']);
    await expectForbidden(readService, world, { reportId }, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(draftService, { reportId });
    await expectUnknownNextDoor(readService, { reportId });
  });
});
