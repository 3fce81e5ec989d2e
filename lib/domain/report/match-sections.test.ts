import { describe, expect, it } from 'vitest';
import { everyBlock, sampleFacts, sampleSection } from '../../test/sample-report';
import type { Block, ReportDoc } from './doc';
import { docOfText, textOf } from './doc';
import type { ImportedBlock } from './imported';
import { matchSections } from './match-sections';
import type { Sources } from './paper-blocks';
import { namesSection, titleLikeness } from './title-likeness';

const facts = sampleFacts();
const sources: Sources = { field: (name) => (name === 'claimant.name' ? 'Nguyễn Thị Lan Beltrán' : null), findings: facts.findings, chronology: () => [{ kind: 'paragraph', runs: [{ text: 'January 1, 2025 A line of the chronology' }] }] };
const heading = (text: string, level: number): ImportedBlock => ({ level, likely: false, block: { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text }] } });
const bold = (text: string): ImportedBlock => ({ level: 0, likely: true, block: { type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'strong' }] }] } });
const line = (text: string): ImportedBlock => ({ level: 0, likely: false, block: { type: 'paragraph', content: [{ type: 'text', text }] } });
const fill = (key: Parameters<typeof sampleSection>[0], doc: ReportDoc = docOfText('')) => ({ ...sampleSection(key, doc), id: key });

describe('titles', () => {
  it.each([
    ['III. HISTORY OF INJURY', 'history_of_injury'],
    ['Current complaints', 'complaints'],
    ['REVIEW OF MEDICAL RECORDS', 'record_summary'],
    ['Diagnostic Impression', 'diagnoses'],
    ['Future Medical Care', 'treatment'],
    ['WORK RESTRICTIONS', 'disability'],
    ['Whole person impairment:', 'impairment'],
  ] as const)('%s names %s', (title, key) => {
    const keys = ['history_of_injury', 'complaints', 'medical_history', 'record_summary', 'examination', 'diagnostics', 'diagnoses', 'disability', 'causation', 'impairment', 'apportionment', 'treatment', 'discussion'] as const;
    const best = keys.map((one) => [one, namesSection(title, sampleSection(one, docOfText('')))] as const).sort((a, b) => b[1] - a[1])[0];
    expect(best).toMatchObject([key, expect.any(Number)]);
    expect(best?.[1]).toBeGreaterThan(0.72);
  });

  it('that share only a word are not the same', () => {
    expect(titleLikeness('History of the injury', 'Past medical history')).toBeLessThan(0.6);
    expect(titleLikeness('', 'Anything')).toBe(0);
  });
});

describe('an imported file', () => {
  it('is cut at the headings that name sections, with subtitles inside and what the product writes set aside', () => {
    const parts = matchSections([line('Alder Evaluations'), heading('Panel QME report', 1), heading('History of the injury', 2), heading('Mechanism', 3), line('He lifted.'), heading('Something of our own', 2), line('Own words.'), heading('Declarations and signature', 2), line('I declare.')], [fill('history_of_injury'), fill('complaints')], sources);
    expect(parts.map(({ title, sectionId, isComposed }) => [title, sectionId, isComposed])).toEqual([['', null, true], ['History of the injury', 'history_of_injury', false], ['Something of our own', null, false], ['Declarations and signature', null, true]]);
    expect(textOf(parts.find(({ sectionId }) => sectionId)?.doc ?? docOfText(''))).toBe('Mechanism\nHe lifted.');
  });

  it('without styles is cut at bold and capital lines that name sections, and at no other bold line', () => {
    const parts = matchSections([bold('HISTORY OF INJURY'), line('He lifted.'), bold('Left knee'), line('It swells.'), bold('Impression'), line('Strain.')], [fill('history_of_injury'), fill('diagnoses')], sources);
    expect(parts.map(({ sectionId, doc }) => [sectionId, textOf(doc)])).toEqual([['history_of_injury', 'He lifted.\nLeft knee\nIt swells.'], ['diagnoses', 'Strain.']]);
  });

  it('gives a section once, to the title most like it', () => {
    const parts = matchSections([heading('Discussion', 1), line('One.'), heading('Discussion and reasons', 1), line('Two.')], [fill('discussion')], sources);
    expect(parts.map(({ title, sectionId }) => [title, sectionId])).toEqual([['Discussion', null], ['Discussion and reasons', 'discussion']]);
  });

  it('keeps fields, cites, findings and the chronology of what was not changed, and links cites again in what was', () => {
    const before: ReportDoc = { type: 'doc', content: [...everyBlock.content, { type: 'chronology', attrs: { tags: [] } }] };
    const [, sentence] = everyBlock.content;
    const printed: Block[] = [
      ...everyBlock.content.slice(0, 1),
      { type: 'paragraph', content: [{ type: 'text', text: 'Nguyễn Thị Lan Beltrán lifted a pallet without help and heard a pop, which is disputed [A, p. 12]' }, { type: 'hard_break' }, { type: 'text', text: 'On the next line.' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'New words with the cite [A, p. 12] in them.' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'January 1, 2025 A line of the chronology' }] },
    ];
    const [part] = matchSections([heading('History of the injury', 2), ...printed.map((block) => ({ level: 0, likely: false, block }))], [fill('history_of_injury', before)], sources);
    expect(part?.doc.content[1]).toEqual(sentence);
    expect(part?.doc.content[2]).toMatchObject({ content: [{ type: 'text' }, { type: 'cite', attrs: { label: 'A, p. 12' } }, { type: 'text' }] });
    expect(part?.doc.content[3]).toEqual({ type: 'chronology', attrs: { tags: [] } });
    expect(part?.isChanged).toBe(true);
  });
});
