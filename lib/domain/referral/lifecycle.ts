import { RuleBroken } from '../rule-broken';

export const REFERRAL_STATES = ['RECEIVED', 'INFO_REQUESTED', 'ACCEPTED', 'DECLINED'] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

export const REFERRAL_EVENTS = ['amend', 'request_information', 'take_up', 'accept', 'decline'] as const;
/** `take_up` opens a declined referral again, or ends the wait for information. */
export type ReferralEvent = (typeof REFERRAL_EVENTS)[number];

const TRANSITIONS = {
  RECEIVED: { amend: 'RECEIVED', request_information: 'INFO_REQUESTED', accept: 'ACCEPTED', decline: 'DECLINED' },
  INFO_REQUESTED: { amend: 'INFO_REQUESTED', request_information: 'INFO_REQUESTED', take_up: 'RECEIVED', accept: 'ACCEPTED', decline: 'DECLINED' },
  ACCEPTED: {},
  DECLINED: { take_up: 'RECEIVED' },
} as const satisfies Record<ReferralState, Partial<Record<ReferralEvent, ReferralState>>>;

const STATE_WORDS = { RECEIVED: 'not decided yet', INFO_REQUESTED: 'waiting for information', ACCEPTED: 'accepted', DECLINED: 'declined' } as const satisfies Record<ReferralState, string>;
const EVENT_WORDS = { amend: 'changed', request_information: 'asked about', take_up: 'taken up again', accept: 'accepted', decline: 'declined' } as const satisfies Record<ReferralEvent, string>;

/** What may happen to a referral in this state. */
export function allowedReferralEvents(from: ReferralState): ReferralEvent[] {
  const row: Partial<Record<ReferralEvent, ReferralState>> = TRANSITIONS[from];
  return REFERRAL_EVENTS.filter((event) => row[event] !== undefined);
}

/** The state after an event. Throws RuleBroken `referral.transition`. */
export function advanceReferral(from: ReferralState, event: ReferralEvent): ReferralState {
  const row: Partial<Record<ReferralEvent, ReferralState>> = TRANSITIONS[from];
  const to = row[event];
  if (to === undefined) throw new RuleBroken('referral.transition', `This referral is ${STATE_WORDS[from]}, so it cannot be ${EVENT_WORDS[event]}.`, { from, event, allowed: allowedReferralEvents(from) });
  return to;
}
