import { Cite } from '@/components/ui/cite';
import { guidanceOf } from '@/lib/domain/report/guidance';
import type { Cited } from '@/lib/domain/report/guidance/guide';
import type { ReportKind, ReportSpecialty } from '@/lib/domain/report/kinds';
import { sectionTitles, type SectionKey } from '@/lib/domain/report/sections';

interface Props {
  readonly sectionKey: SectionKey;
  readonly kind: ReportKind;
  readonly specialty: ReportSpecialty | '';
}

/** Beside a section, in plain words: what is required, why, and what makes it weak, with the section of law. */
export function Guidance({ sectionKey, kind, specialty }: Props) {
  const { required, why, weak, notes, cites } = guidanceOf(sectionKey, kind, specialty);
  return (
    <article className="min-h-0 flex-1 overflow-y-auto px-4 py-3 text-base leading-[22px]">
      <h3 className="font-semibold">{sectionTitles[sectionKey]}</h3>
      <p className="pt-1">{required}</p>
      {notes.map(({ says, cites: own }) => (
        <p key={says} className="mt-2 rounded-md bg-subtle px-3 py-2">
          {says} <Cites cites={own} />
        </p>
      ))}
      <h4 className="pt-4 font-semibold">Why</h4>
      <p>{why}</p>
      <h4 className="pt-4 font-semibold">What makes it weak</h4>
      <ul className="list-disc space-y-1 pl-5">
        {weak.map((sentence) => <li key={sentence}>{sentence}</li>)}
      </ul>
      {cites.length > 0 && <p className="flex flex-wrap gap-x-3 gap-y-0.5 pt-4"><Cites cites={cites} /></p>}
    </article>
  );
}

function Cites({ cites }: { readonly cites: readonly Cited[] }) {
  return cites.map(({ section, confidence }) => <Cite key={section} verify={confidence === 'M' || confidence === 'V+M'}>{section}</Cite>);
}
