import { addDays } from '../../lib/domain/calendar';
import { amendCase } from '../../lib/features/cases/amend-case';
import { logCase } from '../../lib/features/cases/log-case';
import { addLocation } from '../../lib/features/practices/add-location';
import { at } from '../support/arrange';
import { hostileTexts, polyglot } from '../support/hostile';
import { expect, expectAccessible, signIn, test } from '../support/test';

test('hostile text in every field is text on every screen: no dialog, no markup, no broken page', async ({ page, context, world, today }) => {
  const { id: locationId } = await addLocation(at(world, 'owner'), { name: `"><img src=x onerror=alert('place')>`, street: polyglot.slice(0, 120), city: '</option><script>alert(1)</script>' });
  const caseIds: string[] = [];
  for (const [index, text] of hostileTexts.entries()) {
    const examOn = index % 2 === 0 ? today : addDays(today, 1);
    const { id: caseId } = await logCase(at(world, 'assistant'), { kind: 'QME', claimant: { name: text }, claimNumber: text.slice(0, 60), payer: { name: `${polyglot.slice(0, 150)}${index % 3}` }, physicianId: world.physicianId, locationId, examOn, interpreterLanguage: text.slice(0, 60) });
    await amendCase(at(world, 'assistant'), {
      caseId, version: 1, kind: 'QME', claimant: { name: text, city: text.slice(0, 100), phone: text.slice(0, 40) }, payerId: world.payerId, physicianId: world.physicianId, locationId, represented: true, requestedOn: today,
      claimNumber: text.slice(0, 60), adjNumber: text.slice(0, 40), bodyParts: text, employer: text, interpreterLanguage: text.slice(0, 60), parties: [],
    });
    caseIds.push(caseId);
  }

  await signIn(context, world, 'owner');
  const screens = ['/today', '/cases', '/cases?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E', '/clocks', '/invoices', '/income', '/settings/locations', '/settings/audit', ...caseIds.flatMap((id) => [`/cases/${id}`]), `/cases/${caseIds[0]}/edit`, '/?code=%3Cscript%3Ealert(1)%3C/script%3E&pages=%22onfocus=alert(2)'];
  for (const screen of screens) {
    await page.goto(screen);
    await expect(page.getByRole('heading', { level: 1 }), screen).toBeVisible();
    const planted = await page.evaluate(() => document.querySelectorAll('img[src="x"], iframe[srcdoc], svg[onload], [onclick], [onerror], [onload], a[href^="javascript" i]').length);
    expect(planted, `${screen}: elements made of text`).toBe(0);
  }
  await page.goto(`/cases/${caseIds[0]}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(hostileTexts[0]);
  await expectAccessible(page);

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('<script>');
  await expect(page.getByRole('dialog').getByText(hostileTexts[0]).first()).toBeVisible();
});

test.describe('hostile requests', () => {
  test.use({ expectedStatuses: [400, 404, 405, 413, 415, 422] });

  const odd: readonly (readonly [name: string, body: string, status: number])[] = [
    ['wrong types', '{"kind":7,"claimant":[],"payer":null,"physicianId":{}}', 422],
    ['an unknown field', '{"kind":"QME","practiceId":"00000000-0000-0000-0000-000000000000"}', 422],
    ['the prototype', '{"__proto__":{"role":"owner"},"constructor":{"prototype":{}}}', 422],
    ['a number that is none', '{"kind":"QME","pagesExpected":1e999}', 422],
    ['broken JSON', '{"kind":"QME",', 400],
    ['a list', '[1,2,3]', 400],
    ['a word', '"QME"', 400],
    ['deep nesting', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 400],
    ['10 MB', `{"kind":"${'x'.repeat(10_000_000)}"}`, 413],
  ];

  test('wrong types, unknown fields, broken JSON, 10 MB: refused with a message, nothing written', async ({ page, context, world }) => {
    await signIn(context, world, 'owner');
    const origin = process.env.APP_ORIGIN ?? '';
    for (const [name, body, status] of odd) {
      const answer = await page.request.post('/api/v1/cases', { headers: { origin, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }, data: Buffer.from(body) });
      expect(answer.status(), name).toBe(status);
      expect(answer.headers()['content-type'], name).toMatch(/^application\/problem\+json/);
      const problem = (await answer.json()) as { code: string; detail: string };
      expect(problem.detail.length, name).toBeGreaterThan(10);
    }
    const valid = { kind: 'QME', claimant: { name: 'Ana Ortega' }, payer: { id: world.payerId }, physicianId: world.physicianId };
    for (const wrong of [{ pagesExpected: -1 }, { pagesExpected: 1.5 }, { examOn: '2026-02-30' }, { examOn: '9999-12-31' }, { examOn: 'tomorrow' }, { claimNumber: 'a\u0000b' }, { claimant: { name: '   ' } }, { panelNumber: '123' }]) {
      const answer = await page.request.post('/api/v1/cases', { headers: { origin, 'idempotency-key': crypto.randomUUID() }, data: { ...valid, ...wrong } });
      expect(answer.status(), JSON.stringify(wrong)).toBe(422);
    }
    await page.goto('/cases');
    await expect(page.getByText('Ana Ortega')).toHaveCount(0);
  });
});
