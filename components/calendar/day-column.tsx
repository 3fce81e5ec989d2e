'use client';

import { Car } from 'lucide-react';
import { createContext, useContext, type CSSProperties, type ReactNode, type Ref } from 'react';
import { formatDuration } from '@/lib/format/dates';
import type { Board } from './board';

/** What the columns of the calendar component draw behind its entries: drives, and the line of the present time. */
export const ColumnContext = createContext<{ readonly board: Board; readonly today: string; readonly nowMinute: number | null } | null>(null);

interface Props {
  readonly ref?: Ref<HTMLDivElement>;
  readonly className?: string;
  readonly style?: CSSProperties;
  /** The column's id. */
  readonly resource?: string;
  readonly children?: ReactNode;
}

/** The body of one column. It stands in for the calendar component's own, which draws entries only. */
export function DayColumn({ ref, className = '', style, resource, children }: Props) {
  const shown = useContext(ColumnContext);
  const column = shown?.board.columns.find(({ id }) => id === resource);
  if (!shown || !column) return null;
  const { board, today, nowMinute } = shown;
  const share = (minute: number): string => `${((minute - board.fromMinute) / (board.toMinute - board.fromMinute)) * 100}%`;
  return (
    <div ref={ref} className={`${className} ${column.isFirstOfDay ? 'is-first' : ''} ${column.closed ? 'is-closed' : ''}`} style={{ ...style, flex: `${column.share} 0 0` }}>
      {board.travel
        .filter(({ columnId }) => columnId === column.id)
        .map(({ id, startMinute, endMinute, travel }) => (
          <p key={id} className="absolute inset-x-0.5 flex gap-1 overflow-hidden rounded-md bg-default px-1.5 py-1 text-xs text-soft" style={{ top: share(startMinute), height: share(board.fromMinute + endMinute - startMinute) }}>
            <Car aria-hidden className="mt-0.5 size-3 shrink-0" />
            <span className="min-w-0">
              Drive{travel.direction === 'back' ? ' back' : ''}, {formatDuration(endMinute - startMinute)}
            </span>
          </p>
        ))}
      {children}
      {column.on === today && nowMinute !== null && nowMinute > board.fromMinute && nowMinute < board.toMinute && <span aria-hidden className="pointer-events-none absolute inset-x-0 z-[3] border-t-2 border-danger" style={{ top: share(nowMinute) }} />}
    </div>
  );
}
