import { describe, expect, it } from 'vitest';
import { specialties } from '../panel/specialties';
import { FACE_TO_FACE_MINIMA, faceToFaceMinimum } from './face-to-face';

const of = (...specialtyCodes: string[]) => faceToFaceMinimum({ caseKind: 'QME', specialtyCodes, psychiatricFocus: false });

describe('minimum face-to-face time, 8 CCR 49.2 to 49.9', () => {
  it.each([
    ['orthopaedic surgery', 'MOS', 20, '8 CCR 49.2', 'M'],
    ['spine', 'MNB', 20, '8 CCR 49.2', 'M'],
    ['neurology', 'MPN', 20, '8 CCR 49.2', 'M'],
    ['chiropractic', 'DCH', 20, '8 CCR 49.2', 'M'],
    ['cardiovascular disease', 'MMV', 30, '8 CCR 49.4', 'V'],
    ['pulmonary disease', 'MMP', 30, '8 CCR 49.6', 'M'],
    ['psychiatry', 'MPD', 60, '8 CCR 49.8', 'V'],
    ['psychology', 'PSY', 60, '8 CCR 49.8', 'V'],
    ['internal medicine', 'MMM', 30, '8 CCR 49.9', 'M'],
    ['a code that nobody knows', 'ZZZ', 30, '8 CCR 49.9', 'M'],
  ])('%s', (_name, code, minutes, section, confidence) => {
    expect(of(code)).toMatchObject({ minutes, section, confidence });
  });

  it('takes the highest of several, and does not add them', () => {
    expect(of('MOS', 'MMM')).toMatchObject({ minutes: 30, section: '8 CCR 49.9' });
    expect(of('MMM', 'MPD', 'MOS')).toMatchObject({ minutes: 60 });
    expect(of()).toMatchObject({ minutes: 30, category: 'other' });
  });

  it('is psychiatric where the mind is the focus, whoever examines', () => {
    expect(faceToFaceMinimum({ caseKind: 'AME', specialtyCodes: ['MOS'], psychiatricFocus: true })).toEqual(FACE_TO_FACE_MINIMA.psychiatric);
  });

  it('is set for QME and AME only', () => {
    for (const caseKind of ['IME', 'EXPERT_WITNESS', 'PEER_REVIEW'] as const) expect(faceToFaceMinimum({ caseKind, specialtyCodes: ['MOS'], psychiatricFocus: false })).toBeNull();
  });

  it('knows a minimum for every specialty of the panel forms', () => {
    for (const { code } of specialties) expect(of(code)?.minutes).toBeGreaterThanOrEqual(20);
  });
});
