import { addDays, type CalendarDate } from '../calendar';
import type { CaseKind } from '../evaluation/lifecycle';
import type { Confidence } from '../source';
import { comparable } from '../search-text';
import { sameSpecialty, specialtyName } from './specialties';

export type EligibilityOutcome = 'pass' | 'warn' | 'block';
export type EligibilityKey = 'active' | 'specialty' | 'licence' | 'term' | 'location' | 'panel_office' | 'unavailability';

/** One thing that was looked at, what came of it, and the section that asks for it. */
export interface EligibilityCheck {
  readonly key: EligibilityKey;
  readonly outcome: EligibilityOutcome;
  readonly says: string;
  readonly section: string | null;
  readonly confidence: Confidence | null;
}

export interface Absence {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  /** The day Form 109 was sent; null while it is still to be sent. */
  readonly filedOn: CalendarDate | null;
}

export interface EligibilityFacts {
  readonly caseKind: CaseKind;
  /** The day of the exam, and the day on which it is asked. */
  readonly on: CalendarDate;
  readonly today: CalendarDate;
  /** The specialty that the panel was issued in; null where it is not known. */
  readonly specialtyCode: string | null;
  readonly physician: {
    readonly active: boolean;
    readonly specialtyCode: string;
    readonly qmeSpecialties: readonly string[];
    readonly licenceExpiresOn: CalendarDate | null;
    readonly qmeTermEndsOn: CalendarDate | null;
  };
  /** The place of the exam; null while none is chosen. `listing` is null where nothing was ever recorded for this physician there. */
  readonly place: { readonly city: string; readonly listing: { readonly listedOn: CalendarDate | null } | null } | null;
  /** The city of the office that the panel selection form names for us; empty where it is not known. */
  readonly panelCity?: string;
  /** Whether both sides agreed in writing to another listed office. */
  readonly otherOfficeAgreed?: boolean;
  readonly absences: readonly Absence[];
}

export interface Eligibility {
  /** The worst of the checks. */
  readonly outcome: EligibilityOutcome;
  readonly checks: readonly EligibilityCheck[];
}

const check = (key: EligibilityKey, outcome: EligibilityOutcome, says: string, section: string | null = null, confidence: Confidence | null = null): EligibilityCheck => ({ key, outcome, says, section, confidence });

/**
 * Whether a physician may take an exam of this kind on a day at a place. A panel case asks for specialty, term and listed
 * office (8 CCR 31.5, 33, 34); an AME or an IME was chosen by agreement, so there only licence and absence count.
 */
export function eligibilityOf(facts: EligibilityFacts): Eligibility {
  const checks = [activeCheck(facts), ...(facts.caseKind === 'QME' ? panelChecks(facts) : [licenceCheck(facts)]), absenceCheck(facts)];
  const worst = checks.some(({ outcome }) => outcome === 'block') ? 'block' : checks.some(({ outcome }) => outcome === 'warn') ? 'warn' : 'pass';
  return { outcome: worst, checks };
}

/** The specialties in which a physician may be a panel QME: those entered as QME specialties, else the main one. */
export function qmeSpecialtiesOf(physician: { readonly specialtyCode: string; readonly qmeSpecialties: readonly string[] }): readonly string[] {
  return physician.qmeSpecialties.length > 0 ? physician.qmeSpecialties : [physician.specialtyCode];
}

function activeCheck({ physician }: EligibilityFacts): EligibilityCheck {
  return physician.active ? check('active', 'pass', 'Examines for the practice') : check('active', 'block', 'Is out of use in this practice');
}

function panelChecks(facts: EligibilityFacts): EligibilityCheck[] {
  return [specialtyCheck(facts), licenceCheck(facts), termCheck(facts), ...placeChecks(facts)];
}

function specialtyCheck({ specialtyCode, physician }: EligibilityFacts): EligibilityCheck {
  const section = '8 CCR 31.5(a)(1)';
  const own = qmeSpecialtiesOf(physician);
  if (specialtyCode === null) return check('specialty', 'warn', 'The specialty of the panel is not recorded', section, 'V');
  if (own.some((code) => sameSpecialty(code, specialtyCode))) return check('specialty', 'pass', `QME in ${specialtyName(specialtyCode)}`, section, 'V');
  return check('specialty', 'block', `The panel is for ${specialtyName(specialtyCode)}; the physician is a QME in ${own.map(specialtyName).join(', ')}`, section, 'V');
}

function licenceCheck({ physician: { licenceExpiresOn }, on }: EligibilityFacts): EligibilityCheck {
  if (licenceExpiresOn === null) return check('licence', 'warn', 'When the license expires is not recorded', 'LC 139.2', 'M');
  if (licenceExpiresOn < on) return check('licence', 'block', 'The license has expired by that day', 'LC 139.2', 'M');
  return check('licence', 'pass', 'The license is current on that day', 'LC 139.2', 'M');
}

/** Days after an exam in which its report falls due, 8 CCR 38(a). */
const reportDays = 30;

function termCheck({ physician: { qmeTermEndsOn }, on }: EligibilityFacts): EligibilityCheck {
  if (qmeTermEndsOn === null) return check('term', 'warn', 'When the QME term ends is not recorded', '8 CCR 50', 'M');
  if (qmeTermEndsOn < on) return check('term', 'block', 'The QME term has ended by that day', '8 CCR 50', 'M');
  if (qmeTermEndsOn < addDays(on, reportDays)) return check('term', 'warn', 'The QME term ends before the report is due', '8 CCR 50', 'M');
  return check('term', 'pass', 'The QME term is current on that day', '8 CCR 50', 'M');
}

function placeChecks({ place, on, panelCity = '', otherOfficeAgreed = false }: EligibilityFacts): EligibilityCheck[] {
  if (place === null) return [check('location', 'warn', 'No office is chosen yet', '8 CCR 34(b)', 'V')];
  return [listingCheck(place.listing, on), ...(panelCity === '' ? [] : [officeCheck(place.city, panelCity, otherOfficeAgreed)])];
}

function officeCheck(city: string, panelCity: string, agreed: boolean): EligibilityCheck {
  const section = '8 CCR 34(b)';
  if (city === '' || comparable(city) === comparable(panelCity)) return check('panel_office', 'pass', `The panel names the office in ${panelCity}`, section, 'V');
  if (agreed) return check('panel_office', 'pass', `The panel names ${panelCity}; both sides agreed in writing to this office`, section, 'V');
  return check('panel_office', 'warn', `The panel names the office in ${panelCity}: for the first exam another listed office needs the parties’ written agreement`, section, 'V');
}

function listingCheck(listing: { readonly listedOn: CalendarDate | null } | null, on: CalendarDate): EligibilityCheck {
  const section = '8 CCR 34(b)';
  if (listing === null) return check('location', 'warn', 'Whether this office is listed with the Medical Director is not recorded', section, 'V');
  if (listing.listedOn === null) return check('location', 'block', 'This office is not listed with the Medical Director for the physician', section, 'V');
  if (listing.listedOn > on) return check('location', 'block', 'This office is listed with the Medical Director only after that day', section, 'V');
  return check('location', 'pass', 'This office is listed with the Medical Director', section, 'V');
}

function absenceCheck({ absences, on, caseKind }: EligibilityFacts): EligibilityCheck {
  const away = absences.filter(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn);
  const panel = caseKind === 'QME';
  const section = panel ? '8 CCR 33' : null;
  const confidence = panel ? 'V' : null;
  if (away.length === 0) return check('unavailability', 'pass', 'No absence is recorded for that day', section, confidence);
  if (!panel) return check('unavailability', 'warn', 'An absence is recorded for that day', section, confidence);
  if (away.some(({ filedOn }) => filedOn !== null)) return check('unavailability', 'block', 'Form 109 makes the physician unavailable for new evaluations on that day', section, confidence);
  return check('unavailability', 'warn', 'An absence is recorded for that day; Form 109 is not sent yet', section, confidence);
}
