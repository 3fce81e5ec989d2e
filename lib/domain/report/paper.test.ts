import { describe, expect, it } from 'vitest';
import { sampleExcerpts, sampleFacts, samplePaper, sampleSection, sampleSource, signedSample } from '../../test/sample-report';
import { docOfText } from './doc';
import { paperOf } from './paper';
import { plainWords } from './paper-blocks';

const wordsOf = (paper: ReturnType<typeof samplePaper>, key: string) => plainWords(paper.sections.find((section) => section.key === key)?.blocks ?? []);

describe('a report as it is printed', () => {
  it('has written sections in their order, composed ones where a reader looks for them, and none that says nothing', () => {
    const facts = sampleFacts({ sections: [sampleSection('introduction', docOfText('I examined him.')), sampleSection('complaints', docOfText('Pain.')), sampleSection('treatment', docOfText('')), sampleSection('record_summary', docOfText('Records.')), sampleSection('discussion', docOfText('So it is.'))] });
    const keys = samplePaper({ facts }).sections.map(({ key }) => key);
    expect(keys.filter((key) => ['introduction', 'complaints', 'treatment', 'record_summary', 'discussion'].includes(key))).toEqual(['introduction', 'complaints', 'record_summary', 'discussion']);
    expect(keys.indexOf('time_statement')).toBe(1);
    expect(keys.at(-1)).toBe('declarations');
  });

  it('has fields as they now stand, cites as their labels, breaks of lines, findings and the chronology', () => {
    const paper = samplePaper({ excerpts: sampleExcerpts(3) });
    expect(wordsOf(paper, 'history_of_injury')).toContain('Nguyễn Thị Lan Beltrán lifted a pallet without help and heard a pop, which is disputed [A, p. 12]\nOn the next line.');
    expect(wordsOf(paper, 'record_summary').split('\n')[0]).toBe('Date\tSource\tExcerpt\tPage');
    expect(wordsOf(paper, 'record_summary')).toContain('A, p. 3');
    expect(wordsOf(paper, 'examination')).toContain('Flexion\t135°\t120°\t135°');
  });

  it('says what it is about, for whom, and where it stands', () => {
    const draft = samplePaper();
    expect(draft).toMatchObject({ dateInWords: 'March 3, 2026', watermark: 'DRAFT', footer: 'Nguyễn Thị Lan Beltrán · Claim no. GBI-229140', signature: { signed: '' } });
    expect(draft.re).toContainEqual(['Date of injury', 'August 14, 2025']);
    const signed = samplePaper({ signed: signedSample });
    expect(signed).toMatchObject({ watermark: null, signature: { signed: '/s/ Elena Marsh, MD' } });
    expect(samplePaper({ signed: signedSample, isTraining: true }).watermark, 'practice mode says so, signed or not').toBe('TRAINING');
    expect(signed.signature.dated.join(' ')).toContain('Signed on March 3, 2026, in the county of Sacramento.');
    expect(plainWords(signed.exhibits)).toContain('Nerve conduction study.pdf\t412 kB\tabababab');
  });

  it('narrows the chronology to tags, puts undated lines last, and says when there is none', () => {
    const facts = sampleFacts({ sections: [sampleSection('record_summary', { type: 'doc', content: [{ type: 'chronology', attrs: { tags: ['causation'] } }] })] });
    expect(wordsOf(samplePaper({ facts, excerpts: sampleExcerpts(4) }), 'record_summary').split('\n')).toHaveLength(3);
    const [first, second] = sampleExcerpts(2);
    if (!first || !second) throw new Error('two excerpts');
    expect(wordsOf(samplePaper({ excerpts: [{ ...first, happenedOn: null, text: 'Undated line' }, second] }), 'record_summary').split('\n').at(-1)).toContain('Undated line');
    expect(wordsOf(samplePaper({ excerpts: [] }), 'record_summary')).toBe('No excerpt of the records was confirmed.');
  });

  it('as an amendment names the report that it amends, why, and each section that reads otherwise', () => {
    const before = samplePaper({ signed: signedSample });
    const facts = sampleFacts({ sections: [...sampleFacts().sections.filter(({ key }) => key !== 'record_summary').map((section) => (section.key === 'history_of_injury' ? sampleSection('history_of_injury', docOfText('Otherwise.')) : section)), sampleSection('discussion', docOfText('New.'))] });
    const { title, amendment } = paperOf(sampleSource({ facts, amends: { title: before.title, signedOn: signedSample.on, reason: 'New films arrived.', sections: before.sections } }));
    expect(title).toBe('Amendment: Panel QME comprehensive report');
    expect(amendment?.heading).toBe('Amendment to the report of March 3, 2026');
    expect(amendment?.lines).toContain('Reason: New films arrived.');
    expect(amendment?.changed).toEqual(expect.arrayContaining(['Changed: History of the injury', 'Added: Discussion and reasons', 'Left out: Summary of records']));
    expect(amendment?.changed.join()).not.toContain('Physical examination');
  });
});
