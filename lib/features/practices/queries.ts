import { fromOptionalDateColumn } from '../../core/dates';
import { query, type ReadTx } from '../../core/operation';
import { specialtyName } from '../../domain/panel/specialties';
import { practicesOf } from '../session/steps';
import { Installed, NoInput, OwnPractices, Practice, TaxIdentityList, type Location, type Physician, type PracticeFacts, type TaxIdentity } from './schema';

type Row<M extends 'physician' | 'location' | 'taxIdentity' | 'practice'> = Awaited<ReturnType<ReadTx[M]['findFirstOrThrow']>>;

export const toPhysician = (row: Row<'physician'>): Physician => ({
  id: row.id, name: row.name, credentials: row.credentials, specialtyCode: row.specialtyCode, specialtyName: specialtyName(row.specialtyCode),
  npi: row.npi ?? '', licenceNumber: row.licenceNumber ?? '', qmeNumber: row.qmeNumber ?? '', qmeSpecialties: row.qmeSpecialties,
  licenceExpiresOn: fromOptionalDateColumn(row.licenceExpiresOn), qmeTermEndsOn: fromOptionalDateColumn(row.qmeTermEndsOn), taxIdentityId: row.taxIdentityId, userId: row.userId, taxonomyCode: row.taxonomyCode, monthlyGoalCents: row.monthlyGoalCents,
  active: row.active, version: row.version,
});

export const toLocation = (row: Row<'location'>): Location => ({
  id: row.id, name: row.name, street: row.street, city: row.city, state: row.state, postalCode: row.postalCode, phone: row.phone, placeOfService: row.placeOfService,
  active: row.active, version: row.version,
});

export const toTaxIdentity = (row: Row<'taxIdentity'>, hasForm = false): TaxIdentity => ({
  hasForm,
  id: row.id, legalName: row.legalName, lastFour: row.tinLastFour, tinKind: row.tinKind === 'SSN' ? 'SSN' : 'EIN', npi: row.npi ?? '', street: row.street, city: row.city, state: row.state, postalCode: row.postalCode, remitTo: row.remitTo, active: row.active, version: row.version,
});

export const toPracticeFacts = (row: Row<'practice'>): PracticeFacts => ({
  id: row.id, name: row.name, timeZone: row.timeZone, holidayCalendar: row.holidayCalendar, monthlyGoalCents: row.monthlyGoalCents,
  invoiceTermsDays: row.invoiceTermsDays, ibrFeeCents: row.ibrFeeCents, writeOffLimitCents: row.writeOffLimitCents, secondFactorRequired: row.secondFactorRequired, version: row.version,
  street: row.street, city: row.city, state: row.state, postalCode: row.postalCode, phone: row.phone, fax: row.fax, email: row.email, county: row.county, ediSubmitterId: row.ediSubmitterId,
});

/** Whether somebody has set this installation up. */
export const isInstalled = query({
  name: 'practice.installed',
  input: NoInput,
  output: Installed,
  run: async ({ db }) => ({ installed: (await db.user.findFirst({ select: { id: true } })) !== null }),
});

/** The practice with its physicians and locations, active ones first, then by name. */
export const readPractice = query({
  name: 'practice.read',
  input: NoInput,
  output: Practice,
  async run({ ctx, db }) {
    const where = { practiceId: ctx.practiceId };
    const orderBy = [{ active: 'desc' as const }, { name: 'asc' as const }];
    const practice = await db.practice.findUniqueOrThrow({ where: { id: ctx.practiceId } });
    const physicians = await db.physician.findMany({ where, orderBy });
    const locations = await db.location.findMany({ where, orderBy });
    return { ...toPracticeFacts(practice), physicians: physicians.map(toPhysician), locations: locations.map(toLocation) };
  },
});

/** Whom payers pay. The numbers stay sealed; their last four digits tell them apart. */
export const listTaxIdentities = query({
  name: 'tax_identity.list',
  input: NoInput,
  output: TaxIdentityList,
  async run({ ctx, db }) {
    const rows = await db.taxIdentity.findMany({ where: { practiceId: ctx.practiceId }, orderBy: [{ active: 'desc' }, { legalName: 'asc' }] });
    const forms = await db.storedFile.findMany({ where: { practiceId: ctx.practiceId, subjectKind: 'tax_form', removedAt: null, subjectId: { in: rows.map(({ id }) => id) } }, select: { subjectId: true } });
    return { taxIdentities: rows.map((row) => toTaxIdentity(row, forms.some(({ subjectId }) => subjectId === row.id))) };
  },
});

/** The practices a person belongs to, by name, with the one they work in marked: for the switcher. */
export const listOwnPractices = query({
  name: 'practice.list_own',
  input: NoInput,
  output: OwnPractices,
  async run({ ctx, db }) {
    const practices = await practicesOf(db, ctx.actor.userId);
    return { practices: practices.map(({ id, name, role, trainingOfId }) => ({ id, name, role, trainingOfId, isActive: id === ctx.practiceId })) };
  },
});
