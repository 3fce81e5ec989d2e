import { FORM_ENTRIES } from './forms';
import { appealKindTable, appealKinds } from '../billing/appeals/kinds';
import { CARC } from '../billing/reason-codes/carc';
import { ADJUSTMENT_GROUPS, CODE_WORDS_CONFIDENCE } from '../billing/reason-codes/explain';
import { CODE_WORDS_NOTE } from '../billing/reason-codes/note';
import { RARC } from '../billing/reason-codes/rarc';
import { denialClassWords, denialSubjectWords } from '../billing/denials/rebuttal';
import { REBUTTALS } from '../billing/denials/rebuttals';
import { DEADLINE_RULES } from '../deadlines/rules';
import type { Span } from '../deadlines/rule';
import { CA_MLFS_2021_04_01 as mlfs } from '../fee-schedule/ca-mlfs-2021-04-01';
import { ML_CODES } from '../fee-schedule/quote';
import { jurisdictionLabels, PROVISIONS, topicLabels } from '../jurisdiction/provisions';
import { dollars, factorInWords, quantity } from '../wording';
import { entry, type LibraryEntry } from './entry';

const inForce = { since: mlfs.effectiveOn, until: mlfs.effectiveTo, sourceDate: mlfs.checkedOn };
const UNITS = { calendar_days: 'day', business_days: 'business day', calendar_months: 'month' } as const;
const spanWords = ({ length, unit, direction }: Span): string => `${quantity(length, UNITS[unit])}${direction === 'before' ? ' before' : ''}`;

const codeEntries: readonly LibraryEntry[] = ML_CODES.map((code) => {
  const rate = mlfs.codes[code];
  const included = 'included' in rate.pages ? ` ${rate.pages.included} pages are included${rate.pages.counts === 'not_reviewed_before' ? ', of those not reviewed before' : ''}.` : '';
  return entry({ id: `fee.${code}`, kind: 'fee_schedule', title: `${code}, ${rate.title.toLowerCase()}`, figure: `${dollars(rate.unitPriceCents)}${rate.unit === 'quarter_hour' ? ' per quarter hour' : ''}`, says: `Relative value times $16.25.${included}`, section: rate.section, confidence: rate.confidence, source: rate.source, ...inForce });
});

const modifierEntries: readonly LibraryEntry[] = Object.entries(mlfs.modifiers).map(([name, rate]) =>
  entry({ id: `fee.modifier-${name}`, kind: 'fee_schedule', title: `Modifier -${name}, ${rate.label}`, figure: rate.incrementBps === 0 ? 'no increase' : `+ ${factorInWords(rate.incrementBps)}`, says: `${rate.incrementBps === 0 ? 'Identifies only.' : 'Increments add to one another; they never multiply.'} With ${rate.codes.join(', ')}.`, section: rate.section, confidence: rate.confidence, source: rate.source, ...inForce }),
);

const combinationEntries: readonly LibraryEntry[] = mlfs.combinations
  .filter(({ modifiers }) => modifiers.length > 1)
  .map(({ modifiers, factorBps, codes }) => entry({ id: `fee.factor-${modifiers.join('-')}`, kind: 'fee_schedule', title: `Modifiers ${modifiers.map((one) => `-${one}`).join(' ')} together`, figure: `× ${factorInWords(factorBps)}`, says: `The increments are added: with ${codes.join(', ')}.`, ...mlfs.combining, ...inForce }));

const otherFees: readonly LibraryEntry[] = [
  entry({ id: 'fee.MLPRR', kind: 'fee_schedule', title: 'MLPRR, record review beyond the included pages', figure: `${dollars(mlfs.page.unitPriceCents)} a page`, says: 'With ML200, ML201, ML202 or ML203 only. Modifiers do not multiply it. The sender’s declaration is needed for each packet.', section: mlfs.page.section, confidence: mlfs.page.confidence, source: mlfs.page.source, ...inForce }),
  entry({ id: 'fee.ML204-minimum', kind: 'fee_schedule', title: 'ML204, least time', figure: `${mlfs.testimony.depositionMinimumQuarters / 4} hours; ${mlfs.testimony.cancelledMinimumQuarters / 4} hour`, says: `A deposition that is held; one that is cancelled fewer than ${mlfs.testimony.cancelNoticeDays} calendar days before.`, section: mlfs.testimony.section, confidence: mlfs.testimony.confidence, source: mlfs.testimony.source, ...inForce }),
  entry({ id: 'fee.version', kind: 'fee_schedule', title: `Version ${mlfs.version}`, figure: 'in force', says: `${mlfs.notice} By the day of the service; for a supplemental by the day it was asked for.`, section: '8 CCR 9793 to 9795', confidence: 'S2', source: mlfs.combining.source, ...inForce }),
  entry({ id: 'fee.version-before', kind: 'fee_schedule', title: 'Schedule before April 1, 2021', figure: '$12.50 a relative value', says: 'ML100 to ML106: ML102 $625.00, ML103 $937.50, ML101, ML104, ML105 and ML106 $62.50 per quarter hour; -93 × 1.1, -94 × 1.25, both × 1.35. For exams before April 1, 2021 and supplementals asked for before it.', section: '8 CCR 9795, earlier text', confidence: 'M', source: 'Text from memory, to be verified', until: mlfs.effectiveOn }),
];

/** The schedule, figure by figure. */
export const FEE_ENTRIES: readonly LibraryEntry[] = [...otherFees.slice(2, 3), ...codeEntries, ...otherFees.slice(0, 2), ...modifierEntries, ...combinationEntries, ...otherFees.slice(3)];

/** Every clock that is counted with. */
export const CLOCK_ENTRIES: readonly LibraryEntry[] = DEADLINE_RULES.map((rule) =>
  entry({
    id: `clock.${rule.id}`, kind: 'clock', title: rule.title, figure: rule.spans.map(spanWords).join(', then '), section: rule.section, confidence: rule.confidence, source: rule.source, since: rule.effectiveFrom,
    says: [`${rule.side === 'we_owe' ? 'We owe it' : 'Owed to us'}; from “${rule.triggerLabel}”: ${rule.spans.map(({ text }) => text).join('; ')}.`, rule.rolls ? 'A last day on a weekend or holiday moves to the next open day.' : '', rule.serviceExtends ? 'Service by mail gives 5 more days in California.' : '', rule.note].filter(Boolean).join(' '),
  }),
);

/** Denials that payers write, and what to answer. */
export const DENIAL_ENTRIES: readonly LibraryEntry[] = REBUTTALS.map((rebuttal) =>
  entry({ id: `denial.${rebuttal.key}`, kind: 'denial', title: rebuttal.title, figure: rebuttal.carcs.length > 0 ? `CARC ${rebuttal.carcs.slice(0, 4).join(', ')}` : '', says: `${denialClassWords[rebuttal.class]}. ${denialSubjectWords[rebuttal.about]}. ${rebuttal.why}`, section: rebuttal.section, confidence: rebuttal.confidence, source: rebuttal.source }),
);

const coded = { confidence: CODE_WORDS_CONFIDENCE, source: CODE_WORDS_NOTE, kind: 'reason_code' } as const;
export const REASON_CODE_ENTRIES: readonly LibraryEntry[] = [
  ...Object.entries(ADJUSTMENT_GROUPS).map(([code, says]) => entry({ ...coded, id: `group.${code}`, title: `Group ${code}`, says, section: 'X12, CAS01' })),
  ...Object.entries(CARC).map(([code, says]) => entry({ ...coded, id: `carc.${code}`, title: `CARC ${code}`, says, section: 'Claim adjustment reason codes' })),
  ...Object.entries(RARC).map(([code, says]) => entry({ ...coded, id: `rarc.${code}`, title: `RARC ${code}`, says, section: 'Remittance advice remark codes' })),
];

/** What private and other work is asked for elsewhere. */
export const JURISDICTION_ENTRIES: readonly LibraryEntry[] = PROVISIONS.map((one, at) =>
  entry({
    id: `jurisdiction.${one.jurisdictions.join('-')}.${one.topic}.${at + 1}`, kind: 'jurisdiction', title: `${one.jurisdictions.map((id) => jurisdictionLabels[id]).join(' and ')}: ${topicLabels[one.topic].toLowerCase()}`, figure: one.number === null ? '' : `${one.number} ${(one.unit ?? '').replaceAll('_', ' ')}`.trim(), says: one.says,
    section: one.section, confidence: one.confidence, source: one.source, since: one.effectiveFrom, until: one.effectiveTo,
  }),
);

const appealForms: readonly LibraryEntry[] = appealKinds.map((kind) => {
  const facts = appealKindTable[kind];
  return entry({ id: `form.${kind.toLowerCase()}`, kind: 'form', title: facts.label, figure: facts.short, says: `${facts.content}, to ${facts.goesTo}.`, section: facts.section, confidence: facts.confidence, source: kind === 'OBJECTION' ? '8 CCR 10786(a) refers to it' : 'dir.ca.gov; jurris.com' });
});

export const ALL_FORMS: readonly LibraryEntry[] = [...FORM_ENTRIES, ...appealForms];
