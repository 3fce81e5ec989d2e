import { choosePages } from '../../features/page-ledgers/choose-pages';
import { listLedgerPages, readLedger } from '../../features/page-ledgers/queries';
import { signVerification } from '../../features/page-ledgers/sign-verification';
import { withdrawVerification } from '../../features/page-ledgers/withdraw-verification';
import { searchRecords } from '../../features/record-search/queries';
import { amendAssignment } from '../../features/record-work/amend-assignment';
import { assignPacket } from '../../features/record-work/assign-packet';
import { finishAssignment } from '../../features/record-work/finish-assignment';
import { listWork, readPace } from '../../features/record-work/queries';
import { reopenAssignment } from '../../features/record-work/reopen-assignment';
import { withdrawAssignment } from '../../features/record-work/withdraw-assignment';
import { amendVideo } from '../../features/videos/amend-video';
import { logVideo } from '../../features/videos/log-video';
import { listVideos } from '../../features/videos/queries';
import { recordVideoTime } from '../../features/videos/record-video-time';
import { removeVideo } from '../../features/videos/remove-video';
import { at, type ContractRow } from './row';

/** Finding in records, their count, sub rosa videos and the work on them. */
export const recordsCountContract: readonly ContractRow[] = [
  ...at('/assignments/{assignmentId}/finish', { POST: finishAssignment }),
  ...at('/assignments/{assignmentId}/reopen', { POST: reopenAssignment }),
  ...at('/assignments/{assignmentId}/withdrawal', { POST: withdrawAssignment }),
  ...at('/assignments/{assignmentId}', { PATCH: amendAssignment }),
  ...at('/evaluations/{evaluationId}/ledger/pages', { GET: listLedgerPages }),
  ...at('/evaluations/{evaluationId}/ledger', { GET: readLedger, POST: choosePages }),
  ...at('/evaluations/{evaluationId}/verifications', { POST: signVerification }),
  ...at('/evaluations/{evaluationId}/videos', { GET: listVideos, POST: logVideo }),
  ...at('/packets/{packetId}/assignments', { POST: assignPacket }),
  ...at('/record-search', { GET: searchRecords }),
  ...at('/record-work/pace', { GET: readPace }),
  ...at('/record-work', { GET: listWork }),
  ...at('/verifications/{verificationId}/withdrawal', { POST: withdrawVerification }),
  ...at('/videos/{videoId}/removal', { POST: removeVideo }),
  ...at('/videos/{videoId}/time', { POST: recordVideoTime }),
  ...at('/videos/{videoId}', { PATCH: amendVideo }),
];
