import type pg from 'pg';

/** Fills a practice with organisations and people whose names share words, as in an office's own list; some merged, some out of use. Straight SQL as the owner. */
export async function loadContacts(owner: pg.Client, practiceId: string, count: number): Promise<void> {
  await owner.query(
    `insert into "Contact" ("practiceId", id, kind, roles, name, "searchName", email, phone, street, city, "postalCode", active, "mergedIntoId", "mergedAt")
     select $1::uuid, md5($1 || 'contact' || n)::uuid, (case when person then 'person' else 'organisation' end)::"ContactKind", array[role]::"ContactRole"[], name, btrim(regexp_replace(lower(name), '[^a-z0-9]+', ' ', 'g')),
       'office' || n || '@example.test', '916 555 ' || lpad((n % 10000)::text, 4, '0'), n || ' Harbor Boulevard', (array['Oakland','Fresno','Sacramento','San Diego','Redding','Chico'])[1 + n % 6], lpad((90000 + n % 6000)::text, 5, '0'),
       n % 20 <> 7, case when n % 50 = 9 then md5($1 || 'contact' || (n - 1))::uuid end, case when n % 50 = 9 then now() end
     from (select n, person,
         (array['claims_administrator','applicant_attorney','defense_attorney','agency','employer','treating_physician','other'])[1 + drawn % 7] as role,
         case when person
           then (array['Ana','Luis','Mei','Omar','Grace','Ivan','Noor','Paul','Rosa','Tomas','Kim','Dara','Quincy','Xenia','Yusuf','Zelda','Uma','Wendell','Viktor','Hana'])[1 + drawn % 20] || ' '
             || (array['Ortega','Karimi','Lindqvist','Baptiste','Okafor','Tran','Silva','Novak','Haddad','Jensen','Moreau','Xu','Quinn','Zimmer','Yamada','Underhill','Petrova','Castellanos','Featherstone','Eze'])[1 + drawn / 100 % 20] || ' ' || initcap(syllables)
           else (array['Sierra','Golden','Pacific','State','United','Cedar','Liberty','Harbor','Summit','Redwood','Valley','Northstar','Meridian','Alder','Bay','Delta','Eagle','First','Granite','Highland','Imperial','Juniper','Keystone','Lakeside','Mission','Oak','Pioneer','Quartz','Tahoe','Xylon'])[1 + drawn % 30] || ' '
             || (array['Insurance','Mutual','Claims','Law Group','Partners','Foods','Logistics','Indemnity','Interpreting','Health','Construction','Staffing','Compensation Fund','Casualty','Associates'])[1 + drawn / 100 % 15] || ' ' || initcap(syllables)
         end as name
       from (select n, n % 5 < 2 as person, abs(hashtext(n::text)) as drawn,
         (select string_agg((array['ka','lo','ri','be','no','za','mi','tu','fe','wa','go','shu','pel','dor','vin','cras'])[1 + (n / (16 ^ at)::int + at * 5) % 16], '') from generate_series(0, 3) at) as syllables
         from generate_series(1, $2::int) n) numbered) made`,
    [practiceId, count],
  );
  // One interpreter among them all: a role that almost nobody has.
  await owner.query(`insert into "Contact" ("practiceId", id, kind, roles, name, "searchName") values ($1::uuid, md5($1 || 'interpreter')::uuid, 'organisation', '{interpreter}', 'Zenith Interpreting', 'zenith interpreting')`, [practiceId]);
}
