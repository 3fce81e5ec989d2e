import { Cite } from '@/components/ui/cite';

/** The reminder that stands wherever a party of a QME or AME case is spoken to. */
export function SchedulingOnly({ className = '' }: { readonly className?: string }) {
  return (
    <p className={`text-xs text-muted ${className}`}>
      With parties only about scheduling. Anything else goes in writing to all of them, at the same time. <Cite>LC 4062.3</Cite>
    </p>
  );
}
