import { injuryDraft, isSaid, noPending, questionDraft, toInjury, toQuestion, withPending, type InjuryDraft, type PendingQuestions, type QuestionDraft } from '@/components/intake/intake-drafts';
import { jurisdictionLabels, type JurisdictionId } from '@/lib/domain/jurisdiction/provisions';
import type { AmendCase, CaseDetail } from '@/lib/features/cases/schema';
import { formatFullDay } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';

export interface FactParty {
  readonly contactId: string;
  readonly role: CaseDetail['parties'][number]['role'];
  readonly name: string;
}

/** The facts of a case as a form holds them: text as typed, dates as days, empty for unknown. */
export interface CaseFacts {
  readonly name: string;
  readonly bornOn: string;
  readonly language: string;
  readonly phone: string;
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly kind: CaseDetail['kind'];
  readonly claimNumber: string;
  readonly adjNumber: string;
  readonly panelNumber: string;
  readonly injuredOn: string;
  /** The last day of a cumulative trauma. */
  readonly injuredThroughOn: string;
  readonly bodyParts: string;
  readonly employer: string;
  readonly represented: boolean;
  readonly interpreterLanguage: string;
  readonly requestedOn: string;
  readonly physicianId: string;
  readonly locationId: string;
  readonly agreementId: string;
  readonly payer: { readonly id: string; readonly name: string };
  readonly parties: readonly FactParty[];
  readonly jurisdiction: JurisdictionId;
  readonly furtherInjuries: readonly InjuryDraft[];
  readonly questions: readonly QuestionDraft[];
  readonly pendingQuestions: PendingQuestions;
}

export const factLabels = {
  name: 'Claimant', bornOn: 'Born', language: 'Language', phone: 'Phone', street: 'Street', city: 'City', state: 'State', postalCode: 'ZIP code', kind: 'Kind', claimNumber: 'Claim number',
  adjNumber: 'ADJ number', panelNumber: 'Panel number', injuredOn: 'Date of injury', bodyParts: 'Body parts', employer: 'Employer', represented: 'Represented', interpreterLanguage: 'Interpreter',
  requestedOn: 'Asked on', physicianId: 'Physician', locationId: 'Location', agreementId: 'Fee agreement', payer: 'Payer', parties: 'Other parties', injuredThroughOn: 'Last day of a cumulative trauma', jurisdiction: 'Jurisdiction', furtherInjuries: 'Further injuries', questions: 'Questions asked', pendingQuestions: 'Questions asked',
} as const satisfies Record<keyof CaseFacts, string>;

export function factsOf(found: CaseDetail): CaseFacts {
  const { claimant } = found;
  return {
    name: claimant.name, bornOn: claimant.bornOn ?? '', language: claimant.language, phone: claimant.phone, street: claimant.street, city: claimant.city, state: claimant.state, postalCode: claimant.postalCode,
    kind: found.kind, claimNumber: found.claimNumber, adjNumber: found.adjNumber, panelNumber: found.panelNumber, injuredOn: found.injuredOn ?? '', bodyParts: found.bodyParts, employer: found.employer,
    represented: found.represented, interpreterLanguage: found.interpreterLanguage, requestedOn: found.requestedOn, physicianId: found.physician.id, locationId: found.location?.id ?? '', agreementId: found.agreement?.id ?? '',
    payer: { id: found.payer.id, name: found.payer.name }, parties: found.parties.map(({ contactId, role, name }) => ({ contactId, role, name })),
    jurisdiction: found.jurisdiction, injuredThroughOn: found.injuries[0]?.throughOn ?? '', furtherInjuries: found.injuries.slice(1).map(injuryDraft), questions: found.questions.map(questionDraft), pendingQuestions: noPending,
  };
}

/** The facts as the operation takes them, upon the version that they were read from. */
export function toAmendment(found: Pick<CaseDetail, 'id' | 'version' | 'primaryFocus'>, facts: CaseFacts): AmendCase {
  const { name, bornOn, language, phone, street, city, state, postalCode, payer, parties, injuredOn, injuredThroughOn, furtherInjuries, questions, pendingQuestions, locationId, agreementId, ...rest } = facts;
  return {
    ...rest,
    caseId: found.id,
    version: found.version,
    primaryFocus: found.primaryFocus as AmendCase['primaryFocus'],
    claimant: { name, bornOn: bornOn || null, language, phone, street, city, state, postalCode },
    payerId: payer.id,
    injuredOn: injuredOn || null,
    injuredThroughOn: injuredThroughOn || null,
    furtherInjuries: furtherInjuries.filter(isSaid).map(toInjury),
    questions: withPending(questions, pendingQuestions).filter(({ text }) => text.trim() !== '').map(toQuestion),
    locationId: locationId || null,
    agreementId: agreementId || null,
    parties: parties.map(({ contactId, role }) => ({ contactId, role })),
  };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Yours over theirs: what only they changed is taken from them; what both changed differently needs a person. */
export function mergeFacts(base: CaseFacts, yours: CaseFacts, theirs: CaseFacts): { readonly merged: CaseFacts; readonly conflicts: readonly (keyof CaseFacts)[] } {
  const keys = Object.keys(base) as (keyof CaseFacts)[];
  const conflicts = keys.filter((key) => !same(base[key], theirs[key]) && !same(base[key], yours[key]) && !same(yours[key], theirs[key]));
  const taken = keys.filter((key) => same(base[key], yours[key]) && !same(base[key], theirs[key]));
  return { merged: { ...yours, ...Object.fromEntries(taken.map((key) => [key, theirs[key]])) }, conflicts };
}

/** One fact in words, for two versions side by side. `nameOf` knows physicians, locations and agreements by id. */
export function factInWords(facts: CaseFacts, key: keyof CaseFacts, nameOf: (id: string) => string): string {
  if (key === 'payer') return facts.payer.name;
  if (key === 'parties') return facts.parties.map((party) => party.name).join(', ') || 'None';
  if (key === 'furtherInjuries') return facts.furtherInjuries.map(({ claimNumber, bodyParts, injuredOn }) => claimNumber || bodyParts || injuredOn).join(', ') || 'None';
  if (key === 'questions') return counted(facts.questions.length, 'question');
  if (key === 'pendingQuestions') return facts.pendingQuestions.text || 'None';
  if (key === 'jurisdiction') return jurisdictionLabels[facts.jurisdiction];
  if (key === 'represented') return facts.represented ? 'Represented' : 'Unrepresented';
  const value = facts[key];
  if (value === '') return 'Empty';
  if (key === 'bornOn' || key === 'injuredOn' || key === 'injuredThroughOn' || key === 'requestedOn') return formatFullDay(value);
  return key === 'physicianId' || key === 'locationId' || key === 'agreementId' ? nameOf(value) : value;
}

/** The path under which the server names a fact's field. */
export function pathOf(key: keyof CaseFacts): string {
  const ofClaimant: readonly (keyof CaseFacts)[] = ['name', 'bornOn', 'language', 'phone', 'street', 'city', 'state', 'postalCode'];
  return ofClaimant.includes(key) ? `claimant.${key}` : key === 'payer' ? 'payerId' : key;
}
