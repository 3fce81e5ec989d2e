import Link from 'next/link';
import { InjuryTable } from '@/components/intake/injury-table';
import { QuestionTable } from '@/components/intake/question-table';
import { Section } from '@/components/layout/section';
import type { CaseDetail } from '@/lib/features/cases/schema';

/** What the case is about: each injury with its claim, and the questions that the report answers. */
export function CaseMatter({ found, mayAmend }: { readonly found: CaseDetail; readonly mayAmend: boolean }) {
  const edit = mayAmend && found.closedAt === null && (
    <Link href={`/cases/${found.id}/edit`} className="quiet-link">
      Edit
    </Link>
  );
  return (
    <>
      {found.injuries.length > 1 && (
        <Section title="Injuries" count={found.injuries.length} ruled className="mt-5" aside={edit}>
          <InjuryTable injuries={found.injuries} />
        </Section>
      )}
      <Section title="Questions asked" ruled className="mt-5" aside={edit} {...(found.questions.length > 0 ? { count: found.questions.length } : {})}>
        {found.questions.length === 0 ? <p className="py-2 text-muted">None are written down. The report answers each question of the cover letter by its number.</p> : <QuestionTable questions={found.questions} />}
      </Section>
    </>
  );
}
