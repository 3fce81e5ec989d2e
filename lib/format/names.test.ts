import { describe, expect, it } from 'vitest';
import { counted, doctor, initials, lastName, listed, shortName } from './names';

describe('names for the eye', () => {
  it('shortens to initial and last name', () => {
    expect(shortName('Rosa Delgado')).toBe('R. Delgado');
    expect(shortName('Cher')).toBe('Cher');
    expect(lastName('Gustavo Reyes-Ortiz')).toBe('Reyes-Ortiz');
  });
  it('makes initials and titles', () => {
    expect([initials('Elena Marsh'), initials('Mary Ann de la Cruz'), initials('')]).toEqual(['EM', 'MC', '']);
    expect(doctor('Elena Marsh')).toBe('Dr. Marsh');
  });
  it('lists names', () => {
    expect([listed([]), listed(['Oakland']), listed(['Oakland', 'Fresno', 'Modesto'])]).toEqual(['', 'Oakland', 'Oakland, Fresno and Modesto']);
  });
  it('counts nouns', () => {
    expect([counted(1, 'exam'), counted(1_240, 'page'), counted(2, 'case')]).toEqual(['1 exam', '1,240 pages', '2 cases']);
  });
});
