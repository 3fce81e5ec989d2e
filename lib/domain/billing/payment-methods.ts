/** How money comes and goes. */
export const paymentMethods = ['check', 'ach', 'card', 'cash', 'other'] as const;

export const paymentMethodLabels = {
  check: 'Check',
  ach: 'ACH',
  card: 'Card',
  cash: 'Cash',
  other: 'Other',
} as const satisfies Record<(typeof paymentMethods)[number], string>;
