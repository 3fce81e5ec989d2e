import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { StateIcon } from '@/components/ui/state-icon';
import type { EvidenceItem } from '@/lib/features/appeals/schema';

/** Papers and whether each is here. With `name` each is a choice of a form. */
export function EvidenceList({ items, name }: { readonly items: readonly EvidenceItem[]; readonly name?: string }) {
  return (
    <Section title="Papers that go with it" count={items.length} ruled className="mt-6">
      <ul>
        {items.map((item) => (
          <li key={item.kind} className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-0.5 border-b border-hairline py-1.5">
            {name ? (
              <label className="flex min-w-0 flex-1 items-start gap-2">
                <input type="checkbox" name={name} value={item.kind} defaultChecked={item.proposed} className="mt-0.5 size-4 shrink-0 accent-(--accent)" />
                <span>{item.label}</span>
              </label>
            ) : (
              <span className="min-w-0 flex-1">{item.label}</span>
            )}
            <StateIcon tone={item.present ? 'done' : 'check'} className="text-xs">
              {item.present ? 'Here' : 'Missing'}
            </StateIcon>
            <span className="w-full text-xs text-muted sm:w-64">
              {item.href ? (
                <Link href={item.href} className="quiet-link inline-flex min-h-6 items-center">
                  {item.detail || 'Open'}
                </Link>
              ) : (
                item.detail
              )}
            </span>
          </li>
        ))}
      </ul>
      {items.some(({ present, proposed }) => !present && proposed) && <p className="py-2 text-xs text-muted">What is missing here may still go with it: put it there on paper, or take it off the list.</p>}
    </Section>
  );
}
