import { composedGuides } from './guidance/composed';
import { factGuides } from './guidance/facts';
import type { Cited, Guide, GuideNote } from './guidance/guide';
import { kindNotes, specialtyNotes } from './guidance/notes';
import { opinionGuides } from './guidance/opinions';
import type { ReportKind, ReportSpecialty } from './kinds';
import type { SectionKey } from './sections';

const guides: Readonly<Record<SectionKey, Guide>> = { ...factGuides, ...opinionGuides, ...composedGuides };

/** What stands beside a section while it is written. */
export interface Guidance extends Guide {
  /** What this kind of report and this specialty add. */
  readonly notes: readonly GuideNote[];
}

/** Rules of California’s medical-legal reports; a report of another kind follows them only as good custom. */
const ownRules: readonly ReportKind[] = ['ime', 'fitness_for_duty', 'disability', 'deposition_preparation'];

/**
 * What is required in a section, why, and what makes it weak, for a kind of report and a specialty. Outside California's
 * medical-legal reports the demands stay as good custom, without the sections of law that do not bind there.
 */
export function guidanceOf(key: SectionKey, kind: ReportKind, specialty: ReportSpecialty | ''): Guidance {
  const guide = guides[key];
  const notes = [kindNotes[kind]?.[key], specialty === '' ? undefined : specialtyNotes[specialty]?.[key]].filter((note) => note !== undefined);
  const binds = !ownRules.includes(kind);
  const cites = binds ? guide.cites : [];
  return { ...guide, cites, notes: binds ? notes : notes.map((note) => (note === kindNotes[kind]?.[key] ? note : { ...note, cites: note.cites.filter(isOfGuides) })) };
}

/** The Guides and the standards of medicine hold everywhere. */
const isOfGuides = ({ section }: Cited): boolean => section.startsWith('AMA Guides');
