import { StateIcon } from '@/components/ui/state-icon';

/** Whether something can still be chosen for new work. */
export function InUse({ active }: { readonly active: boolean }) {
  return <StateIcon tone={active ? 'done' : 'off'}>{active ? 'In use' : 'Out of use'}</StateIcon>;
}
