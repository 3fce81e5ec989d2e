import { injuryDraft, isSaid, noContact, noPending, questionDraft, toInjury, toQuestion, withPending, type ChosenContact, type InjuryDraft, type PartyDraft, type PendingQuestions, type QuestionDraft } from '@/components/intake/intake-drafts';
import type { JurisdictionId } from '@/lib/domain/jurisdiction/provisions';
import type { ReferralFacts } from '@/lib/domain/referral/lacking';
import type { CaseKind } from '@/lib/features/cases/schema';
import type { ContactRole } from '@/lib/features/contacts/schema';
import type { Channel, ReceiveReferral, ReferralDetail } from '@/lib/features/referrals/schema';

/** What stands in the form. Kept in memory only: it is patient data. Empty for unknown. */
export interface ReferralDraft {
  readonly kind: CaseKind;
  readonly receivedOn: string;
  readonly channel: Channel;
  readonly source: string;
  readonly requester: ChosenContact;
  readonly requesterRole: ContactRole | '';
  readonly payer: ChosenContact;
  readonly claimant: { readonly id: string | null; readonly name: string };
  readonly bornOn: string;
  readonly claimantPhone: string;
  readonly claimantStreet: string;
  readonly claimantCity: string;
  readonly claimantState: string;
  readonly claimantPostalCode: string;
  readonly interpreterLanguage: string;
  readonly represented: 'yes' | 'no' | 'unknown';
  readonly employer: string;
  readonly panelNumber: string;
  readonly panelSpecialty: string;
  readonly panelIssuedOn: string;
  readonly appointmentAskedOn: string;
  readonly jurisdiction: JurisdictionId;
  readonly agreementId: string;
  readonly physicianId: string;
  readonly locationId: string;
  readonly neededBy: string;
  readonly pages: string;
  readonly note: string;
  readonly injuries: readonly InjuryDraft[];
  readonly questions: readonly QuestionDraft[];
  readonly pendingQuestions: PendingQuestions;
  readonly parties: readonly PartyDraft[];
}

export const isMedicalLegal = (kind: CaseKind): boolean => kind === 'QME' || kind === 'AME';

/** A form that nobody has typed in yet. */
export function emptyReferral(today: string): ReferralDraft {
  return {
    kind: 'QME', receivedOn: today, channel: 'phone', source: '', requester: noContact, requesterRole: '', payer: noContact, claimant: { id: null, name: '' }, bornOn: '', claimantPhone: '', claimantStreet: '', claimantCity: '', claimantState: 'CA',
    claimantPostalCode: '', interpreterLanguage: '', represented: 'unknown', employer: '', panelNumber: '', panelSpecialty: '', panelIssuedOn: '', appointmentAskedOn: '', jurisdiction: 'NONE', agreementId: '', physicianId: '', locationId: '',
    neededBy: '', pages: '', note: '', injuries: [], questions: [], pendingQuestions: noPending, parties: [],
  };
}

/** A stored referral as the form holds it. */
export function referralDraft(found: ReferralDetail): ReferralDraft {
  const chosen = (one: { id: string; name: string } | null): ChosenContact => one ?? noContact;
  const { kind, channel, receivedOn, source, claimantPhone, claimantStreet, claimantCity, claimantState, claimantPostalCode, interpreterLanguage, employer, panelNumber, panelSpecialty, jurisdiction, note } = found;
  return {
    kind, channel, receivedOn, source, claimantPhone, claimantStreet, claimantCity, claimantState, claimantPostalCode, interpreterLanguage, employer, panelNumber, panelSpecialty, jurisdiction, note,
    requester: chosen(found.requester),
    requesterRole: found.requesterRole ?? '',
    payer: chosen(found.payer),
    claimant: { id: found.claimant?.id ?? null, name: found.claimantName },
    bornOn: found.bornOn ?? '',
    represented: found.represented === null ? 'unknown' : found.represented ? 'yes' : 'no',
    panelIssuedOn: found.panelIssuedOn ?? '',
    appointmentAskedOn: found.appointmentAskedOn ?? '',
    agreementId: found.agreement?.id ?? '',
    physicianId: found.physician?.id ?? '',
    locationId: found.location?.id ?? '',
    neededBy: found.neededBy ?? '',
    pages: found.pagesExpected === 0 ? '' : String(found.pagesExpected),
    injuries: found.injuries.map(injuryDraft),
    questions: found.questions.map(questionDraft),
    pendingQuestions: noPending,
    parties: found.parties.map(({ contactId, role, name }) => ({ contactId, role, name })),
  };
}

/** Whole pages as typed; null where it is no whole number. */
function pagesOf(text: string): number | null {
  const plain = text.trim().replaceAll(',', '');
  return plain === '' ? 0 : /^\d{1,6}$/.test(plain) ? Number(plain) : null;
}

/** The draft with what was pasted taken over and empty rows left out, as it is sent. */
export function settled(draft: ReferralDraft): ReferralDraft {
  return { ...draft, injuries: draft.injuries.filter(isSaid), questions: withPending(draft.questions, draft.pendingQuestions).filter(({ text }) => text.trim() !== ''), pendingQuestions: { ...draft.pendingQuestions, text: '' } };
}

export type DraftProblem = { readonly path: string; readonly message: string };

/** What keeps the draft from being saved; each message says what to do. */
export function draftProblems(draft: ReferralDraft): DraftProblem[] {
  const unchosen = (contact: ChosenContact, path: string): DraftProblem[] => (contact.id === null && contact.name.trim() !== '' ? [{ path, message: `Choose “${contact.name.trim()}” from the list, or add it` }] : []);
  return [
    ...(draft.receivedOn === '' ? [{ path: 'receivedOn', message: 'Say when it came' }] : []),
    ...unchosen(draft.requester, 'requesterId'),
    ...unchosen(draft.payer, 'payerId'),
    ...(draft.claimant.name.trim() === '' ? [{ path: 'claimantName', message: 'Type the claimant’s name' }] : []),
    ...(draft.kind === 'QME' && !/^(\d{7})?$/.test(draft.panelNumber.trim()) ? [{ path: 'panelNumber', message: 'A panel number has 7 digits' }] : []),
    ...(pagesOf(draft.pages) === null ? [{ path: 'pagesExpected', message: 'Type a whole number, like 860' }] : []),
  ];
}

/** The draft as the operation takes it. What only another kind of case has is left out. */
export function toReferral(draft: ReferralDraft): ReceiveReferral {
  const { requester, payer, claimant, represented, requesterRole, panelIssuedOn, appointmentAskedOn, bornOn, neededBy, physicianId, locationId, agreementId, pages, pendingQuestions: _pending, injuries, questions, parties, jurisdiction, panelNumber, panelSpecialty, ...plain } = draft;
  const isPanel = draft.kind === 'QME';
  return {
    ...plain,
    ...(isMedicalLegal(draft.kind) ? {} : { jurisdiction }),
    requesterId: requester.id,
    requesterRole: requesterRole || null,
    payerId: payer.id,
    claimantId: claimant.id,
    claimantName: claimant.name,
    bornOn: bornOn || null,
    represented: represented === 'unknown' ? null : represented === 'yes',
    panelNumber: isPanel ? panelNumber.trim() : '',
    panelSpecialty: isPanel ? (panelSpecialty as ReceiveReferral['panelSpecialty']) : '',
    panelIssuedOn: (isPanel && panelIssuedOn) || null,
    appointmentAskedOn: appointmentAskedOn || null,
    agreementId: (!isMedicalLegal(draft.kind) && agreementId) || null,
    physicianId: physicianId || null,
    locationId: locationId || null,
    neededBy: neededBy || null,
    pagesExpected: pagesOf(pages) ?? 0,
    injuries: injuries.map(toInjury),
    questions: questions.map(toQuestion),
    parties: parties.map(({ contactId, role }) => ({ contactId, role })),
  };
}

/** The draft as the rule about what is missing takes it. */
export function draftFacts(draft: ReferralDraft): ReferralFacts {
  const said = settled(draft);
  return {
    kind: draft.kind,
    represented: draft.represented === 'unknown' ? null : draft.represented === 'yes',
    hasPhysician: draft.physicianId !== '',
    hasPayer: draft.payer.id !== null,
    hasAgreement: draft.agreementId !== '',
    hasBirth: draft.bornOn !== '',
    hasAddress: draft.claimantStreet !== '' && draft.claimantCity !== '',
    employer: draft.employer || (said.injuries.find(({ employer }) => employer !== '')?.employer ?? '') || (draft.parties.some(({ role }) => role === 'employer') ? 'named' : ''),
    panelNumber: draft.panelNumber,
    panelSpecialty: draft.panelSpecialty,
    panelIssued: draft.panelIssuedOn !== '',
    appointmentAsked: draft.appointmentAskedOn !== '',
    claimNumbers: said.injuries.map(({ claimNumber }) => claimNumber),
    injuryCount: said.injuries.length,
    questionCount: said.questions.length,
    roles: [...draft.parties.map(({ role }) => role), ...(draft.requesterRole ? [draft.requesterRole] : [])],
  };
}
