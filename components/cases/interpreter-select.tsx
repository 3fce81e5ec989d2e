'use client';

import type { FieldProps } from '@/components/ui/field';

const languages = ['American Sign Language', 'Arabic', 'Armenian', 'Cantonese', 'Dari', 'Farsi', 'French', 'Hindi', 'Hmong', 'Japanese', 'Khmer', 'Korean', 'Lao', 'Mandarin', 'Mixteco', 'Portuguese', 'Punjabi', 'Russian', 'Somali', 'Spanish', 'Tagalog', 'Thai', 'Ukrainian', 'Urdu', 'Vietnamese'];

/** The language of the interpreter, or none. A language that is not in the list but in the case stays choosable. */
export function InterpreterSelect({ value, onChange, ...field }: FieldProps & { readonly value: string; readonly onChange: (language: string) => void }) {
  const known = value === '' || languages.includes(value) ? languages : [value, ...languages];
  return (
    <select {...field} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">None</option>
      {known.map((language) => (
        <option key={language} value={language}>
          {language}
        </option>
      ))}
    </select>
  );
}
