import { Cite } from '@/components/ui/cite';
import type { Letter } from '@/lib/features/letters/schema';
import { StopBox } from './stop-box';

/** Why the letter must not go as it stands: the guard against writing to one side only. */
export function LetterStop({ checks }: { readonly checks: Letter['checks'] }) {
  const stop = checks.find(({ tone, code }) => tone === 'block' && code === 'letter.ex_parte');
  if (!stop) return null;
  const { title, detail, section } = stop;
  return (
    <div className="mb-4 print:hidden">
      <StopBox title={`Stopped: ${title.toLowerCase()}`}>
        {detail} {section && !detail.includes(section) && <Cite className="text-inherit!">{section}</Cite>}
      </StopBox>
    </div>
  );
}
