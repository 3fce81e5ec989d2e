import type { PageSight } from './page-sight';

/** How often each token stands in the packet: what stands on nearly every page (the patient, the injury) ties no two pages. */
export type Rarity = ReadonlyMap<number, number>;

/** Which earlier page a page repeats, as places in the list of pages that are looked at. */
export type RepeatOf = (place: number) => number | null;

export const startSigns = [
  'first', 'later', 'unnumbered', 'follows', 'follows_same_total', 'same_number', 'steps_back', 'before_complete', 'before_incomplete', 'later_after_complete', 'other_total',
  'fax_first', 'fax_later', 'fax_follows', 'fax_before_complete', 'fax_before_incomplete', 'same_fax', 'fax_changes',
  'title', 'title_alone', 'same_title', 'title_before', 'block', 'block_more', 'letterhead', 'letterhead_more', 'head_alike', 'foot_alike', 'head_foot_new',
  'signed_before', 'closed_before', 'broken_off_before', 'starts_inside', 'continued', 'opening', 'closing_only', 'before_opening',
  'short', 'short_before', 'same_type', 'type_overlap', 'single_before', 'single', 'transcript', 'separator', 'separator_before', 'cover_before',
  'shared_rare', 'cosine', 'next_alike', 'next_steps_back', 'next_is_first', 'next_follows', 'same_source', 'same_size',
  'repeats_before', 'repeats_run', 'repeat_ended', 'blank_between', 'number_gap', 'signature_only', 'transcript_goes_on', 'drawn_on', 'drawn_back',
] as const;

/** The signs that `current` begins a document after `before`, by the names of `startSigns`, each 0 to 1. */
export function startSignsAt(sights: readonly PageSight[], place: number, rarity: Rarity, repeatOf: RepeatOf, typeOrder: readonly string[]): readonly number[] {
  const [before, current, next] = [sights[place - 1]!, sights[place]!, sights[place + 1]];
  const [was, is] = [before.frame.printed, current.frame.printed];
  const [faxWas, faxIs] = [before.frame.faxed, current.frame.faxed];
  const then = next?.frame.printed ?? null;
  const believed = (sight: PageSight, ...types: string[]) => types.reduce((sum, type) => sum + (sight.beliefs[typeOrder.indexOf(type)] ?? 0), 0);
  const single = (sight: PageSight) => believed(sight, 'work_status', 'request_for_authorization', 'doctors_first_report', 'claim_form', 'subpoena', 'custodian_affidavit', 'record_declaration', 'fax_cover', 'separator_sheet');
  const [typeWas, typeIs] = [top(before.beliefs), top(current.beliefs)];
  const transcript = Math.min(believed(before, 'deposition_transcript'), believed(current, 'deposition_transcript'));
  const twin = repeatOf(place);
  const twinBefore = repeatOf(place - 1);
  const [near, nextNear] = [likeness(before, current, rarity), next ? likeness(current, next, rarity) : 0];
  const headAlike = jaccard(before.head, current.head);
  const footAlike = jaccard(before.foot, current.foot);
  const yes = (said: unknown) => (said ? 1 : 0);
  const totalsAgree = (was?.of ?? null) === (is?.of ?? null);
  const signs: Record<(typeof startSigns)[number], number> = {
    first: yes(is?.at === 1), later: yes(is && is.at > 1), unnumbered: yes(!is), follows: yes(was && is && is.at === was.at + 1), follows_same_total: yes(was && is && is.at === was.at + 1 && totalsAgree && is.of),
    same_number: yes(was && is && is.at === was.at), steps_back: yes(was && is && is.at > 0 && is.at < was.at), before_complete: yes(was?.of && was.at === was.of), before_incomplete: yes(was?.of && was.at < was.of),
    later_after_complete: yes(is && is.at > 1 && was?.of && was.at === was.of), other_total: yes(was?.of && is?.of && was.of !== is.of),
    fax_first: yes(faxIs?.at === 1), fax_later: yes(faxIs && faxIs.at > 1), fax_follows: yes(faxWas && faxIs && faxIs.at === faxWas.at + 1), fax_before_complete: yes(faxWas?.of && faxWas.at === faxWas.of),
    fax_before_incomplete: yes(faxWas?.of && faxWas.at < faxWas.of), same_fax: yes(current.frame.faxHeader && current.frame.faxHeader === before.frame.faxHeader), fax_changes: yes((current.frame.faxHeader === '') !== (before.frame.faxHeader === '')),
    title: current.title, title_alone: current.titleAlone, same_title: yes(current.title > 0.3 && current.titleWords === before.titleWords), title_before: before.title, block: current.block / 7, block_more: Math.max(0, current.block - before.block) / 7,
    letterhead: current.letterhead / 4, letterhead_more: Math.max(0, current.letterhead - before.letterhead) / 4, head_alike: headAlike, foot_alike: footAlike, head_foot_new: (1 - headAlike) * (1 - footAlike),
    signed_before: yes(before.signed), closed_before: yes(before.closes), broken_off_before: yes(before.breaksOff), starts_inside: yes(current.startsInside), continued: yes(current.continued), opening: Math.min(1, current.opening / 2),
    closing_only: yes(current.closing > 0 && current.opening === 0), before_opening: yes(before.opening > 0 && before.closing === 0 && current.opening === 0),
    short: yes(current.words < 60), short_before: yes(before.words < 60), same_type: yes(typeWas === typeIs), type_overlap: current.beliefs.reduce((sum, share, at) => sum + Math.min(share, before.beliefs[at] ?? 0), 0),
    single_before: single(before), single: single(current), transcript, separator: believed(current, 'separator_sheet'), separator_before: believed(before, 'separator_sheet'),
    cover_before: believed(before, 'fax_cover'), shared_rare: near, cosine: jaccard(before.tokens, current.tokens), next_alike: nextNear, next_steps_back: yes(is && then && then.at === is.at - 1 && then.of === is.of), next_is_first: yes(then?.at === 1),
    next_follows: yes(is && then && then.at === is.at + 1), same_source: yes(before.textSource === current.textSource), same_size: yes(before.size === current.size),
    repeats_before: yes(twin === place - 1 || (twin !== null && twin === twinBefore)), repeats_run: yes(twin !== null && twinBefore !== null && twin === twinBefore + 1),
    repeat_ended: yes(twin === null && twinBefore !== null), blank_between: yes(current.frame.number > before.frame.number + 1), number_gap: yes(was && is && is.at > was.at + 1),
    signature_only: yes(current.words < 45 && current.signed && current.title < 0.3 && current.letterhead < 3), transcript_goes_on: transcript > 0.6 && current.titleAlone < 0.5 && is?.at !== 1 ? transcript : 0,
    drawn_on: Math.max(0, nextNear - near), drawn_back: Math.max(0, near - nextNear),
  };
  return startSigns.map((name) => signs[name]);
}

function top(beliefs: Float64Array): number {
  return beliefs.reduce((best, share, at) => (share > (beliefs[best] ?? 0) ? at : best), 0);
}

function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const token of a) if (b.has(token)) both += 1;
  return both / (a.size + b.size - both);
}

/** How much rare matter two pages share: names, dates and numbers that few pages of the packet have. */
export function likeness(a: PageSight, b: PageSight, rarity: Rarity): number {
  let shared = 0;
  for (const token of a.tokens) if (b.tokens.has(token)) { const often = rarity.get(token) ?? 1; if (often <= 12) shared += 1 / Math.sqrt(often); }
  return Math.min(1, shared / 8);
}
