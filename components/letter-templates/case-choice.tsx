'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLaterValue } from '@/components/ui/later-value';
import { TypeAhead } from '@/components/ui/type-ahead';
import { caseSearch } from '@/lib/features/cases/client';
import { kindWords } from '@/lib/format/case-words';
import { caseNumber } from '@/lib/format/names';

/** A case of the practice by its claimant or a number of it. */
export function CaseChoice({ onChoose }: { readonly onChoose: (caseId: string, name: string) => void }) {
  const [text, setText] = useState('');
  const found = useQuery(caseSearch(useLaterValue(text)));
  const suggestions = text.trim().length < 2 ? [] : (found.data?.cases ?? []).map(({ id, claimantName, number, kind, payerName }) => ({ id, name: claimantName, detail: `${caseNumber(number)}, ${kindWords(kind)}, ${payerName}` }));
  return (
    <div className="pb-3">
      <TypeAhead label="Case" name="previewCase" text={text} onText={setText} suggestions={suggestions} onPick={({ id, name }) => onChoose(id, name)} hint="Claimant, claim or panel number" emptyText={text.trim().length < 2 ? 'Two letters or more' : found.isFetching ? 'Searching' : 'No case fits'} autoFocus />
    </div>
  );
}
