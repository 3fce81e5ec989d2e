import { describe, expect, it, test } from 'vitest';
import { calendarDate } from '../calendar';
import { eligibilityOf, type EligibilityFacts, type EligibilityKey, type EligibilityOutcome } from './eligibility';
import { isSpecialty, isVerifiedSpecialty, sameSpecialty, specialtyCode, specialtyName } from './specialties';

const day = calendarDate;
const sound: EligibilityFacts = {
  caseKind: 'QME', on: day('2026-06-16'), today: day('2026-03-02'), specialtyCode: 'MOS',
  physician: { active: true, specialtyCode: 'MOS', qmeSpecialties: ['MOS', 'MPA'], licenceExpiresOn: day('2026-06-16'), qmeTermEndsOn: day('2027-01-31') },
  place: { city: 'Sacramento', listing: { listedOn: day('2026-06-16') } }, absences: [],
};
const physician = (over: Partial<EligibilityFacts['physician']>): EligibilityFacts => ({ ...sound, physician: { ...sound.physician, ...over } });
const away = (startsOn: string, endsOn: string, filedOn: string | null) => [{ startsOn: day(startsOn), endsOn: day(endsOn), filedOn: filedOn ? day(filedOn) : null }];
const outcomes = (facts: EligibilityFacts) => Object.fromEntries(eligibilityOf(facts).checks.map(({ key, outcome }) => [key, outcome]));

describe('a panel QME', () => {
  test('with everything in order passes, on the last day of the license and the first of the listing too', () => {
    expect(outcomes(sound)).toEqual({ active: 'pass', specialty: 'pass', licence: 'pass', term: 'pass', location: 'pass', unavailability: 'pass' });
    expect(eligibilityOf(sound).outcome).toBe('pass');
  });

  it.each([
    ['out of use', physician({ active: false }), 'active', 'block'],
    ['another specialty, 31.5(a)(1)', { ...sound, specialtyCode: 'MPD' }, 'specialty', 'block'],
    ['a second QME specialty', { ...sound, specialtyCode: 'MPA' }, 'specialty', 'pass'],
    ['PHY for PSY', { ...physician({ qmeSpecialties: ['PSY'] }), specialtyCode: 'PHY' }, 'specialty', 'pass'],
    ['no QME specialties entered: the main one counts', physician({ qmeSpecialties: [] }), 'specialty', 'pass'],
    ['no specialty known', { ...sound, specialtyCode: null }, 'specialty', 'warn'],
    ['license expired the day before', physician({ licenceExpiresOn: day('2026-06-15') }), 'licence', 'block'],
    ['license not recorded', physician({ licenceExpiresOn: null }), 'licence', 'warn'],
    ['term ended the day before, 8 CCR 50', physician({ qmeTermEndsOn: day('2026-06-15') }), 'term', 'block'],
    ['term ends before the report is due', physician({ qmeTermEndsOn: day('2026-07-15') }), 'term', 'warn'],
    ['term ends on the 30th day', physician({ qmeTermEndsOn: day('2026-07-16') }), 'term', 'pass'],
    ['term not recorded', physician({ qmeTermEndsOn: null }), 'term', 'warn'],
    ['office not listed, 34(b)', { ...sound, place: { city: 'Sacramento', listing: { listedOn: null } } }, 'location', 'block'],
    ['office listed from the next day', { ...sound, place: { city: 'Sacramento', listing: { listedOn: day('2026-06-17') } } }, 'location', 'block'],
    ['office never recorded', { ...sound, place: { city: 'Sacramento', listing: null } }, 'location', 'warn'],
    ['no office chosen', { ...sound, place: null }, 'location', 'warn'],
    ['the office that the panel names', { ...sound, panelCity: 'SACRAMENTO' }, 'panel_office', 'pass'],
    ['another listed office, 34(b)', { ...sound, panelCity: 'Fresno' }, 'panel_office', 'warn'],
    ['another listed office as agreed in writing', { ...sound, panelCity: 'Fresno', otherOfficeAgreed: true }, 'panel_office', 'pass'],
    ['unavailable on the day, Form 109 sent', { ...sound, absences: away('2026-06-01', '2026-06-16', '2026-04-01') }, 'unavailability', 'block'],
    ['unavailable on the day, Form 109 not sent', { ...sound, absences: away('2026-06-16', '2026-07-01', null) }, 'unavailability', 'warn'],
    ['unavailable until the day before', { ...sound, absences: away('2026-06-01', '2026-06-15', '2026-04-01') }, 'unavailability', 'pass'],
  ] satisfies [string, EligibilityFacts, EligibilityKey, EligibilityOutcome][])('%s', (_why, facts, key, outcome) => {
    const answer = eligibilityOf(facts);
    expect(answer.checks.find((check) => check.key === key)?.outcome).toBe(outcome);
    expect(answer.outcome).toBe(outcome);
    expect(answer.checks.every(({ says }) => says.length > 5)).toBe(true);
  });
});

describe.each(['AME', 'IME'] as const)('%s: by agreement, so only license and absence count (§11)', (caseKind) => {
  test('no specialty, term or listing is asked for', () => {
    expect(outcomes({ ...physician({ qmeTermEndsOn: null }), caseKind, specialtyCode: null, place: { city: '', listing: null } })).toEqual({ active: 'pass', licence: 'pass', unavailability: 'pass' });
  });
  test('an absence warns', () => expect(outcomes({ ...sound, caseKind, absences: away('2026-06-01', '2026-06-30', '2026-04-01') })).toMatchObject({ unavailability: 'warn' }));
  test('an expired license blocks', () => expect(eligibilityOf({ ...physician({ licenceExpiresOn: day('2026-01-01') }), caseKind }).outcome).toBe('block'));
});

test('specialty codes: PHY is printed PSY, the unread ones are marked', () => {
  expect([specialtyCode(' phy '), specialtyCode('mos'), specialtyName('PHY'), sameSpecialty('PHY', 'psy')]).toEqual(['PSY', 'MOS', 'Psychology', true]);
  expect([isSpecialty('PSY'), isSpecialty('PHY'), isVerifiedSpecialty('PSY'), isVerifiedSpecialty('MOS')]).toEqual([true, false, true, false]);
});
