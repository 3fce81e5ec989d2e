import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { CASE_KINDS } from '../evaluation/lifecycle';
import { reportKinds } from '../report/kinds';
import { recipientRoles, type RecipientRole } from './methods';
import type { Party, ReportToServe, ServiceFacts } from './party';
import { reportRecipients } from './report-recipients';
import { covers, recipientTable, situationOf, type TableRow } from './recipient-table';

const party = (role: RecipientRole): Party => ({ role, contactId: `contact-${role}`, name: `The ${role}`, address: `1 ${role} Street`, email: '', fax: '' });
const short: Partial<Record<RecipientRole, string>> = { claimant: 'worker', applicant_attorney: 'AA', claims_administrator: 'administrator', defense_attorney: 'DA', employer: 'employer instead', other: 'provider' };
const inWords = ({ who }: TableRow) => who.map(({ role, required, encloses }) => `${short[role] ?? role}${required ? '' : ' copy'}: ${encloses.join(' ')}`).join(' | ');
const head = ({ field, represented, disability, protectedPsyche }: TableRow) => [field, represented === null ? 'any' : represented ? 'represented' : 'unrepresented', disability.join('/'), protectedPsyche ? 'psyche' : ''].join(' ').trim();

describe('the table of who gets a report', () => {
  it('reads as the sections do', () => {
    expect(recipientTable().map((row) => `${head(row)} = ${inWords(row)}`)).toEqual([
      'panel represented none/rated = worker: report form_122 | AA: report form_122 | administrator: report form_122 | DA copy: report form_122 | employer instead: report form_122',
      'panel represented none/rated psyche = provider: report form_122 form_121 | AA: report form_122 | administrator: report form_122 | DA copy: report form_122 | employer instead: report form_122',
      'panel represented voucher = worker: report form_122 voucher | AA: report form_122 voucher | administrator: report form_122 voucher | DA copy: report form_122 voucher | employer instead: report form_122 voucher',
      'panel represented voucher psyche = provider: report form_122 voucher form_121 | AA: report form_122 voucher | administrator: report form_122 voucher | DA copy: report form_122 voucher | employer instead: report form_122 voucher',
      'panel unrepresented none = worker: report form_111 | administrator: report form_111 | DA copy: report form_111 | employer instead: report form_111',
      'panel unrepresented none psyche = provider: report form_111 form_121 | administrator: report form_111 | DA copy: report form_111 | employer instead: report form_111',
      'panel unrepresented rated = worker: report form_111 deu_101 | administrator: report form_111 deu_101 | agency: report form_111 deu_101 deu_100 | DA copy: report form_111 deu_101 | employer instead: report form_111 deu_101',
      'panel unrepresented rated psyche = provider: report form_111 deu_101 form_121 | administrator: report form_111 deu_101 | agency: report form_111 deu_101 deu_100 | DA copy: report form_111 deu_101 | employer instead: report form_111 deu_101',
      'panel unrepresented voucher = worker: report form_111 deu_101 voucher | administrator: report form_111 deu_101 voucher | agency: report form_111 deu_101 deu_100 | DA copy: report form_111 deu_101 voucher | employer instead: report form_111 deu_101 voucher',
      'panel unrepresented voucher psyche = provider: report form_111 deu_101 voucher form_121 | administrator: report form_111 deu_101 voucher | agency: report form_111 deu_101 deu_100 | DA copy: report form_111 deu_101 voucher | employer instead: report form_111 deu_101 voucher',
      'private any none/rated/voucher = client: report',
      'new_york any none/rated/voucher = client: report | agency: report | worker: report | AA: report',
    ]);
    for (const { who } of recipientTable()) expect(who.filter(({ standsIn }) => standsIn).map(({ role }) => role)).toEqual(who.some(({ role }) => role === 'claims_administrator') ? ['employer'] : []);
  });

  const provider = party('other');
  const reports = reportKinds
    .filter((kind) => kind !== 'deposition_preparation')
    .flatMap((kind) => [[false, false], [true, false], [true, true]].flatMap(([onPermanentDisability = false, stationaryWithDisability = false]) => ['2012-12-31', '2013-01-01', null].flatMap((injuredOn) => [null, { provider }].map((protectedPsyche): ReportToServe => ({ kind, onPermanentDisability, stationaryWithDisability, injuredOn: injuredOn === null ? null : calendarDate(injuredOn), protectedPsyche })))));
  const cases = CASE_KINDS.flatMap((caseKind) => [true, false, null].flatMap((represented) => ['CA_WC', 'NY_WC', 'NONE'].flatMap((jurisdiction) => [true, false].map((administrator): ServiceFacts => ({ caseKind, represented, jurisdiction, parties: recipientRoles.filter((role) => role !== 'other' && (administrator || role !== 'claims_administrator')).map(party), electronic: [] })))));

  it(`says what is done in each of ${reports.length * cases.length} combinations, by one row each`, () => {
    const table = recipientTable();
    const wrong = new Set<string>();
    for (const facts of cases) {
      const hasAdministrator = facts.parties.some(({ role }) => role === 'claims_administrator');
      for (const report of reports) {
        const situation = situationOf(report, facts);
        const rows = table.filter((row) => covers(row, situation));
        if (rows.length !== 1) wrong.add(`${rows.length} rows for ${JSON.stringify(situation)}`);
        const said = (rows[0]?.who ?? []).filter(({ role, standsIn }) => (hasAdministrator ? !standsIn : role !== 'claims_administrator')).map(({ role, required, encloses, section, confidence }) => JSON.stringify([role, required, encloses, section, confidence]));
        const done = reportRecipients(report, facts).due.map(({ role, required, encloses, section, confidence }) => JSON.stringify([role, required, encloses, section, confidence]));
        if (said.sort().join() !== done.sort().join()) wrong.add(JSON.stringify({ situation, said, done }));
      }
    }
    expect([...wrong].slice(0, 3)).toEqual([]);
  });
});
