import type { LetterBlock } from '@/lib/domain/letter/blocks';
import type { LetterDocument } from '@/lib/features/letters/schema';
import { GapText } from './gap-text';
import { ProofPaper } from './proof-paper';

type Paper = Omit<LetterDocument, 'blocks'> & { readonly blocks: readonly LetterBlock[] };

/** A letter as it lies on paper: letterhead, to whom, what it is about, its words, who gets it. Missing values are marked. */
export function LetterPaper({ document, withProof = true }: { readonly document: Paper; readonly withProof?: boolean }) {
  const { letterhead, to, by, re, subject, blocks, closing, copies, proof } = document;
  return (
    <div className="flex flex-col items-center gap-6 bg-subtle px-4 py-6 max-sm:-mx-(--pad) max-sm:px-0 max-sm:py-0 print:block print:bg-white print:p-0">
      <article aria-label="The letter" className="relative flex min-h-[880px] w-full max-w-[680px] flex-col border border-border bg-surface px-[9%] py-14 text-base max-sm:min-h-0 max-sm:border-x-0 max-sm:px-4 max-sm:py-6 print:min-h-0 print:max-w-none print:border-0 print:p-0">
        {(document.isVoid || document.isDraft) && <p className={`absolute top-4 right-5 text-xs font-semibold max-sm:static ${document.isVoid ? 'text-danger-ink' : 'text-muted'}`}>{document.isVoid ? 'Void' : 'Draft'}</p>}
        <header className="border-b border-border pb-3">
          <p className="text-lg font-semibold">{letterhead.name}</p>
          {letterhead.lines.map((line) => (
            <p key={line} className="text-xs whitespace-pre-wrap text-soft">
              {line}
            </p>
          ))}
        </header>
        <p className="mt-6">{document.dateInWords}</p>
        <ul className="mt-5 grid gap-x-8 gap-y-4 sm:grid-cols-2 print:grid-cols-2" aria-label="Addressed to">
          {to.map((lines, index) => (
            <li key={`${index}${lines[0]}`} className="break-inside-avoid leading-snug">
              {lines.map((line, at) => (
                <span key={`${at}${line}`} className="block">
                  <GapText>{line}</GapText>
                </span>
              ))}
              {by[index] && <span className="block text-xs text-muted">{by[index]}</span>}
            </li>
          ))}
        </ul>
        {re.length > 0 && (
          <dl className="mt-6 grid grid-cols-[max-content_1fr] gap-x-4">
            {re.map(([label, value]) => (
              <div key={label} className="contents">
                <dt className="text-soft">{label}</dt>
                <dd>
                  <GapText>{value}</GapText>
                </dd>
              </div>
            ))}
          </dl>
        )}
        <h2 className="mt-6 font-semibold">
          <GapText>{subject}</GapText>
        </h2>
        <LetterBlocks blocks={blocks} />
        <div className="mt-8 break-inside-avoid">
          {closing.map((line, index) => (
            <p key={`${index}${line}`} className={line === '' ? 'h-10' : ''}>
              <GapText>{line}</GapText>
            </p>
          ))}
        </div>
        {copies.length > 0 && (
          <div className="mt-6 text-xs text-soft">
            <p className="font-medium">Copies</p>
            {copies.map((line, index) => (
              <p key={`${index}${line}`}>{line}</p>
            ))}
          </div>
        )}
      </article>
      {withProof && proof && <ProofPaper proof={proof} />}
    </div>
  );
}

/** The words of a letter, block by block. */
export function LetterBlocks({ blocks }: { readonly blocks: readonly LetterBlock[] }) {
  return (
    <div className="mt-4 flex flex-col gap-3.5">
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { readonly block: LetterBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h3 className="mt-1 break-after-avoid font-semibold">
          <GapText>{block.text}</GapText>
        </h3>
      );
    case 'paragraph':
      return (
        <p>
          {block.lines.map((line, index) => (
            <span key={index}>
              {index > 0 && <br />}
              <GapText>{line}</GapText>
            </span>
          ))}
        </p>
      );
    case 'list':
      return (
        <ul className="list-disc pl-5">
          {block.items.map((item, index) => (
            <li key={index}>
              <GapText>{item}</GapText>
            </li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <dl className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] border-t border-hairline">
          {block.rows.map(([label, value], index) => (
            <div key={index} className="col-span-2 grid grid-cols-subgrid gap-x-4 border-b border-hairline py-1">
              <dt className="text-soft">{label}</dt>
              <dd>
                <GapText>{value}</GapText>
              </dd>
            </div>
          ))}
        </dl>
      );
    default: {
      const unhandled: never = block;
      return unhandled;
    }
  }
}
