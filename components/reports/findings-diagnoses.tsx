'use client';

import { useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { Button } from '@/components/ui/button';
import { useLaterValue } from '@/components/ui/later-value';
import { TypeAhead } from '@/components/ui/type-ahead';
import { isWellFormedCode, withPoint } from '@/lib/domain/icd/code';
import type { BodySide, Diagnosis } from '@/lib/domain/report/findings';
import { icd10Found } from '@/lib/features/icd10/client';
import { movedRow, newRowId, withRow, type FindingsInHand } from './use-findings';

const sides: readonly (readonly [BodySide, string])[] = [['none', 'No side'], ['right', 'Right'], ['left', 'Left'], ['both', 'Both']];

/** The diagnoses in their order, each with its code, its side, and whether the injury caused it. */
export function FindingsDiagnoses({ inHand }: { readonly inHand: FindingsInHand }) {
  const { findings, mayWrite, change } = inHand;
  const { diagnoses } = findings;
  const set = (id: string, part: Partial<Diagnosis>, of = '') => change((all) => ({ ...all, diagnoses: withRow(all.diagnoses, id, part) }), of && `diagnosis ${id} ${of}`);
  const add = (row: Omit<Diagnosis, 'id' | 'industrial'>) => change((all) => ({ ...all, diagnoses: [...all.diagnoses, { id: newRowId(), industrial: null, ...row }] }), '');
  return (
    <div id="findings-diagnoses" className="scroll-mt-2 pt-2">
      <Section title="Diagnoses" count={diagnoses.length} ruled>
        {diagnoses.length === 0 && <p className="py-2 text-muted">{mayWrite ? 'Type the first below: a code, or words with their side.' : 'None is recorded.'}</p>}
        <ol>
          {diagnoses.map((row, index) => (
            <li key={row.id} className="border-b border-hairline py-2">
              <div className="flex items-center gap-1">
                <span className="num w-5 shrink-0 text-right text-muted">{index + 1}.</span>
                <input aria-label={`Diagnosis ${index + 1}`} className="input min-w-0 flex-1" value={row.label} maxLength={300} onChange={(event) => set(row.id, { label: event.target.value }, 'label')} />
                {mayWrite && (
                  <span className="flex shrink-0">
                    <Button kind="ghost" size="sm" iconOnly aria-label={`Diagnosis ${index + 1} up`} disabled={index === 0} onClick={() => change((all) => ({ ...all, diagnoses: movedRow(all.diagnoses, row.id, -1) }), '')}>
                      <ArrowUp aria-hidden />
                    </Button>
                    <Button kind="ghost" size="sm" iconOnly aria-label={`Diagnosis ${index + 1} down`} disabled={index === diagnoses.length - 1} onClick={() => change((all) => ({ ...all, diagnoses: movedRow(all.diagnoses, row.id, 1) }), '')}>
                      <ArrowDown aria-hidden />
                    </Button>
                    <Button kind="ghost" size="sm" iconOnly aria-label={`Remove diagnosis ${index + 1}`} title="Remove; Ctrl Z brings it back" onClick={() => change((all) => ({ ...all, diagnoses: all.diagnoses.filter(({ id }) => id !== row.id) }), '')}>
                      <X aria-hidden />
                    </Button>
                  </span>
                )}
              </div>
              <div className="mt-1 grid grid-cols-[1fr_1fr_1.4fr] gap-1 pl-6">
                <CodeInput key={row.code} index={index} code={row.code} onCode={(code) => set(row.id, { code })} />
                <select aria-label={`Side of diagnosis ${index + 1}`} className="input" value={row.side} onChange={(event) => set(row.id, { side: event.target.value as BodySide })}>
                  {sides.map(([value, label]) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
                <select aria-label={`Cause of diagnosis ${index + 1}`} className="input" value={row.industrial === null ? '' : row.industrial ? 'yes' : 'no'} onChange={(event) => set(row.id, { industrial: event.target.value === '' ? null : event.target.value === 'yes' })}>
                  <option value="">Cause not said</option>
                  <option value="yes">Industrial</option>
                  <option value="no">Not industrial</option>
                </select>
              </div>
            </li>
          ))}
        </ol>
        {mayWrite && <AddDiagnosis onAdd={add} />}
      </Section>
    </div>
  );
}

/** A code as it is typed; kept when it is left, and said to be no code where it has not the form of one. */
function CodeInput({ index, code, onCode }: { readonly index: number; readonly code: string; readonly onCode: (code: string) => void }) {
  const [text, setText] = useState(code);
  const wrong = text.trim() !== '' && !isWellFormedCode(withPoint(text));
  return (
    <input
      aria-label={`ICD-10-CM code of diagnosis ${index + 1}`}
      aria-invalid={wrong || undefined}
      title={wrong ? 'No code of ICD-10-CM has this form' : undefined}
      placeholder="Code"
      className="input num"
      value={text}
      maxLength={12}
      autoComplete="off"
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        const next = wrong ? text.trim() : withPoint(text);
        setText(next);
        if (next !== code) onCode(next);
      }}
    />
  );
}

function AddDiagnosis({ onAdd }: { readonly onAdd: (row: Omit<Diagnosis, 'id' | 'industrial'>) => void }) {
  const [text, setText] = useState('');
  const [round, setRound] = useState(0);
  const typed = text.trim();
  const later = useLaterValue(typed, 150);
  const found = useQuery(icd10Found(later));
  // Enter on a list that is still on its way must not take what stands below it.
  const isFound = later === typed && !found.isFetching && !found.isPlaceholderData;
  const suggestions = typed.length < 2 ? [] : (found.data?.codes ?? []).map(({ code, title, side }) => ({ id: code, name: title, detail: side === 'none' || new RegExp(side === 'both' ? 'bilateral' : side, 'i').test(title) ? code : `${code}, ${side}` }));
  const source = found.data?.source;
  const done = (row: Omit<Diagnosis, 'id' | 'industrial'>) => {
    onAdd(row);
    setText('');
    setRound(round + 1);
  };
  const asTyped = isWellFormedCode(withPoint(typed)) ? { code: withPoint(typed), label: '' } : { code: '', label: typed };
  return (
    <div className="pt-2">
      <TypeAhead
        key={round}
        label="Add a diagnosis"
        name="addDiagnosis"
        text={text}
        onText={setText}
        autoFocus={round > 0}
        suggestions={suggestions}
        onPick={({ id }) => {
          const picked = found.data?.codes.find(({ code }) => code === id);
          if (picked) done({ code: picked.code, label: picked.title, side: picked.side });
        }}
        emptyText={typed.length < 2 ? 'Type two letters or more' : 'Looking for it…'}
        {...(isFound ? { addLabel: asTyped.code ? 'Use the code' : 'Add without a code' } : {})}
        onAdd={() => done({ ...asTyped, side: 'none' })}
        hint={source ? (source.confidence === 'M' ? `From ${source.name.toLowerCase()}, to be verified. The owner can take in the official list in the settings.` : `ICD-10-CM ${source.year}, ${source.name}`) : 'ICD-10-CM: “right knee pain”, “M54.16”'}
      />
    </div>
  );
}
