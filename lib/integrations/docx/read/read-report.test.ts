import { Document, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { chronologyTable } from '../../../domain/report/chronology-table';
import { textOf } from '../../../domain/report/doc';
import { docFault } from '../../../domain/report/doc-fault';
import { matchSections } from '../../../domain/report/match-sections';
import { fieldValues } from '../../../domain/report/merge-fields';
import { zipOf } from '../../../test/opened-files';
import { sampleExcerpts, sampleFacts, samplePaper } from '../../../test/sample-report';
import { renderReportDocx } from '../report/render-report';
import { readReportDocx } from './read-report';

const wordOf = (body: string): Buffer => zipOf({ 'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>` });

describe('a Word file', () => {
  it('that was made here and not changed comes back as what it was: fields, cites, findings and the chronology with it', async () => {
    const facts = sampleFacts();
    const values: Readonly<Record<string, string>> = fieldValues(facts);
    const excerpts = sampleExcerpts(30);
    const blocks = await readReportDocx(Buffer.from(await renderReportDocx(samplePaper({ excerpts }))));
    const parts = matchSections(blocks, facts.sections, { field: (name) => values[name] ?? null, findings: facts.findings, chronology: (tags) => chronologyTable(excerpts, tags) });
    const taken = parts.filter(({ sectionId }) => sectionId !== null);
    expect(taken.map(({ title }) => title)).toEqual(['History of the injury', 'Summary of records', 'Physical examination']);
    expect(taken.filter(({ isChanged }) => isChanged)).toEqual([]);
    expect(parts.filter(({ sectionId, isComposed }) => sectionId === null && !isComposed)).toEqual([]);
    for (const { doc } of parts) expect(docFault(doc)).toBeNull();
  });

  it('typed elsewhere keeps its look, its lists and tables; what was struck or hidden in pictures is left out', async () => {
    const made = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ children: [new TextRun({ text: 'Left knee ', bold: true }), new TextRun('swells'), new TextRun({ text: ' daily', italics: true })] })] }] }));
    expect((await readReportDocx(made))[0]?.block).toEqual({ type: 'paragraph', content: [{ type: 'text', text: 'Left knee ', marks: [{ type: 'strong' }] }, { type: 'text', text: 'swells' }, { type: 'text', text: ' daily', marks: [{ type: 'em' }] }] });
    const read = await readReportDocx(wordOf('<w:p><w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del><w:r><w:t>kept</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>Test</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>SLR</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'));
    expect(textOf({ content: read.map(({ block }) => block) })).toBe('kept\nTest\t\nSLR\t');
    for (const { block } of read) expect(docFault({ type: 'doc', content: [block] })).toBeNull();
  });

  it.each([
    ['no zip at all', Buffer.from('%PDF-1.7 not a Word file')],
    ['a zip without words', zipOf({ 'readme.txt': 'hello' })],
    ['entities', zipOf({ 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:document>&a;</w:document>' })],
    ['broken XML', zipOf({ 'word/document.xml': '<w:document><w:p>' })],
    ['a file cut off', Buffer.from(wordOf('<w:p/>')).subarray(0, 60)],
  ])('is refused for %s, with what to do', async (_what, bytes) => {
    await expect(readReportDocx(bytes)).rejects.toMatchObject({ rule: 'report.file_unreadable' });
  });

  it('nested without end is read as far as a report goes', async () => {
    const deep = wordOf(`${'<w:tbl><w:tr><w:tc>'.repeat(3_000)}<w:p><w:r><w:t>deep</w:t></w:r></w:p>${'</w:tc></w:tr></w:tbl>'.repeat(3_000)}`);
    const read = await readReportDocx(deep);
    for (const { block } of read) expect(docFault({ type: 'doc', content: [block] })).toBeNull();
  });
});
