import type { Claim } from '../domain/billing/claim';
import { calendarDate } from '../domain/calendar';

/** A panel QME's bill with pages, all that a claim wants known. */
export function aClaim(): Claim {
  return {
    number: '2026-0012', issuedOn: calendarDate('2026-06-21'), serviceOn: calendarDate('2026-06-16'), totalCents: 661_500,
    lines: [
      { code: 'ML201', modifiers: ['93', '96', '95'], description: 'Comprehensive evaluation', units: 1, amountCents: 362_700 },
      { code: 'MLPRR', modifiers: [], description: 'Records reviewed', units: 996, amountCents: 298_800 },
    ],
    diagnosisCodes: ['M54.5', 'S83.241A'], note: 'QME medical-legal, Panel 7654321', replaces: null, claimNumber: 'WC-2025-88112', injuredOn: calendarDate('2025-03-11'), employer: 'Valley Freight Inc',
    claimant: { name: 'Gustavo Reyes-Ortiz', bornOn: calendarDate('1978-04-09'), phone: '(916) 555-0148', address: { street: '18 Alder Way', city: 'Sacramento', state: 'CA', postalCode: '95814' } },
    payer: { name: 'Sierra Pacific Mutual', address: { street: 'PO Box 4400', city: 'Roseville', state: 'CA', postalCode: '95661' }, ediPayerId: 'SPM01' },
    physician: { name: 'Sarah Okafor', credentials: 'MD', npi: '1245319599', licenceNumber: 'A98765', taxonomyCode: '207X00000X' },
    billing: { name: 'Alder Evaluations, Inc.', tin: '12-3456789', tinKind: 'EIN', npi: '1234567893', address: { street: '1400 K Street', city: 'Sacramento', state: 'CA', postalCode: '95814-2201' }, phone: '(916) 555-0100' },
    location: { name: 'Alder Sacramento', address: { street: '1400 K Street', city: 'Sacramento', state: 'CA', postalCode: '95814' } },
    placeOfService: '11',
  };
}
