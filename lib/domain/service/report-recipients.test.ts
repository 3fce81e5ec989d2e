import { describe, expect, it } from 'vitest';
import { CASE_KINDS, type CaseKind } from '../evaluation/lifecycle';
import { calendarDate } from '../calendar';
import { reportKinds } from '../report/kinds';
import { exParte } from './ex-parte';
import { recipientRoles, type RecipientRole } from './methods';
import { isMedicalLegal, type Party, type ReportToServe, type ServiceFacts } from './party';
import { needsVoucher, reportRecipients } from './report-recipients';

const party = (role: RecipientRole): Party => ({ role, contactId: role === 'claimant' ? null : `contact-${role}`, name: `The ${role}`, address: `1 ${role} Street\nSacramento, CA 95814`, email: `${role}@example.test`, fax: '(916) 555-0199' });
const provider: Party = { role: 'other', contactId: 'contact-provider', name: 'Dr. Ines Vale', address: '5 Elm Street\nDavis, CA 95616', email: '', fax: '' };
const factsOf = (caseKind: CaseKind, represented: boolean | null, roles: readonly RecipientRole[], changed: Partial<ServiceFacts> = {}): ServiceFacts => ({ caseKind, represented, jurisdiction: 'CA_WC', parties: roles.map(party), electronic: [], ...changed });
const reportOf = (changed: Partial<ReportToServe> = {}): ReportToServe => ({ kind: 'comprehensive', onPermanentDisability: false, stationaryWithDisability: false, injuredOn: calendarDate('2024-05-02'), protectedPsyche: null, ...changed });
const withDisability = { onPermanentDisability: true, stationaryWithDisability: true } as const;

const everybody: RecipientRole[] = ['claimant', 'applicant_attorney', 'claims_administrator', 'defense_attorney', 'employer', 'agency'];
const short: Partial<Record<RecipientRole, string>> = { claimant: 'worker', applicant_attorney: 'AA', claims_administrator: 'administrator', defense_attorney: 'DA', agency: 'DEU', other: 'provider' };
const forms: Record<string, string> = { report: 'R', form_122: '122', form_111: '111', deu_101: '101', deu_100: '100', voucher: '10133.36', form_121: '121', affidavit: 'affidavit' };
const said = (report: ReportToServe, facts: ServiceFacts): string => {
  const { due, missing } = reportRecipients(report, facts);
  return [...due.map(({ role, required, encloses }) => `${short[role] ?? role}${required ? '' : ' copy'} ${encloses.map((key) => forms[key]).join('+')}`), ...missing.map(({ role }) => `no ${short[role] ?? role}!`)].join(', ');
};

describe('who is served with a report, and with what', () => {
  it.each<[string, CaseKind, boolean | null, Partial<ReportToServe>, RecipientRole[], string]>([
    ['36(a)(1): represented', 'QME', true, {}, everybody, 'worker R+122, AA R+122, administrator R+122, DA copy R+122'],
    ['36(a)(1): an AME the same', 'AME', true, {}, everybody, 'worker R+122, AA R+122, administrator R+122, DA copy R+122'],
    ['35.5(c)(2): stationary with disability, the voucher report too', 'QME', true, withDisability, everybody, 'worker R+122+10133.36, AA R+122+10133.36, administrator R+122+10133.36, DA copy R+122+10133.36'],
    ['35.5(c)(2): not for an injury before 2013', 'QME', true, { ...withDisability, injuredOn: calendarDate('2012-12-31') }, ['claimant', 'applicant_attorney', 'claims_administrator'], 'worker R+122, AA R+122, administrator R+122'],
    ['36(b)(1): unrepresented, outside LC 4061', 'QME', false, {}, everybody, 'worker R+111, administrator R+111, DA copy R+111'],
    ['36(b): unrepresented, LC 4061: the DEU with its forms', 'QME', false, withDisability, everybody, 'worker R+111+101+10133.36, administrator R+111+101+10133.36, DEU R+111+101+100, DA copy R+111+101+10133.36'],
    ['36(b): the DEU is not known', 'QME', false, { onPermanentDisability: true }, ['claimant', 'claims_administrator'], 'worker R+111+101, administrator R+111+101, no DEU!'],
    ['an employer without administrator', 'QME', false, {}, ['claimant', 'employer'], 'worker R+111, employer R+111'],
    ['nobody said whether represented', 'QME', null, {}, ['claimant', 'claims_administrator'], 'worker R+122, administrator R+122, no AA!'],
    ['represented, no attorney known', 'QME', true, {}, ['claimant', 'claims_administrator'], 'worker R+122, administrator R+122, no AA!'],
    ['36.5: the provider instead of the worker', 'QME', true, { protectedPsyche: { provider } }, everybody, 'provider R+122+121, AA R+122, administrator R+122, DA copy R+122'],
    ['36.5: no provider is named', 'QME', false, { protectedPsyche: { provider: null } }, ['claimant', 'claims_administrator'], 'administrator R+111, no provider!'],
    ['private work: the client alone', 'IME', false, withDisability, ['claimant', 'client'], 'client R'],
    ['private work: nobody asked', 'IME', true, {}, ['claimant'], 'no client!'],
    ['a supplemental like the report that it supplements', 'QME', true, { kind: 'supplemental' }, ['claimant', 'applicant_attorney', 'claims_administrator'], 'worker R+122, AA R+122, administrator R+122'],
    ['a preparation is served on nobody', 'QME', true, { kind: 'deposition_preparation' }, everybody, ''],
  ])('%s', (_label, caseKind, represented, report, roles, expected) => {
    expect(said(reportOf(report), factsOf(caseKind, represented, roles))).toBe(expected);
  });

  it('in New York goes to the Board and to all parties', () => {
    expect(said(reportOf({ kind: 'ime' }), factsOf('IME', true, ['claimant', 'client', 'applicant_attorney', 'agency'], { jurisdiction: 'NY_WC' }))).toBe('client R, DEU R, worker R, AA R');
    expect(said(reportOf({ kind: 'ime' }), factsOf('IME', true, ['claimant', 'client'], { jurisdiction: 'NY_WC' }))).toBe('client R, worker R, no DEU!');
  });

  it('is electronic only by agreement, never for an unrepresented worker, and then with the affidavit (36.7)', () => {
    const agreed = { electronic: [{ role: 'claimant' as const, email: 'claimant@example.test' }, { role: 'claims_administrator' as const, email: 'claims_administrator@example.test' }] };
    const ways = (represented: boolean) => reportRecipients(reportOf(), factsOf('QME', represented, everybody, agreed)).due.map(({ role, method, encloses }) => `${role} ${method}${encloses.includes('affidavit') ? ' affidavit' : ''}`);
    expect(ways(true)).toEqual(['claimant email affidavit', 'applicant_attorney mail', 'claims_administrator email affidavit', 'defense_attorney mail']);
    expect(ways(false)).toEqual(['claimant mail', 'claims_administrator email affidavit', 'defense_attorney mail']);
  });
});

/** Every combination: 7 kinds of case, represented or not or not known, 8 reports, disability, stationary, age of the injury, psyche, any of the roles known or not. */
describe('in each of the combinations', () => {
  const roles = recipientRoles.filter((role) => !['other', 'interpreter', 'treating_physician', 'dwc'].includes(role));
  const subsets = Array.from({ length: 2 ** roles.length }, (_, bits) => roles.filter((_role, at) => (bits & (1 << at)) !== 0));
  const reports = reportKinds.flatMap((kind) => [[false, false], [true, false], [true, true]].flatMap(([onPermanentDisability = false, stationaryWithDisability = false]) => ['2010-01-04', '2020-01-04', null].flatMap((injuredOn) => [null, { provider: null }, { provider }].map((protectedPsyche) => reportOf({ kind, onPermanentDisability, stationaryWithDisability, injuredOn: injuredOn === null ? null : calendarDate(injuredOn), protectedPsyche })))));
  const combinations = CASE_KINDS.flatMap((caseKind) => [true, false, null].map((represented) => ({ caseKind, represented })));

  it.each(combinations)('$caseKind, represented $represented: everybody who must be served is, or is named as missing', ({ caseKind, represented }) => {
    const wrong = new Set<string>();
    for (const report of reports) {
      for (const known of subsets) {
        const facts = factsOf(caseKind, represented, known);
        const { due, missing, instead, notServed } = reportRecipients(report, facts);
        const has = (role: RecipientRole) => due.some((one) => one.role === role);
        const lacks = (role: RecipientRole) => missing.some((one) => one.role === role);
        const enclosed = new Set(due.flatMap(({ encloses }) => encloses));
        if (notServed !== '') {
          if (due.length > 0 || report.kind !== 'deposition_preparation') wrong.add(`not served: ${report.kind}`);
          continue;
        }
        if (due.some(({ encloses }) => !encloses.includes('report'))) wrong.add('somebody gets no report');
        if (due.length === 0 && missing.length === 0) wrong.add('nobody at all');
        if (due.some(({ reason }) => reason === '')) wrong.add('no reason');
        if (due.some((one) => one.role === 'claimant' && represented !== true && one.method === 'email')) wrong.add('e-mail to an unrepresented worker');
        if (!isMedicalLegal(caseKind)) {
          if (has('client') === lacks('client')) wrong.add('client');
          if (enclosed.size > 1) wrong.add('forms of the panel system in private work');
          continue;
        }
        const workerServed = has('claimant') || (instead.length > 0 && (has('other') || lacks('other')));
        if (report.protectedPsyche === null ? has('claimant') === lacks('claimant') : has('claimant')) wrong.add('worker');
        if (report.protectedPsyche !== null && has('other') === lacks('other')) wrong.add('provider');
        if (known.includes('claimant') && !workerServed) wrong.add('worker left out');
        if (represented === true && has('applicant_attorney') === lacks('applicant_attorney')) wrong.add('attorney');
        if (represented === false && has('applicant_attorney')) wrong.add('attorney of an unrepresented worker');
        if (represented === null && !lacks('applicant_attorney')) wrong.add('representation unknown and not said');
        if (!has('claims_administrator') && !has('employer') && !lacks('claims_administrator')) wrong.add('administrator');
        if (has('agency') !== (represented === false && report.onPermanentDisability && known.includes('agency'))) wrong.add('DEU');
        if (represented === false && report.onPermanentDisability && !known.includes('agency') && !lacks('agency')) wrong.add('DEU missing and not said');
        if (enclosed.has('form_111') && enclosed.has('form_122')) wrong.add('both declarations');
        if (due.length > 0 && !enclosed.has(represented === false ? 'form_111' : 'form_122')) wrong.add('no declaration');
        if (enclosed.has('deu_100') !== has('agency')) wrong.add('DEU 100');
        if (enclosed.has('voucher') && !needsVoucher(report)) wrong.add('voucher without disability');
        const oneSided = exParte(caseKind, due.map((one) => (one.role === 'other' ? { ...one, role: 'claimant' as const } : one)), facts.parties);
        if (oneSided && missing.length === 0) wrong.add('ex parte');
      }
    }
    expect([...wrong]).toEqual([]);
  });
});
