import { printClaim, packBill, readClaim } from '../../features/bill-claims/queries';
import { reviseClaim } from '../../features/bill-claims/revise-claim';
import { attachProof } from '../../features/bill-sendings/attach-proof';
import { confirmReceipt } from '../../features/bill-sendings/confirm-receipt';
import { listWaiting, printSendings, readSendingFile, readSendings } from '../../features/bill-sendings/queries';
import { voidSending } from '../../features/bill-sendings/void-sending';
import { matchClaim } from '../../features/edi-files/match-claim';
import { listEdiFiles, openEdiFile } from '../../features/edi-files/queries';
import { readFile } from '../../features/edi-files/read-file';
import { writeClaims } from '../../features/edi-files/write-claims';
import { keepForm } from '../../features/tax-forms/keep-form';
import { readTaxForm } from '../../features/tax-forms/queries';
import { removeForm } from '../../features/tax-forms/remove-form';
import { takeSending } from '../bill-papers';
import { at, takingBytes, type ContractRow } from './row';

/** How bills go: the claim form, the papers, sendings and electronic files. */
export const sendingContract: readonly ContractRow[] = [
  ...at('/bill-sendings/{sendingId}/papers', { GET: readSendingFile }, 'application/pdf'),
  ...takingBytes('/bill-sendings/{sendingId}/proof/{name}', attachProof),
  ...at('/bill-sendings/{sendingId}/proof', { GET: readSendingFile }, 'application/octet-stream'),
  ...at('/bill-sendings/{sendingId}/receipt', { POST: confirmReceipt }),
  ...at('/bill-sendings/{sendingId}/void', { POST: voidSending }),
  ...at('/edi-claims/{ediClaimId}/match', { POST: matchClaim }),
  ...at('/edi-files/{ediFileId}/content', { GET: openEdiFile }, 'text/plain'),
  ...at('/edi-files/claims', { POST: writeClaims }),
  ...at('/edi-files', { GET: listEdiFiles, POST: readFile }),
  ...at('/invoices/{invoiceId}/claim', { GET: readClaim, PATCH: reviseClaim }),
  ...at('/invoices/{invoiceId}/cms-1500', { GET: printClaim }, 'application/pdf'),
  ...at('/invoices/{invoiceId}/papers', { GET: packBill }, 'application/pdf'),
  ...at('/invoices/{invoiceId}/proof-of-sending', { GET: printSendings }, 'application/pdf'),
  ...at('/invoices/{invoiceId}/sendings', { GET: readSendings, POST: takeSending }),
  ...at('/invoices/waiting', { GET: listWaiting }),
  ...takingBytes('/tax-identities/{taxIdentityId}/w9/{name}', keepForm),
  ...at('/tax-identities/{taxIdentityId}/w9', { GET: readTaxForm }, 'application/pdf'),
  ...at('/tax-identities/{taxIdentityId}/w9', { DELETE: removeForm }),
];
