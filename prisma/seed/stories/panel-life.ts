import { addDays, addMonths, type CalendarDate } from '../../../lib/domain/calendar';
import { logCase } from '../../../lib/features/cases/log-case';
import { amendPanel } from '../../../lib/features/panels/amend-panel';
import { readPanel } from '../../../lib/features/panels/queries';
import { recordPanel } from '../../../lib/features/panels/record-panel';
import { requestReplacement } from '../../../lib/features/panels/request-replacement';
import type { Panel } from '../../../lib/features/panels/schema';
import { selectPanelist } from '../../../lib/features/panels/select-panelist';
import { strikePanelist } from '../../../lib/features/panels/strike-panelist';
import type { CasePlan } from '../case-plan';
import { morning, workday } from '../days';
import type { Desk, Story } from '../desk';
import { contactOf } from './logging';

const strangers = [
  ['Raymond Okafor-Lund', 'Walnut Creek'],
  ['Patricia Yamashiro', 'Stockton'],
  ['Leon Castellane', 'San Jose'],
  ['Helga Brandvold', 'Roseville'],
] as const;

const readAt = (desk: Desk, panelId: string) => readPanel(desk.as('assistant'), { panelId: panelId as never });

/** The members become known, each side strikes one, ours is left and selected. An unrepresented worker simply chooses. */
export async function strikeAndSelect(desk: Desk, plan: CasePlan, panelId: string): Promise<void> {
  await withMembers(desk, panelId, desk.office.physicians[plan.physician]);
  const { members } = await readAt(desk, panelId);
  const [first, second] = members.filter(({ physicianId }) => physicianId === null);
  if (plan.represented && first && second) {
    // Whoever is left after both strikes is selected by that.
    for (const [side, member] of [['defense', first], ['applicant', second]] as const) {
      await strikePanelist(desk.as('assistant'), { panelId: panelId as never, version: await desk.versionOf('panel', panelId), side, memberId: member.id as never });
    }
    return;
  }
  const ours = members.find(({ physicianId }) => physicianId !== null);
  if (ours) await selectPanelist(desk.as('assistant'), { panelId: panelId as never, version: await desk.versionOf('panel', panelId), memberId: ours.id as never, by: 'applicant' });
}

async function withMembers(desk: Desk, panelId: string, physicianId: string): Promise<void> {
  const panel = await readAt(desk, panelId);
  const from = Number(panel.number) % strangers.length;
  const others = [0, 1].map((at) => strangers[(from + at) % strangers.length] ?? strangers[0]);
  await amendPanel(desk.as('assistant'), { ...issuedFactsOf(panel), panelId: panelId as never, version: panel.version, servedOn: addDays(panel.issuedOn as CalendarDate, 1), members: [{ physicianId: physicianId as never }, ...others.map(([name, city]) => ({ name, city }))] });
}

function issuedFactsOf({ number, specialtyCode, issuedOn, servedBy, note, reason }: Panel) {
  return { number, specialtyCode, issuedOn, servedBy, note, reason, requestedBy: 'defense' as const };
}

/** Panels that wait: one to be struck, one where a side has struck, one that nobody could be seen on in time, one that grows old. */
export async function* oldPanels(desk: Desk, today: CalendarDate): Story {
  const waiting = [
    { claimant: 'Delia Navarrete', number: '7840117', specialtyCode: 'MOS', issuedOn: addDays(today, -5), payer: 'Harborline Claims', physician: 'marsh' },
    { claimant: 'Owen Fairweather', number: '7838820', specialtyCode: 'MPD', issuedOn: addDays(today, -11), payer: 'Sierra Pacific Mutual', physician: 'lindqvist' },
    { claimant: 'Basil Oduya', number: '7811032', specialtyCode: 'MOS', issuedOn: addDays(today, -66), payer: 'Foothill Casualty', physician: 'marsh' },
    { claimant: 'Greta Solano', number: '7412098', specialtyCode: 'MMM', issuedOn: addMonths(today, -23), payer: 'Golden Basin Indemnity', physician: 'okonkwo' },
  ] as const;
  yield morning(workday(addDays(today, -4)));
  for (const [index, one] of waiting.entries()) {
    const physicianId = desk.office.physicians[one.physician];
    const { id: caseId } = await logCase(desk.as('assistant'), { kind: 'QME', claimant: { name: one.claimant }, claimNumber: `HL-${4400 + index}-77`, panelNumber: one.number, payer: { id: contactOf(desk, one.payer) }, physicianId, locationId: desk.office.locations.sacramento, requestedOn: desk.today });
    const panel = await recordPanel(desk.as('assistant'), { caseId: caseId as never, number: one.number, specialtyCode: one.specialtyCode, issuedOn: one.issuedOn, requestedBy: 'defense', members: [] });
    await withMembers(desk, panel.id, physicianId);
    const { members } = await readAt(desk, panel.id);
    const stranger = members.find((member) => member.physicianId === null);
    if (index === 1 && stranger) await strikePanelist(desk.as('assistant'), { panelId: panel.id as never, version: await desk.versionOf('panel', panel.id), side: 'applicant', memberId: stranger.id as never });
    if (index === 2) {
      await requestReplacement(desk.as('assistant'), { panelId: panel.id as never, version: await desk.versionOf('panel', panel.id), ground: 2, requestedBy: 'applicant', requestedOn: desk.today, note: 'Two of the three had no date within 90 days.' });
    }
  }
}
