import Link from 'next/link';

/** The two views of what a case's records say: by date, and what they lack. */
export function RecordsTabs({ caseId, current }: { readonly caseId: string; readonly current: 'chronology' | 'gaps' }) {
  return (
    <nav aria-label="Records of the case" className="no-print flex gap-4 text-sm">
      {(['chronology', 'gaps'] as const).map((one) => (
        <Link key={one} href={`/cases/${caseId}/${one}`} aria-current={one === current ? 'page' : undefined} className="inline-flex min-h-7 items-center border-b-2 border-transparent font-medium text-soft aria-[current]:border-accent aria-[current]:text-foreground pointer-coarse:min-h-11">
          {one === 'chronology' ? 'Chronology' : 'What is missing'}
        </Link>
      ))}
    </nav>
  );
}
