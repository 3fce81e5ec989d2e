import { comparable } from '../search-text';
import { linesOf } from '../letter/proof';
import { recipientRoleLabels } from './methods';
import type { Party } from './party';

/** Somebody whose letter would go elsewhere than the case says. */
export interface AddressDifference {
  readonly name: string;
  readonly role: string;
  readonly what: 'address' | 'email' | 'fax' | 'name';
  readonly onLetter: string;
  readonly onCase: string;
}

const same = (one: string, other: string): boolean => comparable(one).replace(/[^a-z0-9]+/g, ' ').trim() === comparable(other).replace(/[^a-z0-9]+/g, ' ').trim();

/**
 * Where the addresses on a letter differ from those of the parties on the case, party by party. Only what a letter's way uses counts: the address
 * of what is mailed, the number of what is faxed. Spelling of case and punctuation does not.
 */
export function addressDifferences(recipients: readonly (Party & { readonly method: string })[], parties: readonly Party[]): AddressDifference[] {
  return recipients.flatMap((recipient) => {
    const party = parties.find((one) => one.role === recipient.role && (one.role === 'claimant' || (one.contactId !== null && one.contactId === recipient.contactId)));
    if (!party) return [];
    const used = { mail: ['address'], personal: ['address'], fax: ['fax'], email: ['email'] }[recipient.method] ?? [];
    return (['name', ...used] as AddressDifference['what'][])
      .filter((what) => !same(recipient[what], party[what]))
      .map((what) => ({ name: party.name, role: recipientRoleLabels[recipient.role], what, onLetter: linesOf(recipient[what]).join(', '), onCase: linesOf(party[what]).join(', ') }));
  });
}
