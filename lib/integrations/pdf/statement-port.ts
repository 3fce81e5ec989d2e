/** A statement of account as it is printed: words and amounts, nothing left to decide. */
export type StatementDocument = {
  madeOn: string;
  title: string;
  from: readonly string[];
  to: readonly string[];
  sums: readonly { label: string; value: string; strong: boolean }[];
  aging: readonly (readonly [label: string, value: string])[];
  items: readonly { number: string; about: string; issued: string; payable: string; total: string; paid: string; balance: string }[];
  credits: readonly (readonly [on: string, what: string, amount: string])[];
  note: string;
  watermark: string | null;
};

export type RenderStatement = (statement: StatementDocument) => Promise<Uint8Array>;
