import type { ContactRole } from '@/lib/features/contacts/schema';
import type { Question } from '@/lib/features/intake/schema';

const askers: Partial<Record<ContactRole, string>> = { claims_administrator: 'Administrator', applicant_attorney: 'Applicant attorney', defense_attorney: 'Defense attorney', employer: 'Employer', agency: 'Agency', dwc: 'DWC', other: 'Other' };

/** The questions that the evaluator is asked, by their numbers. */
export function QuestionTable({ questions }: { readonly questions: readonly Question[] }) {
  return (
    <ol>
      {questions.map((question, at) => (
        <li key={at} className="grid grid-cols-[20px_minmax(0,1fr)] gap-x-2 border-b border-hairline py-1.5 sm:grid-cols-[20px_minmax(0,1fr)_auto]">
          <span className="num text-muted">{at + 1}.</span>
          <span className="whitespace-pre-line">{question.text}</span>
          {question.askedBy && <span className="text-xs text-muted max-sm:col-start-2">{askers[question.askedBy] ?? ''}</span>}
        </li>
      ))}
    </ol>
  );
}
