import { calendarDate } from '../domain/calendar';
import { documentOf, type LetterDocument } from '../domain/letter/document';

/** A letter as it went out: two parties on paper, one by e-mail, with its proof of service. */
export function sampleLetter(): LetterDocument {
  return documentOf(
    {
      date: calendarDate('2026-03-02'),
      practice: { name: 'Alder Evaluations', address: '1200 K Street\nSacramento, CA 95814', phone: '(916) 555-0140', fax: '', email: '' },
      physician: { name: 'Elena Marsh', credentials: 'MD', specialty: 'Orthopaedic surgery' },
      claimant: { name: 'Nguyễn Thị Lan Beltrán', address: '', phone: '', bornOn: null },
      case: { number: 'C-7', kind: 'QME', represented: true, claimNumber: 'GBI-229140', adjNumber: '', panelNumber: '7731906', bodyParts: '', employer: '', injuries: [], issues: [], agreementName: '', terms: [] },
      parties: [], exam: null, interpreter: null, referral: null, facts: {},
    },
    {
      subject: 'Notice of appointment on March 24, 2026',
      body: 'An appointment was made.\n\n## Where\n\nDate: March 24, 2026\nTime: 9:00 AM\n\n- Bring a photo identification\n- Arrive early & rested <please>',
      addressees: [
        { name: 'Nguyễn Thị Lan Beltrán', address: '77 Alhambra Boulevard\nSacramento, CA 95816', email: '', fax: '', method: 'mail', required: true },
        { name: 'Sierra Pacific Mutual', address: 'PO Box 11220\nOakland, CA 94611', email: '', fax: '(510) 555-0110', method: 'fax', required: true },
        { name: 'Harlan Pike LLP', address: '', email: 'service@pike.example', fax: '', method: 'email', required: true },
      ],
      service: { on: calendarDate('2026-03-03'), byName: 'Iris Tan', county: 'Sacramento', address: '1200 K Street, Sacramento, CA 95814', state: 'CA', city: 'Sacramento', emailSection: '8 CCR 36.7' },
    },
  );
}
