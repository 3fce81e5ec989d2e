import { counted } from '@/lib/format/names';

interface Props {
  readonly shown: number;
  /** How many there are. */
  readonly count: number;
  readonly noun: string;
  /** Which ones are shown: 'first', 'oldest', 'latest'. */
  readonly which?: string;
  /** Where the rest is, as the end of the sentence. */
  readonly rest?: string;
  /** Beside a list that does not reach the edges of the page, ''. */
  readonly className?: string;
}

/** Says that a list was cut, and how many there are. Nothing where it is whole. */
export function CutNote({ shown, count, noun, which = 'first', rest = 'the sums are of all', className = 'px-(--pad)' }: Props) {
  if (shown >= count) return null;
  return (
    <p role="note" className={`py-2 text-xs text-muted ${className}`}>
      The {which} {shown.toLocaleString('en-US')} of {counted(count, noun)} are shown; {rest}.
    </p>
  );
}
