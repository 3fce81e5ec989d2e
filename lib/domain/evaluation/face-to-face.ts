import type { Source } from '../source';
import type { CaseKind } from './lifecycle';

export const FACE_TO_FACE_CATEGORIES = ['neuromusculoskeletal', 'cardiovascular', 'pulmonary', 'psychiatric', 'other'] as const;
export type FaceToFaceCategory = (typeof FACE_TO_FACE_CATEGORIES)[number];

/** The least time that an evaluator spends with the worker in an uncomplicated evaluation. */
export type FaceToFaceMinimum = Source & { category: FaceToFaceCategory; label: string; minutes: number };

const MEMORY = 'Text from memory, to be verified';

/** 8 CCR 49.2 to 49.9. */
export const FACE_TO_FACE_MINIMA = {
  neuromusculoskeletal: { category: 'neuromusculoskeletal', label: 'Neuromusculoskeletal', minutes: 20, section: '8 CCR 49.2', confidence: 'M', source: MEMORY },
  cardiovascular: { category: 'cardiovascular', label: 'Cardiovascular', minutes: 30, section: '8 CCR 49.4', confidence: 'V', source: 'casetext.com, 8 CCR 49.4' },
  pulmonary: { category: 'pulmonary', label: 'Pulmonary', minutes: 30, section: '8 CCR 49.6', confidence: 'M', source: MEMORY },
  psychiatric: { category: 'psychiatric', label: 'Psychiatric', minutes: 60, section: '8 CCR 49.8', confidence: 'V', source: 'workcompcentral.com, 8 CCR 49.8, text of 2009' },
  other: { category: 'other', label: 'Other', minutes: 30, section: '8 CCR 49.9', confidence: 'M', source: MEMORY },
} as const satisfies Record<FaceToFaceCategory, FaceToFaceMinimum>;

/** Which evaluation a specialty makes. What is not named here counts as “other”, the longer of the two where one may doubt. */
const CATEGORY_OF_SPECIALTY: Readonly<Record<string, FaceToFaceCategory>> = {
  DCH: 'neuromusculoskeletal', MHH: 'neuromusculoskeletal', MNB: 'neuromusculoskeletal', MNS: 'neuromusculoskeletal', MOS: 'neuromusculoskeletal',
  MPN: 'neuromusculoskeletal', MPR: 'neuromusculoskeletal', POD: 'neuromusculoskeletal',
  MMV: 'cardiovascular',
  MMP: 'pulmonary',
  MPD: 'psychiatric', PHY: 'psychiatric', PSN: 'psychiatric', PSY: 'psychiatric',
};

/**
 * The face-to-face minimum of an evaluation. Of several specialties the highest single minimum counts; they do not add.
 * A psychiatric focus makes it psychiatric. Null outside QME and AME cases, where no minimum is set.
 */
export function faceToFaceMinimum({ caseKind, specialtyCodes, psychiatricFocus }: { caseKind: CaseKind; specialtyCodes: readonly string[]; psychiatricFocus: boolean }): FaceToFaceMinimum | null {
  if (caseKind !== 'QME' && caseKind !== 'AME') return null;
  const categories = specialtyCodes.map((code): FaceToFaceCategory => CATEGORY_OF_SPECIALTY[code] ?? 'other');
  if (psychiatricFocus) categories.push('psychiatric');
  return categories.map((category): FaceToFaceMinimum => FACE_TO_FACE_MINIMA[category]).reduce((most, next) => (next.minutes > most.minutes ? next : most), FACE_TO_FACE_MINIMA[categories[0] ?? 'other']);
}
