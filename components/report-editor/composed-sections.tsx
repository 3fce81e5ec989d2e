'use client';

import { composedSections, sectionTitles } from '@/lib/domain/report/sections';
import type { PanelName } from './report-address';

export function ComposedSections({ reportId: _ }: { readonly reportId: string; readonly onPanel: (panel: PanelName) => void }) {
  return composedSections.map((key) => <section key={key} id={`section-${key}`} className="pt-7"><h2 className="text-lg font-semibold">{sectionTitles[key]}</h2></section>);
}
