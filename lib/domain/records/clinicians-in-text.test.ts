import { describe, expect, it } from 'vitest';
import { cliniciansIn } from './clinicians-in-text';

const said = (text: string) => cliniciansIn(text).map(({ name, credentials }) => `${name} | ${credentials}`);

describe('cliniciansIn', () => {
  it.each([
    ['Provider: Nestor V. de la Fontera, M.D.', 'Nestor V. de la Fontera | M.D.'],
    ['Clinician: Doe, Tobias PA-C', 'Tobias Doe | PA-C'],
    ['Electronically signed by Ana G. Ostrander-Vey, M.D. on 3/4/2021', 'Ana G. Ostrander-Vey | M.D.'],
    ['JOHN Q. SMITH MD', 'John Q. Smith | MD'],
    ['Smith, John Q., M.D.', 'John Q. Smith | M.D.'],
    ["Conor O'Neil, D.C.", "Conor O'Neil | D.C."],
    ['Mary Van Der Berg, FNP-C', 'Mary Van Der Berg | FNP-C'],
    ['Jane St. Clair, NP', 'Jane St. Clair | NP'],
    ['SIGNED BY: DOE, JANE A, DPT', 'Jane A Doe | DPT'],
    ['Jonah Reyes, PT, DPT', 'Jonah Reyes | PT'],
    ['Attending Physician Maria DeSantos M.D.', 'Maria DeSantos | M.D.'],
    ['Kathleen M. Gilligan, P.T., D.P.T.', 'Kathleen M. Gilligan | P.T.'],
    ['J. Smith MD', 'J. Smith | MD'],
    ['Dr. Palmer', 'Palmer | Dr'],
    ['DR. JOHN SMITH', 'John Smith | Dr'],
  ])('reads %s', (text, one) => expect(said(text)).toEqual([one]));

  it.each(['VAN HUSKIRK, IGNATIUS F', 'Physical Therapy Daily Note', 'the MD said so', 'Copper Finch Orthopaedic Associates', 'Dear Sir', ''])('finds nobody in %s', (text) => expect(said(text)).toEqual([]));

  it('gives all of a text in its order, with last name and initial', () => {
    expect(cliniciansIn('cc: Ruth Kim, M.D.; Carl Ng, PA-C').map(({ last, initial }) => [last, initial])).toEqual([['Kim', 'R'], ['Ng', 'C']]);
  });
});
