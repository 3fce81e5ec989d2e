import type { Operation } from '../core/operation';
import { quoteDeadline } from '../features/quotes/quote-deadline';
import { quoteFee } from '../features/quotes/quote-fee';
import { beginSecondFactor } from '../features/account/begin-second-factor';
import { changePassword } from '../features/account/change-password';
import { disableSecondFactor } from '../features/account/disable-second-factor';
import { enableSecondFactor } from '../features/account/enable-second-factor';
import { readAccount } from '../features/account/queries';
import { renewRecoveryCodes } from '../features/account/renew-recovery-codes';
import { addAgreement } from '../features/agreements/add-agreement';
import { amendAgreement } from '../features/agreements/amend-agreement';
import { listAgreements } from '../features/agreements/queries';
import { createApiToken } from '../features/api-tokens/create-api-token';
import { listApiTokens } from '../features/api-tokens/queries';
import { revokeApiToken } from '../features/api-tokens/revoke-api-token';
import { acceptInvitation } from '../features/people/accept-invitation';
import { changeMemberRole } from '../features/people/change-member-role';
import { inviteMember } from '../features/people/invite-member';
import { listPeople } from '../features/people/queries';
import { removeMember } from '../features/people/remove-member';
import { revokeInvitation } from '../features/people/revoke-invitation';
import { addLocation } from '../features/practices/add-location';
import { addPhysician } from '../features/practices/add-physician';
import { addTaxIdentity } from '../features/practices/add-tax-identity';
import { amendLocation } from '../features/practices/amend-location';
import { amendPhysician } from '../features/practices/amend-physician';
import { amendPractice } from '../features/practices/amend-practice';
import { amendTaxIdentity } from '../features/practices/amend-tax-identity';
import { foundPractice } from '../features/practices/found-practice';
import { listOwnPractices, listTaxIdentities, readPractice } from '../features/practices/queries';
import { closeSession } from '../features/session/close-session';
import { confirmSecondFactor } from '../features/session/confirm-second-factor';
import { listSessions } from '../features/session/queries';
import { revokeSession } from '../features/session/revoke-session';
import { switchPractice } from '../features/session/switch-practice';
import { withoutToken } from './session-cookie';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

export interface ContractRow {
  readonly method: Method;
  /** Below /api/v1, parameters in braces: '/cases/{caseId}'. */
  readonly path: string;
  readonly operation: Operation['operation'];
  /** The media type of the answer where it is not JSON. */
  readonly answers: string;
}

function at(path: string, methods: Partial<Record<Method, { readonly operation: Operation['operation'] }>>, answers = 'application/json'): ContractRow[] {
  return Object.entries(methods).map(([method, { operation }]) => ({ method: method as Method, path, operation, answers }));
}

/** Every address of the HTTP API and what it does. A route that is not here, or a row without its route, fails a test. */
export const contract: readonly ContractRow[] = [
  ...at('/fee-quotes', { POST: quoteFee }),
  ...at('/deadline-quotes', { POST: quoteDeadline }),
  ...at('/session/close', { POST: closeSession }),
  ...at('/session/second-factor', { POST: { operation: withoutToken(confirmSecondFactor) } }),
  ...at('/session/practice', { POST: switchPractice }),
  ...at('/sessions', { GET: listSessions }),
  ...at('/sessions/{sessionId}', { DELETE: revokeSession }),
  ...at('/account', { GET: readAccount }),
  ...at('/account/password', { POST: { operation: withoutToken(changePassword) } }),
  ...at('/account/second-factor/begin', { POST: beginSecondFactor }),
  ...at('/account/second-factor/enable', { POST: { operation: withoutToken(enableSecondFactor) } }),
  ...at('/account/second-factor/disable', { POST: { operation: withoutToken(disableSecondFactor) } }),
  ...at('/account/recovery-codes', { POST: renewRecoveryCodes }),
  ...at('/practices', { GET: listOwnPractices, POST: foundPractice }),
  ...at('/practice', { GET: readPractice, PATCH: amendPractice }),
  ...at('/physicians', { POST: addPhysician }),
  ...at('/physicians/{physicianId}', { PATCH: amendPhysician }),
  ...at('/locations', { POST: addLocation }),
  ...at('/locations/{locationId}', { PATCH: amendLocation }),
  ...at('/tax-identities', { GET: listTaxIdentities, POST: addTaxIdentity }),
  ...at('/tax-identities/{taxIdentityId}', { PATCH: amendTaxIdentity }),
  ...at('/agreements', { GET: listAgreements, POST: addAgreement }),
  ...at('/agreements/{agreementId}', { PATCH: amendAgreement }),
  ...at('/people', { GET: listPeople }),
  ...at('/people/{memberId}', { PATCH: changeMemberRole }),
  ...at('/people/{memberId}/remove', { POST: removeMember }),
  ...at('/invitations', { POST: inviteMember }),
  ...at('/invitations/accept', { POST: acceptInvitation }),
  ...at('/invitations/{invitationId}', { DELETE: revokeInvitation }),
  ...at('/api-tokens', { GET: listApiTokens, POST: createApiToken }),
  ...at('/api-tokens/{tokenId}', { DELETE: revokeApiToken }),
];
