import { Copy, EyeOff, Highlighter, Minus, TriangleAlert, type LucideIcon } from 'lucide-react';
import { hasMark, isDuplicate } from '@/lib/domain/records/page-marks';
import { pictureHref } from '@/lib/features/page-pictures/schema';

/** What the marks of a page say, in words. */
export function marksInWords(marks: number): string[] {
  return [
    hasMark(marks, 'blank') && 'blank',
    hasMark(marks, 'separator') && 'separator',
    isDuplicate(marks) && 'duplicate',
    hasMark(marks, 'failed') && 'not readable',
    hasMark(marks, 'unread') && 'being read',
    !hasMark(marks, 'seenByMe') && 'unseen',
    hasMark(marks, 'excerpted') && 'excerpted',
  ].filter((word) => word !== false);
}

interface Props {
  readonly packetId: string;
  readonly page: number;
  readonly marks: number;
  readonly thumb: string | null;
  readonly turned: number;
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
  readonly label?: string;
}

/** A small picture of a page with its number and its marks. */
export function PageThumb({ packetId, page, marks, thumb, turned, isCurrent, onOpen, label = 'Open' }: Props) {
  const words = marksInWords(marks);
  return (
    <button type="button" aria-label={`${label} page ${page}${words.length > 0 ? `: ${words.join(', ')}` : ''}`} aria-current={isCurrent ? 'page' : undefined} title={words.join(', ')} onClick={onOpen} className="group flex w-full flex-col items-center gap-1 rounded-md p-1.5 hover:bg-default aria-[current]:bg-accent-soft">
      <span className="flex h-[104px] w-[84px] items-center justify-center overflow-hidden bg-white shadow-[0_0_0_1px_var(--border)] group-aria-[current]:shadow-[0_0_0_2px_var(--accent)]">
        {thumb ? <img src={pictureHref(packetId, page, 'thumb', thumb)} alt="" loading="lazy" decoding="async" draggable={false} className={`max-h-full max-w-full ${hasMark(marks, 'blank') ? 'opacity-50' : ''} dark:brightness-[.82]`} style={turned ? { transform: `rotate(${turned}deg)` } : undefined} /> : <span aria-hidden className="flex h-16 w-12 flex-col gap-1.5 opacity-40 *:h-0.5 *:bg-neutral-500"><i /><i /><i className="w-8" /><i /><i className="w-6" /></span>}
      </span>
      <span className="flex h-4 items-center gap-1 text-xs">
        <span className={`num ${hasMark(marks, 'seenByMe') ? 'text-muted' : 'font-semibold'}`}>{page}</span>
        {hasMark(marks, 'blank') && <Mark icon={Minus} />}
        {isDuplicate(marks) && <Mark icon={Copy} className="text-warning-ink" />}
        {hasMark(marks, 'failed') && <Mark icon={TriangleAlert} className="text-warning-ink" />}
        {hasMark(marks, 'excerpted') && <Mark icon={Highlighter} className="text-link" />}
        {!hasMark(marks, 'seenByMe') && <Mark icon={EyeOff} />}
      </span>
    </button>
  );
}

function Mark({ icon: Icon, className = 'text-muted' }: { readonly icon: LucideIcon; readonly className?: string }) {
  return <Icon aria-hidden className={`size-3 ${className}`} strokeWidth={2} />;
}
