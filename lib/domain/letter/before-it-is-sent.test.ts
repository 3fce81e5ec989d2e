import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import type { DueRecipient } from '../service/due-recipient';
import { beforeItIsSent, type DraftedLetter, type DraftedRecipient } from './before-it-is-sent';

const to = (role: DraftedRecipient['role'], changed: Partial<DraftedRecipient> = {}): DraftedRecipient => ({ role, contactId: null, name: `The ${role}`, address: '1 K Street', email: '', fax: '', required: true, omittedReason: '', problem: '', ...changed });
const whole: DraftedLetter = {
  kind: 'appointment_notice', subject: 'Notice of appointment on Tuesday, March 24, 2026', body: 'Come.', caseKind: 'QME', recipients: [to('claimant'), to('claims_administrator')], added: [], missing: [], parties: [], hasLetterhead: true,
  evaluation: { state: 'SCHEDULED', scheduledOn: calendarDate('2026-03-24') }, clock: { title: 'Form 110, appointment notice', section: '8 CCR 34(a)', strictOn: calendarDate('2026-03-09') }, today: calendarDate('2026-03-02'),
};
const blocks = (changed: Partial<DraftedLetter>): string[] => beforeItIsSent({ ...whole, ...changed }).filter(({ tone }) => tone === 'block').map(({ code }) => code);
const looks = (changed: Partial<DraftedLetter>): string[] => beforeItIsSent({ ...whole, ...changed }).filter(({ tone }) => tone === 'look').map(({ code }) => code);

describe('before a letter is sent', () => {
  it.each<[string, Partial<DraftedLetter>, string[]]>([
    ['nothing wrong', {}, []],
    ['a value is missing', { body: 'At [claimant’s address missing].' }, ['letter.gaps']],
    ['a value is missing in the subject', { subject: 'On [day missing], March 24, 2026' }, ['letter.gaps']],
    ['no text', { body: '  ' }, ['letter.empty']],
    ['no letterhead', { hasLetterhead: false }, ['letter.letterhead']],
    ['one side only', { recipients: [to('claimant')] }, ['letter.ex_parte']],
    ['the other side is left out, with a reason', { recipients: [to('claimant'), to('claims_administrator', { omittedReason: 'Asked to be' })] }, ['letter.ex_parte']],
    ['one of two of a side left out, with a reason', { recipients: [to('claimant'), to('claims_administrator'), to('defense_attorney', { omittedReason: 'Withdrew' })] }, []],
    ['nobody', { recipients: [], missing: [{ role: 'treating_physician', side: null, says: 'No treating physician is on the case.', section: '8 CCR 35(i)' }] }, ['letter.nobody']],
    ['no address', { recipients: [to('claimant', { problem: 'No mailing address is known.' }), to('claims_administrator')] }, ['letter.unreachable']],
    ['the address of one who is left out does not matter', { recipients: [to('claimant'), to('claims_administrator'), to('defense_attorney', { omittedReason: 'Withdrew', problem: 'No mailing address is known.' })] }, []],
    ['somebody came to the case', { added: [{ ...to('defense_attorney'), side: 'defense', reason: 'Known', section: '8 CCR 34(a)', confidence: 'V', method: 'mail', ways: [], encloses: [] } satisfies DueRecipient] }, ['letter.recipient_not_on_it']],
    ['the exam was cancelled', { evaluation: { state: 'CANCELLED', scheduledOn: calendarDate('2026-03-24') } }, ['evaluation.not_scheduled']],
    ['the exam was moved', { evaluation: { state: 'SCHEDULED', scheduledOn: calendarDate('2026-03-31') } }, ['letter.other_day']],
    ['a notice of a no-show needs no appointment ahead', { kind: 'no_show_notice', evaluation: { state: 'NO_SHOW', scheduledOn: calendarDate('2026-03-31') } }, []],
  ])('%s', (_label, changed, codes) => expect(blocks(changed)).toEqual(codes));

  it.each<[string, Partial<DraftedLetter>, string[]]>([
    ['the form is compared', {}, ['letter.form']],
    ['late', { today: calendarDate('2026-03-10') }, ['letter.late', 'letter.form']],
    ['an attorney who is not known', { missing: [{ role: 'applicant_attorney', side: 'applicant', says: 'Represented, but no applicant attorney is on the case.', section: '8 CCR 34(a)' }] }, ['letter.recipient_missing', 'letter.form']],
    ['no form', { kind: 'no_show_notice', clock: null }, []],
  ])('to be looked at: %s', (_label, changed, codes) => expect(looks(changed)).toEqual(codes));

  it('stops nothing one-sided in private work', () => {
    expect(blocks({ kind: 'appointment_letter', caseKind: 'IME', recipients: [to('client')] })).toEqual([]);
    expect(blocks({ kind: 'unavailability_notice', caseKind: null, evaluation: null, recipients: [to('dwc')] })).toEqual([]);
  });
});
