import { describe, expect, it } from 'vitest';
import { isRuleId } from '../deadlines/rules';
import { reportDueRules } from './due';
import { isWithExam, reportKinds, reportSpecialties } from './kinds';
import { reportSpecialtyOf, usualSections, usualTitle } from './usual-sections';

describe('what a report usually has', () => {
  it.each(reportKinds.flatMap((kind) => [...reportSpecialties, '' as const].map((specialty) => [kind, specialty] as const)))('%s, %s: begins with the introduction, none twice, findings only where somebody was seen', (kind, specialty) => {
    const sections = usualSections(kind, specialty);
    expect(sections[0]).toBe('introduction');
    expect(new Set(sections).size).toBe(sections.length);
    expect(sections.includes('diagnoses')).toBe(isWithExam(kind));
    expect(sections.some((key) => key === 'examination' || key === 'mental_status')).toBe(isWithExam(kind));
    expect(sections).toContain('record_summary');
  });

  it('tells the mental status of a psychiatric exam in the place of a physical one, and both of a neurological one', () => {
    expect(usualSections('comprehensive', 'psychiatric')).not.toContain('examination');
    expect(usualSections('comprehensive', 'neurology')).toEqual(expect.arrayContaining(['examination', 'mental_status']));
  });

  it.each([['MPD', 'psychiatric'], ['PHY', 'psychiatric'], ['MOS', 'musculoskeletal'], ['MPN', 'neurology'], ['MMP', 'pulmonary'], ['MMV', 'cardiovascular'], ['MMM', 'internal'], ['MDE', 'other'], ['', 'other']])('specialty %s writes %s', (code, specialty) => expect(reportSpecialtyOf(code)).toBe(specialty));

  it.each([['QME', 'comprehensive', 'Panel QME comprehensive report'], ['AME', 'supplemental', 'AME supplemental report'], ['IME', 'ime', 'Independent medical examination'], ['RECORD_REVIEW', 'record_review', 'Record review report']] as const)('%s, %s is titled %s', (caseKind, kind, title) => expect(usualTitle(caseKind, kind)).toBe(title));

  it('counts its day by clocks that exist, and by no request for time', () => {
    expect(reportDueRules.every(isRuleId)).toBe(true);
    expect(reportDueRules).not.toContain('report.extension_request');
  });
});
