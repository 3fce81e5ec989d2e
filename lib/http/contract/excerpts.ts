import { listExcerpts, readCoverage, readDisclosure } from '../../features/chronologies/queries';
import { amendExcerpt } from '../../features/excerpts/amend-excerpt';
import { confirmExcerpt } from '../../features/excerpts/confirm-excerpt';
import { confirmExcerpts } from '../../features/excerpts/confirm-excerpts';
import { proposeExcerpt } from '../../features/excerpts/propose-excerpt';
import { readExcerptPage } from '../../features/excerpts/queries';
import { rejectExcerpt } from '../../features/excerpts/reject-excerpt';
import { removeExcerpt } from '../../features/excerpts/remove-excerpt';
import { reopenExcerpt } from '../../features/excerpts/reopen-excerpt';
import { restoreExcerpt } from '../../features/excerpts/restore-excerpt';
import { addGap } from '../../features/gaps/add-gap';
import { askForGaps } from '../../features/gaps/ask-for-gaps';
import { assignGap } from '../../features/gaps/assign-gap';
import { dismissGap } from '../../features/gaps/dismiss-gap';
import { findGaps } from '../../features/gaps/find-gaps';
import { listGaps, listOpenGaps } from '../../features/gaps/queries';
import { receiveGap } from '../../features/gaps/receive-gap';
import { reopenGap } from '../../features/gaps/reopen-gap';
import { listStamped, printChronology, printIndex, stampPacket } from '../../features/papers/queries';
import { at, type ContractRow } from './row';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Excerpts, the chronology, what is missing, and what goes out. */
export const excerptsContract: readonly ContractRow[] = [
  ...at('/cases/{caseId}/chronology/docx', { GET: printChronology }, docx),
  ...at('/cases/{caseId}/chronology/pdf', { GET: printChronology }, 'application/pdf'),
  ...at('/cases/{caseId}/chronology/csv', { GET: printChronology }, 'text/csv'),
  ...at('/cases/{caseId}/documents-index/docx', { GET: printIndex }, docx),
  ...at('/cases/{caseId}/documents-index/pdf', { GET: printIndex }, 'application/pdf'),
  ...at('/cases/{caseId}/documents-index/csv', { GET: printIndex }, 'text/csv'),
  ...at('/cases/{caseId}/stamped', { GET: listStamped }),
  ...at('/packets/{packetId}/stamped', { GET: stampPacket }, 'application/pdf'),
  ...at('/packets/{packetId}/excerpts', { GET: readExcerptPage, POST: proposeExcerpt }),
  ...at('/cases/{caseId}/chronology', { GET: listExcerpts }),
  ...at('/cases/{caseId}/chronology/coverage', { GET: readCoverage }),
  ...at('/excerpts/disclosure', { GET: readDisclosure }),
  ...at('/cases/{caseId}/excerpts/confirm', { POST: confirmExcerpts }),
  ...at('/excerpts/{excerptId}/confirm', { POST: confirmExcerpt }),
  ...at('/excerpts/{excerptId}/reject', { POST: rejectExcerpt }),
  ...at('/excerpts/{excerptId}/reopen', { POST: reopenExcerpt }),
  ...at('/excerpts/{excerptId}/remove', { POST: removeExcerpt }),
  ...at('/excerpts/{excerptId}/restore', { POST: restoreExcerpt }),
  ...at('/excerpts/{excerptId}', { PATCH: amendExcerpt }),
  ...at('/cases/{caseId}/gaps', { GET: listGaps, POST: addGap }),
  ...at('/cases/{caseId}/gaps/find', { POST: findGaps }),
  ...at('/cases/{caseId}/gaps/ask', { POST: askForGaps }),
  ...at('/gaps', { GET: listOpenGaps }),
  ...at('/gaps/{gapId}/assign', { POST: assignGap }),
  ...at('/gaps/{gapId}/dismiss', { POST: dismissGap }),
  ...at('/gaps/{gapId}/receive', { POST: receiveGap }),
  ...at('/gaps/{gapId}/reopen', { POST: reopenGap }),
];
