import { OctagonAlert } from 'lucide-react';
import { Cite } from '@/components/ui/cite';
import type { Letter } from '@/lib/features/letters/schema';

/** Why the letter must not go as it stands: the guard against writing to one side only, and whatever else a rule stops. */
export function LetterStop({ checks }: { readonly checks: Letter['checks'] }) {
  const stops = checks.filter(({ tone, code }) => tone === 'block' && code === 'letter.ex_parte');
  if (stops.length === 0) return null;
  return (
    <div role="alert" className="mb-4 flex gap-2.5 rounded-md border border-danger bg-danger-soft px-3 py-2.5 text-danger-soft-foreground">
      <OctagonAlert aria-hidden className="mt-0.5 size-4 shrink-0" strokeWidth={1.9} />
      <div>
        {stops.map(({ code, title, detail, section }) => (
          <div key={code}>
            <p className="font-semibold">{title}</p>
            <p className="mt-0.5">
              {detail} {section && !detail.includes(section) && <Cite className="text-inherit">{section}</Cite>}
            </p>
          </div>
        ))}
      </div>
    </div>
  );
}
