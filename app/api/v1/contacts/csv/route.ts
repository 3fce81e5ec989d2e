import { sheetHeaders, toSheetRow } from '@/lib/features/contact-imports/schema';
import { listContacts } from '@/lib/features/contacts/queries';
import type { ContactList, ListContacts } from '@/lib/features/contacts/schema';
import { csvResponse } from '@/lib/http/csv';
import { answering } from '@/lib/http/route';

/** All contacts that fit the filter of the address, in columns that the import knows. */
export const GET = (request: Request) =>
  answering(request, async (ctx) => {
    const filter = Object.fromEntries(new URL(request.url).searchParams) as ListContacts;
    const rows: string[][] = [];
    for (let cursor: string | null = null; ; ) {
      const page: ContactList = await listContacts(ctx, { ...filter, limit: 1_000, ...(cursor ? { cursor } : {}) });
      rows.push(...page.contacts.map(toSheetRow));
      cursor = page.nextCursor;
      if (!cursor) break;
    }
    return csvResponse(`contacts-${ctx.today}`, sheetHeaders, rows);
  });
