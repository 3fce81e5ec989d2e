'use client';

import { ComboBox, Input, Label, ListBox } from '@heroui/react';
import { useState, type ReactNode } from 'react';
import { Below, useFieldId } from './field';

export interface Suggestion {
  readonly id: string;
  readonly name: string;
  /** What tells two of the same name apart. */
  readonly detail: string;
}

interface Props {
  readonly label: string;
  readonly name: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly suggestions: readonly Suggestion[];
  readonly onPick: (suggestion: Suggestion) => void;
  /** The last line of the list, which keeps what was typed as somebody new. */
  readonly addLabel?: string;
  /** Called when that last line is chosen. */
  readonly onAdd?: (name: string) => void;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Said in the list while nothing fits; for lists to which nothing can be added. */
  readonly emptyText?: string;
  readonly onLeave?: () => void;
  readonly autoFocus?: boolean;
  readonly optional?: boolean;
}

const addId = 'add';

/** A field for people and organisations: what is known comes up in two lines while one types, “Add …” last. */
export function TypeAhead({ label, name, text, onText, suggestions, onPick, addLabel, onAdd, hint, error, emptyText, onLeave, autoFocus = false, optional = false }: Props) {
  // A name that was picked fills the field; that is no typing, and must not bring the list up again.
  const [pickedName, setPickedName] = useState<string | null>(null);
  const items: Suggestion[] = text === pickedName ? [] : [...suggestions, ...(addLabel && text.trim() ? [{ id: addId, name: `${addLabel} “${text.trim()}”`, detail: '' }] : [])];
  const id = useFieldId()(name);
  const below = `${id}-below`;
  return (
    <ComboBox
      allowsCustomValue
      allowsEmptyCollection={emptyText !== undefined && text.trim() !== '' && text !== pickedName}
      menuTrigger="input"
      inputValue={text}
      items={items}
      value={null}
      isInvalid={error !== undefined}
      onInputChange={onText}
      onChange={(key) => {
        const picked = suggestions.find((one) => one.id === key);
        if (picked) {
          setPickedName(picked.name);
          onPick(picked);
        } else if (key === addId) onAdd?.(text.trim());
      }}
      className="gap-1"
    >
      <Label className={`label ${error ? 'text-danger-ink' : ''}`}>
        {label} {optional && <span className="font-normal text-muted">optional</span>}
      </Label>
      <div className="combo-box__input-group w-full">
        <Input id={id} autoFocus={autoFocus} autoComplete="off" aria-describedby={hint || error ? below : undefined} onBlur={onLeave} className="w-full" />
      </div>
      {(hint || error) && <Below id={below} hint={hint} error={error} />}
      <ComboBox.Popover className="rounded-lg">
        <ListBox items={items} className="p-1" renderEmptyState={() => <p className="px-2.5 py-1.5 text-muted">{emptyText}</p>}>
          {(item: Suggestion) => (
            <ListBox.Item id={item.id} textValue={item.id === addId ? text : item.name} className="min-h-0 px-2.5 py-1.5">
              <span>
                <span className="block font-medium">{item.name}</span>
                {item.detail && <span className="block text-xs text-muted">{item.detail}</span>}
              </span>
            </ListBox.Item>
          )}
        </ListBox>
      </ComboBox.Popover>
    </ComboBox>
  );
}
