import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '@/lib/features/cases/schema';
import { letterChoices } from './letter-choices';

const today = '2026-03-02';
const exam = (more: object = {}) => ({ id: 'e1', kind: 'COMPREHENSIVE', state: 'SCHEDULED', scheduledOn: '2026-03-24', notifiedOn: null, interpreterLanguage: '', packets: [], ...more });
const found = (kind: string, ...evaluations: object[]) => ({ id: 'c1', kind, evaluations }) as unknown as CaseDetail;
const labels = (of: CaseDetail) => letterChoices(of, [], today).map(({ label }) => label);

describe('the letters that make sense on a case', () => {
  it('begins with the notice that nobody was sent yet', () => {
    expect(labels(found('QME', exam()))[0]).toBe('Notice of the appointment of Mar 24 (Form 110 content)');
    expect(labels(found('AME', exam()))[0]).toBe('Notice of the appointment of Mar 24');
    expect(labels(found('IME', exam()))[0]).toBe('Letter about the appointment of Mar 24');
  });
  it('offers it again only last once it was sent', () => {
    const [first, ...rest] = labels(found('QME', exam({ notifiedOn: today })));
    expect(first).toBe('Records request');
    expect(rest).toContain('Notice of the appointment of Mar 24 (Form 110 content), again');
  });
  it.each([['NO_SHOW', 'No-show notice of Mar 24'], ['LATE_CANCEL', 'Late cancellation notice of Mar 24'], ['NOT_SEEN', 'Not seen notice of Mar 24'], ['CANCELLED', 'Cancellation notice of Mar 24']])('follows the outcome %s', (state, label) => {
    expect(labels(found('QME', exam({ state })))[0]).toBe(label);
  });
  it('writes one deficiency letter for each packet in quarantine, whatever its numbers seem to say, and none outside the panel system', () => {
    const packet = (id: string, declaredPages: number | null, declarationSignedOn: string | null, state = 'quarantined') => ({ id, state, senderName: `Sender ${id}`, receivedOn: '2026-02-26', countedPages: 412, declaredPages, declarationSignedOn });
    // The fourth swears to the printed pages of condensed sheets, the last is still being read: neither lacks anything.
    const packets = [packet('1', 412, '2026-02-20', 'ready'), packet('2', null, null), packet('3', 380, '2026-02-20'), packet('4', 430, '2026-02-20', 'ready'), packet('5', null, null, 'processing')];
    const choices = letterChoices(found('QME', exam({ notifiedOn: today, packets })), [], today).filter(({ letter }) => letter.kind === 'deficiency');
    expect(choices.map(({ letter }) => letter.facts?.packet)).toMatchObject([{ id: '2', senderName: 'Sender 2', declaredPages: null }, { id: '3', senderName: 'Sender 3', declaredPages: 380 }]);
    expect(new Set(choices.map(({ id }) => id)).size).toBe(2);
    expect(labels(found('IME', exam({ packets }))).some((label) => label.startsWith('Deficiency'))).toBe(false);
  });
  it('opens the draft that lies there already', () => {
    const draft = { id: 'l1', state: 'DRAFT', kind: 'appointment_notice', evaluationId: 'e1' };
    expect(letterChoices(found('QME', exam()), [draft as never], today)[0]?.draftId).toBe('l1');
    expect(letterChoices(found('QME', exam()), [{ ...draft, state: 'SENT' } as never], today)[0]?.draftId).toBe(null);
  });
  it('asks for an interpreter where one is needed', () => {
    expect(labels(found('QME', exam({ interpreterLanguage: 'Spanish' })))).toContain('Interpreter request of Mar 24');
  });
});
