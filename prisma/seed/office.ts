import { createHmac, randomUUID } from 'node:crypto';
import { hashPassword } from '../../lib/auth/passwords';
import { roleNames, type RoleName } from '../../lib/auth/permissions';
import { database } from '../../lib/db/client';
import { addMonths, dateInZone } from '../../lib/domain/calendar';
import { addAgreement } from '../../lib/features/agreements/add-agreement';
import { addContact } from '../../lib/features/contacts/add-contact';
import { addLocation } from '../../lib/features/practices/add-location';
import { addPhysician } from '../../lib/features/practices/add-physician';
import { addTaxIdentity } from '../../lib/features/practices/add-tax-identity';
import { inPractice } from '../../lib/test/world';
import type { AgreementKey } from './case-plan';
import { clients, lawFirms, others, payers, people } from './cast';
import { contextAt, timeZone, type Office, type Person } from './desk';

const practiceName = 'Alder Evaluations';
const names = { owner: 'Ruth Alder', physician: 'Elena Marsh', assistant: 'Rosa Delgado', reviewer: 'Priya Nair', biller: 'Tom Whitfield', viewer: 'Martin Cole' } as const satisfies Record<RoleName, string>;
const words = ['amber', 'basalt', 'cedar', 'delta', 'ember', 'fjord', 'garnet', 'harbor', 'indigo', 'juniper', 'kestrel', 'lagoon', 'meadow', 'nutmeg', 'orchard', 'pebble'] as const;

const letterhead = { street: '411 Grand Avenue, Suite 210', city: 'Oakland', state: 'CA', postalCode: '94610', phone: '(510) 555-0140', fax: '(510) 555-0141', email: 'office@alder.example', county: 'Alameda', ediSubmitterId: 'ALDER94' } as const;

const emailOf = (role: RoleName) => `${role}@alder.example`;

/** The password of a demo person: the same each time on one installation, another on every other. */
export function demoPassword(role: RoleName, secret: string): string {
  const bytes = createHmac('sha256', secret).update(`demo ${emailOf(role)}`).digest();
  const word = (at: number) => words[(bytes[at] ?? 0) % words.length];
  return `${word(0)}-${word(1)}-${word(2)}-${1000 + (bytes.readUInt16BE(3) % 9000)}`;
}

/** Who the demo practice's people are, and with what they sign in. */
export function signIns(secret: string): { role: RoleName; email: string; password: string }[] {
  return roleNames.map((role) => ({ role, email: emailOf(role), password: demoPassword(role, secret) }));
}

export async function isFounded(): Promise<boolean> {
  return (await database().user.findUnique({ where: { email: emailOf('owner') }, select: { id: true } })) !== null;
}

/** Founds the practice, its physicians, places and agreements. Nobody can sign in before `openDoors`. */
export async function foundOffice(secret: string, on: Date): Promise<Office> {
  const practiceId = randomUUID();
  const staff = Object.fromEntries(roleNames.map((role) => [role, { id: randomUUID(), name: names[role], email: emailOf(role) }])) as Record<RoleName, Person>;
  const hashes = await Promise.all(roleNames.map((role) => hashPassword(demoPassword(role, secret))));
  await inPractice(practiceId, async (tx) => {
    await tx.practice.create({ data: { id: practiceId, name: practiceName, timeZone, monthlyGoalCents: 7_200_000, createdAt: on, ...letterhead } });
    for (const [index, role] of roleNames.entries()) {
      const { id, name, email } = staff[role];
      await tx.user.create({ data: { id, name, email: `${id}.${email}`, passwordHash: hashes[index] ?? '!', passwordChangedAt: on, createdAt: on } });
      await tx.membership.create({ data: { practiceId, userId: id, role, createdAt: on } });
    }
  });
  const owner = () => contextAt(practiceId, staff.owner, 'owner', on);
  const taxIdentity = await addTaxIdentity(owner(), { legalName: 'Alder Evaluations, a Medical Corporation', taxpayerNumber: '94-3124471', remitTo: 'P.O. Box 2210, Oakland, CA 94614', npi: '1003000126', street: '411 Grand Avenue, Suite 210', city: 'Oakland', state: 'CA', postalCode: '94610-5034' });
  const physician = async (name: string, specialtyCode: 'MOS' | 'MPD' | 'MMM', npi: string, licenceNumber: string, userId: string | null) =>
    (await addPhysician(owner(), { name, credentials: 'MD', specialtyCode, npi, licenceNumber, taxonomyCode: specialtyCode === 'MOS' ? '207X00000X' : specialtyCode === 'MMM' ? '207R00000X' : '2084P0800X', qmeNumber: licenceNumber.replace(/\D/g, '').slice(0, 6), licenceExpiresOn: addMonths(dateInZone(on.getTime(), timeZone), 40), qmeTermEndsOn: addMonths(dateInZone(on.getTime(), timeZone), 36), taxIdentityId: taxIdentity.id, userId })).id;
  const location = async (name: string, street: string, postalCode: string) => (await addLocation(owner(), { name, street, city: name, postalCode, phone: '(510) 555-0140' })).id;
  const contacts = await meetContacts(owner);
  return {
    practiceId,
    people: staff,
    physicians: {
      marsh: await physician('Elena Marsh', 'MOS', '1234567893', 'A71904', staff.physician.id),
      lindqvist: await physician('Theodore Lindqvist', 'MPD', '1245319599', 'G58213', null),
      okonkwo: await physician('Grace Okonkwo', 'MMM', '1679576722', 'A90277', null),
    },
    locations: {
      oakland: await location('Oakland', '411 Grand Avenue, Suite 210', '94610'),
      sacramento: await location('Sacramento', '1900 Point West Way, Suite 160', '95815'),
      fresno: await location('Fresno', '5250 North Palm Avenue, Suite 308', '93704'),
      modesto: await location('Modesto', '1317 Oakdale Road, Suite 540', '95355'),
    },
    agreements: await agree(owner, contacts),
    contacts,
  };
}

/** Gives the people their addresses, last of all: a demo that was interrupted is made anew, never taken for whole. */
export async function openDoors({ people }: Office): Promise<void> {
  await database().$transaction(Object.values(people).map(({ id, email }) => database().user.update({ where: { id }, data: { email } })));
}

async function meetContacts(owner: () => Parameters<typeof addContact>[0]): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  const everyone = [
    ...payers.map(({ name, city, prefix }, index) => ({ name, city, roles: ['claims_administrator' as const], ...(index < 6 ? { ediPayerId: `${prefix}${10 + index}` } : {}) })),
    ...clients.map(({ name, city, roles }) => ({ name, city, roles: [...roles] })),
    ...lawFirms.map(({ name, city, role }) => ({ name, city, roles: [role] })),
    ...others.map(({ name, city, roles }) => ({ name, city, roles: [...roles] })),
  ];
  for (const [index, contact] of everyone.entries()) {
    const digits = String(1200 + index * 7);
    const address = { street: `${digits} Franklin Street, Suite ${100 + index * 10}`, state: contact.city === 'Portland' ? 'OR' : 'CA', postalCode: `94${digits.slice(-3)}` };
    const email = `mail@${contact.name.toLowerCase().replace(/[^a-z]+/g, '-').replace(/-$/, '')}.example`;
    known.set(contact.name, (await addContact(owner(), { ...contact, ...address, email, phone: `(916) 555-0${100 + index}`, fax: `(916) 555-0${150 + (index % 49)}` })).id);
  }
  for (const { name, at, title, roles } of people) await addContact(owner(), { name, kind: 'person', title, roles: [...roles], organisationId: known.get(at) ?? null, phone: '(916) 555-0177' });
  return known;
}

async function agree(owner: () => Parameters<typeof addAgreement>[0], contacts: ReadonlyMap<string, string>): Promise<Record<AgreementKey, string>> {
  const add = async (name: string, client: number, terms: Omit<Parameters<typeof addAgreement>[1], 'name' | 'payerId'>) =>
    (await addAgreement(owner(), { name, payerId: contacts.get(clients[client]?.name ?? '') ?? null, ...terms })).id;
  return {
    standard: await add('Kessler Vance, defense exams', 0, { examCents: 320_000, hourlyCents: 60_000, perPageCents: 250, includedPages: 100, noShowCents: 90_000, lateCancelCents: 90_000, lateCancelDays: 5, reportDays: 30 }),
    disability: await add('Northstar, long-term disability', 1, { examCents: 245_000, hourlyCents: 52_000, perPageCents: 200, includedPages: 150, noShowCents: 70_000, lateCancelCents: 70_000, lateCancelDays: 5, minimumCents: 120_000, reportDays: 14 }),
    network: await add('Meridian network rates', 2, { examCents: 195_000, hourlyCents: 48_000, perPageCents: 175, includedPages: 100, noShowCents: 50_000, lateCancelCents: 50_000, lateCancelDays: 5, minimumCents: 90_000, reportDays: 10 }),
    litigation: await add('Ostrander & Bly, expert work', 3, { examCents: 450_000, hourlyCents: 80_000, perPageCents: 300, includedPages: 0, noShowCents: 150_000, lateCancelCents: 150_000, lateCancelDays: 5, minimumCents: 250_000, depositCents: 200_000, reportDays: 30 }),
  };
}
