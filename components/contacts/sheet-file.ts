/** As much as a request may hold, in characters of its body. */
export const mostCharacters = 940_000;

/** A file with one row of each kind, to begin with. */
export const sampleSheet = [
  'Name,Kind,Roles,Organization,Title,E-mail,Phone,Fax,Street,City,State,ZIP,Language,Payer notes,Note',
  'Golden State Mutual,organization,claims administrator,,,claims@golden.example,(916) 555-0142,(916) 555-0143,PO Box 1120,Sacramento,CA,95812,,Pays in about 40 days,',
  'Dana Whitfield,person,,Golden State Mutual,Claims examiner,dana@golden.example,(916) 555-0150,,,,,,,,Prefers e-mail',
  'Ostrander & Bly LLP,organization,defense attorney; applicant attorney,,,office@ostrander.example,(510) 555-0107,,1 Harrison Street,Oakland,CA,94612,,,',
  'Marisol Ibarra,person,interpreter,,Certified interpreter,marisol@ibarra.example,(559) 555-0118,,,Fresno,CA,93721,Spanish,,',
].join('\r\n');

/** The bytes of a file as text: UTF-8, what spreadsheets call Unicode text, or else the Western code page of Windows. */
export function textOfSheet(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Why a text cannot be sent as it is; null when it can. */
export function sheetProblem(text: string): string | null {
  if (text.trim() === '') return 'There is nothing in it yet. Choose a file, or paste rows with their headers.';
  const size = JSON.stringify(text).length;
  return size > mostCharacters ? `This is ${(size / 1_000_000).toFixed(1)} MB of text; at most 0.9 MB, about 5,000 rows, can be imported at once. Split it into several files, each with the headers.` : null;
}
