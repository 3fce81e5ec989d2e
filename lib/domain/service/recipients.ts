import { letterKindOf, type LetterKind } from '../letter/kinds';
import { comparable } from '../search-text';
import type { Confidence } from '../source';
import type { DueRecipient, MissingRecipient, Recipients } from './due-recipient';
import { sideOfRole, type RecipientRole } from './methods';
import { isMedicalLegal, type Party, type ServiceFacts } from './party';
import { reportRecipients } from './report-recipients';
import { waysTo } from './ways';
import { ABOUT_APPOINTMENT, basisOf, EXAMINEE, EXAMINER_TELLS, OUTSIDE, PARTIES, PAYER, type Row } from './who-gets-it';

/**
 * To whom a letter of a kind must go on a case, why, under which section, and by which ways; and who ought to get it and
 * is not known. On a QME or AME case a letter to the parties names both sides, or says who of a side is missing.
 */
export function recipientsOf(kind: LetterKind, facts: ServiceFacts): Recipients {
  if (kind === 'report_service' && facts.report) return reportRecipients(facts.report, facts);
  const { audience } = letterKindOf(kind);
  if (audience === 'parties') return toParties(kind, facts);
  if (audience === 'payer') return toPayer(kind, facts);
  if (audience === 'parties_and_medical_unit') {
    const [parties, unit] = [toParties(kind, facts), toMedicalUnit(kind, facts)];
    return { due: [...unit.due, ...parties.due], missing: [...unit.missing, ...parties.missing] };
  }
  const outside = OUTSIDE[audience];
  const found = ofRole(facts, outside.role);
  // Nobody is booked: whoever pays is asked to arrange one, which is a communication with the parties.
  if (found.length === 0 && audience === 'interpreter') return toParties(kind, facts);
  const basis = isMedicalLegal(facts.caseKind) || audience === 'medical_unit' ? basisOf(kind, facts.caseKind) : none;
  if (found.length === 0) return { due: [], missing: [{ role: outside.role, side: null, says: outside.missing, section: basis.section }] };
  return { due: found.map((party) => due(kind, facts, party, outside.reason, basis, true)), missing: [] };
}

function toPayer(kind: LetterKind, facts: ServiceFacts): Recipients {
  const medicalLegal = isMedicalLegal(facts.caseKind);
  const basis = medicalLegal ? basisOf(kind, facts.caseKind) : none;
  const rows = PAYER.filter(({ field }) => field === (medicalLegal ? 'medical_legal' : 'private'));
  const found = rows.flatMap((row) => ofRole(facts, row.role).map((party) => ({ row, party })));
  // One contact in two roles gets one letter.
  const once = found.filter(({ party }, at) => found.findIndex((other) => isSame(other.party, party)) === at);
  return {
    due: once.map(({ row, party }) => due(kind, facts, party, row.reason, basis, row.due === 'must')),
    missing: rows.flatMap((row) => (row.missing !== null && ofRole(facts, row.role).length === 0 ? [{ role: row.role, side: sideOfRole[row.role], says: row.missing, section: basis.section }] : [])),
  };
}

function toMedicalUnit(kind: LetterKind, facts: ServiceFacts): Recipients {
  const { role, reason, missing } = OUTSIDE.medical_unit;
  const found = ofRole(facts, role);
  const basis = basisOf(kind, facts.caseKind);
  if (found.length === 0) return { due: [], missing: [{ role, side: null, says: missing, section: basis.section }] };
  return { due: found.map((party) => due(kind, facts, party, kind === 'extension_request' ? 'The Medical Director decides on more time' : reason, basis, true)), missing: [] };
}

interface Basis {
  readonly section: string;
  readonly confidence: Confidence;
}
const none: Basis = { section: '', confidence: 'V' };

function toParties(kind: LetterKind, facts: ServiceFacts): Recipients {
  const medicalLegal = isMedicalLegal(facts.caseKind);
  const aboutAppointment = !medicalLegal && ABOUT_APPOINTMENT.includes(kind);
  const basis = medicalLegal ? basisOf(kind, facts.caseKind) : none;
  const rows = [...PARTIES, ...(aboutAppointment ? EXAMINEE : [])].filter((row) => row.field === (medicalLegal ? 'medical_legal' : 'private') && holds(row, facts));
  const examinerTells = aboutAppointment ? EXAMINER_TELLS[facts.jurisdiction] : undefined;
  const recipients: DueRecipient[] = [];
  const missing: MissingRecipient[] = medicalLegal && facts.represented === null ? [{ role: 'applicant_attorney', side: 'applicant', says: 'Nobody has said whether the claimant is represented.', section: basis.section }] : [];
  for (const row of rows) {
    const told = row.due === 'copy' ? examinerTells : undefined;
    const found = ofRole(facts, row.role).filter((party) => !recipients.some((one) => one.side === sideOfRole[party.role] && isSame(one, party)));
    recipients.push(...found.map((party) => due(kind, facts, party, told?.reason ?? row.reason, told ?? basis, row.due !== 'copy' || told !== undefined)));
    if (found.length > 0 || ofRole(facts, row.role).length > 0) continue;
    if (told) missing.push({ role: row.role, side: sideOfRole[row.role], says: row.role === 'claimant' ? 'No claimant is on the case.' : 'Represented, but no attorney of the examinee is on the case.', section: told.section });
    if (row.missing !== null && !(row.role === 'claims_administrator' && ofRole(facts, 'employer').length > 0)) missing.push({ role: row.role, side: sideOfRole[row.role], says: row.missing, section: basis.section });
  }
  return { due: recipients, missing };
}

function holds({ when }: Row, facts: ServiceFacts): boolean {
  if (when === 'represented') return facts.represented === true;
  if (when === 'unrepresented') return facts.represented !== true;
  return when === 'always' || ofRole(facts, 'claims_administrator').length === 0;
}

function ofRole({ parties }: ServiceFacts, role: RecipientRole): Party[] {
  return parties.filter((party, at) => party.role === role && parties.findIndex((other) => other.role === role && isSame(other, party)) === at);
}

/** One contact in two roles of one side gets one letter; on two sides, which is a mistake to be seen, each side keeps its own. */
function isSame(one: Party, other: Party): boolean {
  return one.contactId !== null || other.contactId !== null ? one.contactId === other.contactId : comparable(one.name) === comparable(other.name);
}

function due(kind: LetterKind, facts: ServiceFacts, party: Party, reason: string, { section, confidence }: Basis, required: boolean): DueRecipient {
  const { email, ways, method } = waysTo(kind, facts, party);
  return { ...party, email, side: sideOfRole[party.role], required, reason, section, confidence, method, ways, encloses: [] };
}
