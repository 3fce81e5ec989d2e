import { quoteDeadline } from '../features/quotes/quote-deadline';
import { quoteFee } from '../features/quotes/quote-fee';
import { appealsContract } from './contract/appeals';
import { casesContract } from './contract/cases';
import { classifiersContract } from './contract/classifiers';
import { contactsContract } from './contract/contacts';
import { documentsContract } from './contract/documents';
import { eorsContract } from './contract/eors';
import { examDayContract } from './contract/exam-day';
import { excerptsContract } from './contract/excerpts';
import { extensionsContract } from './contract/extensions';
import { filesContract } from './contract/files';
import { ledgerContract } from './contract/ledger';
import { lettersContract } from './contract/letters';
import { incomeContract } from './contract/income';
import { moneyContract } from './contract/money';
import { packetsContract } from './contract/packets';
import { pagePicturesContract } from './contract/page-pictures';
import { panelsContract } from './contract/panels';
import { privateContract } from './contract/private';
import { peopleContract } from './contract/people';
import { recordsCountContract } from './contract/records-count';
import { referralsContract } from './contract/referrals';
import { reportChecksContract } from './contract/report-checks';
import { reportPapersContract } from './contract/report-papers';
import { reportsContract } from './contract/reports';
import { reportWordingsContract } from './contract/report-wordings';
import { at, type ContractRow } from './contract/row';
import { reportServicesContract } from './contract/report-services';
import { sendingContract } from './contract/sending';
import { schedulingContract } from './contract/scheduling';
import { uploadsContract } from './contract/uploads';

/** Every address of the HTTP API and what it does. A route that is not here, or a row without its route, fails a test. */
export const contract: readonly ContractRow[] = [
  ...at('/fee-quotes', { POST: quoteFee }),
  ...at('/deadline-quotes', { POST: quoteDeadline }),
  ...contactsContract,
  ...documentsContract,
  ...referralsContract,
  ...panelsContract,
  ...schedulingContract,
  ...filesContract,
  ...lettersContract,
  ...examDayContract,
  ...excerptsContract,
  ...casesContract,
  ...extensionsContract,
  ...reportServicesContract,
  ...reportsContract,
  ...reportChecksContract,
  ...reportPapersContract,
  ...packetsContract,
  ...uploadsContract,
  ...pagePicturesContract,
  ...classifiersContract,
  ...recordsCountContract,
  ...reportWordingsContract,
  ...moneyContract,
  ...incomeContract,
  ...eorsContract,
  ...sendingContract,
  ...appealsContract,
  ...privateContract,
  ...ledgerContract,
  ...peopleContract,
];
