import type { FormValues } from '@/components/forms/form-values';

export const unpicked = 'Choose one from the list, or add it';

/** Refuses a form in which a name was typed into a contact's field and nobody was picked: it would be saved as nobody. */
export function demandPicked(values: FormValues, name: string): void {
  if (values.text(`${name}-undecided`) !== '') values.problems.push({ path: name, message: unpicked });
}
