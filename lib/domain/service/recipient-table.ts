import { calendarDate } from '../calendar';
import type { Confidence } from '../source';
import type { EnclosureKey } from './enclosures';
import { recipientRoles, type RecipientRole } from './methods';
import { isMedicalLegal, type Party, type ReportToServe, type ServiceFacts } from './party';
import { needsVoucher, reportRecipients } from './report-recipients';

/** What of a report on disability decides: nothing of it, permanent disability, or that with the voucher report due. */
export type Disability = 'none' | 'rated' | 'voucher';

/** What decides who gets a report and what with it. Where nobody has said whether the worker is represented, they count as represented. */
export interface Situation {
  readonly field: 'panel' | 'private' | 'new_york';
  readonly represented: boolean;
  readonly disability: Disability;
  readonly protectedPsyche: boolean;
}

/** Several situations with one answer; null is either. */
export interface Situations {
  readonly field: Situation['field'];
  readonly represented: boolean | null;
  readonly disability: readonly Disability[];
  readonly protectedPsyche: boolean | null;
}

export interface TableRecipient {
  readonly role: RecipientRole;
  /** False for a courtesy copy. */
  readonly required: boolean;
  /** The provider who gets a psychiatric report in the worker's stead. */
  readonly isProvider: boolean;
  /** True for who gets it only where no claims administrator is on the case. */
  readonly standsIn: boolean;
  readonly encloses: readonly EnclosureKey[];
  readonly section: string;
  readonly confidence: Confidence;
}

export interface TableRow extends Situations {
  readonly who: readonly TableRecipient[];
}

const either = [false, true];
const panel = (represented: boolean, ...disability: Disability[]): Situations[] => either.map((protectedPsyche) => ({ field: 'panel', represented, disability, protectedPsyche }));
const anywhere = (field: 'private' | 'new_york'): Situations => ({ field, represented: null, disability: ['none', 'rated', 'voucher'], protectedPsyche: null });

const situations: readonly Situations[] = [...panel(true, 'none', 'rated'), ...panel(true, 'voucher'), ...panel(false, 'none'), ...panel(false, 'rated'), ...panel(false, 'voucher'), anywhere('private'), anywhere('new_york')];

/** The situation of a report on a case. */
export function situationOf(report: ReportToServe, facts: ServiceFacts): Situation {
  const field = isMedicalLegal(facts.caseKind) ? 'panel' : facts.jurisdiction === 'NY_WC' ? 'new_york' : 'private';
  const disability = needsVoucher(report) ? 'voucher' : report.onPermanentDisability ? 'rated' : 'none';
  return { field, represented: facts.represented !== false, disability, protectedPsyche: report.protectedPsyche !== null };
}

/** Whether a row of the table speaks of a situation. */
export function covers(row: Situations, one: Situation): boolean {
  const holds = (wanted: boolean | null, is: boolean) => wanted === null || wanted === is;
  return row.field === one.field && row.disability.includes(one.disability) && holds(row.represented, one.represented) && holds(row.protectedPsyche, one.protectedPsyche);
}

/** Who gets a report, what with it, and by which section, situation by situation: what the rules answer where everybody is known. */
export function recipientTable(): TableRow[] {
  return situations.map((row) => ({ ...row, who: answer(row) }));
}

function answer(row: Situations): TableRecipient[] {
  const [disability = 'none'] = row.disability;
  const party = (role: RecipientRole): Party => ({ role, contactId: role, name: role, address: role, email: '', fax: '' });
  const provider = party('other');
  const report: ReportToServe = {
    kind: row.field === 'panel' ? 'comprehensive' : 'ime', onPermanentDisability: disability !== 'none', stationaryWithDisability: disability === 'voucher', injuredOn: calendarDate('2013-01-01'),
    protectedPsyche: row.protectedPsyche ? { provider } : null,
  };
  const facts: ServiceFacts = { caseKind: row.field === 'panel' ? 'QME' : 'IME', jurisdiction: row.field === 'new_york' ? 'NY_WC' : 'CA_WC', represented: row.represented ?? true, parties: recipientRoles.filter((role) => role !== 'other').map(party), electronic: [] };
  const known = reportRecipients(report, facts).due;
  const withoutAdministrator = reportRecipients(report, { ...facts, parties: facts.parties.filter(({ role }) => role !== 'claims_administrator') }).due;
  const isNew = ({ role }: { role: RecipientRole }) => !known.some((one) => one.role === role);
  return [...known, ...withoutAdministrator.filter(isNew)].map((one) => ({ role: one.role, required: one.required, isProvider: one.contactId === provider.contactId, standsIn: isNew(one), encloses: one.encloses, section: one.section, confidence: one.confidence }));
}
