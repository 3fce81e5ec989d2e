import { readResults } from '../../features/appeal-results/queries';
import { answerAppeal } from '../../features/appeals/answer-appeal';
import { beginAppeal } from '../../features/appeals/begin-appeal';
import { dueAppeals, listAppeals } from '../../features/appeal-lists/queries';
import { printAppeal, readAppeal, readWays } from '../../features/appeals/queries';
import { receiveAppeal } from '../../features/appeals/receive-appeal';
import { reviseAppeal } from '../../features/appeals/revise-appeal';
import { sendAppeal } from '../../features/appeals/send-appeal';
import { withdrawAppeal } from '../../features/appeals/withdraw-appeal';
import { claimLateCharges } from '../../features/late-charges/claim-late-charges';
import { readLateCharges } from '../../features/late-charges/queries';
import { listUnanswered } from '../../features/payment-letters/queries';
import { sendPaymentLetters } from '../../features/payment-letters/send-payment-letters';
import { at, type ContractRow } from './row';

/** Against what payers decide or do not do: appeals, letters that ask for payment, penalty and interest. */
export const appealsContract: readonly ContractRow[] = [
  ...at('/appeals/{appealId}/answer', { POST: answerAppeal }),
  ...at('/appeals/{appealId}/pdf', { GET: printAppeal }, 'application/pdf'),
  ...at('/appeals/{appealId}/receive', { POST: receiveAppeal }),
  ...at('/appeals/{appealId}/send', { POST: sendAppeal }),
  ...at('/appeals/{appealId}/withdraw', { POST: withdrawAppeal }),
  ...at('/appeals/{appealId}', { GET: readAppeal, PATCH: reviseAppeal }),
  ...at('/appeals/due', { GET: dueAppeals }),
  ...at('/appeals/results/csv', { GET: readResults }, 'text/csv'),
  ...at('/appeals/results', { GET: readResults }),
  ...at('/appeals', { GET: listAppeals, POST: beginAppeal }),
  ...at('/invoices/{invoiceId}/appeal-ways', { GET: readWays }),
  ...at('/invoices/{invoiceId}/late-charges', { GET: readLateCharges, POST: claimLateCharges }),
  ...at('/payment-letters/due', { GET: listUnanswered }),
  ...at('/payment-letters', { POST: sendPaymentLetters }),
];
