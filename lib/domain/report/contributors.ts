import type { CalendarDate } from '../calendar';
import { dateWithoutWeekday, quantity } from '../wording';
import { contributions, type Contribution, type Contributor } from './facts';

interface Dated {
  readonly userId: string;
  readonly count: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** What is known of who worked on a report, before anybody is asked. */
export interface ContributionTrail {
  /** Excerpts that each person proposed or changed; one that was changed twice counts once. */
  readonly excerpts: readonly Dated[];
  /** Notes that each person kept while the exam ran. */
  readonly examNotes: readonly Dated[];
  /** Measurements by who took them. */
  readonly measurements: readonly { readonly userId: string; readonly count: number }[];
  /** Sections that each person wrote in. */
  readonly sections: readonly Dated[];
  /** Null where nobody interpreted. */
  readonly interpreter: { readonly name: string; readonly qualifications: string; readonly language: string } | null;
  readonly handoffs: readonly { readonly id: string; readonly name: string; readonly qualifications: string; readonly sentOn: CalendarDate }[];
  /** The people of the practice who stand in the trail, or are named by hand. */
  readonly people: readonly { readonly userId: string; readonly name: string; readonly qualifications: string }[];
  /** What was said by hand: of somebody who stands in the trail, or of somebody else. */
  readonly said: readonly { readonly id: string; readonly userId: string | null; readonly name: string; readonly qualifications: string; readonly did: readonly Contribution[]; readonly note: string; readonly clericalReason: string }[];
  /** Whoever signs is no helper. */
  readonly physicianUserId: string | null;
}

/**
 * Everybody but the physician who took a history, excerpted, measured, interpreted, wrote or typed, with what shows it
 * (LC 4628(b)). What was said by hand adds to the trail and takes nothing from it; why somebody's part was clerical stands beside it.
 */
export function contributorsFrom(trail: ContributionTrail): Contributor[] {
  const ids = [...trail.excerpts, ...trail.examNotes, ...trail.measurements, ...trail.sections].map(({ userId }) => userId);
  const named = trail.said.flatMap(({ userId }) => userId ?? []);
  const people = [...new Set([...ids, ...named])].filter((userId) => userId !== trail.physicianUserId).map((userId) => personIn(trail, userId));
  const { interpreter } = trail;
  return [
    ...people,
    ...(interpreter ? [contributor({ key: 'interpreter', name: interpreter.name, qualifications: interpreter.qualifications, did: ['interpreted'], evidence: `Interpreter${interpreter.language ? ` of ${interpreter.language}` : ''} at the exam` })] : []),
    ...trail.handoffs.map(({ id, name, qualifications, sentOn }) => contributor({ key: `handoff:${id}`, name, qualifications, did: ['transcribed'], evidence: `Given to type on ${dateWithoutWeekday(sentOn)}` })),
    ...trail.said.filter(({ userId }) => userId === null).map(({ id, name, qualifications, did, note, clericalReason }) => contributor({ key: `named:${id}`, name, qualifications, did, evidence: note, clericalReason })),
  ];
}

function personIn(trail: ContributionTrail, userId: string): Contributor {
  const person = trail.people.find((one) => one.userId === userId);
  const said = trail.said.filter((one) => one.userId === userId);
  const of = <T extends { readonly userId: string }>(rows: readonly T[]) => rows.find((row) => row.userId === userId);
  const [excerpts, notes, measured, wrote] = [of(trail.excerpts), of(trail.examNotes), of(trail.measurements), of(trail.sections)];
  const did = new Set<Contribution>(said.flatMap((one) => one.did));
  if (notes) did.add('took_history');
  if (excerpts) did.add('excerpted');
  if (measured) did.add('measured');
  if (wrote) did.add('drafted');
  const evidence = [
    notes && `Notes of the exam, ${between(notes)}`,
    excerpts && `${quantity(excerpts.count, 'excerpt')}, ${between(excerpts)}`,
    measured && quantity(measured.count, 'measurement'),
    wrote && `Wrote in ${quantity(wrote.count, 'section')}, ${between(wrote)}`,
    ...said.map(({ note }) => note),
  ];
  return contributor({
    key: userId,
    name: person?.name || said[0]?.name || 'Somebody who has left',
    qualifications: said.find((one) => one.qualifications !== '')?.qualifications ?? person?.qualifications ?? '',
    did: [...did],
    evidence: evidence.filter(Boolean).join('; '),
    clericalReason: said.find((one) => one.clericalReason !== '')?.clericalReason ?? '',
  });
}

function contributor({ clericalReason = '', did, ...rest }: Omit<Contributor, 'clericalReason'> & { readonly clericalReason?: string }): Contributor {
  return { ...rest, did: contributions.filter((one) => did.includes(one)), clericalReason };
}

function between({ from, to }: Dated): string {
  return from === to ? dateWithoutWeekday(from) : `${dateWithoutWeekday(from)} to ${dateWithoutWeekday(to)}`;
}
