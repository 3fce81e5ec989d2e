import { describe, expect, it } from 'vitest';
import { builtInCodes } from './built-in';
import { isWellFormedCode, looksLikeCode, withPoint } from './code';
import { expandCodes } from './expand';

const codes = builtInCodes();
const titleOf = (code: string) => codes.find((one) => one.code === code)?.title;

describe('builtInCodes', () => {
  it('has each code once, well formed, with words and no slot left open', () => {
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
    expect(codes.filter(({ code }) => !isWellFormedCode(code)).map(({ code }) => code)).toEqual([]);
    expect(codes.filter(({ title }) => /[{}@#<>|]/.test(title) || /\s{2}|undefined/.test(title) || title === '').map(({ code }) => code)).toEqual([]);
    expect(codes.length).toBeGreaterThan(3_000);
  });

  it.each([
    ['M25.561', 'Pain in right knee'],
    ['M25.571', 'Pain in right ankle and joints of right foot'],
    ['M54.16', 'Radiculopathy, lumbar region'],
    ['M75.121', 'Complete rotator cuff tear or rupture of right shoulder, not specified as traumatic'],
    ['M17.12', 'Unilateral primary osteoarthritis, left knee'],
    ['G56.03', 'Carpal tunnel syndrome, bilateral upper limbs'],
    ['F43.12', 'Post-traumatic stress disorder, chronic'],
    ['F33.1', 'Major depressive disorder, recurrent, moderate'],
    ['S83.511A', 'Sprain of anterior cruciate ligament of right knee, initial encounter'],
    ['S13.4XXD', 'Sprain of ligaments of cervical spine, subsequent encounter'],
    ['S39.012S', 'Strain of muscle, fascia and tendon of lower back, sequela'],
    ['S06.0X0A', 'Concussion without loss of consciousness, initial encounter'],
    ['S82.51XK', 'Displaced fracture of medial malleolus of right tibia, subsequent encounter for closed fracture with nonunion'],
    ['S52.501E', 'Unspecified fracture of the lower end of right radius, subsequent encounter for open fracture type I or II with routine healing'],
    ['S61.212A', 'Laceration without foreign body of right middle finger without damage to nail, initial encounter'],
    ['W11.XXXA', 'Fall on and from ladder, initial encounter'],
  ])('%s is %s', (code, title) => expect(titleOf(code)).toBe(title));
});

describe('codes as they are typed', () => {
  it.each([['m25561', 'M25.561'], [' M25.561 ', 'M25.561'], ['I10', 'I10'], ['s83.511a', 'S83.511A']])('%s', (typed, code) => expect(withPoint(typed)).toBe(code));
  it.each([['M25', true], ['m25.5', true], ['S83511A', true], ['pain', false], ['M', false], ['l5 radiculopathy', false]])('%s', (typed, is) => expect(looksLikeCode(typed)).toBe(is));
  it('refuses a line that cannot be read', () => expect(() => expandCodes('nothing')).toThrow('No code'));
});
