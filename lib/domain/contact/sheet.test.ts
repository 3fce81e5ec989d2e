import { describe, expect, it } from 'vitest';
import { cellText, columnsOf, kindOf, namesSomebody, rolesOf, SHEET_FIELD_LABELS, SHEET_FIELDS, SHEET_ROLES } from './sheet';

describe('a spreadsheet of contacts', () => {
  it('knows its own headers, however they are written, and those of other programs', () => {
    expect(columnsOf(Object.values(SHEET_FIELD_LABELS))).toEqual([...SHEET_FIELDS]);
    expect(columnsOf(['NAME', 'E-mail Address', 'zip_code', 'Company', 'Shoe size'])).toEqual(['name', 'email', 'postalCode', 'organisation', null]);
    expect(columnsOf(['First Name', 'Last Name', 'Business Street', 'Business Phone'])).toEqual(['firstName', 'lastName', 'street', 'phone']);
  });

  it('takes each field from the first column that is called so', () => {
    expect(columnsOf(['Phone', 'Telephone', ''])).toEqual(['phone', null, null]);
    expect([namesSomebody(columnsOf(['Phone'])), namesSomebody(columnsOf(['Company']))]).toEqual([false, true]);
  });

  it.each([
    ['  Ostrander\u00a0& Bly ', 'Ostrander & Bly'],
    ['=HYPERLINK("http://evil.test")', '=HYPERLINK("http://evil.test")'],
    ["'+1 916 555 0100", '+1 916 555 0100'],
    ["'=1+1", '=1+1'],
    ["'tis a firm", "'tis a firm"],
  ])('reads %j as text', (raw, text) => expect(cellText(raw)).toBe(text));

  it('reads kinds and roles in the office’s own words', () => {
    expect(['Company', 'ORGANIZATION', 'Individual', 'robot'].map(kindOf)).toEqual(['organisation', 'organisation', 'person', null]);
    expect(rolesOf('Adjuster; applicant attorney')).toEqual({ roles: ['claims_administrator', 'applicant_attorney'], unknown: [] });
    expect(rolesOf('Interpreter / wizard')).toEqual({ roles: ['interpreter'], unknown: ['wizard'] });
    expect(rolesOf(SHEET_ROLES.map((role) => role.replaceAll('_', ' ')).join(' | ')).roles).toEqual([...SHEET_ROLES]);
    expect(rolesOf('')).toEqual({ roles: [], unknown: [] });
  });
});
