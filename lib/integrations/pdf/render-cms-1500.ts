import { degrees, PDFDocument, rgb, setCharacterSqueeze, StandardFonts, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import { formPlaces, linePlaces, type FormPlace } from './cms-1500-places';

/** A filled form as it is drawn. The shapes are the domain's. */
export interface FilledForm {
  readonly sheets: readonly {
    readonly number: number;
    readonly of: number;
    readonly boxes: Readonly<Record<string, string>>;
    readonly lines: readonly { readonly shaded: string; readonly from: FormDay; readonly to: FormDay; readonly place: string; readonly code: string; readonly modifiers: readonly string[]; readonly pointers: string; readonly charges: string; readonly units: string; readonly npi: string }[];
  }[];
  /** `data`: nothing but what is filled in, for preprinted forms. */
  readonly only: 'all' | 'data';
  readonly right: number;
  readonly down: number;
  readonly mark: string | null;
  readonly madeOn: string;
}

interface FormDay {
  readonly month: string;
  readonly day: string;
  readonly year: string;
}

const pitch = 7.2;
const size = 10;
const lineHeight = 12;
const left = 18;
const ink = rgb(0.11, 0.13, 0.15);
const quiet = rgb(0.45, 0.48, 0.52);
const rule = rgb(0.8, 0.82, 0.84);

interface Sheet {
  readonly page: PDFPage;
  readonly form: FilledForm;
  readonly mono: PDFFont;
  readonly small: PDFFont;
}

const across = (form: FilledForm, column: number): number => left + (column - 1) * pitch + form.right;
const upFrom = (form: FilledForm, line: number): number => 792 - line * lineHeight - form.down;

function put({ page, form, mono, small }: Sheet, { line, column, width, caption, right }: FormPlace, text: string): void {
  const [x, y] = [across(form, column), upFrom(form, line)];
  if (form.only === 'all') {
    page.drawLine({ start: { x: x - 1, y: y - 2.5 }, end: { x: x + width * pitch, y: y - 2.5 }, thickness: 0.4, color: rule });
    if (caption !== '') page.drawText(caption, { x, y: y + 7.4, size: 4.2, font: small, color: quiet });
  }
  const cut = text.slice(0, Math.max(width, text.length <= width ? width : Math.floor((612 - x) / pitch)));
  if (cut === '') return;
  // Ten characters an inch in a face that is lower than its pitch, so that captions stay free: drawn wider, words stay words.
  page.pushOperators(setCharacterSqueeze((pitch / (size * 0.6)) * 100));
  page.drawText(cut, { x: right ? x + Math.max(0, width - cut.length) * pitch : x, y, size, font: mono, color: ink });
  page.pushOperators(setCharacterSqueeze(100));
}

function service(sheet: Sheet, index: number, line: FilledForm['sheets'][number]['lines'][number] | undefined): void {
  const values: Record<string, string> = line
    ? {
        'from.month': line.from.month, 'from.day': line.from.day, 'from.year': line.from.year, 'to.month': line.to.month, 'to.day': line.to.day, 'to.year': line.to.year, place: line.place, code: line.code,
        ...Object.fromEntries(line.modifiers.map((modifier, at) => [`modifier.${at}`, modifier])), pointers: line.pointers, charges: line.charges, units: line.units, npi: line.npi,
      }
    : {};
  const row = linePlaces.first + index * linePlaces.step;
  const captions: Readonly<Record<string, string>> = index === 0 ? linePlaces.captions : {};
  if (line?.shaded) put(sheet, { line: row - 1, column: 1, width: 61, caption: '' }, line.shaded);
  for (const [key, [column, width]] of Object.entries(linePlaces.columns)) put(sheet, { line: row, column, width, caption: '', ...(key === 'charges' || key === 'units' ? { right: true as const } : {}) }, values[key] ?? '');
  if (sheet.form.only === 'all') for (const [key, caption] of Object.entries(captions)) sheet.page.drawText(caption, { x: across(sheet.form, linePlaces.columns[key as keyof typeof linePlaces.captions][0]), y: upFrom(sheet.form, row - 1) + 7.4, size: 4.2, font: sheet.small, color: quiet });
}

/**
 * Draws a filled CMS-1500 (02/12) at the places of its grid: on plain paper with captions of our own and no copy of the form's art, or the data
 * alone for preprinted forms. The same form gives the same bytes.
 */
export async function renderCms1500(form: FilledForm): Promise<Uint8Array> {
  const out = await PDFDocument.create();
  const made = new Date(`${form.madeOn}T12:00:00.000Z`);
  out.setTitle('CMS-1500');
  out.setProducer('Panelist');
  out.setCreator('Panelist');
  out.setCreationDate(made);
  out.setModificationDate(made);
  const mono = await out.embedFont(StandardFonts.Courier);
  const small = await out.embedFont(StandardFonts.Helvetica);
  for (const one of form.sheets) {
    const page = out.addPage([612, 792]);
    const sheet: Sheet = { page, form, mono, small };
    if (form.mark) page.drawText(form.mark, { x: 120, y: 260, size: 90, font: small, color: rgb(0.92, 0.93, 0.94), rotate: degrees(35) });
    if (form.only === 'all') page.drawText('Health insurance claim, data as arranged on form CMS-1500 (02/12)', { x: across(form, 1), y: 792 - 30, size: 8, font: small, color: quiet });
    for (const [box, place] of Object.entries(formPlaces)) put(sheet, place, one.boxes[box] ?? '');
    for (let index = 0; index < 6; index += 1) service(sheet, index, one.lines[index]);
    if (form.only === 'all' && one.of > 1) page.drawText(`Sheet ${one.number} of ${one.of}`, { x: across(form, 68), y: 18, size: 7, font: small, color: quiet });
  }
  return out.save({ useObjectStreams: true });
}
