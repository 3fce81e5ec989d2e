'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { Button } from '@/components/ui/button';
import { measurementGroups } from '@/lib/domain/report/findings-tables';
import { measurementPresets, rowsOfPreset } from '@/lib/domain/report/measurement-presets';
import { FindingsGrid } from './findings-grid';
import { newRowId, type FindingsInHand } from './use-findings';

/** Exam tables: chosen by region, filled like a spreadsheet. */
export function FindingsMeasurements({ inHand }: { readonly inHand: FindingsInHand }) {
  const { findings, mayWrite, change } = inHand;
  const [opened, setOpened] = useState<string | null>(null);
  const groups = measurementGroups(findings.measurements);
  const free = measurementPresets.filter(({ group }) => !groups.some((one) => one.group === group));
  const addPreset = (key: string) => {
    const preset = measurementPresets.find((one) => one.key === key);
    const own = { key: 'own', group: ownName(groups.map(({ group }) => group)), rows: [{ what: '', normal: '', sides: true }] };
    const chosen = preset ?? own;
    change((all) => ({ ...all, measurements: [...all.measurements, ...rowsOfPreset(chosen, newRowId)] }), '');
    setOpened(chosen.group);
  };
  return (
    <div id="findings-measurements" className="scroll-mt-2 pt-5">
      <Section title="Measurements" count={groups.length} note={groups.length === 1 ? 'table' : 'tables'} ruled>
        {groups.map(({ group, rows }) => (
          <div key={rows[0]?.id} role="group" aria-label={group} className="pt-2">
            <div className="flex items-center gap-1">
              <GroupName group={group} taken={groups.map((one) => one.group)} onName={(name) => change((all) => ({ ...all, measurements: all.measurements.map((row) => (row.group === group ? { ...row, group: name } : row)) }), '')} />
              {mayWrite && (
                <Button kind="ghost" size="sm" iconOnly aria-label={`Remove the table ${group}`} title="Remove; Ctrl Z brings it back" onClick={() => change((all) => ({ ...all, measurements: all.measurements.filter((row) => row.group !== group) }), '')}>
                  <X aria-hidden />
                </Button>
              )}
            </div>
            <FindingsGrid inHand={inHand} group={group} rows={rows} autoFocus={opened === group} />
          </div>
        ))}
        {groups.length === 0 && !mayWrite && <p className="py-2 text-muted">None are recorded.</p>}
        {mayWrite && (
          <div className="flex flex-wrap items-center gap-2 pt-3">
            <label className="label" htmlFor="add-measurements">
              Add a table
            </label>
            <select id="add-measurements" className="input w-auto! min-w-0 flex-1" value="" onChange={(event) => addPreset(event.target.value)}>
              <option value="">Choose a region or test</option>
              {free.map(({ key, group }) => (
                <option key={key} value={key}>
                  {group}
                </option>
              ))}
              <option value="own">A table of your own</option>
            </select>
          </div>
        )}
        {mayWrite && <p className="pt-1.5 text-xs text-muted">Enter and the arrows go from cell to cell; cells copied from a spreadsheet can be pasted. Normal values are the AMA Guides’, 5th edition, to be verified.</p>}
      </Section>
    </div>
  );
}

function ownName(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'Own table' : `Own table ${number}`;
    if (!taken.includes(name)) return name;
  }
}

/** The name of a table, kept when it is left; two tables never share one. */
function GroupName({ group, taken, onName }: { readonly group: string; readonly taken: readonly string[]; readonly onName: (name: string) => void }) {
  const [text, setText] = useState<string | null>(null);
  return (
    <input
      aria-label="Name of the table"
      className="input min-w-0 flex-1 border-transparent! bg-transparent! px-1! font-medium"
      value={text ?? group}
      maxLength={120}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        const name = text?.trim() ?? '';
        if (name && name !== group && !taken.includes(name)) onName(name);
        setText(null);
      }}
    />
  );
}
