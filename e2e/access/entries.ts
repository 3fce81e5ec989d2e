import { appealsEntries } from './entries-appeals';
import { caseEntries } from './entries-cases';
import { classifiersEntries } from './entries-classifiers';
import { contactsEntries } from './entries-contacts';
import { documentsEntries } from './entries-documents';
import { eorsEntries } from './entries-eors';
import { examDayEntries } from './entries-exam-day';
import { excerptsEntries } from './entries-excerpts';
import { extensionsEntries } from './entries-extensions';
import { filesEntries } from './entries-files';
import { incomeEntries } from './entries-income';
import { lettersEntries } from './entries-letters';
import { moneyEntries } from './entries-money';
import { packetsEntries } from './entries-packets';
import { pagePicturesEntries } from './entries-page-pictures';
import { panelsEntries } from './entries-panels';
import { peopleEntries } from './entries-people';
import { recordsCountEntries } from './entries-records-count';
import { referralsEntries } from './entries-referrals';
import { reportChecksEntries } from './entries-report-checks';
import { reportPapersEntries } from './entries-report-papers';
import { reportsEntries } from './entries-reports';
import { reportWordingsEntries } from './entries-report-wordings';
import { reportServicesEntries } from './entries-report-services';
import { schedulingEntries } from './entries-scheduling';
import type { Entries } from './entry';

/** One entry a route of the contract; a route without one fails the matrix. */
export const entries: Entries = { ...caseEntries, ...appealsEntries, ...extensionsEntries, ...reportServicesEntries, ...moneyEntries, ...incomeEntries, ...eorsEntries, ...peopleEntries, ...classifiersEntries, ...contactsEntries, ...documentsEntries, ...referralsEntries, ...panelsEntries, ...schedulingEntries, ...reportChecksEntries, ...reportPapersEntries, ...reportsEntries, ...reportWordingsEntries, ...filesEntries, ...lettersEntries, ...examDayEntries, ...excerptsEntries, ...pagePicturesEntries, ...packetsEntries, ...recordsCountEntries };
