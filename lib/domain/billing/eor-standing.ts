/** How an explanation of review came. */
export const eorSources = ['TYPED', 'ERA', 'SCANNED'] as const;
export const eorSourceLabels = { TYPED: 'Typed', ERA: 'Electronic (835)', SCANNED: 'Scanned' } as const satisfies Record<(typeof eorSources)[number], string>;

/** Where it stands in the inbox, in the order of the work. */
export const eorStandings = ['reading', 'unreadable', 'to_match', 'to_confirm', 'to_decide', 'decided', 'void'] as const;
export const eorStandingLabels = {
  reading: 'Being read',
  unreadable: 'Could not be read',
  to_match: 'To match',
  to_confirm: 'To confirm',
  to_decide: 'To decide',
  decided: 'Decided',
  void: 'Void',
} as const satisfies Record<(typeof eorStandings)[number], string>;

/** Which of them a list shows. */
export const eorShows = ['inbox', 'decided', 'void', 'all'] as const;
