import type { PracticeId } from '../../core/context';
import { fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import type { ReadTx } from '../../core/operation';
import { termsInWords } from '../../domain/agreement/terms';
import type { CalendarDate } from '../../domain/calendar';
import type { LetterFacts } from '../../domain/letter/facts';
import { letterKindOf, type LetterKind } from '../../domain/letter/kinds';
import type { LetterSubject } from '../../domain/letter/values';
import { specialtyName } from '../../domain/panel/specialties';
import type { RecipientRole } from '../../domain/service/methods';
import type { ReportFindings } from '../../domain/report/findings';
import { reportKinds } from '../../domain/report/kinds';
import { isMedicalLegal, type Party, type ReportToServe, type ServiceFacts } from '../../domain/service/party';

/** What a letter is about, by ids of this practice. */
export interface LetterAbout {
  readonly caseId: string | null;
  readonly evaluationId: string | null;
  readonly referralId: string | null;
  readonly panelId: string | null;
  /** The report that it serves. */
  readonly reportId?: string | null;
}

/** All that a letter can say, and all that decides who gets it. */
export interface Known {
  readonly subject: LetterSubject;
  readonly service: ServiceFacts;
}

const contactColumns = { id: true, name: true, email: true, fax: true, street: true, city: true, state: true, postalCode: true, organisation: { select: { name: true } }, addresses: { orderBy: { createdAt: 'asc' as const } } } as const;
const injuryOrder = { orderBy: { position: 'asc' as const } };

interface Postal {
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
}

/** Where somebody is written to, as the lines under a name; '' where no street or box is known. */
function addressBlock({ street, city, state, postalCode }: Postal): string {
  if (street.trim() === '') return '';
  return [street, [[city, state].filter(Boolean).join(', '), postalCode].filter(Boolean).join(' ')].filter(Boolean).join('\n');
}

interface ContactRow extends Postal {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly fax: string;
  readonly organisation: { readonly name: string } | null;
  readonly addresses: readonly (Postal & { readonly label: string })[];
}

/** A contact as somebody who can be written to. An address that is labelled for service goes before the first one. */
export function toParty(role: RecipientRole, contact: ContactRow): Party {
  const forService = contact.addresses.find(({ label }) => /service/i.test(label));
  const block = addressBlock(forService ?? contact);
  const { id, name, email, fax, organisation } = contact;
  return { role, contactId: id, name, address: block && organisation ? `${organisation.name}\n${block}` : block, email, fax };
}

/**
 * What is known of a letter's case, evaluation or referral. A referral that was accepted is read as its case.
 * @throws NotFound
 */
export async function findKnown(db: ReadTx, practiceId: PracticeId, kind: LetterKind, about: LetterAbout, facts: LetterFacts, date: CalendarDate): Promise<Known> {
  const practice = await db.practice.findUniqueOrThrow({ where: { id: practiceId } });
  const head = { date, facts, practice: { name: practice.name, address: addressBlock(practice), phone: practice.phone, fax: practice.fax, email: practice.email, ...(practice.trainingOfId === null ? {} : { isTraining: true }) } };
  const outsiders = await findOutsiders(db, practiceId, kind, facts);
  if (about.caseId !== null) return ofCase(db, practiceId, about.caseId, about, outsiders, head);
  if (about.referralId !== null) return ofReferral(db, practiceId, about.referralId, outsiders, head);
  const physician = facts.absence ? await db.physician.findUnique({ where: { practiceId_id: { practiceId, id: facts.absence.physicianId } } }) : null;
  if (!physician) throw new NotFound();
  const subject: LetterSubject = { ...head, physician: toSigner(physician), claimant: null, case: null, parties: outsiders, exam: null, interpreter: null, referral: null };
  return { subject, service: { caseKind: 'OTHER_INCOME', jurisdiction: 'NONE', represented: null, parties: outsiders, electronic: [] } };
}

type Head = Pick<LetterSubject, 'date' | 'facts' | 'practice'>;

/** Those outside the dispute whom this letter names itself; the Medical Unit is a contact of the practice. */
async function findOutsiders(db: ReadTx, practiceId: PracticeId, kind: LetterKind, facts: LetterFacts): Promise<Party[]> {
  const { audience } = letterKindOf(kind);
  if (audience === 'parties') return [];
  // Who owes a bill is the client in private work and the administrator elsewhere: `ofCase` knows which.
  const role = audience === 'payer' ? 'client' : audience === 'medical_unit' || audience === 'parties_and_medical_unit' ? 'dwc' : audience;
  const named = facts.toContactIds ?? [];
  if (named.length === 0 && role !== 'dwc') return [];
  const which = named.length > 0 ? { id: { in: [...named] } } : { roles: { has: 'dwc' as const }, active: true };
  const rows = await db.contact.findMany({ where: { practiceId, mergedIntoId: null, ...which }, select: contactColumns, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: named.length || 1 });
  if (rows.length < named.length) throw new NotFound();
  return rows.map((row) => toParty(role, row));
}

const toSigner = ({ name, credentials, specialtyCode }: { name: string; credentials: string; specialtyCode: string }) => ({ name, credentials, specialty: specialtyName(specialtyCode) });
const toInjury = (row: { injuredOn: Date | null; throughOn?: Date | null; claimNumber: string; adjNumber: string; bodyParts: string }) => ({ ...row, injuredOn: fromOptionalDateColumn(row.injuredOn), throughOn: fromOptionalDateColumn(row.throughOn ?? null) });
type InjuryColumns = Parameters<typeof toInjury>[0];
/** The injuries of a case; what the first does not say the case itself does. */
const injuriesOf = (row: InjuryColumns & { injuries: readonly InjuryColumns[] }) => {
  const [first, ...others] = row.injuries;
  const merged = first ? { ...first, injuredOn: first.injuredOn ?? row.injuredOn, claimNumber: first.claimNumber || row.claimNumber, adjNumber: first.adjNumber || row.adjNumber, bodyParts: first.bodyParts || row.bodyParts } : row;
  return [merged, ...others].map(toInjury);
};
type AgreementRow = NonNullable<Awaited<ReturnType<ReadTx['feeAgreement']['findUnique']>>>;
const termsOf = (agreement: AgreementRow | null): string[] => (agreement ? termsInWords({ ...agreement, startsOn: fromOptionalDateColumn(agreement.startsOn), expiresOn: fromOptionalDateColumn(agreement.expiresOn) }) : []);
/** Whoever pays is the administrator in the panel system, and the client elsewhere. */
const payerRole = (kind: ServiceFacts['caseKind']): RecipientRole => (isMedicalLegal(kind) ? 'claims_administrator' : 'client');
/** Named by the letter itself, they stand for everybody of their role. */
/** Whoever a letter names as owing its bill stands in the payer’s role on the case. */
const asPayer = (parties: readonly Party[], kind: ServiceFacts['caseKind']): Party[] => parties.map((party) => (party.role === 'client' ? { ...party, role: payerRole(kind) } : party));
const withOutsiders = (parties: readonly Party[], outsiders: readonly Party[]): Party[] => [...parties.filter(({ role }) => !outsiders.some((one) => one.role === role)), ...outsiders];

async function ofCase(db: ReadTx, practiceId: PracticeId, caseId: string, about: LetterAbout, outsiders: readonly Party[], head: Head): Promise<Known> {
  const row = await db.case.findUnique({
    where: { practiceId_id: { practiceId, id: caseId } },
    include: {
      claimant: true, physician: true, agreement: true, location: true,
      payer: { select: contactColumns },
      parties: { include: { contact: { select: contactColumns } }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
      injuries: injuryOrder, issues: injuryOrder,
      electronicService: { where: { endedOn: null }, orderBy: { agreedOn: 'desc' } },
      referrals: { orderBy: { receivedOn: 'asc' }, take: 1 },
      evaluations: { where: { id: about.evaluationId ?? undefined }, include: { physician: true, location: true, interpreter: { include: { vendor: { select: contactColumns } } } }, take: about.evaluationId === null ? 0 : 1 },
    },
  });
  const [evaluation] = row?.evaluations ?? [];
  if (!row || (about.evaluationId !== null && !evaluation)) throw new NotFound();
  const { claimant } = row;
  const vendor = evaluation?.interpreter?.vendor;
  const parties = withOutsiders(
    [
      { role: 'claimant', contactId: null, name: claimant.name, address: addressBlock(claimant), email: claimant.email, fax: '' },
      toParty(payerRole(row.kind), row.payer),
      ...row.parties.map(({ role, contact }) => toParty(role, contact)),
      ...(vendor ? [toParty('interpreter', vendor)] : []),
    ],
    asPayer(outsiders, row.kind),
  );
  const place = evaluation?.location ?? row.location;
  const language = evaluation?.interpreter?.language || evaluation?.interpreterLanguage || row.interpreterLanguage;
  const [referral] = row.referrals;
  const subject: LetterSubject = {
    ...head,
    physician: toSigner(evaluation?.physician ?? row.physician),
    claimant: { name: claimant.name, address: addressBlock(claimant), phone: claimant.phone, bornOn: fromOptionalDateColumn(claimant.bornOn) },
    case: {
      number: `C-${row.number}`, kind: row.kind, represented: row.represented, claimNumber: row.claimNumber, adjNumber: row.adjNumber, panelNumber: row.panelNumber, bodyParts: row.bodyParts, employer: row.employer,
      injuries: injuriesOf(row),
      issues: row.issues.map(({ text }) => text), agreementName: row.agreement?.name ?? '', terms: termsOf(row.agreement),
    },
    parties,
    exam: evaluation
      ? {
          kind: evaluation.kind, on: fromOptionalDateColumn(evaluation.scheduledOn), startMinute: evaluation.startMinute, minutes: evaluation.minutes, bookedOn: fromOptionalDateColumn(evaluation.bookedOn), isRemote: evaluation.mode === 'remote',
          place: place?.name ?? '', address: place ? addressBlock(place) : '', phone: place?.phone ?? '', lateMinutes: evaluation.lateMinutes,
          cancelledOn: fromOptionalDateColumn(evaluation.cancelledOn), cancelledBy: evaluation.cancelledBy, cancelledInWriting: evaluation.cancelledInWriting,
        }
      : null,
    interpreter: language === '' ? null : { language, certification: evaluation?.interpreter?.certification ?? 'unknown', arrangedBy: evaluation?.interpreter?.arrangedBy ?? null, vendor: vendor?.name ?? '' },
    referral: referral ? { number: `R-${referral.number}`, receivedOn: fromOptionalDateColumn(referral.receivedOn) ?? head.date } : null,
  };
  const electronic = row.electronicService.map(({ role, email }) => ({ role: role as RecipientRole, email }));
  const report = about.reportId ? await reportToServe(db, practiceId, about.reportId, row, head.facts) : undefined;
  return { subject, service: { caseKind: row.kind, jurisdiction: row.jurisdiction, represented: row.represented, parties, electronic, ...(report && { report }) } };
}

/** What of a report decides who is served with it. @throws NotFound for one of another case */
async function reportToServe(db: ReadTx, practiceId: PracticeId, reportId: string, matter: { id: string; injuredOn: Date | null; injuries: readonly { injuredOn: Date | null }[] }, facts: LetterFacts): Promise<ReportToServe> {
  const report = await db.report.findFirst({ where: { practiceId, id: reportId, caseId: matter.id }, select: { kind: true, findings: true, sections: { where: { removedAt: null, key: { in: ['impairment', 'apportionment'] } }, select: { text: true } } } });
  if (!report) throw new NotFound();
  const days = [matter.injuredOn, ...matter.injuries.map(({ injuredOn }) => injuredOn)].flatMap((day) => fromOptionalDateColumn(day) ?? []).sort();
  const provider = facts.psyche?.providerContactId ? await db.contact.findFirst({ where: { practiceId, id: facts.psyche.providerContactId, mergedIntoId: null }, select: contactColumns }) : null;
  if (facts.psyche?.providerContactId && !provider) throw new NotFound();
  return { ...standingOf(report), injuredOn: days[0] ?? null, protectedPsyche: facts.psyche ? { provider: provider && toParty('other', provider) } : null };
}

function standingOf({ kind, findings, sections }: { kind: string; findings: unknown; sections: readonly { text: string }[] }): Pick<ReportToServe, 'kind' | 'onPermanentDisability' | 'stationaryWithDisability'> {
  const { impairments = [], apportionment = [], stationary = null } = findings as Partial<ReportFindings>;
  const speaksOfIt = stationary !== null || impairments.length > 0 || apportionment.length > 0 || sections.some(({ text }) => text.trim() !== '');
  return { kind: reportKinds.find((one) => one === kind) ?? 'comprehensive', onPermanentDisability: speaksOfIt, stationaryWithDisability: stationary === true && impairments.some(({ wpiPercent }) => (wpiPercent ?? 0) > 0) };
}

async function ofReferral(db: ReadTx, practiceId: PracticeId, referralId: string, outsiders: readonly Party[], head: Head): Promise<Known> {
  const row = await db.referral.findUnique({
    where: { practiceId_id: { practiceId, id: referralId } },
    include: { requester: { select: contactColumns }, payer: { select: contactColumns }, physician: true, agreement: true, claimant: true, parties: { include: { contact: { select: contactColumns } }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }, injuries: injuryOrder, issues: injuryOrder },
  });
  if (!row) throw new NotFound();
  const said = { street: row.claimantStreet, city: row.claimantCity, state: row.claimantState, postalCode: row.claimantPostalCode };
  const address = addressBlock(row.claimant ?? said) || addressBlock(said);
  // Whoever asked stands in the role they asked in; where that says nothing, private work takes them for the client.
  const askedAs: RecipientRole = isMedicalLegal(row.kind) ? (row.requesterRole ?? 'other') : 'client';
  const parties = withOutsiders(
    [
      { role: 'claimant', contactId: null, name: row.claimantName, address, email: '', fax: '' },
      ...(row.payer ? [toParty(payerRole(row.kind), row.payer)] : []),
      ...(row.requester ? [toParty(askedAs, row.requester)] : []),
      ...row.parties.map(({ role, contact }) => toParty(role, contact)),
    ],
    outsiders,
  );
  const [first] = row.injuries;
  const subject: LetterSubject = {
    ...head,
    physician: row.physician && toSigner(row.physician),
    claimant: { name: row.claimantName, address, phone: row.claimantPhone, bornOn: fromOptionalDateColumn(row.bornOn) },
    case: {
      number: '', kind: row.kind, represented: row.represented, claimNumber: first?.claimNumber ?? '', adjNumber: first?.adjNumber ?? '', panelNumber: row.panelNumber, bodyParts: first?.bodyParts ?? '', employer: row.employer,
      injuries: row.injuries.map(toInjury), issues: row.issues.map(({ text }) => text), agreementName: row.agreement?.name ?? '', terms: termsOf(row.agreement),
    },
    parties,
    exam: null,
    interpreter: row.interpreterLanguage === '' ? null : { language: row.interpreterLanguage, certification: 'unknown', arrangedBy: null, vendor: '' },
    referral: { number: `R-${row.number}`, receivedOn: fromOptionalDateColumn(row.receivedOn) ?? head.date },
  };
  return { subject, service: { caseKind: row.kind, jurisdiction: row.jurisdiction, represented: row.represented, parties, electronic: [] } };
}
