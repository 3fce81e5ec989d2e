import { Document, Page, renderToBuffer, Text, View, type DocumentProps } from '@react-pdf/renderer';
import { createElement, type ReactElement } from 'react';
import { docOfText } from '../lib/domain/report/doc.ts';
import { plainWords } from '../lib/domain/report/paper-blocks.ts';
import type { ReportPaper } from '../lib/domain/report/paper.ts';
import { fontFamilies, registerFonts } from '../lib/integrations/pdf/fonts.ts';
import { printable } from '../lib/integrations/pdf/alphabets.ts';
import { renderReport } from '../lib/integrations/pdf/report/render-report.ts';
import { makeReport } from '../lib/integrations/papers/make-report.ts';
import { sampleExcerpts, sampleFacts, samplePaper, sampleSection, signedSample } from '../lib/test/sample-report.ts';
import { median, type Report } from './report.ts';

export const says = 'a report of 80 pages and more with 1,500 excerpts as tagged PDF and as Word; 200 excerpts against @react-pdf/renderer setting the same words without tags';

const rounds = 3;
const h = createElement as unknown as (type: unknown, props: object, ...children: unknown[]) => ReactElement<DocumentProps>;

export async function run(report: Report): Promise<void> {
  const [paper, short] = [reportOf(1_500, 60), reportOf(200, 1)];
  const words = paper.sections.reduce((sum, { blocks }) => sum + plainWords(blocks).split(/\s+/).length, 0);
  report.figure('words', words, '');
  const [pdf, docx, own, peer, pauses]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []];
  let pages = 0;
  registerFonts();
  for (let round = 0; round < rounds; round += 1) {
    const watch = longestPause();
    pdf.push(await timed(async () => ((pages = (await makeReport(paper, 'pdf')).pages))));
    docx.push(await timed(() => makeReport(paper, 'docx')));
    pauses.push(watch());
    own.push(await timed(() => renderReport(short)));
    peer.push(await timed(() => asPeer(short)));
  }
  report.figure('tagged PDF, in a process of its own', median(pdf), 'ms');
  report.figure('Word, in a process of its own', median(docx), 'ms');
  report.figure('200 excerpts, tagged PDF', median(own), 'ms');
  report.figure('200 excerpts, @react-pdf/renderer', median(peer), 'ms');
  report.promise('pages', pages, '', { atLeast: 80 });
  report.promise('exported as PDF', median(pdf), 'ms', { atMost: 10_000 });
  report.promise('exported as Word', median(docx), 'ms', { atMost: 10_000 });
  report.promise('longest pause of this process meanwhile', median(pauses), 'ms', { atMost: 250 });
  report.ratio('tagged PDF against the peer', median(own), median(peer), { atMost: 0.5 });
}

function reportOf(excerptCount: number, paragraphs: number): ReportPaper {
  const facts = sampleFacts();
  const excerpts = sampleExcerpts(excerptCount).map((excerpt) => ({ ...excerpt, provider: 'L. Haddad, MD', type: 'PR-2', text: excerpt.text.slice(0, 96) }));
  const paragraph = 'The applicant reports pain of the lumbar spine with radiation into the left leg since the injury while lifting at work, and denies numbness. '.repeat(6);
  const discussion = sampleSection('discussion', docOfText(Array.from({ length: paragraphs }, () => paragraph).join('\n\n')));
  return samplePaper({ facts: { ...facts, sections: [...facts.sections, discussion] }, excerpts, signed: signedSample });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** How long this process could not answer, at most, until the answer is called for. */
function longestPause(): () => number {
  let [last, longest] = [performance.now(), 0];
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 10);
    last = now;
  }, 10);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

/** The same words as plain rows and paragraphs, as our lists of records are drawn. */
function asPeer({ sections, title }: ReportPaper): Promise<Buffer> {
  const rows = sections.flatMap(({ title: heading, blocks }) => [
    h(Text, { key: heading, style: { fontSize: 12, fontWeight: 600, marginTop: 12 } }, printable(heading)),
    ...blocks.flatMap((block, at) =>
      block.kind === 'table'
        ? block.rows.map((cells, row) => h(View, { key: `${heading}${at}-${row}`, style: { flexDirection: 'row', paddingVertical: 3 }, wrap: false }, cells.map((cell, index) => h(Text, { key: index, style: { width: `${100 / cells.length}%` } }, printable(plainWords(cell.blocks))))))
        : [h(Text, { key: `${heading}${at}`, style: { marginTop: 6 } }, printable(plainWords([block])))],
    ),
  ]);
  return renderToBuffer(h(Document, { title }, h(Page, { size: 'LETTER', style: { fontFamily: fontFamilies, fontSize: 9.5, padding: 60, lineHeight: 1.4 } }, rows)));
}
