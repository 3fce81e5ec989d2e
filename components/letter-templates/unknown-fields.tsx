import { Button } from '@/components/ui/button';
import { StateIcon } from '@/components/ui/state-icon';
import type { UnknownField } from './field-places';

interface Props {
  readonly found: readonly UnknownField[];
  readonly onGo: (field: UnknownField) => void;
  readonly onReplace: (field: UnknownField, meant: string) => void;
}

/** Each field that does not exist, with the way to its place and, where one comes near, what may be meant. */
export function UnknownFields({ found, onGo, onReplace }: Props) {
  if (found.length === 0) return null;
  return (
    <ul aria-label="Fields that do not exist" className="border-t border-border">
      {found.map((field) => (
        <li key={`${field.from}${field.text}`} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline py-1.5">
          <StateIcon tone="wrong">
            Line {field.line}: there is no field {field.text}
          </StateIcon>
          <span className="ml-auto flex gap-1">
            {field.meant && (
              <Button size="sm" onClick={() => onReplace(field, field.meant ?? '')}>
                Use {field.meant}
              </Button>
            )}
            <Button size="sm" kind="ghost" aria-label={`Show ${field.text} in the text`} onClick={() => onGo(field)}>
              Show it
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
