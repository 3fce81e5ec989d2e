export const panelNames = ['check', 'guidance', 'findings', 'records', 'comments', 'questions', 'statements', 'history', 'none'] as const;
export type PanelName = (typeof panelNames)[number];

export const panelLabels = {
  check: 'Check', guidance: 'Guidance', findings: 'Findings', records: 'Records', comments: 'Comments', questions: 'Questions', statements: 'Statements', history: 'History', none: '',
} as const satisfies Record<PanelName, string>;

/** What the address of a report says: what stands beside the text. */
export function panelIn(params: { get: (name: string) => string | null }): PanelName {
  return panelNames.find((name) => name === params.get('panel')) ?? 'check';
}

export function addressOf(panel: PanelName): string {
  return panel === 'check' ? window.location.pathname : `?panel=${panel}`;
}
