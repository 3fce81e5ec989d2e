import { agreeElectronicService } from '../../features/electronic-service/agree-electronic-service';
import { endElectronicService } from '../../features/electronic-service/end-electronic-service';
import { listElectronicService } from '../../features/electronic-service/queries';
import { discardLetter } from '../../features/letters/discard-letter';
import { draftLetter } from '../../features/letters/draft-letter';
import { proveLetter } from '../../features/letters/prove-letter';
import { findRecipients, listLetters, printLetter, readLetter } from '../../features/letters/queries';
import { refillLetter } from '../../features/letters/refill-letter';
import { reviseLetter } from '../../features/letters/revise-letter';
import { sendLetter } from '../../features/letters/send-letter';
import { voidLetter } from '../../features/letters/void-letter';
import { listMails } from '../../features/mails/queries';
import { retryMail } from '../../features/mails/retry-mail';
import { addTemplate } from '../../features/templates/add-template';
import { listTemplates, previewTemplate, readTemplate } from '../../features/templates/queries';
import { retireTemplate } from '../../features/templates/retire-template';
import { reviseTemplate } from '../../features/templates/revise-template';
import { at, type ContractRow } from './row';

/** Letters, their wordings, e-mail, and who agreed to be served by it. */
export const lettersContract: readonly ContractRow[] = [
  ...at('/cases/{caseId}/electronic-service', { POST: agreeElectronicService, GET: listElectronicService }),
  ...at('/electronic-service/{agreementId}/end', { POST: endElectronicService }),
  ...at('/letter-templates/{templateId}/retire', { POST: retireTemplate }),
  ...at('/letter-templates/{templateId}', { GET: readTemplate, PATCH: reviseTemplate }),
  ...at('/letter-templates/preview', { POST: previewTemplate }),
  ...at('/letter-templates', { GET: listTemplates, POST: addTemplate }),
  ...at('/letters/{letterId}/docx', { GET: printLetter }, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  ...at('/letters/{letterId}/pdf', { GET: printLetter }, 'application/pdf'),
  ...at('/letters/{letterId}/prove', { POST: proveLetter }),
  ...at('/letters/{letterId}/refill', { POST: refillLetter }),
  ...at('/letters/{letterId}/send', { POST: sendLetter }),
  ...at('/letters/{letterId}/void', { POST: voidLetter }),
  ...at('/letters/{letterId}', { GET: readLetter, PATCH: reviseLetter, DELETE: discardLetter }),
  ...at('/letters/recipients', { GET: findRecipients }),
  ...at('/letters', { GET: listLetters, POST: draftLetter }),
  ...at('/mails/{mailId}/retry', { POST: retryMail }),
  ...at('/mails', { GET: listMails }),
];
