import { jurisdictionLabels } from '@/lib/domain/jurisdiction/provisions';
import { kindWords } from '@/lib/format/case-words';
import { formatFullDay } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';
import type { ReferralDraft } from './referral-draft';
import { channelWords, roleWords } from './referral-words';

export const draftLabels = {
  kind: 'Kind', receivedOn: 'Received on', channel: 'Channel', source: 'Source', requester: 'Who asks', requesterRole: 'Role', payer: 'Payer', claimant: 'Claimant', bornOn: 'Born', claimantPhone: 'Phone', claimantStreet: 'Street',
  claimantCity: 'City', claimantState: 'State', claimantPostalCode: 'ZIP code', interpreterLanguage: 'Interpreter', represented: 'Represented', employer: 'Employer', panelNumber: 'Panel number', panelSpecialty: 'Specialty',
  panelIssuedOn: 'Issued on', appointmentAskedOn: 'Appointment asked on', jurisdiction: 'Jurisdiction', agreementId: 'Fee agreement', physicianId: 'Physician', locationId: 'Location', neededBy: 'Needed by', pages: 'Pages expected',
  note: 'Note', injuries: 'Injuries', questions: 'Questions', pendingQuestions: 'Questions', parties: 'Parties',
} as const satisfies Record<keyof ReferralDraft, string>;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Yours over theirs: what only they changed is taken from them; what both changed differently needs a person. */
export function mergeReferrals(base: ReferralDraft, yours: ReferralDraft, theirs: ReferralDraft): { readonly merged: ReferralDraft; readonly conflicts: readonly (keyof ReferralDraft)[] } {
  const keys = (Object.keys(base) as (keyof ReferralDraft)[]).filter((key) => key !== 'pendingQuestions');
  const conflicts = keys.filter((key) => !same(base[key], theirs[key]) && !same(base[key], yours[key]) && !same(yours[key], theirs[key]));
  const taken = keys.filter((key) => same(base[key], yours[key]) && !same(base[key], theirs[key]));
  return { merged: { ...yours, ...Object.fromEntries(taken.map((key) => [key, theirs[key]])) }, conflicts };
}

const days: readonly (keyof ReferralDraft)[] = ['receivedOn', 'bornOn', 'panelIssuedOn', 'appointmentAskedOn', 'neededBy'];
const ids: readonly (keyof ReferralDraft)[] = ['agreementId', 'physicianId', 'locationId'];

/** One fact in words, for two versions side by side. `nameOf` knows physicians, locations and agreements by id. */
export function factInWords(draft: ReferralDraft, key: keyof ReferralDraft, nameOf: (id: string) => string): string {
  switch (key) {
    case 'requester':
    case 'payer':
    case 'claimant':
      return draft[key].name || 'Empty';
    case 'injuries':
      return draft.injuries.map(({ claimNumber, bodyParts, injuredOn }) => claimNumber || bodyParts || injuredOn).join(', ') || 'None';
    case 'questions':
      return counted(draft.questions.length, 'question');
    case 'pendingQuestions':
      return draft.pendingQuestions.text || 'Empty';
    case 'parties':
      return draft.parties.map(({ name }) => name).join(', ') || 'None';
    case 'kind':
      return kindWords(draft.kind);
    case 'channel':
      return channelWords[draft.channel];
    case 'jurisdiction':
      return jurisdictionLabels[draft.jurisdiction];
    case 'represented':
      return { yes: 'Represented', no: 'Unrepresented', unknown: 'Not said' }[draft.represented];
    case 'requesterRole':
      return draft.requesterRole ? roleWords[draft.requesterRole] : 'Empty';
    default: {
      const value = draft[key];
      if (value === '') return 'Empty';
      return days.includes(key) ? formatFullDay(value) : ids.includes(key) ? nameOf(value) : value;
    }
  }
}
