'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLaterValue } from '@/components/ui/later-value';
import { TypeAhead } from '@/components/ui/type-ahead';
import { caseSearch } from '@/lib/features/cases/client';
import { caseNumber } from '@/lib/format/names';

export interface ChosenCase {
  readonly id: string;
  readonly number: number;
  readonly claimantName: string;
  readonly panelNumber: string;
}

/** A QME case, found by claimant, claim, case or panel number. */
export function CaseChoice({ chosen, onChoose }: { readonly chosen: ChosenCase | null; readonly onChoose: (found: ChosenCase | null) => void }) {
  const [text, setText] = useState('');
  const later = useLaterValue(text);
  const { data, isFetching } = useQuery(caseSearch(chosen ? '' : later));
  const hits = (data?.cases ?? []).filter(({ kind }) => kind === 'QME');
  const others = (data?.cases.length ?? 0) > 0 && hits.length === 0;
  return (
    <TypeAhead
      label="Case"
      name="caseId"
      autoFocus
      text={chosen ? `${chosen.claimantName}, ${caseNumber(chosen.number)}` : text}
      onText={(typed) => {
        if (chosen) {
          if (typed === `${chosen.claimantName}, ${caseNumber(chosen.number)}`) return;
          onChoose(null);
        }
        setText(typed);
      }}
      suggestions={chosen ? [] : hits.map(({ id, number, claimantName, claimNumber, payerName }) => ({ id, name: claimantName, detail: [caseNumber(number), claimNumber, payerName].filter(Boolean).join(' · ') }))}
      onPick={({ id }) => {
        const found = hits.find((hit) => hit.id === id);
        if (found) onChoose(found);
      }}
      emptyText={text.trim().length < 2 ? 'Type two letters or more' : isFetching || later !== text ? 'Being searched' : others ? 'Only a QME case has a panel; these are of another kind' : 'No QME case is found. Log it first, then record its panel'}
      hint="Claimant, claim, case or panel number"
    />
  );
}
