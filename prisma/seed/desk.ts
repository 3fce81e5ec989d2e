import { randomUUID } from 'node:crypto';
import type { RoleName } from '../../lib/auth/permissions';
import type { PracticeCtx, PracticeId, UserId } from '../../lib/core/context';
import { dateInZone, type CalendarDate } from '../../lib/domain/calendar';
import { inPractice } from '../../lib/test/world';
import type { AgreementKey, LocationKey, PhysicianKey } from './case-plan';
import type { Diary } from './clinics';
import { instantOf, type Moment } from './days';

export const timeZone = 'America/Los_Angeles';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface Office {
  readonly practiceId: string;
  readonly people: Readonly<Record<RoleName, Person>>;
  readonly physicians: Readonly<Record<PhysicianKey, string>>;
  readonly locations: Readonly<Record<LocationKey, string>>;
  readonly agreements: Readonly<Record<AgreementKey, string>>;
  readonly contacts: ReadonlyMap<string, string>;
}

/** A life of one case: it names when it goes on, and is resumed then. It is left where today finds it. */
export type Story = AsyncGenerator<Moment, void, void>;

export type Versioned = 'case' | 'evaluation' | 'invoice' | 'referral' | 'panel' | 'letter';

/** The office at the moment that is being played: who does what, at what time. */
export interface Desk {
  readonly office: Office;
  readonly diary: Diary;
  readonly today: CalendarDate;
  readonly as: (role: RoleName) => PracticeCtx;
  /** Lets another story run beside the one that calls. */
  readonly begin: (story: Story) => void;
  readonly versionOf: (kind: Versioned, id: string) => Promise<number>;
}

/** The context of a person of the office at an instant; each call has an idempotency key of its own. */
export function contextAt(practiceId: string, person: Person, role: RoleName, now: Date): PracticeCtx {
  return {
    actor: { kind: 'user', userId: person.id as UserId, name: person.name, email: person.email, role, sessionId: null, tokenId: null, assurance: 'complete' },
    practiceId: practiceId as PracticeId,
    timeZone,
    now,
    today: dateInZone(now.getTime(), timeZone),
    requestId: randomUUID(),
    ip: '127.0.0.1',
    userAgent: 'demo',
    idempotencyKey: randomUUID(),
  };
}

/** The version that a row has now, which a versioned command must name. */
export async function versionOf(practiceId: string, kind: Versioned, id: string): Promise<number> {
  const where = { practiceId_id: { practiceId, id } };
  const row = await inPractice(practiceId, async (tx) => {
    const select = { version: true } as const;
    const find = {
      case: () => tx.case.findUniqueOrThrow({ where, select }),
      evaluation: () => tx.evaluation.findUniqueOrThrow({ where, select }),
      invoice: () => tx.invoice.findUniqueOrThrow({ where, select }),
      referral: () => tx.referral.findUniqueOrThrow({ where, select }),
      panel: () => tx.panel.findUniqueOrThrow({ where, select }),
      letter: () => tx.letter.findUniqueOrThrow({ where, select }),
    } as const satisfies Record<Versioned, () => Promise<{ version: number }>>;
    return find[kind]();
  });
  return row.version;
}

/**
 * Plays stories beside one another in the order of their moments, up to `now`. Answers how many steps were played.
 * @throws whatever a step throws: a demo that breaks a rule is a mistake in its story
 */
export async function play(office: Office, diary: Diary, stories: readonly ((desk: Desk) => Story)[], now: Date): Promise<number> {
  let clock = new Date(0);
  let steps = 0;
  const waiting: { moment: Moment; order: number; story: Story }[] = [];
  const desk: Desk = {
    office,
    diary,
    get today() {
      return dateInZone(clock.getTime(), timeZone);
    },
    as: (role) => contextAt(office.practiceId, office.people[role], role, clock),
    begin: (story) => void begun.push(story),
    versionOf: (kind, id) => versionOf(office.practiceId, kind, id),
  };
  const begun: Story[] = stories.map((story) => story(desk));
  const goOn = async (story: Story) => {
    const { done, value } = await story.next();
    steps += 1;
    if (!done) waiting.push({ moment: value, order: steps, story });
    for (const other of begun.splice(0)) await goOn(other);
  };
  for (const story of begun.splice(0)) await goOn(story);
  const last = dateInZone(now.getTime(), timeZone);
  for (;;) {
    waiting.sort((a, b) => keyOf(a.moment).localeCompare(keyOf(b.moment)) || a.order - b.order);
    const next = waiting.shift();
    if (!next || next.moment.on > last || (next.moment.on === last && next.moment.part === 'evening')) return steps;
    const instant = instantOf(next.moment, steps % 1800, now);
    if (instant > clock) clock = instant;
    await goOn(next.story);
  }
}

const keyOf = ({ on, part }: Moment) => `${on} ${part === 'morning' ? 0 : 1}`;
