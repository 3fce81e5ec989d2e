import type { CalendarDate } from '../calendar';
import { dateWithoutWeekday } from '../wording';
import { plainWords, type PaperBlock } from './paper-blocks';

/** The signed report that is amended, and the sections as it printed them. */
export interface Amended {
  readonly title: string;
  readonly signedOn: CalendarDate;
  readonly reason: string;
  readonly sections: readonly { readonly key: string; readonly title: string; readonly blocks: readonly PaperBlock[] }[];
}

export interface PaperAmendment {
  readonly heading: string;
  readonly lines: readonly string[];
  /** Each section that reads otherwise than it did: 'Changed: Causation'. */
  readonly changed: readonly string[];
}

/**
 * What an amendment says of itself on its first page: which report it amends, why, and which sections read otherwise. Sections that
 * share key and title are the same one; what only moved is not named.
 */
export function amendmentOf(before: Amended, after: Amended['sections']): PaperAmendment {
  const nameOf = ({ key, title }: { readonly key: string; readonly title: string }) => `${key} ${title.trim().toLowerCase()}`;
  const wordsBefore = new Map(before.sections.map((section) => [nameOf(section), plainWords(section.blocks)]));
  const namesAfter = new Set(after.map(nameOf));
  const changed = [
    ...after.flatMap((section) => {
      const was = wordsBefore.get(nameOf(section));
      if (was === undefined) return [`Added: ${section.title}`];
      return was === plainWords(section.blocks) ? [] : [`Changed: ${section.title}`];
    }),
    ...before.sections.filter((section) => !namesAfter.has(nameOf(section))).map(({ title }) => `Left out: ${title}`),
  ];
  return {
    heading: `Amendment to the report of ${dateWithoutWeekday(before.signedOn)}`,
    lines: [
      `This report amends the one titled “${before.title}” that was signed on ${dateWithoutWeekday(before.signedOn)}. The earlier report stays as it was signed.`,
      ...(before.reason.trim() === '' ? [] : [`Reason: ${before.reason.trim()}`]),
      changed.length === 0 ? 'No section reads otherwise than before.' : 'These sections read otherwise than before:',
    ],
    changed,
  };
}
