/**
 * Who may do what, one row a capability. The name is also the audit action, the log line and the OpenAPI
 * operationId. `anyone` needs no sign-in; `signed_in` needs a person but no practice; else the listed roles.
 * `jobs` names the background jobs that may do it as the system.
 */
export type RoleName = 'owner' | 'physician' | 'assistant' | 'reviewer' | 'biller' | 'viewer';

export const roleNames = ['owner', 'physician', 'assistant', 'reviewer', 'biller', 'viewer'] as const satisfies readonly RoleName[];

export const roleLabels = {
  owner: 'Owner',
  physician: 'Physician',
  assistant: 'Assistant',
  reviewer: 'Reviewer',
  biller: 'Biller',
  viewer: 'Viewer',
} as const satisfies Record<RoleName, string>;

const owner = ['owner'] as const;
const clinical = ['owner', 'physician', 'assistant', 'reviewer', 'biller'] as const;
const office = ['owner', 'physician', 'assistant'] as const;
const frontDesk = ['owner', 'physician', 'assistant', 'biller'] as const;
const billing = ['owner', 'biller'] as const;
const money = ['owner', 'physician', 'biller', 'viewer'] as const;
const moneyAtWork = ['owner', 'physician', 'assistant', 'biller', 'viewer'] as const;
const everyone = ['owner', 'physician', 'assistant', 'reviewer', 'biller', 'viewer'] as const;

interface Row {
  readonly roles: 'anyone' | 'signed_in' | readonly RoleName[];
  readonly says: string;
  readonly jobs?: readonly string[];
  /** What a person may do before the second factor was shown (`due`), or before one was set up where it must be (`enrolment`). */
  readonly before?: readonly ('due' | 'enrolment')[];
}

export const permissions = {
  'fee.quote': { roles: 'anyone', says: 'Calculate a fee under the state schedule' },
  'deadline.quote': { roles: 'anyone', says: 'Calculate a legal deadline' },
  'practice.found': { roles: 'anyone', says: 'Create the first practice and its owner on an empty installation' },
  'practice.installed': { roles: 'anyone', says: 'See whether this installation has its first practice' },
  'session.count_attempt': { roles: 'anyone', says: 'Count a try to sign in before anything is checked' },
  'session.open': { roles: 'anyone', says: 'Sign in' },
  'invitation.read': { roles: 'anyone', says: 'See what a one-time link invites to' },
  'invitation.accept': { roles: 'anyone', says: 'Join a practice by a one-time link' },

  'session.close': { roles: 'signed_in', says: 'Sign out', before: ['due', 'enrolment'] },
  'session.list': { roles: 'signed_in', says: 'See where one is signed in' },
  'session.revoke': { roles: 'signed_in', says: 'End one of one’s own sessions' },
  'session.confirm_second_factor': { roles: 'signed_in', says: 'Show the second factor', before: ['due'] },
  'session.switch_practice': { roles: 'signed_in', says: 'Work in another practice one belongs to', before: ['enrolment'] },
  'practice.list_own': { roles: 'signed_in', says: 'See which practices one belongs to', before: ['enrolment'] },
  'account.read': { roles: 'signed_in', says: 'See one’s own account' },
  'account.change_password': { roles: 'signed_in', says: 'Change one’s own password' },
  'account.begin_second_factor': { roles: 'signed_in', says: 'Start to set up the second factor', before: ['enrolment'] },
  'account.enable_second_factor': { roles: 'signed_in', says: 'Turn the second factor on', before: ['enrolment'] },
  'account.disable_second_factor': { roles: 'signed_in', says: 'Turn the second factor off' },
  'account.renew_recovery_codes': { roles: 'signed_in', says: 'Make new recovery codes' },

  'practice.read': { roles: everyone, says: 'See the practice, its physicians and its locations' },
  'practice.amend': { roles: owner, says: 'Change the practice’s name, time zone, holidays, goal and rules' },
  'physician.add': { roles: owner, says: 'Add a physician' },
  'physician.amend': { roles: owner, says: 'Change a physician' },
  'location.add': { roles: owner, says: 'Add a location' },
  'location.amend': { roles: owner, says: 'Change a location' },
  'tax_identity.add': { roles: owner, says: 'Add a tax identity' },
  'tax_identity.amend': { roles: owner, says: 'Change a tax identity' },
  'tax_identity.list': { roles: billing, says: 'See tax identities' },
  'agreement.add': { roles: ['owner', 'biller'], says: 'Write a fee agreement' },
  'agreement.amend': { roles: ['owner', 'biller'], says: 'Change a fee agreement' },
  'agreement.list': { roles: everyone, says: 'See fee agreements' },

  'member.list': { roles: owner, says: 'See who belongs to the practice and who is invited' },
  'member.invite': { roles: owner, says: 'Invite a person' },
  'member.change_role': { roles: owner, says: 'Change a person’s role' },
  'member.remove': { roles: owner, says: 'Remove a person' },
  'invitation.revoke': { roles: owner, says: 'Take an invitation back' },
  'api_token.create': { roles: everyone, says: 'Create a personal API token' },
  'api_token.list': { roles: everyone, says: 'See one’s own API tokens' },
  'api_token.revoke': { roles: everyone, says: 'Revoke one’s own API token' },

  'contact.add': { roles: frontDesk, says: 'Add a payer or another contact' },
  'contact.find': { roles: frontDesk, says: 'Find a payer or another contact by name' },
  'claimant.find': { roles: clinical, says: 'Find a claimant by name' },

  'case.log': { roles: office, says: 'Log a case' },
  'case.amend': { roles: office, says: 'Change the facts of a case' },
  'case.close': { roles: office, says: 'Close a case' },
  'case.reopen': { roles: office, says: 'Open a closed case again' },
  'case.list': { roles: clinical, says: 'See the list of cases' },
  'case.read': { roles: clinical, says: 'Open a case' },
  'case.find_duplicates': { roles: office, says: 'See whether a claimant is already known' },
  'case.search': { roles: clinical, says: 'Search cases and invoices from the command palette' },
  'case.history': { roles: clinical, says: 'See what happened to a case, and who opened it' },
  'view.save': { roles: clinical, says: 'Keep a filter under a name' },
  'view.remove': { roles: clinical, says: 'Remove a kept filter' },
  'view.list': { roles: clinical, says: 'See one’s kept filters' },

  'evaluation.schedule': { roles: office, says: 'Add an evaluation to a case' },
  'evaluation.reschedule': { roles: office, says: 'Move an evaluation to another day, time or place' },
  'evaluation.notify': { roles: office, says: 'Record that the appointment notice was sent' },
  'evaluation.mark_examined': { roles: office, says: 'Mark an exam done' },
  'evaluation.mark_missed': { roles: office, says: 'Record a no-show, late cancellation or claimant not seen' },
  'evaluation.cancel': { roles: office, says: 'Cancel an evaluation in time' },
  'evaluation.extend': { roles: office, says: 'Record an extension of the report clock' },
  'evaluation.serve_report': { roles: office, says: 'Record that the report was served' },
  'packet.receive': { roles: ['owner', 'physician', 'assistant', 'reviewer'], says: 'Log a packet of records' },
  'packet.amend': { roles: ['owner', 'physician', 'assistant', 'reviewer'], says: 'Correct a packet of records' },

  'clock.list': { roles: clinical, says: 'See every clock of the practice' },
  'clock.meet': { roles: frontDesk, says: 'Mark a clock met' },
  'clock.reopen': { roles: frontDesk, says: 'Take “met” back' },

  'invoice.draft': { roles: frontDesk, says: 'Draft an invoice from a case' },
  'invoice.revise': { roles: frontDesk, says: 'Change the lines of a draft' },
  'invoice.discard': { roles: frontDesk, says: 'Discard a draft' },
  'invoice.issue': { roles: ['owner', 'physician', 'biller'], says: 'Issue an invoice' },
  'invoice.void': { roles: billing, says: 'Void an invoice' },
  'invoice.credit': { roles: billing, says: 'Issue a credit note' },
  'invoice.list': { roles: moneyAtWork, says: 'See invoices' },
  'invoice.ready': { roles: moneyAtWork, says: 'See what is ready to bill' },
  'invoice.read': { roles: moneyAtWork, says: 'Open an invoice' },
  'invoice.print': { roles: moneyAtWork, says: 'Download an invoice as PDF; the whole tax number only for those who see tax identities' },
  'payment.post': { roles: billing, says: 'Post a payment' },
  'payment.reverse': { roles: billing, says: 'Reverse a payment' },
  'income.read': { roles: money, says: 'See the income of the practice' },
  'income.rows': { roles: money, says: 'Open the rows behind a figure of the income' },

  'today.read': { roles: everyone, says: 'See the day: exams, clocks, money' },
  'job.list': { roles: owner, says: 'See background jobs' },
  'job.retry': { roles: owner, says: 'Run a failed job again' },
  'job.forget_answers': { roles: owner, jobs: ['tidy-up'], says: 'Remove stored answers of repeated requests after 30 days' },
  'audit.list': { roles: owner, says: 'See the audit log of the practice' },
  'audit.anchor': { roles: owner, jobs: ['anchor-audit'], says: 'Write the end of the audit chain to a second place' },
} as const satisfies Record<string, Row>;

export type Permissions = typeof permissions;
export type OperationName = keyof Permissions;

/**
 * Whether a role may do an operation; the same answer for the server and for the button.
 * `null` is a person without a practice.
 */
export function can(role: RoleName | null, operation: OperationName): boolean {
  const row: Row = permissions[operation];
  if (row.roles === 'anyone' || row.roles === 'signed_in') return true;
  return role !== null && row.roles.includes(role);
}

/** Whether a person may do an operation although the second factor is still missing. */
export function mayBefore(assurance: 'second_factor_due' | 'enrolment_due', operation: OperationName): boolean {
  const row: Row = permissions[operation];
  return row.before?.includes(assurance === 'second_factor_due' ? 'due' : 'enrolment') ?? false;
}

/** Whether a background job may do an operation as the system. */
export function jobMay(job: string, operation: OperationName): boolean {
  const row: Row = permissions[operation];
  return row.jobs?.includes(job) ?? false;
}
