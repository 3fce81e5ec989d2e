'use client';

import { InjuryList } from '@/components/intake/injury-list';
import { QuestionList } from '@/components/intake/question-list';
import { Section } from '@/components/layout/section';
import type { CaseFacts } from './case-facts';

interface Props {
  readonly facts: CaseFacts;
  readonly onChange: (part: Partial<CaseFacts>) => void;
  /** What stands in the way at a field, by the path that the server names. */
  readonly errorAt: (path: string) => string | undefined;
  readonly today: string;
}

/** The injuries beside the main one, and the numbered questions of the cover letter. */
export function EditMatter({ facts, onChange, errorAt, today }: Props) {
  return (
    <>
      <Section title="Further injuries" note="with a claim of their own" ruled>
        <div className="pt-3">
          <InjuryList injuries={facts.furtherInjuries} onChange={(furtherInjuries) => onChange({ furtherInjuries })} today={today} path="furtherInjuries" errorAt={errorAt} firstNumber={2} />
        </div>
      </Section>
      <Section title="Questions asked" ruled>
        <div className="pt-3">
          <QuestionList questions={facts.questions} onChange={(questions) => onChange({ questions })} pending={facts.pendingQuestions} onPending={(pendingQuestions) => onChange({ pendingQuestions })} path="questions" errorAt={errorAt} />
        </div>
      </Section>
    </>
  );
}
