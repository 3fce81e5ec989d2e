import { RuleBroken } from '../rule-broken';
import type { ReportDoc } from './doc';
import { fieldsIn, reportFieldNamed } from './merge-fields';
import { sectionTitles, type WrittenSection } from './sections';
import { inlinesOf } from './walk';

/**
 * A wording must fit any case: each section once (own ones as often as wanted), only fields that exist, and no cite of a record.
 * @throws RuleBroken `wording.section_twice`, `wording.unknown_field`, `wording.cites_a_record`
 */
export function demandReusable(sections: readonly { readonly key: WrittenSection; readonly content: ReportDoc }[]): void {
  const twice = sections.find(({ key }, index) => key !== 'own' && sections.findIndex((one) => one.key === key) < index);
  if (twice) throw new RuleBroken('wording.section_twice', `“${sectionTitles[twice.key]}” stands in it twice. Join the two, or make one of them a section of your own.`);
  for (const { content } of sections) demandReusableWords(content);
}

/** The same of a single piece of text. @throws RuleBroken `wording.unknown_field`, `wording.cites_a_record` */
export function demandReusableWords(content: ReportDoc): void {
  const unknown = fieldsIn(content).find((name) => !reportFieldNamed(name));
  if (unknown) throw new RuleBroken('wording.unknown_field', `There is no field “${unknown}”. Take it out or choose one from the list.`);
  if (inlinesOf(content.content).some(({ type }) => type === 'cite')) throw new RuleBroken('wording.cites_a_record', 'It cites a page of one case’s records, which no other case has. Take the cite out.');
}
