import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn, toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import type { Service } from '../../domain/deadlines/service';
import { panelClocks, panelClockStops, type PanelClockFacts } from '../../domain/panel/clocks';
import { isOpenPanel, type PartySide } from '../../domain/panel/lifecycle';
import { demandPanel, PANEL_SIZE, type NamedMember, type PanelReason } from '../../domain/panel/record';
import { RuleBroken } from '../../domain/rule-broken';
import { refreshCase } from '../cases/steps';
import { startClocks, stopClocks, type ClockSubject } from '../clocks/steps';

/** A panel as it is told to us. Days are calendar dates; how it was served decides the strike days. */
export interface PanelToRecord {
  readonly number: string;
  readonly specialtyCode: string;
  readonly issuedOn: CalendarDate;
  readonly reason?: PanelReason;
  readonly additionalGround?: string;
  readonly requestedBy?: PartySide | null;
  readonly servedOn?: CalendarDate | null;
  readonly servedBy?: Service;
  /** Up to three; those left out are not known yet. Ours are linked with the physician, whose name is taken where none is given. */
  readonly members?: readonly { readonly name?: string; readonly city?: string; readonly physicianId?: string | null }[];
  readonly note?: string;
  /** The panel that this one replaces; it must be in the state that a grant leaves. */
  readonly replacesId?: string | null;
}

/**
 * Records a panel on a case: its members, its clocks, and its number as the case's. Leaves the audit to the verb.
 * @throws NotFound; RuleBroken `case.closed`, `panel.number_taken` and those of `demandPanel`
 */
export async function recordPanelOn(tx: Tx, ctx: PracticeCtx, caseId: string, panel: PanelToRecord): Promise<{ id: string; number: string }> {
  const { practiceId } = ctx;
  const onCase = await tx.case.findUnique({ where: { practiceId_id: { practiceId, id: caseId } }, include: { panels: { select: { id: true, number: true, specialtyCode: true, state: true } } } });
  if (!onCase) throw new NotFound();
  if (onCase.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
  const members = await namedMembers(tx, practiceId, panel.members ?? []);
  const facts = { reason: panel.reason ?? 'initial', additionalGround: panel.additionalGround ?? '', servedOn: panel.servedOn ?? null };
  const openPanels = onCase.panels.filter(({ state }) => isOpenPanel(state));
  demandPanel({ ...panel, ...facts, caseKind: onCase.kind, represented: onCase.represented, members, openPanels, replaces: Boolean(panel.replacesId), today: ctx.today });
  await demandFreeNumber(tx, practiceId, panel.number, null);
  const { id } = await tx.panel.create({
    data: {
      practiceId,
      caseId,
      number: panel.number,
      specialtyCode: panel.specialtyCode,
      issuedOn: toDateColumn(panel.issuedOn),
      reason: facts.reason,
      additionalGround: facts.additionalGround,
      note: panel.note ?? '',
      requestedBy: panel.requestedBy ?? null,
      servedOn: toOptionalDateColumn(facts.servedOn),
      servedBy: panel.servedBy ?? 'mail_ca',
      replacesId: panel.replacesId ?? null,
      createdAt: ctx.now,
    },
  });
  await tx.panelMember.createMany({ data: members.map((member, at) => ({ ...member, practiceId, panelId: id, position: at + 1 })) });
  await settlePanels(tx, practiceId, caseId, ctx.today);
  return { id, number: panel.number };
}

/** Three members, the ones left out without a name. Ours must be the practice's own. @throws NotFound */
export async function namedMembers(tx: Tx, practiceId: PracticeId, members: NonNullable<PanelToRecord['members']>): Promise<NamedMember[]> {
  const ids = members.flatMap(({ physicianId }) => physicianId ?? []);
  const physicians = ids.length === 0 ? [] : await tx.physician.findMany({ where: { practiceId, id: { in: ids } }, select: { id: true, name: true } });
  const named = members.map(({ name = '', city = '', physicianId = null }) => {
    const own = physicians.find(({ id }) => id === physicianId);
    if (physicianId !== null && !own) throw new NotFound();
    return { name: own?.name ?? name, city, physicianId };
  });
  return [...named, ...Array.from({ length: Math.max(0, PANEL_SIZE - named.length) }, () => ({ name: '', city: '', physicianId: null }))];
}

/** @throws RuleBroken `panel.number_taken` */
export async function demandFreeNumber(tx: Tx, practiceId: PracticeId, number: string, exceptId: string | null): Promise<void> {
  const taken = await tx.panel.findUnique({ where: { practiceId_number: { practiceId, number } }, select: { id: true, case: { select: { number: true } } } });
  if (taken && taken.id !== exceptId) throw new RuleBroken('panel.number_taken', `Panel ${number} is recorded already, on case ${taken.case.number}.`, { panelId: taken.id });
}

/**
 * Writes anew what follows from the panels of a case: their clocks, and the case's panel number, which is that of the newest
 * panel still open. Call it after each change of a panel, or of the exam that was booked on it. A clock that was met is
 * begun again only with `again`: when a strike, a selection or an ending was taken back.
 */
export async function settlePanels(tx: Tx, practiceId: PracticeId, caseId: string, on: CalendarDate, again = false): Promise<void> {
  const panels = await tx.panel.findMany({
    where: { practiceId, caseId },
    orderBy: [{ issuedOn: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    include: { members: true, clocks: { where: { state: 'MET' }, select: { rule: true, triggerOn: true } }, case: { select: { represented: true, closedAt: true, panelNumber: true } } },
  });
  const [newest] = panels;
  if (!newest || newest.case.closedAt) return;
  const exams = await tx.evaluation.findMany({ where: { practiceId, caseId, kind: { in: ['COMPREHENSIVE', 'FOLLOW_UP'] } }, select: { physicianId: true, state: true, scheduledOn: true, examinedOn: true } });
  for (const panel of panels) {
    const facts = clockFactsOf(panel, exams);
    const subject = panelSubject(panel);
    await stopClocks(tx, practiceId, subject, panelClockStops(facts), on);
    const met = (rule: string, triggerOn: CalendarDate) => panel.clocks.some((clock) => clock.rule === rule && fromDateColumn(clock.triggerOn) === triggerOn);
    await startClocks(tx, practiceId, subject, panelClocks(facts).filter(({ rule, triggerOn }) => again || !met(rule, triggerOn)));
  }
  const current = panels.find(({ state }) => isOpenPanel(state)) ?? newest;
  if (current.number !== newest.case.panelNumber) await tx.case.update({ where: { practiceId_id: { practiceId, id: caseId } }, data: { panelNumber: current.number } });
  await refreshCase(tx, practiceId, caseId);
}

export function panelSubject({ id, caseId }: { readonly id: string; readonly caseId: string }): ClockSubject {
  return { caseId, evaluationId: null, invoiceId: null, panelId: id };
}

interface PanelRow {
  readonly state: PanelClockFacts['state'];
  readonly issuedOn: Date;
  readonly servedOn: Date | null;
  readonly servedBy: string;
  readonly requestedBy: PartySide | null;
  readonly selectedOn: Date | null;
  readonly selectedMemberId: string | null;
  readonly members: readonly { readonly id: string; readonly physicianId: string | null }[];
  readonly case: { readonly represented: boolean };
}

function clockFactsOf(panel: PanelRow, exams: readonly { readonly physicianId: string; readonly state: string; readonly scheduledOn: Date | null; readonly examinedOn: Date | null }[]): PanelClockFacts {
  const selected = panel.members.find(({ id }) => id === panel.selectedMemberId)?.physicianId ?? null;
  const onPanel = exams.filter(({ physicianId, scheduledOn, examinedOn }) => (selected === null || physicianId === selected) && (examinedOn ?? scheduledOn ?? panel.issuedOn) >= panel.issuedOn);
  return {
    state: panel.state,
    represented: panel.case.represented,
    issuedOn: fromDateColumn(panel.issuedOn),
    servedOn: fromOptionalDateColumn(panel.servedOn),
    servedBy: panel.servedBy as Service,
    requestedBy: panel.requestedBy,
    selectedOn: fromOptionalDateColumn(panel.selectedOn),
    selectedIsOurs: selected !== null,
    booked: onPanel.some(({ state, scheduledOn }) => scheduledOn !== null && state !== 'REQUESTED' && state !== 'CANCELLED'),
    examined: onPanel.some(({ examinedOn }) => examinedOn !== null),
  };
}
