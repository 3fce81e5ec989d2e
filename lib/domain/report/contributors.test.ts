import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../calendar';
import { contributorsFrom, type ContributionTrail } from './contributors';

const on = (text: string) => text as CalendarDate;
const nobody: ContributionTrail = { excerpts: [], examNotes: [], measurements: [], sections: [], interpreter: null, handoffs: [], people: [], said: [], physicianUserId: 'dr' };
const dated = (userId: string, count: number, from = '2026-03-03', to = '2026-03-09') => ({ userId, count, from: on(from), to: on(to) });

describe('who helped with a report (LC 4628(b))', () => {
  it('is nobody where the physician did all of it', () => {
    expect(contributorsFrom({ ...nobody, excerpts: [dated('dr', 214)], sections: [dated('dr', 9)] })).toEqual([]);
  });

  it('puts all that one person did together, with the days', () => {
    const trail = { ...nobody, excerpts: [dated('ann', 214)], sections: [dated('ann', 1, '2026-03-10', '2026-03-10')], measurements: [{ userId: 'ann', count: 6 }], people: [{ userId: 'ann', name: 'Ann Lee', qualifications: 'RN' }] };
    expect(contributorsFrom(trail)).toEqual([{ key: 'ann', name: 'Ann Lee', qualifications: 'RN', did: ['excerpted', 'measured', 'drafted'], evidence: '214 excerpts, March 3, 2026 to March 9, 2026; 6 measurements; Wrote in 1 section, March 10, 2026', clericalReason: '' }]);
  });

  it('adds what is said by hand to the trail and takes nothing from it', () => {
    const said = [{ id: '1', userId: 'ann', name: 'Ann Lee', qualifications: 'RN, 12 years', did: ['diagnostics' as const], note: 'Held the films', clericalReason: 'Typed what was dictated' }];
    const [ann] = contributorsFrom({ ...nobody, excerpts: [dated('ann', 1)], people: [{ userId: 'ann', name: 'Ann Lee', qualifications: 'RN' }], said });
    expect(ann).toMatchObject({ qualifications: 'RN, 12 years', did: ['excerpted', 'diagnostics'], evidence: '1 excerpt, March 3, 2026 to March 9, 2026; Held the films', clericalReason: 'Typed what was dictated' });
  });

  it('names interpreter, transcriber and people from outside under keys of their own', () => {
    const trail = { ...nobody, interpreter: { name: 'Rosa Delgado', qualifications: '', language: 'Spanish' }, handoffs: [{ id: 'h', name: 'Mia Chen', qualifications: 'CMT', sentOn: on('2026-03-04') }], said: [{ id: 'n', userId: null, name: 'Dr. Ruiz', qualifications: 'Radiologist', did: ['diagnostics' as const], note: '', clericalReason: '' }] };
    expect(contributorsFrom(trail).map(({ key, did }) => [key, did])).toEqual([['interpreter', ['interpreted']], ['handoff:h', ['transcribed']], ['named:n', ['diagnostics']]]);
  });

  it('does not lose somebody who left the practice', () => {
    expect(contributorsFrom({ ...nobody, examNotes: [dated('gone', 1)] })).toMatchObject([{ key: 'gone', name: 'Somebody who has left', did: ['took_history'] }]);
  });
});
