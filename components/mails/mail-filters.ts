import type { MailFilters } from '@/lib/features/mails/schema';

const states = ['QUEUED', 'SENT', 'FAILED'] as const;

/** The state that stands in the URL; null for all, and for what is unknown. */
export function mailStateOf(text: string | null): NonNullable<MailFilters['state']> | null {
  return states.find((state) => state === text?.toUpperCase()) ?? null;
}
