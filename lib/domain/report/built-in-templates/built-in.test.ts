import { describe, expect, it } from 'vitest';
import { textOf } from '../doc';
import { docFault } from '../doc-fault';
import { isWithExam, reportKinds, reportSpecialties } from '../kinds';
import { fieldsIn, fillFields, reportFieldNamed, sampleFieldValues } from '../merge-fields';
import { usualSections } from '../usual-sections';
import { builtInTemplate } from './built-in';
import { docOfWording } from './wording';

const all = reportKinds.flatMap((kind) => (['', ...reportSpecialties] as const).map((specialty) => ({ kind, specialty })));

describe('builtInTemplate', () => {
  it.each(all)('$kind, $specialty: every usual section has words, sound documents, known fields', ({ kind, specialty }) => {
    const sections = builtInTemplate(kind, specialty);
    expect(sections.map(({ key }) => key)).toEqual(usualSections(kind, specialty));
    for (const { key, content } of sections) {
      expect(textOf(content).trim(), key).not.toBe('');
      expect(docFault(content), key).toBeNull();
      expect(fieldsIn(content).filter((name) => !reportFieldNamed(name)), key).toEqual([]);
      expect(textOf(fillFields(content, sampleFieldValues)), key).not.toMatch(/\{[a-z_.]+\.[a-z_.]+\}/);
    }
  });

  it.each(all.filter(({ kind }) => isWithExam(kind)))('$kind, $specialty: names the day and the address in the body (8 CCR 35.5(b)) and prints measurements and diagnoses', ({ kind, specialty }) => {
    const sections = builtInTemplate(kind, specialty);
    const fields = sections.flatMap(({ content }) => fieldsIn(content));
    expect(fields).toEqual(expect.arrayContaining(['exam.date', 'exam.address', 'claimant.name']));
    const text = sections.map(({ content }) => textOf(content)).join('\n');
    expect(text).toContain('{measurements}');
    expect(text).toContain('{diagnoses}');
  });

  it('differs by specialty where the exam does', () => {
    const examOf = (specialty: (typeof reportSpecialties)[number]) => builtInTemplate('comprehensive', specialty).map(({ content }) => textOf(content)).join('\n');
    expect(new Set(reportSpecialties.map(examOf)).size).toBe(reportSpecialties.length);
    expect(new Set(reportKinds.map((kind) => JSON.stringify(builtInTemplate(kind, 'musculoskeletal')))).size).toBe(reportKinds.length);
  });
});

describe('docOfWording', () => {
  it('reads headings, lists, fields, findings and prompts', () => {
    expect(docOfWording('## Head\nSeen {exam.date} [say how].\n- one\n- two\n1. first\n{{diagnoses}}\n{{chronology}}')).toEqual({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Head' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'Seen ' }, { type: 'field', attrs: { name: 'exam.date', value: '' } }, { type: 'text', text: ' [say how].' }] },
        { type: 'bullet_list', content: ['one', 'two'].map((text) => ({ type: 'list_item', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })) },
        { type: 'ordered_list', content: [{ type: 'list_item', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'first' }] }] }] },
        { type: 'findings', attrs: { what: 'diagnoses' } },
        { type: 'chronology', attrs: { tags: [] } },
      ],
    });
    expect(docOfWording('')).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
  });
});
