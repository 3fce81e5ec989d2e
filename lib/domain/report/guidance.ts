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
  const { weakHere = [], ...guide }: Guide = guides[key];
  const ofKind = kindNotes[kind]?.[key];
  const ofSpecialty = specialty === '' ? undefined : specialtyNotes[specialty]?.[key];
  const binds = !ownRules.includes(kind);
  const isForAll = ofSpecialty && (ofSpecialty.cites.length === 0 || ofSpecialty.cites.some(isOfGuides));
  const notes = [ofKind, binds || isForAll ? ofSpecialty : undefined].filter((note) => note !== undefined);
  return binds ? { ...guide, weak: [...guide.weak, ...weakHere], notes } : { ...guide, cites: [], notes };
}

/** The Guides and the standards of medicine hold everywhere. */
const isOfGuides = ({ section }: Cited): boolean => section.startsWith('AMA Guides');
