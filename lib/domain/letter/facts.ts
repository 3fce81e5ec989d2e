/**
 * What only one letter knows, beside what stands on its case. Days are 'YYYY-MM-DD'. All of it is optional: what a
 * wording asks for and nobody gave shows as missing in the draft.
 */
export interface LetterFacts {
  /** Why it is cancelled, declined, not seen, asked for. */
  readonly reason?: string;
  /** The appointment before it was moved. */
  readonly previousOn?: string;
  readonly previousStartMinute?: number | null;
  /** Of a cancellation: when, by whom ('claimant', 'applicant', 'defense', 'evaluator'), and whether in writing. */
  readonly cancelledOn?: string;
  readonly cancelledBy?: string;
  readonly cancelledInWriting?: boolean;
  /** What is asked for, or what is lacking: one line each. */
  readonly items?: readonly string[];
  /** The day by which an answer is asked for. */
  readonly answerBy?: string;
  /** The records that a deficiency letter is about, as they were counted and declared then. `id` is left out in letters of old. */
  readonly packet?: { readonly id?: string; readonly senderName: string; readonly receivedOn: string; readonly countedPages: number; readonly declaredPages: number | null };
  /** What must be disclosed: one line each. */
  readonly conflicts?: readonly string[];
  /** The absence that the Medical Director is told of; sending the notice files it. */
  readonly absence?: { readonly unavailabilityId?: string; readonly physicianId: string; readonly startsOn: string; readonly endsOn: string; readonly exams?: readonly string[] };
  /** The signed report that is served. */
  readonly report?: { readonly title: string; readonly signedOn: string; readonly pages: number; readonly sha256: string; readonly enclosures: readonly string[] };
  /** The psychiatric record could harm the worker: whom they named to get the report instead; null while nobody is named (8 CCR 36.5). */
  readonly psyche?: { readonly providerContactId: string | null };
  /** What is asked for on Form 112; the reason tells the circumstances. */
  readonly extension?: { readonly extensionId: string; readonly ground: string; readonly dueOn: string; readonly newDueOn: string; readonly days: number; readonly evidence: readonly string[] };
  /** The bill that is asked for, with what lateness adds to it, to the day. */
  readonly payment?: {
    readonly invoiceNumber: string; readonly issuedOn: string; readonly serviceOn: string; readonly receivedOn: string; readonly receiptProven: boolean; readonly dueOn: string; readonly days: number;
    readonly totalCents: number; readonly balanceCents: number; readonly penaltyCents: number; readonly interestCents: number; readonly through: string; readonly sentBefore: readonly string[];
  };
  /** The treating physician, the interpreter's vendor, the office of the Medical Unit that this letter goes to, when the case names several or none. */
  readonly toContactIds?: readonly string[];
}
