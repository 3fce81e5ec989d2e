import type { CalendarDate } from '../calendar';
import type { HolidayCalendar } from '../deadlines/holidays-data';
import type { Service } from '../deadlines/service';
import type { EvaluationState } from '../evaluation/lifecycle';
import { agesOn, boardStateOf, mayBeOurs, panelActs, type BoardMember, type BoardState, type PanelAct } from './board';
import type { PanelClockFacts } from './clocks';
import { qmeSpecialtiesOf, type Absence } from './eligibility';
import type { PanelState, PartySide } from './lifecycle';
import { sameSpecialty } from './specialties';
import { choiceDay, strikeWindow, type StrikeWindow } from './strike-days';
import { threatsOf, type PanelExam, type Threat } from './threats';

export interface PanelRecordMember extends BoardMember {
  /** Null for one who is not ours. */
  readonly physician: { readonly id: string; readonly specialtyCode: string; readonly qmeSpecialties: readonly string[]; readonly absences: readonly Absence[] } | null;
}

export interface CaseExam extends PanelExam {
  readonly id: string;
  readonly physicianId: string;
  readonly locationId: string | null;
  readonly state: EvaluationState;
}

/** A panel as it is stored, with the exams of its case. */
export interface PanelRecord {
  readonly state: PanelState;
  readonly represented: boolean;
  readonly caseClosed: boolean;
  readonly specialtyCode: string;
  readonly issuedOn: CalendarDate;
  readonly servedOn: CalendarDate | null;
  readonly servedBy: Service;
  readonly requestedBy: PartySide | null;
  readonly selectedMemberId: string | null;
  readonly selectedOn: CalendarDate | null;
  readonly members: readonly PanelRecordMember[];
  readonly exams: readonly CaseExam[];
}

export interface Standing {
  readonly boardState: BoardState;
  readonly acts: readonly PanelAct[];
  readonly threats: readonly Threat[];
  /** Only in a represented case, where the sides strike. */
  readonly strike: StrikeWindow | null;
  /** The last day on which the one who must act can: the outer strike day, or the unrepresented worker's tenth. */
  readonly until: CalendarDate;
  readonly agesOn: CalendarDate;
  /** The newest exam on the panel that stands. */
  readonly exam: CaseExam | null;
}

const MISSED: readonly EvaluationState[] = ['CANCELLED', 'NO_SHOW', 'LATE_CANCEL', 'NOT_SEEN'];

/** All that follows from a panel on a day: where it is on the board, what may be done, which grounds threaten, by when sides act. */
export function standingOf(panel: PanelRecord, today: CalendarDate, calendar?: HolidayCalendar): Standing {
  const window = strikeWindow(panel, calendar);
  const exams = examsOn(panel);
  const exam = newestOf(exams.filter(({ state }) => !MISSED.includes(state)));
  const examined = exams.some(({ examinedOn }) => examinedOn !== null);
  const facts = { ...panel, strikeUntil: window.outerOn, scheduledOn: exam?.scheduledOn ?? null, examinedOn: exam?.examinedOn ?? null, reportServedOn: exam?.reportServedOn ?? null, examined, today };
  const boardState = boardStateOf(facts);
  const candidates = candidatesOf(panel);
  const threatened = (panel.state === 'ISSUED' || panel.state === 'SELECTED') && !panel.caseClosed && candidates.length > 0;
  const threats = threatened
    ? threatsOf({
        today,
        issuedOn: panel.issuedOn,
        ourCount: panel.members.filter(({ ours }) => ours).length,
        wrongSpecialty: candidates.some((physician) => !qmeSpecialtiesOf(physician).some((code) => sameSpecialty(code, panel.specialtyCode))),
        exam,
        examined,
        absences: candidates.length === 1 ? (candidates[0]?.absences ?? []) : [],
        ...(calendar ? { calendar } : {}),
      })
    : [];
  return {
    boardState,
    acts: panelActs(facts),
    threats,
    strike: panel.represented ? window : null,
    until: panel.represented ? window.outerOn : choiceDay(panel.issuedOn, calendar),
    agesOn: agesOn(panel.issuedOn),
    exam,
  };
}

/** What the clocks of the panel run on. One whose appointment was missed had booked all the same. */
export function panelClockFacts(panel: PanelRecord): PanelClockFacts {
  const exams = examsOn(panel);
  return {
    ...panel,
    mayBeOurs: mayBeOurs(panel.members, panel.selectedMemberId),
    booked: exams.some(({ state, scheduledOn }) => scheduledOn !== null && state !== 'REQUESTED' && state !== 'CANCELLED'),
    examined: exams.some(({ examinedOn }) => examinedOn !== null),
  };
}

function selectedOf({ members, selectedMemberId }: PanelRecord): PanelRecordMember | null {
  return members.find(({ id }) => id === selectedMemberId) ?? null;
}

/** Those of ours who are selected, or may still be. */
function candidatesOf(panel: PanelRecord): NonNullable<PanelRecordMember['physician']>[] {
  const selected = selectedOf(panel);
  const inPlay = selected ? [selected] : panel.members.filter(({ struckBy }) => struckBy === null);
  return inPlay.flatMap(({ physician }) => physician ?? []);
}

/** The exams that belong to the panel: by the one selected, or by anyone of ours while nobody is; not from before its issue. */
function examsOn(panel: PanelRecord): CaseExam[] {
  const selected = selectedOf(panel);
  if (selected && !selected.physician) return [];
  const physicians = selected?.physician ? [selected.physician.id] : panel.members.flatMap(({ physician }) => physician?.id ?? []);
  return panel.exams.filter(({ physicianId, examinedOn, scheduledOn }) => (physicians.length === 0 || physicians.includes(physicianId)) && (examinedOn ?? scheduledOn ?? panel.issuedOn) >= panel.issuedOn);
}

/** The one that is furthest ahead; what has no date yet comes after all that has. */
function newestOf(exams: readonly CaseExam[]): CaseExam | null {
  const key = ({ examinedOn, scheduledOn }: CaseExam): string => examinedOn ?? scheduledOn ?? '9999-12-31';
  return exams.reduce<CaseExam | null>((newest, exam) => (newest === null || key(exam) >= key(newest) ? exam : newest), null);
}
