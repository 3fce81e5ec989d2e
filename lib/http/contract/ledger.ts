import { ignoreBankLine } from '../../features/bank-imports/ignore-bank-line';
import { matchBankLine } from '../../features/bank-imports/match-bank-line';
import { listBankLines, previewBankFile, readBankLine } from '../../features/bank-imports/queries';
import { takeInBankFile } from '../../features/bank-imports/take-in-bank-file';
import { unmatchBankLine } from '../../features/bank-imports/unmatch-bank-line';
import { listDeposits } from '../../features/deposits/queries';
import { closeMonth } from '../../features/month-closes/close-month';
import { listMonths, readMonth } from '../../features/month-closes/queries';
import { reopenMonth } from '../../features/month-closes/reopen-month';
import { takeBackPayment } from '../../features/payments/take-back-payment';
import { applyReceiptParts } from '../../features/receipts/apply-receipt-parts';
import { listOpenItems, listReceipts, readReceipt } from '../../features/receipts/queries';
import { recordReceipt } from '../../features/receipts/record-receipt';
import { reverseReceipt } from '../../features/receipts/reverse-receipt';
import { recordRefund } from '../../features/refunds/record-refund';
import { reverseRefund } from '../../features/refunds/reverse-refund';
import { readStatement } from '../../features/statements/queries';
import { approveWriteOff } from '../../features/write-offs/approve-write-off';
import { askWriteOff } from '../../features/write-offs/ask-write-off';
import { listWriteOffs } from '../../features/write-offs/queries';
import { refuseWriteOff } from '../../features/write-offs/refuse-write-off';
import { reverseWriteOff } from '../../features/write-offs/reverse-write-off';
import { at, type ContractRow } from './row';

/** Receipts, refunds, deposits, write-offs, months, the bank and statements. */
export const ledgerContract: readonly ContractRow[] = [
  ...at('/bank-imports/preview', { POST: previewBankFile }),
  ...at('/bank-imports', { POST: takeInBankFile }),
  ...at('/bank-lines/{bankLineId}/ignore', { POST: ignoreBankLine }),
  ...at('/bank-lines/{bankLineId}/match', { POST: matchBankLine }),
  ...at('/bank-lines/{bankLineId}/unmatch', { POST: unmatchBankLine }),
  ...at('/bank-lines/{bankLineId}', { GET: readBankLine }),
  ...at('/bank-lines', { GET: listBankLines }),
  ...at('/contacts/{contactId}/account/csv', { GET: readStatement }, 'text/csv'),
  ...at('/contacts/{contactId}/account/pdf', { GET: readStatement }, 'application/pdf'),
  ...at('/contacts/{contactId}/account', { GET: readStatement }),
  ...at('/deposits/csv', { GET: listDeposits }, 'text/csv'),
  ...at('/deposits', { GET: listDeposits }),
  ...at('/invoices/{invoiceId}/write-offs', { POST: askWriteOff }),
  ...at('/month-closes/{month}/csv', { GET: readMonth }, 'text/csv'),
  ...at('/month-closes/{month}/reopen', { POST: reopenMonth }),
  ...at('/month-closes/{month}', { GET: readMonth }),
  ...at('/month-closes', { GET: listMonths, POST: closeMonth }),
  ...at('/payments/{paymentId}/take-back', { POST: takeBackPayment }),
  ...at('/receipts/{receiptId}/apply', { POST: applyReceiptParts }),
  ...at('/receipts/{receiptId}/refunds', { POST: recordRefund }),
  ...at('/receipts/{receiptId}/reverse', { POST: reverseReceipt }),
  ...at('/receipts/{receiptId}', { GET: readReceipt }),
  ...at('/receipts/csv', { GET: listReceipts }, 'text/csv'),
  ...at('/receipts/open-items', { GET: listOpenItems }),
  ...at('/receipts', { GET: listReceipts, POST: recordReceipt }),
  ...at('/refunds/{refundId}/reverse', { POST: reverseRefund }),
  ...at('/write-offs/{writeOffId}/approve', { POST: approveWriteOff }),
  ...at('/write-offs/{writeOffId}/refuse', { POST: refuseWriteOff }),
  ...at('/write-offs/{writeOffId}/reverse', { POST: reverseWriteOff }),
  ...at('/write-offs', { GET: listWriteOffs }),
];
