import type { LetterDocument } from '@/lib/features/letters/schema';
import { GapText } from './gap-text';

/** The proof of service as it is printed after the letter: what is sworn, to whom it went, how and on which day. */
export function ProofPaper({ proof }: { readonly proof: NonNullable<LetterDocument['proof']> }) {
  return (
    <article aria-label="Proof of service" className="flex w-full max-w-[680px] flex-col border border-border bg-surface px-[9%] py-12 text-base max-sm:border-x-0 max-sm:px-4 max-sm:py-6 print:max-w-none print:break-before-page print:border-0 print:p-0">
      <h2 className="text-lg font-semibold">{proof.title}</h2>
      <div className="mt-3 flex flex-col gap-2.5">
        {proof.statements.map((statement, index) => (
          <p key={index}>
            <GapText>{statement}</GapText>
          </p>
        ))}
      </div>
      <table className="mt-5 w-full border-t border-border text-left" aria-label="Served on">
        <thead className="sr-only">
          <tr>
            <th scope="col">Name and address</th>
            <th scope="col">How</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {proof.rows.map((row, index) => (
            <tr key={`${index}${row.name}`} className="border-b border-hairline align-top">
              <th scope="row" className="py-1.5 pr-4 font-normal">
                <span className="block font-medium">{row.name}</span>
                {row.lines.map((line, at) => (
                  <span key={`${at}${line}`} className="block text-soft">
                    <GapText>{line}</GapText>
                  </span>
                ))}
              </th>
              <td className="py-1.5 pr-4">{row.by}</td>
              <td className="py-1.5 whitespace-nowrap">{row.on}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mt-8">
        {proof.signature.map((line, index) => (
          <p key={`${index}${line}`} className={line === '' ? 'h-8' : ''}>
            <GapText>{line}</GapText>
          </p>
        ))}
      </div>
    </article>
  );
}
