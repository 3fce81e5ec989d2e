import { command } from '../../core/operation';
import { newId } from '../../core/new-id';
import { RuleBroken } from '../../domain/rule-broken';
import { comparable } from '../../domain/search-text';
import { keyOf, planImport, type ImportPlan } from './queries';
import { ContactsImported, ImportContacts } from './schema';

/**
 * Adds the contacts of a file that are not known yet; what is known stays as it is, so the same file twice adds nothing.
 * A file with a bad row adds nothing unless told to leave bad rows out.
 * @throws RuleBroken `contact_import.bad_rows`, `contact_import.no_name_column`, and as `readSheet` does
 */
export const importContacts = command({
  name: 'contact.import',
  input: ImportContacts,
  output: ContactsImported,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const plan = await planImport(tx, ctx, input);
    const { badCount, addCount, knownCount } = plan.counts;
    if (!plan.sheet.columns.some(({ field }) => field !== null) || plan.rows.length === 0) throw new RuleBroken('contact_import.no_name_column', 'No contact was found in the file. Choose which column holds the name.');
    if (badCount > 0 && !input.goodOnly) throw new RuleBroken('contact_import.bad_rows', `Nothing was imported: ${badCount} of ${plan.rows.length} rows need a correction first.`, { badCount });
    const data = rowsOf(plan);
    // One statement for all: thousands of rows as parameters of their own take many times as long.
    await tx.$executeRaw`insert into "Contact" ("practiceId", id, kind, roles, name, "searchName", "organisationId", title, email, phone, fax, street, city, state, "postalCode", language, "payerNotes", note)
      select ${practiceId}::uuid, id, kind::"ContactKind", roles::"ContactRole"[], name, "searchName", "organisationId", title, email, phone, fax, street, city, state, "postalCode", language, "payerNotes", note
      from jsonb_to_recordset(${JSON.stringify(data)}::jsonb) as row(id uuid, kind text, roles text[], name text, "searchName" text, "organisationId" uuid, title text, email text, phone text, fax text,
        street text, city text, state text, "postalCode" text, language text, "payerNotes" text, note text)`;
    audit({ subject: ['contact_import', newId()], summary: `Imported ${data.length} contacts from a file`, data: { ...plan.counts, leftOut: badCount, added: addCount, known: knownCount } });
    return plan.counts;
  },
});

const silent = { title: '', email: '', phone: '', fax: '', street: '', city: '', state: '', postalCode: '', language: '', payerNotes: '', note: '', roles: [] };

/** The rows to write, with the ids by which people name their organizations. */
function rowsOf({ rows, newEmployers, employers }: ImportPlan) {
  const ids = new Map(employers);
  const added = rows.filter(({ verdict }) => verdict === 'add').map(({ draft: { name, kind, organisation, facts } }) => ({ facts, name, kind, organisation }));
  const named = [...newEmployers.values()].map((name) => ({ facts: silent, name, kind: 'organisation' as const, organisation: '' }));
  const made = [...named, ...added].map((row) => ({ ...row, id: newId() }));
  for (const { kind, name, id } of made) if (kind === 'organisation') ids.set(keyOf(name), id);
  return made.map(({ id, facts, name, kind, organisation }) => ({ ...facts, id, name, searchName: comparable(name), kind, organisationId: organisation === '' ? null : (ids.get(keyOf(organisation)) ?? null) }));
}
