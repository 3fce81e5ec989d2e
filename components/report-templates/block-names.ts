/** What a report prints from elsewhere, as a wording names it. */
export const shownBlockNames = {
  measurements: 'Table of the measurements',
  diagnoses: 'Table of the diagnoses',
  impairments: 'Table of the impairments',
  apportionment: 'Table of the apportionment',
  chronology: 'Chronology of the confirmed excerpts',
} as const;
