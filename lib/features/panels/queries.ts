import type { PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import type { CaseKind } from '../../domain/evaluation/lifecycle';
import { eligibilityOf, type Eligibility as Answer } from '../../domain/panel/eligibility';
import { isOpenPanel } from '../../domain/panel/lifecycle';
import { CheckEligibility, Eligibility } from './schema';

export interface EligibilityQuestion {
  readonly physicianId: string;
  readonly locationId: string | null;
  /** Null takes that of the case's panel, where `caseId` is given. */
  readonly specialtyCode: string | null;
  readonly on: CalendarDate;
  readonly caseKind: CaseKind;
  readonly today: CalendarDate;
}

/**
 * What eligibility depends on, read once: the answer is then pure for as many days and places as one likes.
 * `about` names the case whose panel gives specialty and office, and the evaluation whose waivers count.
 */
export async function eligibilityReader(db: ReadTx, practiceId: PracticeId, about: { readonly physicianIds: readonly string[]; readonly caseId?: string | undefined; readonly evaluationId?: string | undefined }): Promise<(asked: EligibilityQuestion) => Answer | null> {
  const ids = [...about.physicianIds];
  const physicians = await db.physician.findMany({
    where: { practiceId, id: { in: ids } },
    include: { listings: { include: { location: { select: { city: true } } } }, unavailabilities: { where: { withdrawnOn: null } } },
  });
  const cities = new Map((await db.location.findMany({ where: { practiceId }, select: { id: true, city: true } })).map(({ id, city }) => [id, city]));
  const panels = about.caseId ? await db.panel.findMany({ where: { practiceId, caseId: about.caseId }, include: { members: true }, orderBy: [{ issuedOn: 'desc' }, { id: 'desc' }] }) : [];
  const agreed = about.evaluationId ? (await db.waiver.findMany({ where: { practiceId, evaluationId: about.evaluationId, kind: 'other_office', withdrawnOn: null }, select: { givenBy: true } })).map(({ givenBy }) => givenBy) : [];
  const open = panels.filter(({ state }) => isOpenPanel(state));
  return ({ physicianId, locationId, specialtyCode, on, caseKind, today }) => {
    const physician = physicians.find(({ id }) => id === physicianId);
    if (!physician || (locationId !== null && !cities.has(locationId))) return null;
    const panel = open.find(({ members }) => members.some((member) => member.physicianId === physicianId)) ?? open[0];
    const listing = physician.listings.find((row) => row.locationId === locationId);
    return eligibilityOf({
      caseKind,
      on,
      today,
      specialtyCode: specialtyCode ?? panel?.specialtyCode ?? null,
      physician: {
        active: physician.active,
        specialtyCode: physician.specialtyCode,
        qmeSpecialties: physician.qmeSpecialties,
        licenceExpiresOn: fromOptionalDateColumn(physician.licenceExpiresOn),
        qmeTermEndsOn: fromOptionalDateColumn(physician.qmeTermEndsOn),
      },
      place: locationId === null ? null : { city: cities.get(locationId) ?? '', listing: listing ? { listedOn: fromOptionalDateColumn(listing.listedOn) } : null },
      panelCity: panel?.members.find((member) => member.physicianId === physicianId)?.city ?? '',
      otherOfficeAgreed: agreed.includes('applicant') && agreed.includes('defense'),
      absences: physician.unavailabilities.map(({ startsOn, endsOn, filedOn }) => ({ startsOn: fromDateColumn(startsOn), endsOn: fromDateColumn(endsOn), filedOn: fromOptionalDateColumn(filedOn) })),
    });
  };
}

/** Whether a physician may take an exam of this kind on a day at a place, with each check and its section. @throws NotFound */
export async function checkEligibility(db: ReadTx, practiceId: PracticeId, { caseId, evaluationId, ...asked }: EligibilityQuestion & { readonly caseId?: string | undefined; readonly evaluationId?: string | undefined }): Promise<Answer> {
  const answer = (await eligibilityReader(db, practiceId, { physicianIds: [asked.physicianId], caseId, evaluationId }))(asked);
  if (!answer) throw new NotFound();
  return answer;
}

/** The checks as screens show them before a panel case is booked. */
export const readEligibility = query({
  name: 'eligibility.check',
  input: CheckEligibility,
  output: Eligibility,
  async run({ ctx, input, db }) {
    const { checks, outcome } = await checkEligibility(db, ctx.practiceId, { ...input, today: ctx.today });
    return { outcome, checks: [...checks] };
  },
});
