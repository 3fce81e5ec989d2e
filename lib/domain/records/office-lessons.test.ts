import { describe, expect, it } from 'vitest';
import { beliefsOf, rankedTypes, wordsFor, type ClassifierModel } from './classifier';
import { differenceOf, holdBack, isTaken, lessonsOf, vocabularyOf, withLessons, type OfficeLesson } from './office-lessons';
import { frameOf } from './page-frame';
import { shippedClassifier } from './shipped-weights';
import { trainClassifier } from './train-classifier';
import { signsOf } from './type-signs';

const signs = (text: string) => signsOf([frameOf({ number: 1, text })]);
const sheet = (at: number) => `Cryochamber sheet\nChamber cycle ${at}\nCoolant level steady, session tolerated, nitrogen valve checked\nAttendant on duty`;
const lesson = (at: number): OfficeLesson => ({ id: `019${at}-lesson`, signs: signs(sheet(at)), type: 'physical_therapy_note', suggested: 'nursing_record' });
const lessons = Array.from({ length: 40 }, (_, at) => lesson(at));
const typeBy = (model: ClassifierModel, text: string) => rankedTypes(beliefsOf(model, signs(text)), 1)[0]?.type;

function taught(): ClassifierModel {
  const { taught: own } = holdBack(lessons, 1);
  return trainClassifier(lessonsOf(own), { vocabulary: vocabularyOf(own), base: shippedClassifier, rounds: 12, pull: 0.01 });
}

describe('what the office teaches', () => {
  it('is learned, said with the words it came from, and changes nothing that it does not speak of', () => {
    const model = taught();
    expect(typeBy(model, sheet(99))).toBe('physical_therapy_note');
    expect(wordsFor(model, signs(sheet(99)), 'physical_therapy_note', 8).join(' ')).toMatch(/nitrogen|coolant|chamber|cryochamber/);
    const operation = 'REPORT OF OPERATION\nPreoperative diagnosis: torn meniscus\nAnesthesia: general\nEstimated blood loss: minimal';
    expect(typeBy(model, operation)).toBe('operative_report');
    expect(typeBy(shippedClassifier, operation)).toBe('operative_report');
  });

  it('is the same for the same lessons, and survives as a difference to what the product comes with', () => {
    const model = taught();
    expect(taught()).toEqual(model);
    const added = differenceOf(model, shippedClassifier);
    const again = withLessons(shippedClassifier, JSON.parse(JSON.stringify(added)) as ClassifierModel);
    expect(typeBy(again, sheet(99))).toBe('physical_therapy_note');
    expect(withLessons(shippedClassifier, null)).toBe(shippedClassifier);
  });

  it('is measured on a fifth that was held back, another one for each version', () => {
    const first = holdBack(lessons, 1);
    expect(first.held.length + first.taught.length).toBe(40);
    expect(first.held.length).toBeGreaterThanOrEqual(4);
    expect(first.held.length).toBeLessThanOrEqual(14);
    expect(holdBack(lessons, 2).held).not.toEqual(first.held);
    expect(isTaken(800, 800, 8)).toBe(true);
    expect(isTaken(801, 800, 8)).toBe(false);
    expect(isTaken(0, 1000, 3)).toBe(false);
  });

  it('reads no names, dates or numbers as words', () => {
    const { features } = signs('Patient: Jordan Sample  DOB: 01/02/1980\nAlex Example, M.D.\n100 Main Street, Fresno, CA 93650\nThe knee is stable on 02/03/2024');
    expect([...features].filter((feature) => feature.startsWith('w:')).sort()).toEqual(['w:knee', 'w:stable', 'w:the']);
  });

  it('ships without names: no weight is kept for a word of a person or a house', () => {
    const words = Object.keys(shippedClassifier.weights).filter((feature) => feature.startsWith('w:'));
    expect(words.length).toBeGreaterThan(500);
    expect(JSON.stringify(shippedClassifier).length).toBeLessThan(400_000);
  });
});
