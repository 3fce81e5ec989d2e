/** A list of a case's records as it is printed: words only, already formatted. The same for Word, PDF and spreadsheets. */
export interface RecordsPaper {
  readonly title: string;
  readonly letterhead: { readonly name: string; readonly lines: readonly string[] };
  /** Label and value, above the list. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** What is in it and what is not. */
  readonly note: string;
  /** Shares of the width, together 100. */
  readonly columns: readonly { readonly label: string; readonly share: number }[];
  readonly groups: readonly { readonly heading: string; readonly rows: readonly (readonly string[])[] }[];
  /** The day the file says it was made on. */
  readonly madeOn: string;
}
