'use client';

import { useViewer } from './viewer';

/** The practice one works in. */
export function PracticeSwitch() {
  const { practiceName } = useViewer();
  return practiceName ? <p className="border-t border-hairline px-4 py-2 font-medium">{practiceName}</p> : null;
}
