import { X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { StateIcon } from '@/components/ui/state-icon';

/** What stood in the way of a change; it stays until it is read. */
export function Refusal({ children, onClose }: { readonly children: string | null; readonly onClose: () => void }) {
  if (children === null) return null;
  return (
    <div role="alert" className="no-print flex shrink-0 items-center gap-3 border-b border-border bg-warning-soft px-(--pad) py-1.5">
      <StateIcon tone="check">{children} The list shows what is stored now.</StateIcon>
      <Button kind="ghost" size="sm" iconOnly aria-label="Dismiss" className="ml-auto" onClick={onClose}>
        <X aria-hidden />
      </Button>
    </div>
  );
}
