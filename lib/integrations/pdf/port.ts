/** A bill as it is printed: words only, already formatted. The renderer knows no product. */
export interface BillDocument {
  /** 'Invoice 2026-0012', 'Credit note CN-2026-0003', 'Draft invoice'. */
  readonly title: string;
  /** Across the page of what is not a valid bill: 'Draft', 'Void', 'TRAINING'. */
  readonly watermark: string | null;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Label and value, in two columns under the parties. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly lines: readonly { readonly code: string; readonly modifiers: string; readonly description: string; readonly reason: string; readonly section: string; readonly units: string; readonly unitPrice: string; readonly factor: string; readonly amount: string }[];
  /** The work behind lines of time, a row each; it adds up to them. */
  readonly time: readonly { readonly on: string; readonly what: string; readonly note: string; readonly minutes: string; readonly amount: string }[];
  readonly sums: readonly { readonly label: string; readonly value: string; readonly strong: boolean }[];
  readonly payments: readonly (readonly [on: string, what: string, amount: string])[];
  readonly remitTo: readonly string[];
  readonly notes: readonly string[];
  /** The day the file says it was made on, so that the same bill is the same bytes. */
  readonly madeOn: string;
}

/** Makes the document's bytes. The same document gives the same bytes. */
export type RenderBill = (bill: BillDocument) => Promise<Uint8Array>;
