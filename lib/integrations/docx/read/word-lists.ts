import { SaxesParser } from 'saxes';

/** Whether a list counts, by its number and depth: 'numId:level'. */
export function orderedLevels(numbering: string | undefined): ReadonlySet<string> {
  const formats = new Map<string, Map<string, string>>();
  const lists = new Map<string, string>();
  let [abstract, list, level] = ['', '', ''];
  if (numbering !== undefined) {
    read(numbering, (name, attributes) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:abstractNum') abstract = attributes['w:abstractNumId'] ?? '';
      else if (name === 'w:lvl') level = attributes['w:ilvl'] ?? '';
      else if (name === 'w:numFmt') formats.set(abstract, (formats.get(abstract) ?? new Map<string, string>()).set(level, value));
      else if (name === 'w:num') list = attributes['w:numId'] ?? '';
      else if (name === 'w:abstractNumId') lists.set(list, value);
    });
  }
  return new Set([...lists].flatMap(([id, of]) => [...(formats.get(of) ?? [])].flatMap(([at, format]) => (format === 'bullet' || format === 'none' ? [] : [`${id}:${at}`]))));
}

/** The level of each style that is a heading, by its id; whatever its language calls it. */
export function headingStyles(styles: string | undefined): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  let style = '';
  if (styles !== undefined) {
    read(styles, (name, attributes) => {
      if (name === 'w:style') style = attributes['w:type'] === 'paragraph' ? (attributes['w:styleId'] ?? '') : '';
      else if (name === 'w:outlineLvl' && style && Number(attributes['w:val']) < 9) levels.set(style, Number(attributes['w:val']) + 1);
      else if (name === 'w:name' && style) {
        const [, level] = /^heading (\d)$/i.exec(attributes['w:val'] ?? '') ?? [];
        if (level) levels.set(style, Number(level));
        else if (/^title$/i.test(attributes['w:val'] ?? '')) levels.set(style, 1);
      }
    });
  }
  return levels;
}

function read(xml: string, open: (name: string, attributes: Readonly<Record<string, string>>) => void): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => open(name, attributes));
  parser.write(xml).close();
}
