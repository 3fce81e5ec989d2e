import { mergeContacts } from '../../features/contact-duplicates/merge-contacts';
import { findContactDuplicates } from '../../features/contact-duplicates/queries';
import { tellContactsApart } from '../../features/contact-duplicates/tell-contacts-apart';
import { importContacts } from '../../features/contact-imports/import-contacts';
import { previewImport } from '../../features/contact-imports/queries';
import { addContact } from '../../features/contacts/add-contact';
import { amendContact } from '../../features/contacts/amend-contact';
import { findContacts, listContacts, readContact } from '../../features/contacts/queries';
import { at, type ContractRow } from './row';

/** Contacts: organisations and people, their duplicates, files of them. */
export const contactsContract: readonly ContractRow[] = [
  ...at('/contacts', { GET: listContacts, POST: addContact }),
  ...at('/contacts/csv', { GET: listContacts }, 'text/csv'),
  ...at('/contacts/duplicates', { GET: findContactDuplicates }),
  ...at('/contacts/found', { GET: findContacts }),
  ...at('/contacts/import', { POST: importContacts }),
  ...at('/contacts/import/preview', { POST: previewImport }),
  ...at('/contacts/{contactId}', { GET: readContact, PATCH: amendContact }),
  ...at('/contacts/{contactId}/apart', { POST: tellContactsApart }),
  ...at('/contacts/{contactId}/merge', { POST: mergeContacts }),
];
