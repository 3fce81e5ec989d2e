import type { DepositEvent } from '@/lib/features/deposits/schema';

export const depositEventWords = { received: 'Received', applied: 'Applied', taken_back: 'Taken back', refunded: 'Refunded', refund_reversed: 'Refund taken back', reversed: 'Reversed' } as const satisfies Record<DepositEvent, string>;
