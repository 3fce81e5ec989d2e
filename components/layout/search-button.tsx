'use client';

import { Search } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useOffice } from './office';

/** Search on a phone, in the head of the screen. */
export function SearchButton() {
  const office = useOffice();
  return (
    <Button kind="ghost" iconOnly aria-label="Search" onClick={() => office.open('palette')}>
      <Search aria-hidden />
    </Button>
  );
}
