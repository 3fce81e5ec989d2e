import { StateIcon } from '@/components/ui/state-icon';
import type { Agreement } from '@/lib/features/agreements/schema';

/** Whether new work can be accepted under an agreement. */
export function AgreementState({ agreement, today }: { readonly agreement: Pick<Agreement, 'active' | 'problem' | 'startsOn'>; readonly today: string }) {
  if (!agreement.active) return <StateIcon tone="off">Out of use</StateIcon>;
  if (agreement.problem === null) return <StateIcon tone="done">In force</StateIcon>;
  return <StateIcon tone="check">{agreement.startsOn !== null && agreement.startsOn > today ? 'Not yet in force' : 'Expired'}</StateIcon>;
}
