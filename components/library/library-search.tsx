'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';

/** What is looked for; the answer stands in the URL. The key / comes here. */
export function LibrarySearch({ q, kind }: { readonly q: string; readonly kind: string | null }) {
  const router = useRouter();
  const [text, setText] = useState(q);
  const asked = useRef(q);
  useEffect(() => {
    if (text.trim() === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = text.trim();
      const params = new URLSearchParams({ ...(kind ? { kind } : {}), ...(text.trim() ? { q: text.trim() } : {}) });
      router.replace(`/library${params.size > 0 ? `?${params}` : ''}`, { scroll: false });
    }, 200);
    return () => clearTimeout(timer);
  }, [text, kind, router]);
  return <input type="search" aria-label="Search the library" aria-keyshortcuts="/" placeholder="Section, code, word" autoComplete="off" maxLength={120} value={text} onChange={(event) => setText(event.target.value)} className="input h-7! min-h-0! w-full! max-w-72 py-0! text-xs! pointer-coarse:h-11! pointer-coarse:text-base!" />;
}
