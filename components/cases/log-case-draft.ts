import type { CaseKind } from '@/lib/features/cases/schema';
import { givenConsents, type ConsentDraft } from '../evaluations/consents';

export interface Chosen {
  /** Null while what was typed is somebody new. */
  readonly id: string | null;
  readonly name: string;
}

/** What stands in the ten fields. Kept in memory only: it is patient data. */
export interface LogCaseDraft {
  readonly kind: CaseKind;
  readonly claimant: Chosen;
  readonly claimNumber: string;
  readonly panelNumber: string;
  readonly agreementId: string;
  readonly payer: Chosen;
  readonly physicianId: string;
  readonly locationId: string;
  readonly examOn: string;
  readonly pages: string;
  readonly language: string;
  /** Consents in writing, where the exam lies past the window. */
  readonly consents: readonly ConsentDraft[];
}

const nobody: Chosen = { id: null, name: '' };

export const emptyDraft: LogCaseDraft = { kind: 'QME', claimant: nobody, claimNumber: '', panelNumber: '', agreementId: '', payer: nobody, physicianId: '', locationId: '', examOn: '', pages: '', language: '', consents: [] };

/** The next draft after “Log and add another”: what the next case of a pile usually shares stays. */
export function nextDraft(draft: LogCaseDraft): LogCaseDraft {
  return { ...emptyDraft, kind: draft.kind, payer: draft.payer, agreementId: draft.agreementId, physicianId: draft.physicianId, locationId: draft.locationId };
}

export const hasPanel = (kind: CaseKind): boolean => kind === 'QME';
export const hasAgreement = (kind: CaseKind): boolean => kind !== 'QME' && kind !== 'AME';

/** Whole pages as typed; null where it is no whole number. */
export function pagesOf(text: string): number | null {
  const plain = text.trim().replaceAll(',', '');
  if (plain === '') return 0;
  return /^\d{1,6}$/.test(plain) ? Number(plain) : null;
}

export type DraftErrors = Partial<Record<'claimant' | 'panelNumber' | 'payer' | 'physicianId' | 'pagesExpected', string>>;

/** What keeps the draft from being logged, by field; each message says what to do. */
export function draftErrors(draft: LogCaseDraft): DraftErrors {
  return {
    ...(draft.claimant.name.trim() === '' ? { claimant: 'Type the claimant’s name' } : {}),
    ...(hasPanel(draft.kind) && !/^(\d{7})?$/.test(draft.panelNumber.trim()) ? { panelNumber: 'A panel number has 7 digits' } : {}),
    ...(draft.payer.name.trim() === '' ? { payer: 'Type who pays' } : {}),
    ...(draft.physicianId === '' ? { physicianId: 'Choose the physician' } : {}),
    ...(pagesOf(draft.pages) === null ? { pagesExpected: 'Type a whole number, like 860' } : {}),
  };
}

/** The draft as the operation takes it, with the consents that its date asks for. */
export function toInput(draft: LogCaseDraft, consents: readonly ConsentDraft[]) {
  return {
    kind: draft.kind,
    claimant: draft.claimant.id ? { id: draft.claimant.id } : { name: draft.claimant.name.trim() },
    claimNumber: draft.claimNumber,
    panelNumber: hasPanel(draft.kind) ? draft.panelNumber.trim() : '',
    agreementId: hasAgreement(draft.kind) && draft.agreementId ? draft.agreementId : null,
    payer: draft.payer.id ? { id: draft.payer.id } : { name: draft.payer.name.trim() },
    physicianId: draft.physicianId,
    locationId: draft.locationId || null,
    examOn: draft.examOn || null,
    pagesExpected: pagesOf(draft.pages) ?? 0,
    interpreterLanguage: draft.language,
    waivers: givenConsents(consents),
  };
}
