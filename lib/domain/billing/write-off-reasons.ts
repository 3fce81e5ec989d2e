/** Why something owed is given up. */
export const writeOffReasons = ['contract', 'timely_filing', 'small_balance', 'uncollectible', 'disputed', 'goodwill', 'billing_error', 'other'] as const;

export const writeOffReasonLabels = {
  contract: 'Contract rate is lower',
  timely_filing: 'Billed or appealed too late',
  small_balance: 'Small balance',
  uncollectible: 'Payer cannot pay',
  disputed: 'Dispute settled',
  goodwill: 'Goodwill',
  billing_error: 'Billing error of ours',
  other: 'Other',
} as const satisfies Record<(typeof writeOffReasons)[number], string>;
