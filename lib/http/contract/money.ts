import { creditInvoice } from '../../features/invoices/credit-invoice';
import { discardInvoice } from '../../features/invoices/discard-invoice';
import { draftInvoice } from '../../features/invoices/draft-invoice';
import { issueInvoice } from '../../features/invoices/issue-invoice';
import { listInvoices } from '../../features/invoice-lists/queries';
import { printInvoice, readInvoice } from '../../features/invoices/queries';
import { reviseInvoice } from '../../features/invoices/revise-invoice';
import { voidInvoice } from '../../features/invoices/void-invoice';
import { postPayment } from '../../features/payments/post-payment';
import { reversePayment } from '../../features/payments/reverse-payment';
import { at, type ContractRow } from './row';

/** Invoices and payments. */
export const moneyContract: readonly ContractRow[] = [
  ...at('/invoices/{invoiceId}/credit', { POST: creditInvoice }),
  ...at('/invoices/{invoiceId}/issue', { POST: issueInvoice }),
  ...at('/invoices/{invoiceId}/payments', { POST: postPayment }),
  ...at('/invoices/{invoiceId}/pdf', { GET: printInvoice }, 'application/pdf'),
  ...at('/invoices/{invoiceId}', { GET: readInvoice, PATCH: reviseInvoice, DELETE: discardInvoice }),
  ...at('/invoices/{invoiceId}/void', { POST: voidInvoice }),
  ...at('/invoices', { GET: listInvoices, POST: draftInvoice }),
  ...at('/payments/{paymentId}/reverse', { POST: reversePayment }),
];
