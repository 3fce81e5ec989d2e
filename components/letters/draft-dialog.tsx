'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { AskDialog } from '@/components/forms/ask-dialog';
import { SelectInput } from '@/components/forms/inputs';
import { letterKindOf } from '@/lib/domain/letter/kinds';
import { useDraftLetter } from '@/lib/features/letters/client';
import type { DraftLetter } from '@/lib/features/letters/schema';
import { templateList } from '@/lib/features/templates/client';
import { FactsFields, factsOf } from './facts-fields';
import { RecipientsAhead } from './recipients-ahead';

interface Props {
  readonly letter: DraftLetter;
  readonly subtitle: string;
  readonly onClose: () => void;
}

/** What a letter of this kind must be told before it is drafted; then it opens, filled in, with its recipients. Load it on intent. */
export function DraftDialog({ letter, subtitle, onClose }: Props) {
  const router = useRouter();
  const draft = useDraftLetter();
  const templates = useQuery(templateList());
  const { label, says } = letterKindOf(letter.kind);
  const offered = templates.data?.kinds.find(({ kind }) => kind === letter.kind)?.templates.filter(({ active }) => active) ?? [];
  return (
    <AskDialog
      title={label}
      subtitle={subtitle}
      action="Write the letter"
      done={null}
      onClose={onClose}
      send={async (values, idempotencyKey) => {
        const templateId = values.text('templateId');
        const facts = factsOf(letter.kind, letter.facts ?? {}, values);
        const { id } = await draft.mutateAsync({ idempotencyKey, input: { ...letter, facts, ...(templateId ? { templateId } : {}) } });
        router.push(`/letters/${id}`);
      }}
    >
      {({ errorOf }) => (
        <>
          <p className="text-muted">{says}. The rest is filled in from the case; you see it before it goes.</p>
          {letterKindOf(letter.kind).audience === 'parties' && <RecipientsAhead letter={letter} />}
          <FactsFields kind={letter.kind} facts={letter.facts ?? {}} errorOf={errorOf} />
          {offered.length > 1 && <SelectInput label="Wording" name="templateId" className="sm:col-span-2" choices={offered.map(({ id, name, isDefault }) => [isDefault ? '' : id, name] as const)} error={errorOf('templateId')} />}
        </>
      )}
    </AskDialog>
  );
}
