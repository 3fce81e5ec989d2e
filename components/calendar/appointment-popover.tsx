'use client';

import Link from 'next/link';
import type { ReactNode, RefObject } from 'react';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { PopoverFrame } from '@/components/ui/popover-frame';
import { StateIcon } from '@/components/ui/state-icon';
import type { DeskAct } from '@/components/evaluations/desk-acts';
import type { OperationName } from '@/lib/auth/permissions';
import { appointmentFile } from '@/lib/features/calendar/client';
import type { CalendarAppointment } from '@/lib/features/calendar/schema';
import { kindWords } from '@/lib/format/case-words';
import { distance, formatDay, formatMinute } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/money';
import { caseNumber, doctor } from '@/lib/format/names';
import { isMovable, standingOf } from './appointment-words';
import type { Names } from './calendar-names';
import { LocationMark } from './location-mark';

/** What can be arranged for an appointment from here; each opens its form. */
export type Arrangement = Exclude<DeskAct, 'find_date'>;

interface Props {
  readonly appointment: CalendarAppointment;
  readonly names: Names;
  readonly today: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly onMove: () => void;
  readonly onArrange: (what: Arrangement) => void;
}

const kinds = { COMPREHENSIVE: 'comprehensive exam', FOLLOW_UP: 'follow-up exam', SUPPLEMENTAL: 'supplemental', DEPOSITION: 'deposition', RECORD_REVIEW: 'record review', OTHER: 'other work' } as const satisfies Record<CalendarAppointment['evaluationKind'], string>;

/** The facts of an appointment and what can be done with it. Load it on intent. */
export function AppointmentPopover({ appointment, names, today, anchor, onClose, onMove, onArrange }: Props) {
  const { evaluationId, caseId, on, startMinute, minutes, locationId, physicianId, state } = appointment;
  const isAhead = isMovable(appointment);
  const isExam = appointment.evaluationKind === 'COMPREHENSIVE' || appointment.evaluationKind === 'FOLLOW_UP';
  const standing = standingOf(appointment, today);
  const act = (what: Arrangement) => () => onArrange(what);
  return (
    <PopoverFrame anchor={anchor} title={appointment.claimantName} subtitle={`${kindWords(appointment.kind)} ${kinds[appointment.evaluationKind]}, ${caseNumber(appointment.caseNumber)}`} onClose={onClose} width={380}>
      <dl className="grid grid-cols-[92px_1fr] gap-y-1.5 px-4 py-3">
        <Fact name="When">
          {formatDay(on, today)} <span className="text-muted">{distance(on, today)}</span>
          <span className="block">{startMinute === null ? <StateIcon tone="check">No time yet</StateIcon> : `${formatMinute(startMinute)} to ${formatMinute(Math.min(1439, startMinute + minutes))}`}</span>
        </Fact>
        <Fact name="Where">
          <span className="flex items-center gap-1.5">
            <LocationMark index={names.locationIndex(locationId)} /> {names.location(locationId)}
          </span>
          <span className="block text-muted">{doctor(names.physician(physicianId))}</span>
          {appointment.outsideClinic && isAhead && <StateIcon tone="check">Outside the clinic’s hours</StateIcon>}
        </Fact>
        <Fact name="State">{standing ? <StateIcon tone={standing.tone}>{standing.label}</StateIcon> : <StateIcon tone="done">{appointment.notified ? 'Booked, parties notified' : 'Booked'}</StateIcon>}</Fact>
        {appointment.pages > 0 && <Fact name="Records">{formatCount(appointment.pages)} pages</Fact>}
        {isExam && (
          <Fact name="Interpreter">
            <InterpreterState appointment={appointment} />
            {isAhead && (
              <Acts>
                <Act operation="interpreter.arrange" onPress={act('interpreter')}>
                  {appointment.interpreter === 'none' || appointment.interpreter === 'to_arrange' ? 'Arrange' : 'Change'}
                </Act>
                {(appointment.interpreter === 'arranged' || appointment.interpreter === 'confirmed') && (
                  <Act operation="interpreter.confirm" onPress={act('confirm_interpreter')}>
                    Confirm
                  </Act>
                )}
              </Acts>
            )}
          </Fact>
        )}
        {isExam && (
          <Fact name="Held">
            {appointment.mode === 'remote' ? 'Remote, 8 CCR 46.3' : 'In person'}
            {isAhead && (
              <Acts>
                <Act operation="evaluation.set_remote" onPress={act('remote')}>
                  {appointment.mode === 'remote' ? 'Conditions' : 'Make it remote'}
                </Act>
                <Act operation="waiver.record" onPress={act('waiver')}>
                  Waivers
                </Act>
              </Acts>
            )}
          </Fact>
        )}
      </dl>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-t border-hairline px-4 py-2.5">
        {isAhead && <MoveButton onMove={onMove} />}
        <Way href={`/cases/${caseId}`}>Open the case</Way>
        {isExam && <Way href={`/evaluations/${evaluationId}/brief`} operation="brief.read">Brief</Way>}
        {isExam && isAhead && on <= today && <Way href={`/evaluations/${evaluationId}/exam`} operation="exam.read">Exam</Way>}
        {isExam && (state === 'SCHEDULED') && <Way href={`/evaluations/${evaluationId}/missed`} operation="evaluation.mark_missed">It did not happen</Way>}
        {isAhead && (
          <a href={appointmentFile(evaluationId)} download className="text-link">
            Download .ics
          </a>
        )}
      </div>
    </PopoverFrame>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

function InterpreterState({ appointment }: { readonly appointment: CalendarAppointment }) {
  const language = appointment.interpreterLanguage;
  switch (appointment.interpreter) {
    case 'none':
      return <span className="text-muted">Not needed</span>;
    case 'to_arrange':
      return <StateIcon tone="check">{language}, to arrange</StateIcon>;
    case 'arranged':
      return <StateIcon tone="underway">{language}, not confirmed</StateIcon>;
    case 'confirmed':
      return <StateIcon tone="done">{language}, confirmed</StateIcon>;
    default: {
      const unhandled: never = appointment.interpreter;
      return unhandled;
    }
  }
}

function Acts({ children }: { readonly children: ReactNode }) {
  return <span className="flex gap-3">{children}</span>;
}

function Act({ operation, onPress, children }: { readonly operation: OperationName; readonly onPress: () => void; readonly children: ReactNode }) {
  if (!useMay(operation)) return null;
  return (
    <button type="button" className="text-link min-h-6" onClick={onPress}>
      {children}
    </button>
  );
}

function Way({ href, operation = 'case.read', children }: { readonly href: string; readonly operation?: OperationName; readonly children: ReactNode }) {
  if (!useMay(operation)) return null;
  return (
    <Link href={href} className="text-link">
      {children}
    </Link>
  );
}

function MoveButton({ onMove }: { readonly onMove: () => void }) {
  if (!useMay('evaluation.reschedule')) return null;
  return (
    <Button size="sm" onClick={onMove}>
      Move
    </Button>
  );
}
