import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import type { Service } from '../../domain/deadlines/service';
import { panelClocks, panelClockStops } from '../../domain/panel/clocks';
import { isOpenPanel, type PartySide } from '../../domain/panel/lifecycle';
import { demandPanel, PANEL_SIZE, type NamedMember, type PanelReason } from '../../domain/panel/record';
import { panelClockFacts } from '../../domain/panel/standing';
import type { StandingPanel } from '../../domain/panel/strikes';
import { RuleBroken } from '../../domain/rule-broken';
import { refreshCase } from '../cases/steps';
import { startClocks, stopClocks, type ClockSubject } from '../clocks/steps';
import { findPanels, panelDetail, panelRecordOf, type PanelStored } from './queries';
import type { PanelChanged } from './schema';

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
  /** The panel that this one replaces; left out, the newest that was replaced and has no successor yet. */
  readonly replacesId?: string | null;
}

/**
 * Records a panel on a case: its members, its clocks, and its number as the case's. Leaves the audit to the verb.
 * @throws NotFound; RuleBroken `case.closed`, `panel.number_taken` and those of `demandPanel`
 */
export async function recordPanelOn(tx: Tx, ctx: PracticeCtx, caseId: string, panel: PanelToRecord): Promise<{ id: string; number: string }> {
  const { practiceId } = ctx;
  const onCase = await tx.case.findUnique({ where: { practiceId_id: { practiceId, id: caseId } }, include: { panels: { orderBy: { issuedOn: 'desc' }, select: { id: true, number: true, specialtyCode: true, state: true, replacedBy: { select: { id: true } } } } } });
  if (!onCase) throw new NotFound();
  if (onCase.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
  const members = await namedMembers(tx, practiceId, panel.members ?? []);
  const facts = { reason: panel.reason ?? 'initial', additionalGround: panel.additionalGround ?? '', servedOn: panel.servedOn ?? null };
  const openPanels = onCase.panels.filter(({ state }) => isOpenPanel(state));
  demandPanel({ ...panel, ...facts, caseKind: onCase.kind, represented: onCase.represented, members, openPanels, replaces: Boolean(panel.replacesId), today: ctx.today });
  await demandFreeNumber(tx, practiceId, panel.number, null);
  const awaited = onCase.panels.find(({ state, replacedBy }) => state === 'REPLACED' && replacedBy.length === 0);
  const replacesId = panel.replacesId ?? (facts.reason === 'replacement' ? (awaited?.id ?? null) : null);
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
      replacesId,
      createdAt: ctx.now,
    },
  });
  await tx.panelMember.createMany({ data: members.map((member, at) => ({ ...member, practiceId, panelId: id, position: at + 1 })) });
  await settlePanels(tx, practiceId, caseId, ctx.today);
  await refreshCase(tx, practiceId, caseId);
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

/** Days that are recorded already bind the day of the issue. @throws RuleBroken `panel.issued_later` */
export function demandIssuedBefore(row: PanelStored, issuedOn: CalendarDate): void {
  const recorded = [...row.members.map(({ struckOn }) => struckOn), row.selectedOn, ...row.replacements.map(({ requestedOn }) => requestedOn)];
  if (recorded.some((on) => on !== null && fromDateColumn(on) < issuedOn)) throw new RuleBroken('panel.issued_later', 'A strike, a selection or a request is recorded from before that day. Correct it first.');
}

/** @throws RuleBroken `panel.number_taken` */
export async function demandFreeNumber(tx: Tx, practiceId: PracticeId, number: string, exceptId: string | null): Promise<void> {
  const taken = await tx.panel.findUnique({ where: { practiceId_number: { practiceId, number } }, select: { id: true, case: { select: { number: true } } } });
  if (taken && taken.id !== exceptId) throw new RuleBroken('panel.number_taken', `Panel ${number} is recorded already, on case ${taken.case.number}.`, { panelId: taken.id });
}

/**
 * Writes anew what follows from the panels of a case: their clocks, and the case's panel number, which is that of the newest
 * panel still open. Call it after each change of a panel, or of the exam that was booked on it, and `refreshCase` after it. A clock that was met is
 * begun again only with `again`, when a strike, a selection or an ending was taken back; the 24 months run until an exam.
 */
export async function settlePanels(tx: Tx, practiceId: PracticeId, caseId: string, on: CalendarDate, again = false): Promise<void> {
  const panels = await findPanels(tx, { practiceId, caseId });
  const [newest] = panels;
  if (!newest || newest.case.closedAt || newest.case.kind !== 'QME') return;
  for (const panel of panels) {
    const facts = panelClockFacts(panelRecordOf(panel));
    const subject = panelSubject(panel);
    await stopClocks(tx, practiceId, subject, panelClockStops(facts), on);
    const met = (rule: string, triggerOn: CalendarDate) => panel.clocks.some((clock) => clock.state === 'MET' && clock.rule === rule && fromDateColumn(clock.triggerOn) === triggerOn);
    await startClocks(tx, practiceId, subject, panelClocks(facts).filter(({ rule, triggerOn }) => again || rule === 'panel.aging' || !met(rule, triggerOn)));
  }
  const current = panels.find(({ state }) => isOpenPanel(state)) ?? newest;
  if (current.number !== newest.case.panelNumber) await tx.case.update({ where: { practiceId_id: { practiceId, id: caseId } }, data: { panelNumber: current.number } });
  await refreshCase(tx, practiceId, caseId);
}

/**
 * Refuses facts of a case that its panels speak against: another kind while one is open, another number than the panel's own.
 * @throws RuleBroken `case.panel_open`, `case.panel_number`
 */
export async function demandPanelsAllow(tx: Tx, practiceId: PracticeId, input: { readonly caseId: string; readonly kind: string; readonly panelNumber: string }): Promise<void> {
  const panels = await tx.panel.findMany({ where: { practiceId, caseId: input.caseId }, orderBy: [{ issuedOn: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }], select: { number: true, state: true } });
  const open = panels.find(({ state }) => isOpenPanel(state));
  if (input.kind !== 'QME') {
    if (open) throw new RuleBroken('case.panel_open', `Panel ${open.number} is open: end it first, then the case can be of another kind.`);
    return;
  }
  const current = open ?? panels[0];
  if (current && current.number !== input.panelNumber) throw new RuleBroken('case.panel_number', `The case has panel ${current.number}. Correct the number on the panel itself.`);
}

export function panelSubject({ id, caseId }: { readonly id: string; readonly caseId: string }): ClockSubject {
  return { caseId, evaluationId: null, invoiceId: null, panelId: id };
}

/** The panel that a verb is about to change. @throws NotFound; Conflict when it changed since; RuleBroken `case.closed` */
export async function panelForChange(tx: Tx, ctx: PracticeCtx, panelId: string, version: number | null): Promise<PanelStored> {
  const [row] = await findPanels(tx, { practiceId: ctx.practiceId, id: panelId });
  if (!row) throw new NotFound();
  if (version !== null && row.version !== version) throw await panelConflict(tx, ctx, panelId);
  if (row.case.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
  return row;
}

/** Saves columns of a panel under the version that was read. @throws Conflict when somebody was faster */
export async function savePanel(tx: Tx, ctx: PracticeCtx, row: PanelStored, data: NonNullable<Parameters<Tx['panel']['updateMany']>[0]>['data']): Promise<void> {
  const { count } = await tx.panel.updateMany({ where: { practiceId: ctx.practiceId, id: row.id, version: row.version }, data: { ...data, version: { increment: 1 } } });
  if (count === 0) throw await panelConflict(tx, ctx, row.id);
}

async function panelConflict(tx: Tx, ctx: PracticeCtx, panelId: string): Promise<Conflict> {
  return new Conflict('Someone changed this panel while you were working on it.', await panelDetail(tx, ctx, panelId));
}

/** The end of every verb on a panel: clocks and case follow, and the answer is read as it now stands. */
export async function concludePanel(tx: Tx, ctx: PracticeCtx, { id, caseId }: { readonly id: string; readonly caseId: string }, notices: readonly string[] = [], again = false): Promise<PanelChanged> {
  await settlePanels(tx, ctx.practiceId, caseId, ctx.today, again);
  await refreshCase(tx, ctx.practiceId, caseId);
  return { panel: await panelDetail(tx, ctx, id), notices: [...notices] };
}

/** What the domain's rules on strikes and selection take of a stored panel. */
export function standingPanel(row: PanelStored): StandingPanel {
  return { state: row.state, represented: row.case.represented, members: row.members.map(({ id, struckBy }) => ({ id, struckBy })), selectedMemberId: row.selectedMemberId, selectedBy: row.selectedBy };
}
