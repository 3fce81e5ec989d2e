import { RuleBroken } from '../rule-broken';

export type ExcerptState = 'PROPOSED' | 'CONFIRMED' | 'REJECTED';

/** Tags that every office has; its own come beside them. */
export const excerptTags = { causation: 'Causation', prior_injury: 'Prior injury', surgery: 'Surgery', work_status: 'Work status', apportionment: 'Apportionment' } as const;

/** A tag in words: one of every office's, or the office's own as it wrote it. */
export function tagLabel(tag: string): string {
  return Object.hasOwn(excerptTags, tag) ? excerptTags[tag as keyof typeof excerptTags] : tag;
}

/**
 * What an excerpt is after its words were changed. A physician's own change of a confirmed line stays confirmed, under
 * the name of whoever changed it; anybody else's change asks the physician anew (LC 4628(b)). A rejected one that was
 * changed is proposed again.
 */
export function stateAfterEdit(state: ExcerptState, byPhysician: boolean): ExcerptState {
  return state === 'CONFIRMED' && byPhysician ? 'CONFIRMED' : 'PROPOSED';
}

const refusals = {
  confirm: { from: ['PROPOSED'], says: 'Only a proposed excerpt is confirmed.' },
  reject: { from: ['PROPOSED'], says: 'Only a proposed excerpt is rejected. Reopen it first.' },
  reopen: { from: ['CONFIRMED', 'REJECTED'], says: 'This excerpt is still proposed.' },
} as const satisfies Record<string, { from: readonly ExcerptState[]; says: string }>;

/** Sees to it that an excerpt in this state may be decided so. @throws RuleBroken `excerpt.transition` */
export function demandExcerptStep(state: ExcerptState, step: keyof typeof refusals): void {
  const { from, says } = refusals[step];
  if (!(from as readonly ExcerptState[]).includes(state)) throw new RuleBroken('excerpt.transition', says);
}
