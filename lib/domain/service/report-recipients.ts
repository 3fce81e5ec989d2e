import { comparable } from '../search-text';
import { enclosureKeys, type EnclosureKey } from './enclosures';
import { sideOfRole, type RecipientRole } from './methods';
import type { DueRecipient, MissingRecipient } from './due-recipient';
import { isMedicalLegal, type Party, type ReportToServe, type ServiceFacts } from './party';
import { REPORT_ROWS, type ReportRow } from './report-rows';
import { waysTo } from './ways';

export interface ReportService {
  readonly due: readonly DueRecipient[];
  readonly missing: readonly MissingRecipient[];
  /** Who does not get it although they are a party, and why: the worker where a provider gets it instead. */
  readonly instead: readonly { readonly role: RecipientRole; readonly name: string; readonly why: string; readonly section: string }[];
  /** Why it is not served at all; '' where it is. */
  readonly notServed: string;
}

const nobody: ReportService = { due: [], missing: [], instead: [], notServed: '' };
/** Injuries from this year on call for the voucher report (8 CCR 35.5(c)(2)). */
const voucherFrom = '2013-01-01';

/** Whether Form DWC-AD 10133.36 goes with the report (8 CCR 35.5(c)(2)). An injury whose day is not known counts as a newer one. */
export function needsVoucher({ stationaryWithDisability, injuredOn }: ReportToServe): boolean {
  return stationaryWithDisability && (injuredOn === null || injuredOn >= voucherFrom);
}

/**
 * To whom a report must go by 8 CCR 36, what each gets with it, by which ways, and who ought to get it and is not known.
 * Where nobody has said whether the worker is represented, the list is that of a represented one and says what is missing.
 */
export function reportRecipients(report: ReportToServe, facts: ServiceFacts): ReportService {
  if (report.kind === 'deposition_preparation') return { ...nobody, notServed: 'A preparation is for the physician alone. It is not served.' };
  const field = fieldOf(facts);
  const due: DueRecipient[] = [];
  const missing: MissingRecipient[] = field !== 'private' && facts.represented === null ? [{ role: 'applicant_attorney', side: 'applicant', says: 'Nobody has said whether the claimant is represented. It decides who is served.', section: '8 CCR 36' }] : [];
  const instead: ReportService['instead'][number][] = [];
  for (const row of REPORT_ROWS.filter((one) => one.field === field && holds(one, report, facts))) {
    const known = ofRole(facts, row.role);
    if (row.role === 'claimant' && report.protectedPsyche !== null && field !== 'private') {
      const { provider } = report.protectedPsyche;
      instead.push(...known.map(({ role, name }) => ({ role, name, why: 'The record could harm the worker; the provider gets it instead.', section: '8 CCR 36(a)(2), 36.5' })));
      if (provider) due.push(recipient({ ...row, reason: 'The provider named by the worker, who gets the psychiatric report instead', section: '8 CCR 36.5', confidence: 'M' }, { ...provider, role: 'other' }, report, facts));
      else missing.push({ role: 'other', side: 'applicant', says: 'Name the provider to whom the psychiatric report goes instead of the worker.', section: '8 CCR 36.5' });
      continue;
    }
    due.push(...known.filter((party) => !due.some((one) => one.side === sideOfRole[party.role] && isSame(one, party))).map((party) => recipient(row, party, report, facts)));
    const standsIn = row.role === 'claims_administrator' && ofRole(facts, 'employer').length > 0;
    const toldAlready = row.role === 'applicant_attorney' && facts.represented === null;
    if (known.length === 0 && row.missing !== null && !standsIn && !toldAlready) missing.push({ role: row.role, side: sideOfRole[row.role], says: row.missing, section: row.section });
  }
  return { due, missing, instead, notServed: '' };
}

function fieldOf(facts: ServiceFacts): ReportRow['field'] {
  if (!isMedicalLegal(facts.caseKind)) return 'private';
  return facts.represented === false ? 'unrepresented' : 'represented';
}

function holds({ about, when }: ReportRow, report: ReportToServe, facts: ServiceFacts): boolean {
  if (about !== 'any' && (about === 'pd') !== report.onPermanentDisability) return false;
  if (when === 'ny') return facts.jurisdiction === 'NY_WC';
  return when === 'always' || ofRole(facts, 'claims_administrator').length === 0;
}

function recipient(row: ReportRow, party: Party, report: ReportToServe, facts: ServiceFacts): DueRecipient {
  const { email, ways, method } = waysTo('report_service', facts, party);
  const isProvider = report.protectedPsyche?.provider?.name === party.name && party.role === 'other';
  const electronic = method === 'email' && isMedicalLegal(facts.caseKind);
  const wanted = new Set<EnclosureKey>([...row.encloses, ...(isProvider ? (['form_121'] as const) : []), ...(electronic ? (['affidavit'] as const) : [])]);
  if (!needsVoucher(report)) wanted.delete('voucher');
  const { reason, section, confidence } = row;
  return { ...party, email, side: isProvider ? 'applicant' : sideOfRole[party.role], required: row.due !== 'copy', reason, section, confidence, method, ways, encloses: enclosureKeys.filter((key) => wanted.has(key)) };
}

/** In the role, each once. Of agencies every one that is on the case. */
function ofRole({ parties }: ServiceFacts, role: RecipientRole): Party[] {
  return parties.filter((party, at) => party.role === role && parties.findIndex((other) => other.role === role && isSame(other, party)) === at);
}

function isSame(one: Party, other: Party): boolean {
  return one.contactId !== null || other.contactId !== null ? one.contactId === other.contactId : comparable(one.name) === comparable(other.name);
}
