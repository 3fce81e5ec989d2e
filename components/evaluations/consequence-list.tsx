import { Cite } from '@/components/ui/cite';
import { StateIcon, type StateTone } from '@/components/ui/state-icon';
import type { Consequence } from '@/lib/features/slots/schema';

const tones = { info: 'underway', warn: 'check', block: 'failed' } as const satisfies Record<Consequence['severity'], StateTone>;
const order = { block: 0, warn: 1, info: 2 } as const satisfies Record<Consequence['severity'], number>;

/** What a move would bring about, the worst first, each with its section. */
export function ConsequenceList({ consequences }: { readonly consequences: readonly Consequence[] }) {
  return (
    <ul className="border-t border-hairline" aria-label="What follows">
      {[...consequences]
        .sort((a, b) => order[a.severity] - order[b.severity])
        .map((one) => (
          <li key={`${one.key} ${one.title}`} className="border-b border-hairline py-1.5">
            <StateIcon tone={tones[one.severity]} className="font-medium">
              {one.title}
            </StateIcon>
            {one.text && (
              <p className="pl-5 text-soft">
                {one.text} {one.section && <Cite verify={one.confidence === 'M' || one.confidence === 'V+M'}>{one.section}</Cite>}
              </p>
            )}
          </li>
        ))}
    </ul>
  );
}
