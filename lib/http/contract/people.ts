import { beginSecondFactor } from '../../features/account/begin-second-factor';
import { changePassword } from '../../features/account/change-password';
import { disableSecondFactor } from '../../features/account/disable-second-factor';
import { enableSecondFactor } from '../../features/account/enable-second-factor';
import { readAccount } from '../../features/account/queries';
import { renewRecoveryCodes } from '../../features/account/renew-recovery-codes';
import { addAgreement } from '../../features/agreements/add-agreement';
import { amendAgreement } from '../../features/agreements/amend-agreement';
import { listAgreements } from '../../features/agreements/queries';
import { createApiToken } from '../../features/api-tokens/create-api-token';
import { listApiTokens } from '../../features/api-tokens/queries';
import { revokeApiToken } from '../../features/api-tokens/revoke-api-token';
import { listAudit } from '../../features/audit/queries';
import { listJobs } from '../../features/jobs/queries';
import { retryJob } from '../../features/jobs/retry-job';
import { acceptInvitation } from '../../features/people/accept-invitation';
import { changeMemberRole } from '../../features/people/change-member-role';
import { inviteMember } from '../../features/people/invite-member';
import { qualifyMember } from '../../features/people/qualify-member';
import { listPeople, readOwnMembership } from '../../features/people/queries';
import { removeMember } from '../../features/people/remove-member';
import { revokeInvitation } from '../../features/people/revoke-invitation';
import { addLocation } from '../../features/practices/add-location';
import { addPhysician } from '../../features/practices/add-physician';
import { addTaxIdentity } from '../../features/practices/add-tax-identity';
import { amendLocation } from '../../features/practices/amend-location';
import { amendPhysician } from '../../features/practices/amend-physician';
import { amendPractice } from '../../features/practices/amend-practice';
import { amendTaxIdentity } from '../../features/practices/amend-tax-identity';
import { foundPractice } from '../../features/practices/found-practice';
import { listOwnPractices, listTaxIdentities, readPractice } from '../../features/practices/queries';
import { closeSession } from '../../features/session/close-session';
import { confirmSecondFactor } from '../../features/session/confirm-second-factor';
import { listSessions } from '../../features/session/queries';
import { revokeSession } from '../../features/session/revoke-session';
import { switchPractice } from '../../features/session/switch-practice';
import { openTraining } from '../../features/training/open-training';
import { resetTraining } from '../../features/training/reset-training';
import { withoutToken } from '../session-cookie';
import { at, type ContractRow } from './row';

/** Who belongs to the practice, its set-up, sign-in and what was done. */
export const peopleContract: readonly ContractRow[] = [
  ...at('/account/password', { POST: { operation: withoutToken(changePassword) } }),
  ...at('/account/recovery-codes', { POST: renewRecoveryCodes }),
  ...at('/account', { GET: readAccount }),
  ...at('/training', { POST: openTraining }),
  ...at('/training/reset', { POST: resetTraining }),
  ...at('/account/second-factor/begin', { POST: beginSecondFactor }),
  ...at('/account/second-factor/disable', { POST: { operation: withoutToken(disableSecondFactor) } }),
  ...at('/account/second-factor/enable', { POST: { operation: withoutToken(enableSecondFactor) } }),
  ...at('/agreements/{agreementId}', { PATCH: amendAgreement }),
  ...at('/agreements', { GET: listAgreements, POST: addAgreement }),
  ...at('/api-tokens/{tokenId}', { DELETE: revokeApiToken }),
  ...at('/api-tokens', { GET: listApiTokens, POST: createApiToken }),
  ...at('/audit-events', { GET: listAudit }),
  ...at('/invitations/{invitationId}', { DELETE: revokeInvitation }),
  ...at('/invitations/accept', { POST: acceptInvitation }),
  ...at('/invitations', { POST: inviteMember }),
  ...at('/jobs/{jobId}/retry', { POST: retryJob }),
  ...at('/jobs', { GET: listJobs }),
  ...at('/locations/{locationId}', { PATCH: amendLocation }),
  ...at('/locations', { POST: addLocation }),
  ...at('/people/me', { GET: readOwnMembership }),
  ...at('/people/{memberId}/qualifications', { PATCH: qualifyMember }),
  ...at('/people/{memberId}/remove', { POST: removeMember }),
  ...at('/people/{memberId}', { PATCH: changeMemberRole }),
  ...at('/people', { GET: listPeople }),
  ...at('/physicians/{physicianId}', { PATCH: amendPhysician }),
  ...at('/physicians', { POST: addPhysician }),
  ...at('/practice', { GET: readPractice, PATCH: amendPractice }),
  ...at('/practices', { GET: listOwnPractices, POST: foundPractice }),
  ...at('/session/close', { POST: closeSession }),
  ...at('/session/practice', { POST: switchPractice }),
  ...at('/session/second-factor', { POST: { operation: withoutToken(confirmSecondFactor) } }),
  ...at('/sessions/{sessionId}', { DELETE: revokeSession }),
  ...at('/sessions', { GET: listSessions }),
  ...at('/tax-identities/{taxIdentityId}', { PATCH: amendTaxIdentity }),
  ...at('/tax-identities', { GET: listTaxIdentities, POST: addTaxIdentity }),
];
