import { RuleBroken } from '../../rule-broken';
import { dollars } from '../../wording';
import { isWon, type AppealKind, type AppealOutcome } from './kinds';

export interface Answer {
  readonly kind: AppealKind;
  readonly outcome: AppealOutcome;
  readonly disputedCents: number;
  readonly recoveredCents: number;
}

/** The outcome that the money says, where an answer brought any. */
export function outcomeOfMoney(disputedCents: number, recoveredCents: number): 'paid' | 'part' | 'upheld' {
  return recoveredCents <= 0 ? 'upheld' : recoveredCents >= disputedCents ? 'paid' : 'part';
}

/** @throws RuleBroken `appeal.outcome_money` where the word and the money do not fit */
export function demandAnswer({ outcome, disputedCents, recoveredCents }: Answer): void {
  if (isWon(outcome)) {
    if (recoveredCents <= 0) throw new RuleBroken('appeal.outcome_money', 'Paid in full or in part: say how much came.');
    const says = outcomeOfMoney(disputedCents, recoveredCents);
    if (says !== outcome) throw new RuleBroken('appeal.outcome_money', `${dollars(recoveredCents)} of ${dollars(disputedCents)} disputed is ${says === 'paid' ? 'all of it' : 'a part of it'}.`);
  } else if (recoveredCents !== 0) throw new RuleBroken('appeal.outcome_money', 'Nothing more was paid with this outcome: leave the amount at zero, or say paid or part.');
}

/** The filing fee that the payer owes back: an independent bill review that found more owing (8 CCR 9792.5.14). */
export function feeBackCents({ kind, outcome, feeCents }: { readonly kind: AppealKind; readonly outcome: string; readonly feeCents: number }): number {
  return kind === 'IBR' && isWon(outcome) ? feeCents : 0;
}
