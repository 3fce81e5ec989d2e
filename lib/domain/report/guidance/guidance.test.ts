import { describe, expect, it } from 'vitest';
import { guidanceOf } from '../guidance';
import { reportKinds, reportSpecialties } from '../kinds';
import { composedSections, writtenSections } from '../sections';

const keys = [...writtenSections, ...composedSections];

describe('guidance', () => {
  it('says for each section of each kind and specialty what is required, why, and what is weak', () => {
    for (const key of keys) {
      for (const kind of reportKinds) {
        for (const specialty of ['', ...reportSpecialties] as const) {
          const { required, why, weak, notes } = guidanceOf(key, kind, specialty);
          expect(required.length, key).toBeGreaterThan(30);
          expect(why.length, key).toBeGreaterThan(20);
          expect(weak.length, key).toBeGreaterThan(0);
          for (const sentence of [required, why, ...weak, ...notes.map(({ says }) => says)]) expect(sentence, sentence).toMatch(/[.:”]$/);
        }
      }
    }
  });

  it('cites law for each section of a medical-legal report but one’s own, and marks what is from memory', () => {
    for (const key of keys) if (key !== 'own') expect(guidanceOf(key, 'comprehensive', '').cites.length, key).toBeGreaterThan(0);
    expect(guidanceOf('apportionment', 'comprehensive', '').cites).toContainEqual({ section: 'LC 4663, 4664', confidence: 'M' });
    expect(guidanceOf('declarations', 'comprehensive', '').cites).toContainEqual({ section: 'LC 4628(j)', confidence: 'M' });
  });

  it('adds what specialty and kind add, and does not bind others by California’s rules', () => {
    expect(guidanceOf('causation', 'comprehensive', 'psychiatric').notes[0]?.says).toContain('predominant');
    expect(guidanceOf('introduction', 'supplemental', '').notes[0]?.says).toContain('60 days');
    expect(guidanceOf('history_of_injury', 'ime', 'psychiatric').cites).toEqual([]);
    expect(guidanceOf('introduction', 'ime', '').notes[0]?.cites).toEqual([{ section: 'FRCP 26(a)(2)(B)', confidence: 'M' }]);
  });
});
