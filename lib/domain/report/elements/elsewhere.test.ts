import { describe, expect, it } from 'vitest';
import { written } from '../../../test/prepared-reports/build';
import { orthopaedic } from '../../../test/prepared-reports/orthopaedic';
import { federalIme, followUp, recordReview, supplemental } from '../../../test/prepared-reports/others';
import { psychiatric } from '../../../test/prepared-reports/psychiatric';
import { contradictionsOf } from '../contradictions';
import { textOf, type Block } from '../doc';
import type { ReportFacts } from '../facts';
import { checkReport } from './check';

const all = [['orthopaedic', orthopaedic], ['psychiatric', psychiatric], ['follow-up', followUp], ['supplemental', supplemental], ['record review', recordReview], ['federal', federalIme]] as const;
const accused = (facts: ReportFacts) => [...checkReport(facts).filter(({ tone }) => tone !== 'pass'), ...contradictionsOf(facts)].map(({ code, detail }) => `${code}: ${detail}`);

type Label = (title: string) => readonly Block[];
const asHeading: Label = (title) => [{ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: title }] }];
const asBold: Label = (title) => [{ type: 'paragraph', content: [{ type: 'text', text: title, marks: [{ type: 'strong' }] }] }];
const inCapitals: Label = (title) => written(title.toUpperCase()).content;
const withColon: Label = (title) => written(`${title}:`).content;

/** A typed report that was taken in as one section, its parts under labels in it. */
function inOneSection(facts: ReportFacts, label: Label): ReportFacts {
  const content = facts.sections.flatMap(({ title, doc }) => [...label(title), ...doc.content]);
  const doc = { type: 'doc' as const, content };
  return { ...facts, sections: [{ id: 'whole', key: 'own', title: 'Report', doc, text: textOf(doc) }], questions: facts.questions.map((question) => (question.sectionId ? { ...question, sectionId: 'whole' } : question)) };
}

describe('a complete report is not accused for where it says things', () => {
  it.each(all.flatMap(([name, facts]) => ([['headings', asHeading], ['bold lines', asBold], ['capitals', inCapitals], ['a colon', withColon]] as const).map(([how, label]) => [name, how, inOneSection(facts, label)] as const)))('%s, in one section under %s', (_, __, facts) => {
    expect(accused(facts)).toEqual([]);
  });

  it.each(all)('%s, its sections under other titles and the other way round', (_, facts) => {
    expect(accused({ ...facts, sections: [...facts.sections].reverse().map((section, at) => ({ ...section, title: `${at + 1}. ${section.title}` })) })).toEqual([]);
  });

  it.each(all)('%s, with another day than that of the seed', (_, facts) => {
    expect(accused({ ...facts, today: '2026-11-01' as never })).toEqual([]);
  });
});

describe('what only looks written is not taken for written', () => {
  const withHistory = (...lines: string[]): ReportFacts => ({ ...orthopaedic, sections: orthopaedic.sections.map((section) => (section.key === 'history_of_injury' ? { ...section, doc: written(...lines), text: '' } : section)) });
  it.each([
    ['a merge field', ['{{case.injured_on}}']],
    ['a label with its field', ['Date of injury: {{case.injured_on}}', 'Body parts: {{case.body_parts}}']],
    ['a prompt', ['[How the injury happened, in the claimant’s own words, with the task and the mechanism]']],
    ['a template’s lead with a prompt', ['The claimant describes the injury in these words: [the mechanism]']],
    ['lines to write on', ['______________']],
    ['two words', ['See records.']],
    ['something to come', ['TBD']],
    ['a cite alone', ['<<packet-1:12>>']],
  ])('%s', (_, lines) => {
    expect(checkReport(withHistory(...lines)).find(({ code }) => code === 'wcab.history')?.tone).toBe('warn');
  });
});
