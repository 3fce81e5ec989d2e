import { describe, expect, it } from 'vitest';
import { byYear, chronologyAddress, chronologyQuery, readChronologyView } from './chronology-filters';

const id = '01a21794-cc4b-761f-b953-df4f9a0d7f53';
const read = (query: string) => readChronologyView(new URLSearchParams(query));

describe('the chronology’s address', () => {
  it('goes there and back', () => {
    const address = chronologyAddress(id, { state: 'PROPOSED', tag: 'prior_injury', provider: 'L. Haddad, MD', q: 'back & hip', packetId: id });
    expect(read(address.split('?')[1] ?? '')).toEqual({ state: 'PROPOSED', tag: 'prior_injury', provider: 'L. Haddad, MD', type: '', packetId: id, q: 'back & hip', confirms: false });
    expect(chronologyAddress(id, {})).toBe(`/cases/${id}/chronology`);
  });
  it('takes what is unknown as not set, and asks for what is proposed when confirming', () => {
    expect(read('state=nonsense&packet=1%27')).toMatchObject({ state: null, packetId: null });
    expect(chronologyQuery(id, read('view=confirm&tag=x'))).toEqual({ caseId: id, state: 'PROPOSED' });
    expect(chronologyQuery(id, read('q=fall'))).toEqual({ caseId: id, text: 'fall' });
  });
  it('groups by year, the undated last', () => {
    expect(byYear([{ happenedOn: '2024-11-08' }, { happenedOn: '2025-01-21' }, { happenedOn: '2025-02-25' }, { happenedOn: null }]).map(({ year, lines }) => `${year} ${lines.length}`)).toEqual(['2024 1', '2025 2', 'Undated 1']);
  });
});
