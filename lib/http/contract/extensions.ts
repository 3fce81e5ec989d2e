import { acceptLate } from '../../features/extensions/accept-late';
import { decideExtension } from '../../features/extensions/decide-extension';
import { draftExtension } from '../../features/extensions/draft-extension';
import { readExtensions } from '../../features/extensions/queries';
import { recordLateNotice } from '../../features/extensions/record-late-notice';
import { withdrawExtension } from '../../features/extensions/withdraw-extension';
import { at, type ContractRow } from './row';

/** More time for a report: Form 112, what was decided, and who accepts a late one. */
export const extensionsContract: readonly ContractRow[] = [
  ...at('/evaluations/{evaluationId}/extensions', { GET: readExtensions, POST: draftExtension }),
  ...at('/evaluations/{evaluationId}/late-notices', { POST: recordLateNotice }),
  ...at('/extensions/{extensionId}/decide', { POST: decideExtension }),
  ...at('/extensions/{extensionId}/accept', { POST: acceptLate }),
  ...at('/extensions/{extensionId}/withdraw', { POST: withdrawExtension }),
];
