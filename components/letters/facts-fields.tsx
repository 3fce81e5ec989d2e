import type { FormValues } from '@/components/forms/form-values';
import { NoteInput, TextInput } from '@/components/forms/inputs';
import type { LetterKind } from '@/lib/domain/letter/kinds';
import { factsAsked, withTyped, type GivenFacts } from './letter-facts';
import { ToContacts } from './to-contacts';

interface Props {
  readonly kind: LetterKind;
  readonly facts: GivenFacts;
  /** Those who were chosen before, by name. */
  readonly to?: readonly { readonly id: string; readonly name: string }[];
  readonly errorOf: (field: string) => string | undefined;
}

/** The fields for what only this letter knows. */
export function FactsFields({ kind, facts, to: chosen = [], errorOf }: Props) {
  const { reason, lines, answerBy, to } = factsAsked(kind);
  return (
    <>
      {to && <ToContacts as={to} chosen={chosen} error={errorOf('facts.toContactIds')} />}
      {lines && <NoteInput label={lines.label} name="lines" rows={5} defaultValue={(facts[lines.of] ?? []).join('\n')} hint={lines.hint} className="sm:col-span-2" autoFocus={!to} error={errorOf(`facts.${lines.of}`)} />}
      {reason && <NoteInput label={reason} name="reason" rows={3} maxLength={2000} defaultValue={facts.reason} className="sm:col-span-2" autoFocus={!lines} error={errorOf('facts.reason')} />}
      {answerBy && <TextInput label="Answer asked by" name="answerBy" type="date" optional defaultValue={facts.answerBy} error={errorOf('facts.answerBy')} />}
    </>
  );
}

/** What stands in those fields, with the facts that they do not show. */
export function factsOf(kind: LetterKind, before: GivenFacts, values: FormValues): GivenFacts {
  return withTyped(kind, before, { reason: values.text('reason'), lines: values.text('lines'), answerBy: values.text('answerBy'), toContactIds: values.text('toContactIds').split(' ').filter(Boolean) });
}
