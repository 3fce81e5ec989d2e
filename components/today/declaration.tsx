import { StateIcon } from '@/components/ui/state-icon';
import type { ExamOfDay } from '@/lib/features/today/schema';
import { formatCount } from '@/lib/format/money';

/** Whether the records of an exam may be billed: each sender's declaration against what came. */
export function Declaration({ of }: { readonly of: ExamOfDay['declaration'] }) {
  if (of.status === 'not_required') return <StateIcon tone="off">Not required</StateIcon>;
  if (of.status === 'none_received') return <StateIcon tone="not-begun">No records yet</StateIcon>;
  if (of.status === 'undeclared') return <StateIcon tone="held">{formatCount(of.undeclaredPages)} pages not declared</StateIcon>;
  if (of.status === 'differs') {
    return (
      <StateIcon tone="check">
        Declared {formatCount(of.declaredPages)}, counted {formatCount(of.countedPages)}
      </StateIcon>
    );
  }
  return (
    <StateIcon tone="done">
      {of.declaredPacketCount} of {of.packetCount} declared
    </StateIcon>
  );
}
