'use client';

import { AskDialog } from '@/components/forms/ask-dialog';
import { SelectInput } from '@/components/forms/inputs';
import { DENIAL_CLASSES, denialClassWords, type DenialClass } from '@/lib/domain/billing/denials/rebuttal';
import { REBUTTALS } from '@/lib/domain/billing/denials/rebuttals';
import { useReclassEor } from '@/lib/features/eors/client';
import type { Eor, EorLine } from '@/lib/features/eors/schema';

/** Says what a denial is, where it was recognized otherwise. Load it on intent. */
export function ReclassDialog({ eor, line, onClose }: { readonly eor: Eor; readonly line: EorLine; readonly onClose: () => void }) {
  const reclass = useReclassEor();
  return (
    <AskDialog
      title={`What is held against ${line.code}`} action="Class it so" done={`${line.code} is classed by hand.`} onClose={onClose}
      send={(values) => reclass.mutateAsync({ input: { eorId: eor.id as never, version: eor.version, lineId: line.id as never, denialClass: values.text('denialClass') as DenialClass, rebuttalKey: values.text('rebuttalKey') } })}
    >
      {() => (
        <>
          <SelectInput label="Denial" name="rebuttalKey" defaultValue={line.denial?.rebuttalKey ?? ''} className="sm:col-span-2" choices={[['', 'None that is known'], ...REBUTTALS.map(({ key, title }) => [key, title] as const)]} />
          <SelectInput label="What it is worth" name="denialClass" defaultValue={line.denial?.class ?? 'disputed'} className="sm:col-span-2" choices={DENIAL_CLASSES.map((kind) => [kind, denialClassWords[kind]] as const)} />
        </>
      )}
    </AskDialog>
  );
}
