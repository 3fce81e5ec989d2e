import { addDays, dateInZone, type CalendarDate } from '../../../lib/domain/calendar';
import { builtInTemplate } from '../../../lib/domain/report/built-in-templates/built-in';
import { docOfText } from '../../../lib/domain/report/doc';
import { createFeed } from '../../../lib/features/feeds/create-feed';
import { addHousePhrase } from '../../../lib/features/house-phrases/add-house-phrase';
import { addReportTemplate } from '../../../lib/features/report-templates/add-report-template';
import { addTemplate } from '../../../lib/features/templates/add-template';
import { morning } from '../days';
import { timeZone, type Desk, type Story } from '../desk';
import { openClinics, planAbsences } from '../open-clinics';
import { incomeLife } from './income-life';
import { ledgerLife } from './ledger-life';
import { expertWork } from './expert-work';
import { oldPanels } from './panel-life';
import { inbox } from './inbox';

/** What concerns no case of its own: clinics from the first day, then, these days, absences, a calendar feed, what lies in the inbox, panels that wait. */
export async function* practiceLife(desk: Desk, opened: CalendarDate, now: Date): Story {
  yield morning(opened);
  await openClinics(desk, opened);
  const today = dateInZone(now.getTime(), timeZone);
  // Extra clinics must be there before anybody is booked into them.
  yield morning(addDays(today, -75));
  await planAbsences(desk, today);
  desk.begin(inbox(desk, today));
  desk.begin(oldPanels(desk, today));
  desk.begin(expertWork(desk, today));
  desk.begin(incomeLife(desk, today));
  desk.begin(ledgerLife(desk, today));
  yield morning(addDays(today, -40));
  await addTemplate(desk.as('assistant'), shortRequest);
  await addReportTemplate(desk.as('physician'), { kind: 'comprehensive', specialty: 'musculoskeletal', name: 'Spine and knee', sections: builtInTemplate('comprehensive', 'musculoskeletal') });
  await addHousePhrase(desk.as('physician'), { name: 'nl gait', content: docOfText('Gait is normal, on heels and toes too.'), sectionKeys: ['examination'], specialty: 'musculoskeletal' });
  await createFeed(desk.as('assistant'), { physicianId: desk.office.physicians.marsh, name: 'Telephone of Dr. Marsh' });
}

/** A wording of the office's own, beside the ones that come with the product. */
const shortRequest = {
  kind: 'records_request',
  name: 'Short request',
  subject: 'Records of {{claimant.name}}',
  body: '{{physician.name}} will examine {{claimant.name}}{{#exam.date}} on {{exam.date}}{{/exam.date}}. Please send your complete chart to the address above.',
} as const;
