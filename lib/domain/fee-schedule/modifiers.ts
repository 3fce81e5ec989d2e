import { RuleBroken } from '../rule-broken';
import type { FactorTerm, MlCode } from './quote';
import type { FeeSchedule } from './tariff';

export type Factor = {
  /** The modifiers as printed on the bill: who evaluated, then the focus, then the interpreter. */
  modifiers: string[];
  factorBps: number;
  terms: FactorTerm[];
};

const PRINT_ORDER = ['92', '94', '95', '96', '97', '98', '93'];
const dashed = (modifiers: readonly string[]): string => modifiers.map((modifier) => `-${modifier}`).join(', ');

/**
 * The factor of a set of modifiers on a code. Increments add (8 CCR 9795(d)); a set that is not in the schedule's
 * table is refused. Throws RuleBroken `fee.modifier_unknown`, `fee.modifier_repeated`, `fee.modifiers_exclusive`,
 * `fee.modifier_not_applicable`, `fee.combination_not_in_table`.
 */
export function factorOf(schedule: FeeSchedule, code: MlCode, asked: readonly string[]): Factor {
  for (const [index, modifier] of asked.entries()) {
    if (!Object.hasOwn(schedule.modifiers, modifier)) {
      throw new RuleBroken('fee.modifier_unknown', `The schedule has no modifier "${modifier.slice(0, 8)}". It knows ${dashed(Object.keys(schedule.modifiers))}.`);
    }
    if (asked.indexOf(modifier) !== index) {
      throw new RuleBroken('fee.modifier_repeated', `Modifier -${modifier} is given twice.`, { modifier });
    }
  }
  for (const group of schedule.exclusive) {
    const clash = group.modifiers.filter((modifier) => asked.includes(modifier));
    if (clash.length > 1) throw new RuleBroken('fee.modifiers_exclusive', group.message, { modifiers: clash, section: group.section });
  }
  const modifiers = PRINT_ORDER.filter((modifier) => asked.includes(modifier));
  const rates = modifiers.flatMap((modifier) => {
    const rate = schedule.modifiers[modifier];
    return rate ? [{ modifier, ...rate }] : [];
  });
  for (const { modifier, label, codes, section } of rates) {
    if (!codes.includes(code)) {
      throw new RuleBroken('fee.modifier_not_applicable', `Modifier -${modifier} (${label}) does not apply to ${code}, only to ${codes.join(', ')}.`, { modifier, code, section });
    }
  }

  const priced = rates.filter(({ incrementBps }) => incrementBps !== 0);
  const combination = schedule.combinations.find(
    (row) => row.codes.includes(code) && row.modifiers.length === priced.length && priced.every(({ modifier }) => row.modifiers.includes(modifier)),
  );
  if (!combination) {
    throw new RuleBroken('fee.combination_not_in_table', `The schedule names no factor for ${dashed(modifiers)} together on ${code}.`, { code, modifiers });
  }
  return {
    modifiers,
    factorBps: combination.factorBps,
    terms: [{ label: 'base', bps: 10_000 }, ...priced.map(({ label, incrementBps }) => ({ label, bps: incrementBps }))],
  };
}
