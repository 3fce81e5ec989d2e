import type { FormValues } from '@/components/forms/form-values';
import type { CaseKind } from '@/lib/features/cases/schema';
import { kindWords } from '@/lib/format/case-words';

/** The kinds of case for which somebody comes to a clinic. */
const kinds: readonly CaseKind[] = ['QME', 'AME', 'IME', 'EXPERT_WITNESS'];

/** Which kinds of case are seen; none chosen is all. */
export function KindChoice({ chosen }: { readonly chosen: readonly CaseKind[] }) {
  return (
    <fieldset className="sm:col-span-2">
      <legend className="label float-left w-full pb-1">
        Kinds of case <span className="font-normal text-muted">optional, none chosen is all</span>
      </legend>
      <div className="clear-both flex flex-wrap gap-x-5">
        {[...new Set([...kinds, ...chosen])].map((kind) => (
          <label key={kind} className="flex min-h-(--control) items-center gap-2">
            <input type="checkbox" name={`kind-${kind}`} defaultChecked={chosen.includes(kind)} className="size-4 accent-(--accent)" />
            {kindWords(kind)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The kinds that are ticked. */
export function chosenKinds(values: FormValues): CaseKind[] {
  return (['QME', 'AME', 'IME', 'EXPERT_WITNESS', 'RECORD_REVIEW', 'PEER_REVIEW', 'OTHER_INCOME'] as const).filter((kind) => values.checked(`kind-${kind}`));
}
