'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { addressOf, type Params } from './income-address';

/** What a company would take, as a slider; the address holds it once it is let go. */
export function CompanyShare({ shareBps, params }: { readonly shareBps: number; readonly params: Params }) {
  const router = useRouter();
  const [percent, setPercent] = useState(Math.round(shareBps / 100));
  const go = (value: number) => router.replace(addressOf('/income/net', { ...params, shareBps: value * 100 === 4_000 ? null : value * 100 }), { scroll: false });
  return (
    <label className="no-print flex flex-wrap items-center gap-3">
      <span>A company would take</span>
      <input
        type="range"
        min={0}
        max={80}
        step={1}
        value={percent}
        aria-label="Share that a company would take, in percent"
        aria-valuetext={`${percent}%`}
        className="w-48 accent-(--accent)"
        onChange={(event) => setPercent(Number(event.target.value))}
        onPointerUp={() => go(percent)}
        onKeyUp={() => go(percent)}
        onBlur={() => percent * 100 !== shareBps && go(percent)}
      />
      <output className="num w-10 font-semibold">{percent}%</output>
    </label>
  );
}
