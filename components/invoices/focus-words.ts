export type PrimaryFocusWord = 'none' | 'psychiatry' | 'toxicology' | 'oncology';

/** What the primary focus of an evaluation can be, with the modifier that follows (8 CCR 9795(d)). */
export const focusChoices: readonly (readonly [PrimaryFocusWord, string, string])[] = [
  ['psychiatry', 'Psychiatric or psychological', 'Modifier -96, twice the fee'],
  ['toxicology', 'Toxicology', 'Modifier -97, one and a half times the fee'],
  ['oncology', 'Oncology', 'Modifier -98, one and a half times the fee'],
  ['none', 'None of these', 'No modifier'],
];
