'use client';

import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import Calendar from 'react-big-calendar/lib/Calendar';
import withDragAndDrop from 'react-big-calendar/lib/addons/dragAndDrop';
import { isMovable } from './appointment-words';
import { nearestOpen, type Board, type BoardColumn, type BoardEntry } from './board';
import { ColumnContext, DayColumn } from './day-column';
import { localDate, localizer, minuteOfDay } from './localizer';
import type { Drop } from './drop';
import 'react-big-calendar/lib/css/react-big-calendar.css';
import './calendar.css';

/*
 * Columns are day, place and physician: other ones on each day, while each day has the same width. The component knows
 * only the same resources on every day; so all columns stand beside one another on one day that stands for all of
 * them, and dragging from column to column changes day, place or physician alike. As no real day is used, no change
 * of the clocks can shift anything.
 */
const anyDay = '2001-01-01';
const at = (minute: number): Date => localDate(anyDay, minute);
/** The line of the present time is drawn by the columns of today. */
const elsewhere = () => localDate('1999-01-01');
const step = 15;

interface Positioned {
  readonly entry: BoardEntry;
  readonly start: Date;
  readonly end: Date;
}

const DragCalendar = withDragAndDrop<Positioned, BoardColumn>(Calendar);

interface Props {
  readonly board: Board;
  readonly mayMove: boolean;
  readonly openId: string | null;
  /** Must keep its identity: each new one draws every entry anew. */
  readonly renderEntry: (entry: BoardEntry) => ReactNode;
  readonly onOpen: (entry: BoardEntry, anchor: HTMLElement) => void;
  readonly onDrop: (drop: Drop) => void;
  readonly nowMinute: number | null;
  readonly today: string;
}

/** The hours of some days in columns, with what stands in them; appointments can be dragged to another time or column. */
export function TimeGrid({ board, mayMove, openId, renderEntry, onOpen, onDrop, nowMinute, today }: Props) {
  const events = useMemo(() => board.entries.map((entry): Positioned => ({ entry, start: at(entry.startMinute), end: at(entry.endMinute) })), [board.entries]);
  const columns = useMemo(() => new Map(board.columns.map((column) => [column.id, column])), [board.columns]);
  const components = useMemo(() => ({ event: ({ event }: { readonly event: Positioned }) => renderEntry(event.entry), dayColumnWrapper: DayColumn as React.ComponentType }), [renderEntry]);
  const shown = useMemo(() => ({ board, today, nowMinute }), [board, today, nowMinute]);
  const grid = useRef<HTMLDivElement>(null);
  const chosen = board.entries.find(({ kind }) => kind === 'chosen');
  const chosenAt = chosen ? `${chosen.columnId} ${chosen.startMinute}` : null;
  useEffect(() => {
    if (chosenAt) grid.current?.querySelector('.entry--chosen')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosenAt]);
  const open = ({ entry }: Positioned, target: EventTarget | null) => {
    const element = target instanceof Element ? target.closest<HTMLElement>('.rbc-event') : null;
    if (element) onOpen(entry, element);
  };
  return (
    <ColumnContext value={shown}>
      <div ref={grid} className="time-grid">
        <DragCalendar
          localizer={localizer}
          date={at(0)}
          view="day"
          views={['day']}
          onView={() => undefined}
          onNavigate={() => undefined}
          toolbar={false}
          getNow={elsewhere}
          events={events}
          resources={[...board.columns]}
          resourceIdAccessor="id"
          resourceTitleAccessor="id"
          resourceAccessor={(event) => event.entry.columnId}
          titleAccessor={(event) => event.entry.id}
          tooltipAccessor={() => ''}
          min={at(board.fromMinute)}
          max={at(Math.min(board.toMinute, 24 * 60 - 1))}
          step={step}
          timeslots={60 / step}
          selectable={false}
          resizable={false}
          draggableAccessor={({ entry }) => mayMove && entry.kind === 'appointment' && isMovable(entry.appointment)}
          enableAutoScroll={false}
          dayLayoutAlgorithm="no-overlap"
          components={components}
          eventPropGetter={({ entry }) => ({ className: `entry--${entry.kind}${entry.id === openId ? ' is-open' : ''}` })}
          onSelectEvent={(event, trigger) => open(event, trigger.target)}
          onKeyPressEvent={(event, trigger) => {
            const { key, target } = trigger as unknown as KeyboardEvent;
            if (key !== 'Enter' && key !== ' ') return;
            trigger.preventDefault();
            open(event, target);
          }}
          onEventDrop={({ event: { entry }, start, resourceId }) => {
            const column = columns.get(String(resourceId ?? entry.columnId));
            if (!column || entry.kind !== 'appointment' || !(start instanceof Date)) return;
            const { startMinute } = entry;
            const to = { on: column.on, startMinute: nearestOpen(board, column.id, minuteOfDay(start)), physicianId: column.physicianId, locationId: column.locationId };
            if (column.id === entry.columnId && to.startMinute === startMinute) return;
            onDrop({ appointment: entry.appointment, ...to });
          }}
        />
      </div>
    </ColumnContext>
  );
}
