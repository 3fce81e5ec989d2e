import { describe, expect, it, test } from 'vitest';
import { allowedReferralEvents, advanceReferral, REFERRAL_EVENTS, REFERRAL_STATES } from './lifecycle';
import { lackingIn, type ReferralFacts } from './lacking';
import { questionsIn } from './questions';
import { consequencesOf } from './representation';

describe('a referral’s states', () => {
  test.each([
    ['RECEIVED', 'request_information', 'INFO_REQUESTED'], ['RECEIVED', 'accept', 'ACCEPTED'], ['INFO_REQUESTED', 'take_up', 'RECEIVED'], ['INFO_REQUESTED', 'accept', 'ACCEPTED'], ['INFO_REQUESTED', 'request_information', 'INFO_REQUESTED'],
    ['RECEIVED', 'decline', 'DECLINED'], ['DECLINED', 'take_up', 'RECEIVED'],
  ] as const)('%s, %s: %s', (from, event, to) => expect(advanceReferral(from, event)).toBe(to));

  it('lets nothing happen to an accepted one, and only a taking up to a declined one', () => {
    expect(allowedReferralEvents('ACCEPTED')).toEqual([]);
    expect(allowedReferralEvents('DECLINED')).toEqual(['take_up']);
    for (const from of REFERRAL_STATES) {
      for (const event of REFERRAL_EVENTS.filter((one) => !allowedReferralEvents(from).includes(one))) expect(() => advanceReferral(from, event)).toThrow('This referral is');
    }
  });
});

describe('questions that were pasted', () => {
  test.each<[string, string, string[]]>([
    ['a numbered list', '1. Is the injury industrial?\n2) Is the worker P&S?\n(3) Future medical?', ['Is the injury industrial?', 'Is the worker P&S?', 'Future medical?']],
    ['bullets', '• Causation\n– Apportionment\n- Work restrictions', ['Causation', 'Apportionment', 'Work restrictions']],
    ['lines that go on', '1. What part of the disability\n   is due to other factors?\n2. Since when?', ['What part of the disability is due to other factors?', 'Since when?']],
    ['no numbers at all', 'Causation\n\nApportionment\r\n', ['Causation', 'Apportionment']],
    ['a heading before the first', 'Please address:\n1. Causation', ['Please address:', 'Causation']],
    ['words in front of a number', 'Question 1: Causation\nQuestion 2. Need for treatment', ['Causation', 'Need for treatment']],
    ['lettered', 'a) Causation\nb) Apportionment', ['Causation', 'Apportionment']],
    ['nothing', ' \n\n1.\n', []],
    ['a year at the start is no number', '2024 exam: what changed?', ['2024 exam: what changed?']],
    ['a decimal is no number of a question', '10% whole person impairment: why?', ['10% whole person impairment: why?']],
  ])('%s', (_, pasted, questions) => expect(questionsIn(pasted)).toEqual(questions));
});

const whole: ReferralFacts = {
  kind: 'QME', represented: true, hasPhysician: true, hasPayer: true, hasAgreement: false, hasBirth: true, hasAddress: true, employer: 'Delta', panelNumber: '7731906', panelSpecialty: 'MOS', panelIssued: true,
  appointmentAsked: true, claimNumbers: ['A-1'], injuryCount: 1, questionCount: 3, roles: ['claims_administrator', 'applicant_attorney'],
};
const lacks = (over: Partial<ReferralFacts>) => lackingIn({ ...whole, ...over }).map(({ field, neededFor }) => `${field} ${neededFor}`);

describe('what a referral lacks', () => {
  test.each<[string, Partial<ReferralFacts>, string[]]>([
    ['nothing', {}, []],
    ['8 CCR 36: nobody said whether the worker is represented', { represented: null }, ['represented accept']],
    ['an unrepresented worker has no attorney to name', { represented: false, roles: ['claims_administrator'] }, []],
    ['a represented one has', { roles: ['claims_administrator'] }, ['parties notice']],
    ['8 CCR 34(a): no administrator', { roles: ['applicant_attorney'] }, ['parties notice']],
    ['8 CCR 31.3(e): the day it was asked', { appointmentAsked: false }, ['appointmentAskedOn window']],
    ['a panel without its facts', { panelSpecialty: '', panelIssued: false }, ['panelSpecialty notice', 'panelIssuedOn notice']],
    ['no panel number: its facts are not asked for', { panelNumber: '', panelSpecialty: '', panelIssued: false }, ['panelNumber notice']],
    ['an IME asks for the agreement and not for the schedule’s facts', { kind: 'IME', represented: null, employer: '', panelNumber: '', appointmentAsked: false, roles: [] }, ['agreementId accept']],
    ['other income asks for little', { kind: 'OTHER_INCOME', hasPayer: false, injuryCount: 0, questionCount: 0, hasBirth: false, hasAddress: false }, ['payerId accept']],
    ['a claim without its number', { claimNumbers: [''] }, ['claimNumber bill']],
    ['no injury at all', { injuryCount: 0, claimNumbers: [] }, ['injuries report']],
  ])('%s', (_, over, expected) => expect(lacks(over)).toEqual(expected));

  it('names first what keeps it from being accepted', () => {
    const order = lackingIn({ ...whole, represented: null, hasPhysician: false, hasPayer: false, questionCount: 0, hasBirth: false }).map(({ neededFor }) => neededFor === 'accept');
    expect(order).toEqual([...order].sort((a, b) => Number(b) - Number(a)));
  });
});

describe('what follows from who speaks for the claimant', () => {
  const says = (...given: Parameters<typeof consequencesOf>) => consequencesOf(...given).map(({ section }) => section);
  it('8 CCR 36(a)(1) and 36(b)(1): other forms, other service', () => {
    expect(consequencesOf('QME', true).map((one) => one.says).join()).toMatch(/Form 122.*strike/s);
    expect(consequencesOf('QME', false).map((one) => one.says).join()).toMatch(/Form 111.*factual correction/s);
    expect(says('QME', true)).toContain('LC 4062.2(c)');
    expect(says('QME', false)).not.toContain('LC 4062.2(c)');
  });
  it('LC 4062.3: on every panel or agreed case no word to one side alone, once it is known who is who', () => {
    for (const represented of [true, false]) expect(says('QME', represented)).toContain('LC 4062.3');
    expect(says('AME', true)).toContain('LC 4062.3');
  });
  it('says that an agreed evaluator needs a represented worker', () => expect(consequencesOf('AME', false)[0]?.says).toMatch(/represented worker/));
  it('holds everything up while nobody has said so, and asks nothing of private work', () => {
    expect(consequencesOf('QME', null)).toHaveLength(1);
    expect(consequencesOf('IME', null)).toEqual([]);
    expect(consequencesOf('IME', true)).toHaveLength(1);
  });
});
