import { decideConflict } from '../../features/conflicts/decide-conflict';
import { checkConflict } from '../../features/conflicts/queries';
import { addInterest } from '../../features/interests/add-interest';
import { endInterest } from '../../features/interests/end-interest';
import { listInterests } from '../../features/interests/queries';
import { acceptReferral } from '../../features/referrals/accept-referral';
import { amendReferral } from '../../features/referrals/amend-referral';
import { declineReferral } from '../../features/referrals/decline-referral';
import { listReferrals, readReferral } from '../../features/referrals/queries';
import { receiveReferral } from '../../features/referrals/receive-referral';
import { reopenReferral } from '../../features/referrals/reopen-referral';
import { requestInformation } from '../../features/referrals/request-information';
import { at, type ContractRow } from './row';

/** Referrals, and the conflicts of interest that they are searched for. */
export const referralsContract: readonly ContractRow[] = [
  ...at('/referrals/{referralId}/accept', { POST: acceptReferral }),
  ...at('/referrals/{referralId}/decline', { POST: declineReferral }),
  ...at('/referrals/{referralId}/information', { POST: requestInformation }),
  ...at('/referrals/{referralId}/reopen', { POST: reopenReferral }),
  ...at('/referrals/{referralId}', { PATCH: amendReferral, GET: readReferral }),
  ...at('/referrals', { POST: receiveReferral, GET: listReferrals }),
  ...at('/conflicts', { POST: decideConflict, GET: checkConflict }),
  ...at('/interests/{interestId}/end', { POST: endInterest }),
  ...at('/interests', { POST: addInterest, GET: listInterests }),
];
