import { describe, expect, it } from 'vitest';
import { builtInCodes } from './built-in';
import { findCodes, indexOf } from './find';

const index = indexOf(builtInCodes());
const first = (typed: string) => findCodes(index, typed)[0];
const top = (typed: string, most = 3) => findCodes(index, typed, most).map(({ code }) => code);

describe('findCodes', () => {
  it.each([
    ['right knee pain', 'M25.561', 'right'],
    ['rt knee pain', 'M25.561', 'right'],
    ['pain l knee', 'M25.562', 'left'],
    ['low back pain', 'M54.50', 'none'],
    ['neck pain', 'M54.2', 'none'],
    ['lumbar radiculopathy', 'M54.16', 'none'],
    ['right lumbar radiculopathy', 'M54.16', 'right'],
    ['lumbar disc herniation', 'M51.26', 'none'],
    ['left carpal tunnel', 'G56.02', 'left'],
    ['bilateral carpal tunnel', 'G56.03', 'both'],
    ['ptsd chronic', 'F43.12', 'none'],
    ['right rotator cuff tear complete', 'M75.121', 'right'],
    ['left frozen shoulder', 'M75.02', 'left'],
    ['right tennis elbow', 'M77.11', 'right'],
    ['right acl sprain', 'S83.511A', 'right'],
    ['right acl sprain sequela', 'S83.511S', 'right'],
    ['adjustment disorder mixed anxiety depressed', 'F43.23', 'none'],
    ['major depressive disorder single moderate', 'F32.1', 'none'],
    ['concussion', 'S06.0X0A', 'none'],
    ['lumbar strain', 'S39.012A', 'none'],
    ['hypertension', 'I10', 'none'],
    ['gerd', 'K21.9', 'none'],
    ['sleep apnea', 'G47.30', 'none'],
    ['copd', 'J44.9', 'none'],
    ['left trigger thumb', 'M65.312', 'left'],
    ['failed back', 'M96.1', 'none'],
    ['plantar fasciitis', 'M72.2', 'none'],
  ])('%s → %s', (typed, code, side) => expect(first(typed)).toMatchObject({ code, side }));

  it('finds codes by their beginning, with or without the point, in their order', () => {
    expect(top('m2556')).toEqual(['M25.561', 'M25.562', 'M25.569']);
    expect(top('S83.511')).toEqual(['S83.511A', 'S83.511D', 'S83.511S']);
    expect(top('zz9')).toEqual([]);
  });

  it('takes words in any order as beginnings, and never the other side', () => {
    expect(top('kne pai rig', 1)).toEqual(['M25.561']);
    expect(top('kne pai right', 1)).toEqual(['M25.561']);
    expect(findCodes(index, 'left knee osteoarthritis').filter(({ title }) => /right/.test(title))).toEqual([]);
    expect(top('left knee arthritis', 1)).toEqual(['M17.12']);
  });

  it('answers nothing to a letter or a side alone', () => {
    expect(findCodes(index, 'r')).toEqual([]);
    expect(findCodes(index, 'right')).toEqual([]);
    expect(findCodes(index, '  ')).toEqual([]);
  });
});
