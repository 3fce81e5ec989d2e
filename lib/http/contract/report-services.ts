import { draftService } from '../../features/report-services/draft-service';
import { readService } from '../../features/report-services/queries';
import { noteOpening } from '../../features/service-links/note-opening';
import { readLink, readServedPart } from '../../features/service-links/queries';
import { readPacket } from '../../features/service-packets/queries';
import { at, type ContractRow } from './row';

/** A signed report on its way to all who must have it, and what they find under their secret addresses. */
export const reportServicesContract: readonly ContractRow[] = [
  ...at('/reports/{reportId}/service', { GET: readService, POST: draftService }),
  ...at('/letters/{letterId}/packet', { GET: readPacket }, 'application/pdf'),
  ...at('/served-papers/{token}', { GET: readLink, POST: noteOpening }),
  ...at('/served-papers/{token}/{part}', { GET: readServedPart }, 'application/pdf'),
];
