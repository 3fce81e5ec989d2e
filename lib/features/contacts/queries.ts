import { query } from '../../core/operation';
import { joined, sql } from '../../core/sql';
import { comparable, searchWords } from '../../domain/search-text';
import { contactRoleLabels, FindContacts, FoundContacts, type ContactRole } from './schema';

/** Ten contacts: those whose name begins with what was typed first, then those that hold each of its words. */
export const findContacts = query({
  name: 'contact.find',
  input: FindContacts,
  output: FoundContacts,
  async run({ ctx, input, db }) {
    const words = searchWords(input.q);
    const conditions = [
      sql`"practiceId" = ${ctx.practiceId}::uuid`,
      ...words.map((word) => sql`"searchName" like ${`%${word}%`}`),
      ...(input.role ? [sql`${input.role}::"ContactRole" = any(roles)`] : []),
    ];
    const rows = await db.$queryRaw<{ id: string; name: string; roles: ContactRole[]; city: string }[]>`select id, name, roles::text[] as roles, city from "Contact"
      where ${joined(conditions, ' and ')}
      order by ("searchName" like ${`${comparable(input.q)}%`}) desc, "searchName", id limit 10`;
    return { contacts: rows.map(({ id, name, roles, city }) => ({ id, name, detail: [...roles.map((role) => contactRoleLabels[role]), city].filter(Boolean).join(' · ') })) };
  },
});
