'use client';

import { useQuery } from '@tanstack/react-query';
import { AskDialog } from '@/components/forms/ask-dialog';
import { SelectInput } from '@/components/forms/inputs';
import { useRefillLetter } from '@/lib/features/letters/client';
import type { Letter } from '@/lib/features/letters/schema';
import { templateList } from '@/lib/features/templates/client';
import { FactsFields, factsOf } from './facts-fields';
import { kindOfLetter } from './letter-words';

/** Fills a draft anew: from a wording, with what the case knows now and what is typed here. Words written by hand are lost, and it says so. */
export function RefillDialog({ letter, onClose }: { readonly letter: Letter; readonly onClose: () => void }) {
  const refill = useRefillLetter();
  const templates = useQuery(templateList());
  const offered = templates.data?.kinds.find(({ kind }) => kind === letter.kind)?.templates.filter(({ active, id }) => active || id === letter.template?.id) ?? [];
  return (
    <AskDialog
      title="Fill anew"
      subtitle={kindOfLetter(letter.kind)}
      action="Fill the letter anew"
      done="The letter is filled anew, and its recipients are computed anew."
      onClose={onClose}
      send={(values) => refill.mutateAsync({ letterId: letter.id, version: letter.version, templateId: values.text('templateId') || null, facts: factsOf(letter.kind, letter.facts, values) })}
    >
      {({ errorOf }) => (
        <>
          <p>The words are written again from the wording with what the case knows now. What was changed by hand in this draft is replaced.</p>
          <SelectInput
            key={offered.length}
            label="Wording"
            name="templateId"
            className="sm:col-span-2"
            defaultValue={letter.template?.id ?? ''}
            choices={[...offered.map(({ id, name, number }) => [id, `${name}, version ${number}`] as const), ['', 'Built in']]}
            error={errorOf('templateId')}
          />
          <FactsFields kind={letter.kind} facts={letter.facts} to={letter.recipients.flatMap(({ contactId, name }) => (contactId && letter.facts.toContactIds?.includes(contactId) ? [{ id: contactId, name }] : []))} errorOf={errorOf} />
        </>
      )}
    </AskDialog>
  );
}
