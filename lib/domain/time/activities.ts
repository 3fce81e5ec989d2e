/** What a physician or helper does on a case, by the clock. */
export const ACTIVITIES = ['record_review', 'report', 'deposition', 'preparation', 'conference', 'research', 'travel', 'correspondence', 'other'] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** The words of each, as they stand on an itemized bill. */
export const activityLabels = {
  record_review: 'Record review',
  report: 'Report writing',
  deposition: 'Testimony',
  preparation: 'Preparation for testimony',
  conference: 'Conference',
  research: 'Research',
  travel: 'Travel',
  correspondence: 'Correspondence and calls',
  other: 'Other work',
} as const satisfies Record<Activity, string>;

/** Whether a stored word is one of the activities. */
function isActivity(text: string): text is Activity {
  return (ACTIVITIES as readonly string[]).includes(text);
}

/** The stored word as an activity; one that is no longer known is other work. */
export function activityOf(text: string): Activity {
  return isActivity(text) ? text : 'other';
}
