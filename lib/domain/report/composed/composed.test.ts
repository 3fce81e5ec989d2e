import { describe, expect, it } from 'vitest';
import { on } from '../../../test/prepared-reports/build';
import { orthopaedic } from '../../../test/prepared-reports/orthopaedic';
import { federalIme, followUp, recordReview, supplemental } from '../../../test/prepared-reports/others';
import { psychiatric } from '../../../test/prepared-reports/psychiatric';
import { composedText } from '../composed';
import { textOf } from '../doc';
import { docFault } from '../doc-fault';
import type { ReportFacts } from '../facts';
import { composedSections, type ComposedSection } from '../sections';

const text = (key: ComposedSection, facts: ReportFacts): string => textOf(composedText(key, facts));
const all = [orthopaedic, psychiatric, followUp, supplemental, recordReview, federalIme];

describe('composed sections', () => {
  it('are documents that the editor and the paper can read', () => {
    for (const facts of all) for (const key of composedSections) expect(docFault(composedText(key, facts))).toBeNull();
  });

  it('state day, street, minutes and compliance, and who interpreted', () => {
    expect(text('time_statement', orthopaedic)).toBe(
      [
        'The evaluation took place on June 2, 2026 at 1200 K Street, Suite 4, Sacramento, CA 95814.',
        'I spent 52 minutes face to face with the claimant. Review of records, research and preparation of the report are not part of that time.',
        'The evaluation and the time spent on it complied with the guidelines, with the minimum of 20 minutes of face-to-face time (8 CCR 49.2) among them.',
        'Rosa Delgado, certified medical interpreter, no. 301177, interpreted in Spanish.',
      ].join('\n'),
    );
  });

  it('explain a variance and attest to a remote evaluation', () => {
    const said = text('time_statement', followUp);
    expect(said).toContain('by video and sound in both directions, from the office at 1200 K Street');
    expect(said).toContain('lies below the minimum of 30 minutes of face-to-face time (8 CCR 49.4).');
    expect(said).toContain('The reason for the variance: The history was taken in full a year ago');
    expect(said).toContain('I attest that no physical examination in person was required (8 CCR 46.3).');
    expect(text('time_statement', { ...followUp, statements: { ...followUp.statements, timeVariance: '' } })).not.toContain('The reason');
  });

  it('say that there was no examination', () => {
    expect(text('time_statement', supplemental)).toBe('No examination was made for this report. It was requested on May 11, 2026.');
  });

  it('list what was received, reviewed and relied upon, and name an undeclared packet as not reviewed', () => {
    const said = text('records_received', orthopaedic);
    expect(said).toContain('Sierra Pacific Mutual, April 20, 2026\tSigned April 20, 2026, 812 pages\t812');
    expect(said).toContain('Harbor Imaging, May 20, 2026\tNone\t96, not reviewed');
    expect(said).toContain('Treating physician’s records, Valley Occupational Medicine, March 4, 2025, pages 1 to 812');
    expect(said).toContain('I did not review them:\n96 pages from Harbor Imaging, received May 20, 2026: no declaration.');
    expect(said).toContain('I reviewed the records from Sierra Pacific Mutual, received April 20, 2026 and from Law Office of Dana Whitfield, received May 2, 2026.');
    expect(said).toContain('My opinions rely on the history that the claimant gave, my examination, the measurements set out in this report and the records that the summary in this report cites.');
    expect(text('records_received', { ...supplemental, packets: [] })).toBe('No records were received for this report.\nMy opinions rely on what this report sets out.');
  });

  it('carry the number that was verified, zero too, and none that was not', () => {
    expect(text('page_verification', orthopaedic)).toContain('I reviewed 1,052 pages of records');
    expect(text('page_verification', { ...supplemental, packets: [], pages: null })).toBe('I verify under penalty of perjury under the laws of the State of California that I reviewed 0 pages of records in connection with this evaluation.\nExecuted on June 10, 2026.\nElena Marsh, MD');
    expect(text('page_verification', { ...psychiatric, pages: { counted: 530, verified: null, verificationText: 'I verify' } })).toBe('The pages are not verified yet. The ledger counts 530 pages.');
    expect(text('page_verification', federalIme)).toBe('');
  });

  it('disclose who helped and leave out whose part was clerical; say so where nobody helped', () => {
    const said = text('disclosure', orthopaedic);
    expect(said).toContain('Priya Raman, medical historian, eight years of medical-legal work: outlined the history.');
    expect(said).toContain('Marcus Bell, registered nurse, certified legal nurse consultant: excerpted records.');
    expect(said).toContain('I reviewed the history that was outlined and the excerpts of records and made such further inquiry as was necessary.');
    expect(said).not.toContain('Joy Park');
    expect(text('disclosure', supplemental)).toBe('I reviewed the information listed in this report and formed its conclusions myself. No other person performed any service in connection with this report, other than clerical preparation.');
    expect(text('disclosure', { ...orthopaedic, contributors: [{ key: 'named:2', name: 'Li Wei', qualifications: 'PhD', did: ['other'], evidence: 'Scored the tests.', clericalReason: '' }] })).toContain('Li Wei, PhD: Scored the tests.');
  });

  it('swear only to what was stated, with day and county', () => {
    const said = text('declarations', { ...orthopaedic, today: on('2026-06-28') });
    expect(said).toContain('I declare under penalty of perjury that the information contained in this report and its attachments');
    expect(said).toContain('Labor Code section 139.3');
    expect(said).toContain('Executed on June 28, 2026, in the county of Sacramento, California.');
    expect(text('declarations', { ...orthopaedic, statements: { ...orthopaedic.statements, noUnlawfulReferral: false } })).not.toContain('139.3');
    expect(text('declarations', supplemental)).toContain('“Is the sleep disorder industrial?”: Sleep medicine.');
    expect(text('declarations', federalIme)).toBe('');
    expect(text('disclosure', federalIme)).toBe('');
  });

  it('state nothing in a paper for one’s own testimony but the records', () => {
    const own: ReportFacts = { ...orthopaedic, report: { ...orthopaedic.report, kind: 'deposition_preparation' } };
    expect(composedSections.filter((key) => text(key, own) !== '')).toEqual(['records_received']);
  });
});
